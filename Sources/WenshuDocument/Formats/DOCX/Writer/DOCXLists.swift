import WenshuContainer

/// The automatic numberings of a document: an abstract one for those that count together, and a use of it for each.
struct DOCXLists {
    private let lists: [ListDefinition]
    /// List → `w:abstractNumId`.
    private let abstracts: [String: Int]
    /// List → `w:numId`.
    private let numbers: [String: Int]
    /// `w:abstractNumId` → lists.
    private let members: [Int: [String]]
    private let firstNumber: Int
    /// The `w:numId` and `w:abstractNumId` that come next.
    private(set) var nextNumber: Int
    let nextAbstract: Int
    /// All levels begin anew: the abstract numberings were used before.
    private let restarts: Bool
    /// What was added while the text was written.
    private var added: [UInt8] = []
    /// Office formats know nine levels.
    static let levelCount = 9

    /// - Parameters:
    ///   - abstract: the first `w:abstractNumId`.
    ///   - number: the first `w:numId`.
    init(_ lists: [ListDefinition], abstract: Int = 0, number: Int = 1, restarts: Bool = false) {
        var (abstracts, numbers, counters): ([String: Int], [String: Int], [String: Int]) = ([:], [:], [:])
        var members: [Int: [String]] = [:]
        self.lists = lists.filter { list in
            guard numbers[list.id] == nil else { return false }
            numbers[list.id] = number + numbers.count
            let own = list.counters.flatMap { counters[$0] } ?? abstract + members.count
            abstracts[list.id] = own
            members[own, default: []].append(list.id)
            if let name = list.counters { counters[name] = own }
            return true
        }
        (self.abstracts, self.numbers, self.members, self.restarts) = (abstracts, numbers, members, restarts)
        (firstNumber, nextAbstract, nextNumber) = (number, abstract + members.count, number + numbers.count)
    }

    var isEmpty: Bool { lists.isEmpty }

    /// The `w:numId` of a list; nothing where it is not defined.
    func number(_ id: String) -> Int? { numbers[id] }

    /// `word/numbering.xml`.
    func xml(_ context: DOCXContext) -> [UInt8] {
        var xml = XMLWriter(standalone: true)
        xml.element("w:numbering", ["xmlns:w": DOCXNames.main]) {
            $0.raw(definitions(context))
            $0.raw(uses(context))
        }
        return xml.bytes
    }

    /// The abstract numberings alone.
    func definitions(_ context: DOCXContext) -> [UInt8] {
        var xml = XMLWriter(declaration: false)
        var written: Set<Int> = []
        for list in lists {
            if let abstract = abstracts[list.id], written.insert(abstract).inserted { write(list, abstract: abstract, &xml, context) }
        }
        return xml.bytes
    }

    /// The `w:num` of each list, and those that were added.
    func uses(_ context: DOCXContext) -> [UInt8] {
        var xml = XMLWriter(declaration: false)
        var first: [Int: ListDefinition] = [:]
        for list in lists {
            guard let number = numbers[list.id], let abstract = abstracts[list.id] else { continue }
            let model = first[abstract, default: list]
            first[abstract] = model
            xml.element("w:num", ["w:numId": String(number)]) { xml in
                xml.element("w:abstractNumId", ["w:val": String(abstract)])
                for level in 0..<Self.levelCount {
                    let own = list.levels.indices.contains(level) ? list.levels[level] : nil
                    let isOther = own != nil && own != (model.levels.indices.contains(level) ? model.levels[level] : nil)
                    let start = self.start(of: list, level)
                    guard start != nil || isOther else { continue }
                    xml.element("w:lvlOverride", ["w:ilvl": String(level)]) { xml in
                        if let start { xml.element("w:startOverride", ["w:val": String(max(start, 0))]) }
                        if isOther, let own { write(own, level, of: [list.id], &xml, context) }
                    }
                }
            }
        }
        xml.raw(added)
        return xml.bytes
    }

    private func start(of list: ListDefinition, _ level: Int) -> Int? {
        list.restarts[level] ?? (restarts && list.levels.indices.contains(level) ? list.levels[level].start : nil)
    }

    /// The use of a list as a reader will have it.
    func instance(_ id: String, language: String) -> WordNumbering.Instance? {
        guard let number = numbers[id], let abstract = abstracts[id] else { return nil }
        let list = lists[number - firstNumber]
        let levels = list.levels.prefix(Self.levelCount).map { level in
            var written = level
            written.format = Self.written(level.format)
            written.start = max(level.start, 0)
            return WordNumbering.Level(definition: written, hidden: level.text.hidden == true, language: language)
        }
        var instance = WordNumbering.Instance(id: String(number), counters: String(abstract), levels: levels)
        for level in 0..<Self.levelCount { instance.startOverrides[level] = start(of: list, level).map { max($0, 0) } }
        return instance
    }

    /// One more use of a numbering, which begins anew at a level.
    mutating func add(_ instance: WordNumbering.Instance, level: Int, start: Int) -> WordNumbering.Instance {
        var new = instance
        new.id = String(nextNumber)
        new.startOverrides = [level: start]
        nextNumber += 1
        var xml = XMLWriter(declaration: false)
        xml.element("w:num", ["w:numId": new.id]) { xml in
            xml.element("w:abstractNumId", ["w:val": new.counters])
            xml.element("w:lvlOverride", ["w:ilvl": String(level)]) { $0.element("w:startOverride", ["w:val": String(start)]) }
        }
        added += xml.bytes
        return new
    }

    private func write(_ list: ListDefinition, abstract: Int, _ xml: inout XMLWriter, _ context: DOCXContext) {
        xml.element("w:abstractNum", ["w:abstractNumId": String(abstract)]) { xml in
            // Lists with one identifier are one list to a word processor.
            let digits = String(abstract + 1, radix: 16, uppercase: true)
            xml.element("w:nsid", ["w:val": "5A" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits])
            xml.element("w:multiLevelType", ["w:val": list.levels.count > 1 ? "multilevel" : "singleLevel"])
            let members = members[abstract] ?? []
            for (n, level) in list.levels.prefix(Self.levelCount).enumerated() { write(level, n, of: members, &xml, context) }
        }
    }

    private func write(_ level: ListLevel, _ n: Int, of lists: [String], _ xml: inout XMLWriter, _ context: DOCXContext) {
        xml.element("w:lvl", ["w:ilvl": String(n)]) { xml in
            xml.element("w:start", ["w:val": String(max(level.start, 0))])
            write(level.format, &xml)
            if let restart = level.restartsAfter { xml.element("w:lvlRestart", ["w:val": String(max(restart, 0))]) }
            let style = lists.lazy.compactMap { context.styles.name(numberedBy: Numbering(list: $0, level: n)) }.first
            if let id = context.styles.reference(style) {
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
            return xml.element("w:numFmt", ["w:val": Self.written(format).rawValue])
        }
        xml.element("mc:AlternateContent", ["xmlns:mc": DOCXNames.compatibility]) { xml in
            xml.element("mc:Choice", ["Requires": "w14", "xmlns:w14": DOCXNames.word2010]) {
                $0.element("w:numFmt", ["w:val": "custom", "w:format": sample])
            }
            xml.element("mc:Fallback") { $0.element("w:numFmt", ["w:val": "decimal"]) }
        }
    }

    private static func written(_ format: NumberFormat) -> NumberFormat {
        format.sample != nil || formats.contains(format.rawValue) ? format : .decimal
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
