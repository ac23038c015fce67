import WenshuContainer

/// The element and attribute names that the ODT reader knows.
///
/// A case's name is the XML name by rule: the first underscore is the colon, a capital a hyphen and a small letter:
/// `text_listItem` is `text:list-item`.
enum ODFName: UInt16, CaseIterable {
    // The parts and their frames.
    case office_document, office_body, office_text, office_styles, office_automaticStyles, office_masterStyles, office_meta
    case office_fontFaceDecls, office_scripts, office_script, office_eventListeners, office_forms, office_binaryData, office_version
    case office_annotation, office_annotationEnd, office_name, office_changeInfo, office_ddeSource
    // Blocks.
    case text_p, text_h, text_list, text_listHeader, text_listItem, text_numberedParagraph, text_section, text_sectionSource
    case text_indexBody, text_indexTitle, text_tableOfContent, text_illustrationIndex, text_tableIndex, text_objectIndex
    case text_userIndex, text_alphabeticalIndex, text_bibliography
    case text_sequenceDecls, text_variableDecls, text_userFieldDecls, text_ddeConnectionDecls, text_alphabeticalIndexAutoMarkFile
    case text_softPageBreak, text_pageSequence, table_calculationSettings
    case table_table, table_tableColumns, table_tableColumn, table_tableColumnGroup, table_tableHeaderColumns
    case table_tableRows, table_tableRow, table_tableRowGroup, table_tableHeaderRows, table_tableCell, table_coveredTableCell
    case table_title, table_desc
    // Inside paragraphs.
    case text_span, text_a, text_s, text_tab, text_lineBreak, text_ruby, text_rubyBase, text_rubyText, text_meta, text_metaField
    case text_note, text_noteCitation, text_noteBody, text_bookmark, text_bookmarkStart, text_bookmarkEnd
    case text_referenceMark, text_referenceMarkStart, text_referenceMarkEnd
    case text_tocMark, text_tocMarkStart, text_tocMarkEnd, text_userIndexMark, text_userIndexMarkStart, text_userIndexMarkEnd
    case text_alphabeticalIndexMark, text_alphabeticalIndexMarkStart, text_alphabeticalIndexMarkEnd
    case text_pageNumber, text_pageCount, text_hiddenText, text_hiddenParagraph, text_script, text_executeMacro, text_ddeConnection
    case text_variableSet, text_userFieldGet, text_databaseNext, text_databaseRowSelect
    case field_fieldmark, field_param, field_type, field_name, field_value
    // Tracked changes.
    case text_trackedChanges, text_changedRegion, text_insertion, text_deletion, text_formatChange
    case text_change, text_changeStart, text_changeEnd, text_changeId
    // Drawings.
    case draw_frame, draw_textBox, draw_image, draw_object, draw_objectOle, draw_plugin, draw_applet, draw_floatingFrame, draw_a
    case draw_g, draw_customShape, draw_rect, draw_ellipse, draw_circle, draw_line, draw_polyline, draw_polygon, draw_regularPolygon
    case draw_path, draw_connector, draw_caption, draw_measure, draw_control, draw_glueGeometry, draw_enhancedGeometry
    case chart_chart, chart_series, chart_categories, chart_labelCellAddress, table_cellRangeAddress, office_chart
    case svg_title, svg_desc, math_math, math_annotation, math_semantics, math_mrow, math_mi, math_mn, math_mo, math_mtext, math_mfrac
    case math_msqrt, math_mroot, math_msup, math_msub, math_msubsup, math_munder, math_mover, math_munderover, math_mfenced, math_mtable
    case math_mtr, math_mtd
    // Styles.
    case style_style, style_defaultStyle, style_paragraphProperties, style_textProperties, style_tableProperties
    case style_tableColumnProperties, style_tableRowProperties, style_tableCellProperties, style_sectionProperties
    case style_fontFace, style_tabStops, style_tabStop, style_pageLayout, style_pageLayoutProperties, style_masterPage
    case style_header, style_headerFirst, style_headerLeft, style_footer, style_footerFirst, style_footerLeft
    case style_headerStyle, style_footerStyle, style_headerFooterProperties, style_columns
    case text_listStyle, text_outlineStyle, text_listLevelStyleNumber, text_listLevelStyleBullet, text_listLevelStyleImage
    case text_outlineLevelStyle, style_listLevelProperties, style_listLevelLabelAlignment
    case loext_headerFirst, loext_footerFirst
    // Metadata and manifest.
    case dc_title, dc_creator, dc_subject, dc_date, meta_initialCreator, meta_creationDate, meta_keyword
    case manifest_manifest, manifest_fileEntry, manifest_fullPath, manifest_mediaType, manifest_encryptionData
    // Attributes of text.
    case text_styleName, text_outlineLevel, text_isListHeader, text_restartNumbering, text_startValue, text_continueNumbering
    case text_continueList, text_styleOverride, text_listId, text_level, text_id, xml_id, text_c, text_noteClass, text_name
    case text_display, text_isHidden, text_condition, text_stringValue, text_anchorType, text_anchorPageNumber, xlink_href
    case text_displayLevels, text_bulletChar, text_labelFollowedBy, text_spaceBefore, text_minLabelWidth
    // Attributes of tables.
    case table_styleName, table_numberColumnsRepeated, table_numberRowsRepeated, table_numberColumnsSpanned, table_numberRowsSpanned
    case table_align
    // Attributes of styles.
    case style_name, style_displayName, style_family, style_parentStyleName, style_listStyleName, style_listLevel
    case style_defaultOutlineLevel, style_masterPageName, style_pageLayoutName, style_nextStyleName, style_display
    case style_numFormat, style_numPrefix, style_numSuffix, style_numLetterSync, loext_numListFormat
    case style_fontName, style_fontNameAsian, style_fontFamilyAsian, style_fontSizeAsian, style_fontWeightAsian, style_fontStyleAsian
    case style_textUnderlineStyle, style_textLineThroughStyle, style_textLineThroughType, style_useWindowFontColor, style_textPosition
    case style_justifySingleWord, style_lineHeightAtLeast, style_position, style_type, style_columnWidth, style_rowHeight
    case style_minRowHeight, style_verticalAlign, style_printOrientation, style_layoutGridMode, style_layoutGridBaseHeight
    case style_dynamicSpacing, style_graphicProperties, style_verticalPos, style_verticalRel, style_horizontalRel, draw_styleName
    case fo_language, fo_country
    case fo_fontFamily, svg_fontFamily, fo_fontSize, fo_fontWeight, fo_fontStyle, fo_color, fo_backgroundColor, fo_letterSpacing
    case fo_textAlign, fo_textAlignLast, fo_margin, fo_marginLeft, fo_marginRight, fo_marginTop, fo_marginBottom, fo_textIndent
    case fo_lineHeight, fo_keepWithNext, fo_breakBefore, fo_breakAfter, fo_border, fo_borderTop, fo_borderBottom, fo_borderLeft
    case fo_borderRight, fo_padding, fo_paddingTop, fo_paddingBottom, fo_pageWidth, fo_pageHeight, fo_minHeight, fo_columnCount
    case svg_x, svg_y, svg_width, svg_height, svg_stringDescription

    /// `prefix:local`
    var qualifiedName: String {
        var out = ""
        var hasPrefix = false
        for c in String(describing: self) {
            if c == "_", !hasPrefix {
                out.append(":")
                hasPrefix = true
            } else if c.isUppercase {
                out += "-" + c.lowercased()
            } else {
                out.append(c)
            }
        }
        return out
    }

    static let vocabulary = XMLVocabulary(
        names: allCases.map(\.qualifiedName),
        prefixes: [
            "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
            "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
            "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
            "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
            "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
            "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
            "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
            "urn:oasis:names:tc:opendocument:xmlns:chart:1.0": "chart",
            "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "meta",
            "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
            "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
            "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0": "field",
            "http://www.w3.org/1999/xlink": "xlink",
            "http://www.w3.org/XML/1998/namespace": "xml",
            "http://www.w3.org/1998/Math/MathML": "math",
            "http://purl.org/dc/elements/1.1/": "dc",
        ],
        // LibreOffice's tables in shapes.
        aliases: Dictionary(
            ["table", "table-column", "table-columns", "table-row", "table-rows", "table-header-rows", "table-cell", "covered-table-cell"]
                .map { ("loext:\($0)", "table:\($0)") }, uniquingKeysWith: { first, _ in first }))
}
