public import WenshuBasics
public import WenshuDocument

/// A document of a case file: what was extracted from it, or the data that it is generated from, with the place of each value.
public struct CaseDocument: Sendable {
    public let source: Extraction.Source
    /// What extraction calls it.
    public let kind: ExtractionKind
    /// The exact kind, where it was recognised.
    public let documentKind: String?
    /// What a person must look at before it is relied on.
    public let review: [Extraction.Review]
    let fields: Value
    /// What stands around each measure: the headings above it, the other cells of its row.
    let measureContexts: [[String]]
    /// The paragraphs outside of measures.
    let passages: [Passage]
    /// Every document number that it mentions, with its block.
    let numbers: [(number: String, block: Int)]
    /// In front of the paths of its values: `/fields`, or nothing for a data file.
    private let prefix: String
    private let evidence: [String: Extraction.Evidence]

    /// A document that was read, or a result of `wenshu parse` without the document: then what stands around measures is not known.
    public init(_ extraction: Extraction, reading: Reading?, source: Extraction.Source) {
        self.source = source
        kind = extraction.kind
        documentKind = extraction.documentKind
        review = extraction.review
        fields = .object(extraction.fields)
        prefix = "/fields"
        evidence = Dictionary(extraction.evidence.map { ($0.path, $0) }) { first, _ in first }
        let surroundings = reading.map(MeasureSurroundings.init)
        let count = extraction.fields["measures"]?.list?.count ?? 0
        measureContexts = (0..<count).map { [evidence] in
            evidence["/fields/measures/\($0)/text"]?.block.flatMap { surroundings?.around($0) } ?? []
        }
        let blocks = Set((0..<count).compactMap { [evidence] in evidence["/fields/measures/\($0)/text"]?.block })
        passages = surroundings?.passages(without: blocks) ?? []
        numbers = surroundings?.numbers ?? []
    }

    /// A recommendation from the data that `wenshu generate procuratorialRecommendation` takes.
    ///
    /// - Parameter data: data that fits the kind's schema.
    public init(recommendation data: Value, source: Extraction.Source) {
        self.source = source
        kind = .recommendation
        documentKind = DocumentKind.procuratorialRecommendation.id
        review = []
        fields = DocumentKind.procuratorialRecommendation.completed(data)
        measureContexts = []
        passages = []
        numbers = []
        prefix = ""
        evidence = [:]
    }

    /// How many items it recommends or measures it tells of.
    public var measureCount: Int { (fields["recommendations"]?.list?.count ?? 0) + (fields["measures"]?.list?.count ?? 0) }

    struct Passage: Sendable {
        var block: Int
        var text: String
        var headings: [String]
    }

    // MARK: Values with their places

    func text(_ pointer: String) -> Stated<String>? { fields.text(pointer).map { Stated($0, at: place(pointer)) } }

    func texts(_ pointer: String) -> [Stated<String>] {
        (fields.at(pointer: pointer)?.list ?? []).indices.compactMap { text("\(pointer)/\($0)") }
    }

    /// A date; of one that names no day, the last day of its month or year.
    func date(_ pointer: String) -> Stated<CalendarDate>? {
        text(pointer).flatMap { stated in CalendarDate(lastDayOf: stated.value).map { Stated($0, at: stated.place) } }
    }

    /// Where the document says what it is.
    var kindPlace: ValuePlace { place(at: "/kind") }

    func place(_ pointer: String) -> ValuePlace { place(at: prefix + pointer) }

    private func place(at path: String) -> ValuePlace {
        let found = evidence[path]
        let isDoubtful = review.contains { path == $0.path || path.hasPrefix($0.path + "/") }
        return ValuePlace(file: source.file, path: path, block: found?.block, text: found?.text, isDoubtful: isDoubtful)
    }
}

/// A value with the place where it stands.
public struct Stated<Value: Sendable & Hashable>: Sendable, Hashable {
    public var value: Value
    public var place: ValuePlace

    init(_ value: Value, at place: ValuePlace) {
        self.value = value
        self.place = place
    }

    func map<Other>(_ change: (Value) -> Other) -> Stated<Other> { Stated<Other>(change(value), at: place) }
}

/// Where a value of a case file comes from.
public struct ValuePlace: Sendable, Hashable {
    /// The document; none for what a person gave.
    public var file: String?
    /// A JSON Pointer into the document's extraction, or into the data file.
    public var path: String?
    /// The block that it was read in, as `wenshu inspect` counts them.
    public var block: Int?
    /// The words there.
    public var text: String?
    /// Whether extraction asks a person to look at it.
    public var isDoubtful = false

    /// What the person who asked gave.
    static let given = ValuePlace()
}

extension CalendarDate {
    /// A day in ISO form, or the last day of a month (`2024-10`) or year.
    init?(lastDayOf text: String) {
        let parts = text.split(separator: "-").map { Int($0) }
        guard let first = parts.first, let year = first else { return nil }
        switch parts.count {
        case 1: self.init(year: year, month: 12, day: 31)
        case 2:
            guard let month = parts[1], (1...12).contains(month) else { return nil }
            self.init(year: year, month: month, day: Self.daysInMonth(month, of: year))
        default: self.init(iso: text)
        }
    }
}
