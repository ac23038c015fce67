import WenshuContainer

/// The element and attribute names that the DOCX reader knows.
///
/// A case without an explicit name below is `w:` and the case's own name, for the element and the attribute alike.
enum WordName: UInt16, CaseIterable {
    // Blocks.
    case document, body, p, tbl, tr, tc, sdt, sdtPr, sdtContent, sdtEndPr, customXml, customXmlPr, altChunk, sectPr, txbxContent
    // Inside paragraphs.
    case r, t, tab, br, cr, sym, ptab, pgNum, noBreakHyphen, softHyphen, hyperlink, smartTag, smartTagPr, dir, bdo, subDoc
    case fldSimple, fldChar, instrText, delText, delInstrText, fldData, ffData, checkBox, checked, ddList, listEntry, result
    case ins, del, moveFrom, moveTo, ruby, rubyPr, rubyBase, rt, drawing, pict, object, control, contentPart
    case footnoteReference, endnoteReference, commentReference, footnoteRef, endnoteRef, annotationRef
    case separator, continuationSeparator, bookmarkStart, bookmarkEnd, lastRenderedPageBreak, proofErr, permStart, permEnd
    case commentRangeStart, commentRangeEnd, moveFromRangeStart, moveFromRangeEnd, moveToRangeStart, moveToRangeEnd
    case customXmlInsRangeStart, customXmlInsRangeEnd, customXmlDelRangeStart, customXmlDelRangeEnd
    case customXmlMoveFromRangeStart, customXmlMoveFromRangeEnd, customXmlMoveToRangeStart, customXmlMoveToRangeEnd
    // Formatting.
    case pPr, rPr, pStyle, rStyle, numPr, ilvl, numId, jc, ind, spacing, keepNext, pageBreakBefore, outlineLvl, pBdr, tabs
    case top, bottom, left, right, start, end, insideH, rFonts, b, i, u, strike, dstrike, color, sz, vanish, shd, highlight, vertAlign, lang
    // Styles.
    case styles, style, docDefaults, rPrDefault, pPrDefault, name, basedOn
    // Numbering.
    case numbering, abstractNum, num, abstractNumId, lvl, lvlOverride, startOverride, numFmt, lvlText, lvlRestart, isLgl, suff
    case numStyleLink, styleLink
    // Tables.
    case tblPr, tblPrEx, tblGrid, gridCol, tblBorders, tcBorders, tblStyle, trPr, trHeight, tblHeader, gridBefore, gridAfter
    case tblCaption, tblDescription, tcPr, gridSpan, vMerge, hMerge, vAlign, cellIns, cellDel
    // Sections, notes, settings.
    case pgSz, pgMar, cols, docGrid, titlePg, framePr, dropCap, vAnchor, yAlign, headerReference, footerReference, type
    case footnotes, footnote, endnotes, endnote, comments, comment, hdr, ftr
    case settings, evenAndOddHeaders, mailMerge
    // Attributes only.
    case val, id, w, h, orient, header, footer, linePitch, styleId, `default`, ascii, hAnsi, eastAsia, fill, char, font, space
    case hanging, firstLine, before, after, line, lineRule, pos, hRule, instr, fldCharType, author, date, anchor, format
    case customMarkFollows
    // Other namespaces.
    case alternateContent, choice, fallback, requires
    case inline, wpAnchor, extent, docPr, positionH, positionV, posOffset, relativeFrom, cx, cy
    case blip, drawingText, drawingBody, drawingParagraph, drawingRun, drawingField, drawingBreak, picture, pictureName
    case shapeText, diagram, chart, chartSeries, chartText, chartCategories, chartXValues, chartNumbers, chartFormatCode, chartValue
    case vmlShape, vmlRectangle, vmlOval, vmlRoundRectangle, vmlTextBox, vmlTextPath, vmlImage, oleObject
    case plainID, plainName, plainStyle, plainString, plainTitle, alternativeText, description
    case relationshipID, embed, link, diagramData, xmlSpace
    case math, mathParagraph, mathRun, mathText, fraction, superscript, `subscript`, subSuperscript, preSubSuperscript, radical
    case degree, nary, delimiter, function, functionName, accent, bar, matrix, matrixRow, equationArray, limitLower, limitUpper, limit
    case numerator, denominator, argument, mathSub, mathSup, groupCharacter, box, borderBox, phantom
    case mathCharacter, beginCharacter, endCharacter, separatorCharacter, mathValue, fractionType, fractionProperties
    case naryProperties, delimiterProperties, accentProperties, groupCharacterProperties, barProperties, position

