import Testing
import WenshuBasics
import WenshuDocument
import WenshuTestSupport

/// Labels as Word prints them.
@Suite struct DOCXNumberingTests {
    private typealias X = DOCXPackage

    /// `label|text` of every paragraph.
    private func labels(_ body: String, numbering: String, styles: String? = nil) throws -> [String] {
        let document = try DOCXReader.read(X.make(body: body, styles: styles, numbering: numbering))
        return document.body.compactMap { block in
            guard case .paragraph(let paragraph) = block else { return nil }
            return paragraph.label ?? "-"
        }
    }

    private let official = X.abstractNum(
        1, [("chineseCountingThousand", "%1、", ""), ("chineseCountingThousand", "（%2）", ""), ("decimal", "%3.", "")])

    @Test func `levels count for themselves and restart below the ones above`() throws {
        let body = [0, 1, 1, 2, 2, 0, 1, 2].map { X.p("x", num: 1, level: $0) }.joined()
        #expect(
            try labels(body, numbering: official + X.num(1, 1)) == ["一、", "（一）", "（二）", "1.", "2.", "二、", "（一）", "1."])
    }

    @Test func `patterns show the numbers of parents`() throws {
        let abstract = X.abstractNum(1, [("decimal", "第%1章", ""), ("decimal", "%1.%2", ""), ("lowerLetter", "%1.%2.%3)", "")])
        let body = [0, 1, 1, 2, 0, 1].map { X.p("x", num: 1, level: $0) }.joined()
        #expect(try labels(body, numbering: abstract + X.num(1, 1)) == ["第1章", "1.1", "1.2", "1.2.a)", "第2章", "2.1"])
    }

    @Test func `legal numbering is in Arabic digits at every level`() throws {
        let abstract = X.abstractNum(
            1, [("chineseCountingThousand", "第%1章", ""), ("chineseCountingThousand", "%1.%2", "<w:isLgl/>")])
        #expect(
            try labels(X.p("a", num: 1, level: 0) + X.p("b", num: 1, level: 1), numbering: abstract + X.num(1, 1)) == ["第一章", "1.1"])
    }

    @Test func `legal numbering keeps a leading zero`() throws {
        let abstract = X.abstractNum(1, [("upperRoman", "Article %1.", ""), ("decimalZero", "Section %1.%2", "<w:isLgl/>")])
        let body = [0, 1, 0, 1].map { X.p("x", num: 1, level: $0) }.joined()
        #expect(try labels(body, numbering: abstract + X.num(1, 1)) == ["Article I.", "Section 1.01", "Article II.", "Section 2.01"])
    }

    @Test func `instances of one definition share their counters`() throws {
        let body = X.p("a", num: 1) + X.p("b", num: 2) + X.p("c", num: 1)
        #expect(try labels(body, numbering: official + X.num(1, 1) + X.num(2, 1)) == ["一、", "二、", "三、"])
    }

    @Test func `a start override begins anew at its first use only`() throws {
        let second = X.num(2, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>")
        let body = X.p("a", num: 1) + X.p("b", num: 1) + X.p("c", num: 2) + X.p("d", num: 2) + X.p("e", num: 1)
        #expect(try labels(body, numbering: official + X.num(1, 1) + second) == ["一、", "二、", "五、", "六、", "七、"])
    }

    @Test func `an override may replace a whole level`() throws {
        let second = X.num(
            2, 1,
            "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"(%1)\"/></w:lvl></w:lvlOverride>"
        )
        #expect(try labels(X.p("a", num: 1) + X.p("b", num: 2), numbering: official + X.num(1, 1) + second) == ["一、", "(2)"])
    }

    @Test(arguments: [
        ("<w:lvlRestart w:val=\"0\"/>", ["1", "1.1", "2", "2.2"]),
        ("<w:lvlRestart w:val=\"1\"/>", ["1", "1.1", "2", "2.1"]),
        ("", ["1", "1.1", "2", "2.1"]),
    ])
    func `a level restarts as it says`(restart: String, expected: [String]) throws {
        let abstract = X.abstractNum(1, [("decimal", "%1", ""), ("decimal", "%1.%2", restart)])
        let body = [0, 1, 0, 1].map { X.p("x", num: 1, level: $0) }.joined()
        #expect(try labels(body, numbering: abstract + X.num(1, 1)) == expected)
    }

    @Test func `numbers run on through chapters where articles do not restart`() throws {
        let abstract = X.abstractNum(
            1, [("chineseCountingThousand", "第%1章", ""), ("chineseCountingThousand", "第%2条", "<w:lvlRestart w:val=\"0\"/>")])
        let body = [0, 1, 1, 0, 1].map { X.p("x", num: 1, level: $0) }.joined()
        #expect(try labels(body, numbering: abstract + X.num(1, 1)) == ["第一章", "第一条", "第二条", "第二章", "第三条"])
    }

    @Test func `styles number, and those built on them; zero switches off`() throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="我的标题"/><w:basedOn w:val="H2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Plain"><w:name w:val="素标题"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
            """
        let body = [("H1", nil), ("H2", nil), ("Mine", nil), ("Plain", nil), ("H1", 0), ("H1", nil)].map {
            X.p("x", style: $0.0, num: $0.1)
        }.joined()
        #expect(
            try labels(body, numbering: official + X.num(1, 1), styles: styles) == ["一、", "（一）", "（二）", "-", "-", "二、"])
    }

    @Test func `a level linked with a style numbers that style`() throws {
        let abstract = X.abstractNum(
            1, [("decimal", "%1", "<w:pStyle w:val=\"H1\"/>"), ("decimal", "%1.%2", "<w:pStyle w:val=\"H2\"/>")])
        let styles = ["H1", "H2"].map {
            "<w:style w:type=\"paragraph\" w:styleId=\"\($0)\"><w:name w:val=\"\($0)\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        }.joined()
        let body = X.p("a", style: "H1") + X.p("b", style: "H2") + X.p("c", style: "H2")
        #expect(try labels(body, numbering: abstract + X.num(1, 1), styles: styles) == ["1", "1.1", "1.2"])
    }

    @Test func `a definition may borrow the levels of a numbering style`() throws {
        let numbering =
            X.abstractNum(1, [("ideographTraditional", "%1、", "")], "<w:styleLink w:val=\"List\"/>")
            + "<w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"List\"/></w:abstractNum>" + X.num(1, 1) + X.num(2, 2)
        let styles =
            "<w:style w:type=\"numbering\" w:styleId=\"List\"><w:name w:val=\"List\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        #expect(try labels(X.p("a", num: 2) + X.p("b", num: 2), numbering: numbering, styles: styles) == ["甲、", "乙、"])
    }

    @Test func `bullets of symbol fonts are characters that anyone can read`() throws {
        let abstract =
            "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{F0B7}\"/><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{F0D8}\"/><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr></w:lvl></w:abstractNum>"
        #expect(
            try labels(X.p("a", num: 1, level: 0) + X.p("b", num: 1, level: 1), numbering: abstract + X.num(1, 1)) == ["•", "➢"])
    }

    /// LibreOffice writes them so; the letters lie at the places of the signs.
    @Test(arguments: [
        ("l", "Wingdings", "●"), ("n", "Wingdings", "■"), ("l", "Arial", "l"), ("ll", "Wingdings", "ll"), ("–", "Symbol", "–"),
    ])
    func `a letter of a symbol font is its sign`(letter: String, font: String, bullet: String) throws {
        let level = "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\(letter)\"/><w:rPr><w:rFonts w:ascii=\"\(font)\"/></w:rPr>"
        let abstract = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\">\(level)</w:lvl></w:abstractNum>"
        #expect(try labels(X.p("a", num: 1), numbering: abstract + X.num(1, 1)) == [bullet])
        let style = """
            <text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="\(letter)">\
            <style:text-properties style:font-name="\(font)"/></text:list-level-style-bullet></text:list-style>
            """
        #expect(try lines(list(#"text:style-name="B""#, item(p("a"))), automatic: style) == [bullet + "a"])
    }

    @Test func `deleted and hidden paragraphs do not count`() throws {
        let body =
            X.p("a", num: 1) + X.p("b", num: 1, properties: "<w:rPr><w:del w:author=\"甲\"/></w:rPr>")
            + "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr>\(X.r("h", "<w:vanish/>"))</w:p>"
            + X.p("c", num: 1)
        #expect(try labels(body, numbering: official + X.num(1, 1)) == ["一、", "二、", "-", "二、"])
    }

    @Test(arguments: [("numId", "-1"), ("numId", "99999999999999999999"), ("numId", "x"), ("numId", ""), ("ilvl", "-3"), ("ilvl", "77")])
    func `nonsense gives no label and no crash`(name: String, value: String) throws {
        let other = name == "ilvl" ? "<w:numId w:val=\"1\"/>" : ""
        let body = "<w:p><w:pPr><w:numPr><w:\(name) w:val=\"\(value)\"/>\(other)</w:numPr></w:pPr></w:p>"
        let labels = try labels(body, numbering: official + X.num(1, 1))
        #expect(labels == [value == "-3" ? "一、" : "-"])
    }

    @Test(arguments: [("00001, 00002, 00003, ...", "00009"), ("01, 02, 03, ...", "09"), ("α, β, γ", "9")])
    func `figures with leading zeros stand beside the nearest older format`(sample: String, label: String) throws {
        let level = """
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14">\
            <w:numFmt w:val="custom" w:format="\(sample)"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback>\
            </mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
            """
        #expect(try labels(X.p("a", num: 1), numbering: level + X.num(1, 1)) == [label])
        var document = try DOCXReader.read(X.make(body: X.p("a", num: 1), numbering: level + X.num(1, 1)))
        document.format = nil
        #expect(try DOCXReader.read(DOCXWriter.write(document)).reading().blocks.map(\.label) == [label])
    }

    @Test(arguments: [
        ("en-GB", "Twenty-first"), ("zh-CN", "Twenty-first"), ("fr-FR", "Vingt et unième"), ("ru-RU", "Двадцать первый"), ("et-EE", "21"),
    ])
    func `numbers in words are those of the document's language, and figures where it is not known`(language: String, label: String) throws
    {
        let styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"\(language)\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        let numbering = X.abstractNum(1, [("ordinalText", "%1", "")]).replacing("w:start w:val=\"1\"", with: "w:start w:val=\"21\"")
        #expect(try labels(X.p("a", num: 1), numbering: numbering + X.num(1, 1), styles: styles) == [label])
    }

    @Test(arguments: [
        ("en-GB", ["1st", "2nd", "11th", "21st", "20th", "110th"]), ("zh-CN", ["1st", "2nd", "11th", "21st", "20th", "110th"]),
        ("de-DE", ["1.", "2.", "11.", "21.", "20.", "110."]),
        ("fr-FR", ["1er", "2e", "11e", "21e", "20e", "110e"]), ("es-ES", ["1.º", "2.º", "11.º", "21.º", "20.º", "110.º"]),
        ("it-IT", ["1º", "2º", "11º", "21º", "20º", "110º"]),
        ("ru-RU", ["1-й", "2-й", "11-й", "21-й", "20-й", "110-й"]), ("sv-SE", ["1:a", "2:a", "11:e", "21:a", "20:e", "110:e"]),
        ("nl-NL", ["1ste", "2de", "11de", "21ste", "20ste", "110de"]),
        ("el-GR", ["1ος", "2ος", "11ος", "21ος", "20ός", "110ος"]), ("xx", ["1st", "2nd", "11th", "21st", "20th", "110th"]),
    ])
    func `ordinal numbers end as the document's language has it`(language: String, wanted: [String]) throws {
        let styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"\(language)\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        let nums = [1, 2, 11, 21, 20, 110].map {
            X.num($0, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"\($0)\"/></w:lvlOverride>")
        }
        let body = [1, 2, 11, 21, 20, 110].map { X.p("x", num: $0) }.joined()
        #expect(try labels(body, numbering: X.abstractNum(1, [("ordinal", "%1", "")]) + nums.joined(), styles: styles) == wanted)
    }

    @Test(arguments: [
        ("fr-FR", "en-US", "Premier"), ("x-none", "de-DE", "Erste"), ("", "es-ES", "Primero"), ("&lt;fr&gt;", "x-none", "First"),
    ])
    func `the default style's language goes before that of the defaults, and a converted document keeps it`(
        style: String, defaults: String, label: String
    ) throws {
        let styles = """
            <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="\(defaults)"/></w:rPr></w:rPrDefault></w:docDefaults>\
            <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:lang w:val="\(style)"/></w:rPr></w:style>
            """
        let bytes = X.make(
            body: X.p("x", num: 1), styles: styles, numbering: X.abstractNum(1, [("ordinalText", "%1", "")]) + X.num(1, 1))
        let document = try DOCXReader.read(bytes)
        #expect(document.reading().blocks.map(\.label) == [label])
        let converted = try DOCXReader.read(DOCXWriter.write(document))
        #expect(converted.reading().blocks.map(\.label) == [label] && converted.language == document.language ?? "en-US")
        let odt = try ODTReader.read(ODTWriter.write(document))
        #expect(odt.reading().blocks.map { $0.printed.hasPrefix(label) } == [true] && odt.language == document.language ?? "en-US")
    }

    @Test func `a missing definition is a warning`() throws {
        let document = try DOCXReader.read(X.make(body: X.p("a", num: 7)))
        #expect(document.warnings.map(\.code) == [.missingNumbering])
    }
}
