public import WenshuBasics

/// What does not agree in a case file, or is missing where it may not be: both sides with their places.
public struct Contradiction: Sendable {
    /// A stable name: `otherRecommendation`.
    public let code: String
    public let message: Bilingual
    /// The provision that makes it matter.
    public let basis: String?
    public let sides: [Side]

    public struct Side: Sendable {
        /// What the value is: 本院检察建议书文号.
        public var what: Bilingual
        public var value: Bilingual
        public var place: ValuePlace

        init(_ zh: String, _ en: String, _ value: Stated<Bilingual>) {
            what = Bilingual(zh: zh, en: en)
            self.value = value.value
            place = value.place
        }

        init(_ zh: String, _ en: String, _ value: Stated<String>) { self.init(zh, en, value.map { Bilingual(zh: $0, en: $0) }) }

        init(_ zh: String, _ en: String, _ value: Stated<CalendarDate>) {
            self.init(zh, en, value.map { Bilingual(zh: $0.chinese, en: $0.iso) })
        }
    }

    init(_ code: String, _ message: Bilingual, basis: String? = nil, _ sides: [Side?]) {
        self.code = code
        self.message = message
        self.basis = basis
        self.sides = sides.compactMap { $0 }
    }

    /// Whether it rests on a value that extraction is not sure of: then the value is looked at first.
    public var isDoubtful: Bool { sides.contains { $0.place.isDoubtful } }
}

/// A thing to look for in a case file.
struct ContradictionRule: Sendable {
    let code: String
    let find: @Sendable (CaseFile) -> [Contradiction]

    init(_ code: String, _ find: @escaping @Sendable (CaseFile) -> [Contradiction]) {
        self.code = code
        self.find = find
    }

    /// One for each reply of which it is true, those of another recommendation left out.
    static func each(
        _ code: String, basis: String? = nil, all: Bool = false,
        _ test: @escaping @Sendable (IncomingReply, CaseFile) -> (Bilingual, [Contradiction.Side?])?
    ) -> ContradictionRule {
        ContradictionRule(code) { file in
            file.replies.filter { all || $0.counts }.compactMap { reply in
                test(reply, file).map { Contradiction(code, $0.0, basis: basis, $0.1) }
            }
        }
    }

    func find(in file: CaseFile) -> [Contradiction] { find(file) }

    static let all = identity + dates + contents
}