    var qualifiedName: String {
        Self.otherNames[self] ?? "w:\(self)"
    }
}

extension WordName {
    private static let otherNames: [WordName: String] = [
        .alternateContent: "mc:AlternateContent", .choice: "mc:Choice", .fallback: "mc:Fallback", .requires: "Requires",
        .inline: "wp:inline", .wpAnchor: "wp:anchor", .extent: "wp:extent", .docPr: "wp:docPr", .positionH: "wp:positionH",
        .positionV: "wp:positionV", .posOffset: "wp:posOffset", .relativeFrom: "relativeFrom", .cx: "cx", .cy: "cy",
        .blip: "a:blip", .drawingText: "a:t", .drawingBody: "a:txBody", .drawingParagraph: "a:p", .drawingRun: "a:r",
        .drawingField: "a:fld", .drawingBreak: "a:br", .picture: "pic:pic", .pictureName: "pic:cNvPr",
        .shapeText: "wps:txbx", .diagram: "dgm:relIds",
        .chart: "c:chart", .chartSeries: "c:ser", .chartText: "c:tx", .chartCategories: "c:cat", .chartXValues: "c:xVal",
        .chartNumbers: "c:numCache", .chartFormatCode: "c:formatCode", .chartValue: "c:v",
        .vmlShape: "v:shape", .vmlRectangle: "v:rect", .vmlOval: "v:oval", .vmlRoundRectangle: "v:roundrect",
        .vmlTextBox: "v:textbox", .vmlTextPath: "v:textpath", .vmlImage: "v:imagedata", .oleObject: "o:OLEObject",
        .plainID: "id", .plainName: "name", .plainStyle: "style", .plainString: "string", .plainTitle: "title",
        .alternativeText: "alt", .description: "descr",
        .relationshipID: "r:id", .embed: "r:embed", .link: "r:link", .diagramData: "r:dm", .xmlSpace: "xml:space",
        .math: "m:oMath", .mathParagraph: "m:oMathPara", .mathRun: "m:r", .mathText: "m:t", .fraction: "m:f",
        .superscript: "m:sSup", .subscript: "m:sSub", .subSuperscript: "m:sSubSup", .preSubSuperscript: "m:sPre",
        .radical: "m:rad", .degree: "m:deg", .nary: "m:nary", .delimiter: "m:d", .function: "m:func",
        .functionName: "m:fName", .accent: "m:acc", .bar: "m:bar", .matrix: "m:m", .matrixRow: "m:mr",
        .equationArray: "m:eqArr", .limitLower: "m:limLow", .limitUpper: "m:limUpp", .limit: "m:lim",
        .numerator: "m:num", .denominator: "m:den", .argument: "m:e", .mathSub: "m:sub", .mathSup: "m:sup",
        .groupCharacter: "m:groupChr", .box: "m:box", .borderBox: "m:borderBox", .phantom: "m:phant",
        .mathCharacter: "m:chr", .beginCharacter: "m:begChr", .endCharacter: "m:endChr", .separatorCharacter: "m:sepChr",
        .mathValue: "m:val", .fractionType: "m:type", .fractionProperties: "m:fPr", .naryProperties: "m:naryPr",
        .delimiterProperties: "m:dPr", .accentProperties: "m:accPr", .groupCharacterProperties: "m:groupChrPr",
        .barProperties: "m:barPr", .position: "m:pos",
    ]

    /// Transitional and strict namespaces give the same prefixes.
    static let vocabulary = XMLVocabulary(names: allCases.map(\.qualifiedName), prefixes: namespaces)

    private static let namespaces: [String: String] = {
        var result = [
            "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
            "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
            "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup": "wpg",
            "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas": "wpc",
            "urn:schemas-microsoft-com:vml": "v",
            "urn:schemas-microsoft-com:office:office": "o",
            "http://www.w3.org/XML/1998/namespace": "xml",
        ]
        let pairs = [
            ("wordprocessingml", "main", "w"), ("officeDocument", "relationships", "r"), ("officeDocument", "math", "m"),
            ("drawingml", "main", "a"), ("drawingml", "wordprocessingDrawing", "wp"), ("drawingml", "picture", "pic"),
            ("drawingml", "diagram", "dgm"), ("drawingml", "chart", "c"),
        ]
        for (area, name, prefix) in pairs {
            result["http://schemas.openxmlformats.org/\(area)/2006/\(name)"] = prefix
            result["http://purl.oclc.org/ooxml/\(area)/\(name)"] = prefix
        }
        return result
    }()
}
