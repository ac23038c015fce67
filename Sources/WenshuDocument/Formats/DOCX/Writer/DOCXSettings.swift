import WenshuContainer

/// Parts that say how the document is to be treated: settings, fonts, properties.
enum DOCXSettings {
    /// `word/settings.xml`: Word 2013 and later, Chinese typography as Chinese Word and WPS set it.
    static func settings(facingPages: Bool, notes: Set<Note.Kind>) -> [UInt8] {
        var xml = XMLWriter(standalone: true)
        xml.element("w:settings", ["xmlns:w": DOCXNames.main]) { xml in
            xml.element("w:zoom", ["w:percent": "100"])
            xml.element("w:bordersDoNotSurroundHeader")
            xml.element("w:bordersDoNotSurroundFooter")
            xml.element("w:defaultTabStop", ["w:val": "420"])
            if facingPages { xml.element("w:evenAndOddHeaders") }
            xml.element("w:characterSpacingControl", ["w:val": "doNotCompress"])
            for (kind, element) in [(Note.Kind.footnote, "w:footnote"), (.endnote, "w:endnote")] where notes.contains(kind) {
                xml.element(element + "Pr") {
                    $0.element(element, ["w:id": "-1"])
                    $0.element(element, ["w:id": "0"])
                }
            }
            xml.element("w:compat") { xml in
                for name in [
                    "spaceForUL", "balanceSingleByteDoubleByteWidth", "doNotLeaveBackslashAlone", "ulTrailSpace", "doNotExpandShiftReturn",
                ] {
                    xml.element("w:\(name)")
                }
                xml.element("w:adjustLineHeightInTable")
                xml.element("w:useFELayout")
                for (name, value) in compatibility {
                    xml.element("w:compatSetting", ["w:name": name, "w:uri": "http://schemas.microsoft.com/office/word", "w:val": value])
                }
            }
            xml.element("w:themeFontLang", ["w:val": "en-US", "w:eastAsia": "zh-CN"])
            xml.element("w:decimalSymbol", ["w:val": "."])
            xml.element("w:listSeparator", ["w:val": ","])
        }
        return xml.bytes
    }

    private static let compatibility = [
        ("compatibilityMode", "15"), ("overrideTableStyleFontSizeAndJustification", "1"), ("enableOpenTypeFeatures", "1"),
        ("doNotFlipMirrorIndents", "1"), ("differentiateMultirowTableHeaders", "1"),
    ]

    /// `word/fontTable.xml`: what stands in where a face is missing.
    static func fontTable(_ names: Set<String>) -> [UInt8] {
        var xml = XMLWriter(standalone: true)
        xml.element("w:fonts", ["xmlns:w": DOCXNames.main]) { xml in
            for name in names.sorted() {
                xml.element("w:font", ["w:name": name]) { xml in
                    guard let face = FontFace.named(name) else { return }
                    let others = face.fallbacks.filter { $0 != name }
                    xml.element("w:altName", ["w:val": others.joined(separator: ",")])
                    xml.element("w:panose1", ["w:val": face.panose])
                    // GB 2312
                    xml.element("w:charset", ["w:val": "86"])
                    xml.element("w:family", ["w:val": face.family.rawValue])
                    xml.element("w:pitch", ["w:val": "fixed"])
                }
            }
        }
        return xml.bytes
    }

    /// `docProps/core.xml`.
    static func core(_ metadata: Metadata) -> [UInt8] {
        var xml = XMLWriter(standalone: true)
        xml.start(
            "cp:coreProperties",
            [
                "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
                "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            ])
        let texts = [
            ("dc:title", metadata.title), ("dc:subject", metadata.subject), ("dc:creator", metadata.author),
            ("cp:keywords", metadata.keywords),
        ]
        for (name, text) in texts { if let text { xml.element(name) { $0.text(text) } } }
        for (name, date) in [("dcterms:created", metadata.created), ("dcterms:modified", metadata.modified)] {
            if let date = DOCXUnits.dateTime(date) { xml.element(name, ["xsi:type": "dcterms:W3CDTF"]) { $0.text(date) } }
        }
        xml.end()
        return xml.bytes
    }

    /// `docProps/app.xml`.
    static var application: [UInt8] {
        var xml = XMLWriter(standalone: true)
        xml.element("Properties", ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"]) {
            $0.element("Application") { $0.text("Wenshu") }
        }
        return xml.bytes
    }
}
