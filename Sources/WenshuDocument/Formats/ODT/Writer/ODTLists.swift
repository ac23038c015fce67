import WenshuContainer

/// The document's list definitions under the names they have in the file.
struct ODTLists {
    let definitions: [ListDefinition]
    private let positions: [String: Int]

    /// In front of the numbers of their names.
    private let prefix: String

    init(_ definitions: [ListDefinition], prefix: String = "L") {
        self.definitions = definitions
        self.prefix = prefix
        positions = Dictionary(definitions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    }

    /// `style:name` of a list, or nothing for one that the document does not define.
    func name(_ id: String) -> String? { positions[id].map { "\(prefix)\($0 + 1)" } }

    func definition(_ id: String) -> ListDefinition? { positions[id].map { definitions[$0] } }

    /// The level that a numbering means; one beyond the last is the last.
    func level(_ numbering: Numbering) -> ListLevel? {
        guard let levels = definition(numbering.list)?.levels, !levels.isEmpty, numbering.level >= 0 else { return nil }
        return levels[min(numbering.level, levels.count - 1)]
    }

    /// The `text:list-style` elements, and the character styles of their labels in front of them.
    func styles() -> [UInt8] {
        var xml = XMLWriter(declaration: false)
        for definition in definitions {
            guard let name = name(definition.id) else { continue }
            for (i, level) in definition.levels.enumerated() where level.text != TextFormat() {
                xml.element("style:style", ["style:name": Self.labelStyle(name, i), "style:family": "text"]) {
                    $0.textProperties(level.text)
                }
            }
        }
        for definition in definitions where !definition.levels.isEmpty {
            guard let name = name(definition.id) else { continue }
            xml.start("text:list-style", ["style:name": name, "style:display-name": definition.id])
            for (i, level) in definition.levels.enumerated() {
                xml.listLevel(level, number: i, of: definition, textStyle: level.text == TextFormat() ? nil : Self.labelStyle(name, i))
            }
            xml.end()
        }
        return xml.bytes
    }

    private static func labelStyle(_ list: String, _ level: Int) -> String { "\(list)_Label\(level + 1)" }
}

extension XMLWriter {
    fileprivate mutating func listLevel(_ level: ListLevel, number: Int, of list: ListDefinition, textStyle: String?) {
        let bullet = level.format == .bullet ? level.pattern.first.map { String($0.unicodeScalars.first ?? "•") } ?? "•" : nil
        start(bullet == nil ? "text:list-level-style-number" : "text:list-level-style-bullet", ["text:level": String(number + 1)])
        if let textStyle { attribute("text:style-name", textStyle) }
        if let bullet {
            attribute("text:bullet-char", bullet)
        } else if let label = ODTLabel(level, number: number, of: list) {
            if !label.prefix.isEmpty { attribute("style:num-prefix", label.prefix) }
            if !label.suffix.isEmpty { attribute("style:num-suffix", label.suffix) }
            attribute("style:num-format", label.format)
            if label.format == "A" || label.format == "a" { attribute("style:num-letter-sync", "true") }
            if level.start > 1 { attribute("text:start-value", String(level.start)) }
            if label.displayLevels > 1 { attribute("text:display-levels", String(label.displayLevels)) }
        } else {
            // The label stands in the text then (see ODTListCounter), but levels below may print the number.
            attribute("style:num-format", ODTLabel.format(level.format) ?? "")
        }
        element("style:list-level-properties", ["text:list-level-position-and-space-mode": "label-alignment"]) {
            $0.element(
                "style:list-level-label-alignment",
                [
                    "text:label-followed-by": level.suffix == .tab ? "listtab" : level.suffix.rawValue,
                    "text:list-tab-stop-position": level.paragraph.tabStops?.first.map { ODTNames.points($0.position) },
                    "fo:text-indent": ODTNames.points(level.paragraph.firstLine ?? 0),
                    "fo:margin-left": ODTNames.points(level.paragraph.indentLeft ?? 0),
                ])
        }
        end()
    }
}

/// A list level's label as ODF can state it: prefix, numbers of the last levels joined by full stops, suffix.
struct ODTLabel {
    var prefix = ""
    var suffix = ""
    var format: String
    var displayLevels = 1

    /// Nothing where ODF 1.3 has no words for the label: another joint than a full stop, a missing or strange number
    /// format, parents' numbers in another format than their own.
    init?(_ level: ListLevel, number: Int, of list: ListDefinition) {
        var numbers: [Int] = []
        var literals = [""]
        for piece in level.pieces {
            switch piece {
            case .literal(let text): literals[literals.count - 1] += text
            case .number(let number):
                numbers.append(number)
                literals.append("")
            }
        }
        prefix = literals[0]
        guard !numbers.isEmpty else {
            format = ""
            return
        }
        guard let format = Self.format(level.format) else { return nil }
        self.format = format
        suffix = literals[numbers.count]
        displayLevels = numbers.count
        let expected = Array(number + 2 - numbers.count..<number + 2)
        guard numbers == expected, literals[1..<numbers.count].allSatisfy({ $0 == "." }) else { return nil }
        let parents = numbers.dropLast().compactMap { list.levels.indices.contains($0 - 1) ? list.levels[$0 - 1] : nil }
        guard parents.allSatisfy({ $0.format != .none && Self.format($0.format) != nil }) else { return nil }
        // Legal numbering writes all numbers in Arabic figures, this level's own too.
        guard !level.legal || level.format == .decimal && parents.allSatisfy({ $0.format == .decimal }) else { return nil }
    }

    /// The values of `style:num-format` that office programs print as numbers of their own. OpenDocument names the first
    /// five and leaves the others to the producer; measured with LibreOffice 7.4, which prints Arabic figures for the rest.
    private static let printed: Set = [
        "1", "a", "A", "i", "I", "", "一, 二, 三, ...", "壹, 贰, 叁, ...", "壹, 貳, 參, ...", "甲, 乙, 丙, ...", "子, 丑, 寅, ...",
        "①, ②, ③, ...", "01, 02, 03, ...",
    ]

    /// `style:num-format` where it prints the same numbers as the model's format.
    static func format(_ format: NumberFormat) -> String? {
        let odf = format.odf
        guard printed.contains(odf) else { return nil }
        let printed = NumberFormat(odf: odf)
        return (1...30).allSatisfy { printed.string($0) == format.string($0) } ? odf : nil
    }
}
