import WenshuContainer

/// The automatic numberings of a document: an abstract one and its use for each.
struct DOCXLists {
    private let lists: [ListDefinition]
    private let numbers: [String: Int]
    /// Office formats know nine levels.
    private static let levelCount = 9

    init(_ lists: [ListDefinition]) {
        self.lists = lists
        numbers = Dictionary(lists.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    }

    /// Lists whose numbers are given, for a package that has others.
    init(_ lists: [ListDefinition], numbers: [String: Int]) { (self.lists, self.numbers) = (lists, numbers) }

    var isEmpty: Bool { lists.isEmpty }

    /// The `w:numId` of a list; nothing where it is not defined.
    func number(_ id: String) -> Int? { numbers[id] }

    /// `word/numbering.xml`.
    func xml(_ context: DOCXContext) -> [UInt8] {
        var xml = XMLWriter(standalone: true)
        xml.element("w:numbering", ["xmlns:w": DOCXNames.main]) { xml in
            for (i, list) in lists.enumerated() {
                write(list, abstract: i, &xml, context)
            }
            for i in lists.indices { xml.raw(Self.use(number: i + 1, of: i, restarts: false)) }
        }
        return xml.bytes
    }

    /// The abstract numberings alone, under these numbers.
    func definitions(_ abstracts: [String: Int], _ context: DOCXContext) -> [UInt8] {
        var xml = XMLWriter(declaration: false)
        var written: Set<Int> = []
        for list in lists {
            if let abstract = abstracts[list.id], written.insert(abstract).inserted { write(list, abstract: abstract, &xml, context) }
        }
        return xml.bytes
    }

    /// A `w:num`: the use of an abstract numbering, from its start again where wanted.
    static func use(number: Int, of abstract: Int, restarts: Bool) -> [UInt8] {
        var xml = XMLWriter(declaration: false)
        xml.element("w:num", ["w:numId": String(number)]) { xml in
            xml.element("w:abstractNumId", ["w:val": String(abstract)])
            guard restarts else { return }
            for level in 0..<levelCount {
                xml.element("w:lvlOverride", ["w:ilvl": String(level)]) { $0.element("w:startOverride", ["w:val": "1"]) }
            }
        }
        return xml.bytes
    }

    private func write(_ list: ListDefinition, abstract: Int, _ xml: inout XMLWriter, _ context: DOCXContext) {
        xml.element("w:abstractNum", ["w:abstractNumId": String(abstract)]) { xml in
            // Lists with one identifier are one list to a word processor.
            let digits = String(abstract + 1, radix: 16, uppercase: true)
            xml.element("w:nsid", ["w:val": "5A" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits])
            xml.element("w:multiLevelType", ["w:val": list.levels.count > 1 ? "multilevel" : "singleLevel"])
            for (n, level) in list.levels.prefix(Self.levelCount).enumerated() { write(level, n, of: list, &xml, context) }
        }
    }

    private func write(_ level: ListLevel, _ n: Int, of list: ListDefinition, _ xml: inout XMLWriter, _ context: DOCXContext) {
        xml.element("w:lvl", ["w:ilvl": String(n)]) { xml in
            xml.element("w:start", ["w:val": String(max(level.start, 0))])
            write(level.format, &xml)
            if let restart = level.restartsAfter { xml.element("w:lvlRestart", ["w:val": String(max(restart, 0))]) }
            if let id = context.styles.reference(context.styles.name(numberedBy: Numbering(list: list.id, level: n))) {
                xml.element("w:pStyle", ["w:val": id])
            }
            if level.legal { xml.element("w:isLgl") }
            xml.element("w:suff", ["w:val": level.suffix.rawValue])
            xml.element("w:lvlText", ["w:val": level.pattern])
            xml.element("w:lvlJc", ["w:val": "left"])
            xml.element("w:pPr") { $0.wordParagraphProperties(level.paragraph) }
            xml.element("w:rPr") { $0.wordTextProperties(level.text, hint: true) }
        }
        for font in [level.text.fontEastAsian, level.text.fontLatin] { if let font { context.use(font: font) } }
    }

    /// Figures with leading zeros are younger than the standard: they stand beside the nearest format that every program knows.
    private func write(_ format: NumberFormat, _ xml: inout XMLWriter) {
        guard let sample = format.sample else {
            return xml.element("w:numFmt", ["w:val": Self.formats.contains(format.rawValue) ? format.rawValue : "decimal"])
        }
        xml.element("mc:AlternateContent", ["xmlns:mc": DOCXNames.compatibility]) { xml in
            xml.element("mc:Choice", ["Requires": "w14", "xmlns:w14": DOCXNames.word2010]) {
                $0.element("w:numFmt", ["w:val": "custom", "w:format": sample])
            }
            xml.element("mc:Fallback") { $0.element("w:numFmt", ["w:val": "decimal"]) }
        }
    }

    /// ECMA-376, 17.18.59 ST_NumberFormat.
    private static let formats: Set<String> = [
        "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText", "ordinalText", "hex", "chicago",
        "ideographDigital", "japaneseCounting", "aiueo", "iroha", "decimalFullWidth", "decimalHalfWidth", "japaneseLegal",
        "japaneseDigitalTenThousand", "decimalEnclosedCircle", "decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero",
        "bullet", "ganada", "chosung", "decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese",
        "ideographEnclosedCircle", "ideographTraditional", "ideographZodiac", "ideographZodiacTraditional", "taiwaneseCounting",
        "ideographLegalTraditional", "taiwaneseCountingThousand", "taiwaneseDigital", "chineseCounting", "chineseLegalSimplified",
        "chineseCountingThousand", "koreanDigital", "koreanCounting", "koreanLegal", "koreanDigital2", "vietnameseCounting",
        "russianLower", "russianUpper", "none", "numberInDash", "hebrew1", "hebrew2", "arabicAlpha", "arabicAbjad", "hindiVowels",
        "hindiConsonants", "hindiNumbers", "hindiCounting", "thaiLetters", "thaiNumbers", "thaiCounting",
    ]
}
