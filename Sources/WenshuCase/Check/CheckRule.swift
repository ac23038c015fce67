public import WenshuBasics

/// A rule of law, policy or form that a document's data must keep. Rules are rows of tables: what is tested, on what ground, and what to do.
public struct CheckRule: Sendable {
    /// A stable name, unique in the kind: `oneRecipient`.
    public let id: String
    public let severity: Diagnostic.Severity
    /// The provision behind the rule.
    public let source: String
    /// What is wrong. `{}` stands for what the test met, `{preSuitDocument}` and the like for what the procedure in force calls it
    /// (``RuleProfile/Name``).
    public let message: Bilingual
    public let remedy: Bilingual
    let test: RuleTest

    init(_ id: String, _ severity: Diagnostic.Severity = .error, source: String, _ message: Bilingual, remedy: Bilingual, test: RuleTest) {
        self.id = id
        self.severity = severity
        self.source = source
        self.message = message
        self.remedy = remedy
        self.test = test
    }

    func findings(_ subject: CheckSubject) -> [Diagnostic] {
        test.hits(subject).map { hit in
            Diagnostic(
                severity, Diagnostic.Code(id, .data), message.filled(hit.detail, subject.profile), at: Place(pointer: hit.pointer),
                remedy: remedy.filled(hit.detail, subject.profile), basis: hit.basis ?? source)
        }
    }
}

/// What a rule looks at.
struct CheckSubject: Sendable {
    let kind: DocumentKind
    let data: Value
    let context: CheckContext
    /// Every text of the data with its place, collected once for all rules.
    let texts: [(pointer: String, text: String)]
    /// The lines of those texts; each is a paragraph of the document.
    let lines: [(pointer: String, line: [Unicode.Scalar])]

    init(kind: DocumentKind, data: Value, context: CheckContext) {
        self.kind = kind
        self.data = data
        self.context = context
        profile = context.profiles.applying(to: data)
        texts = data.texts()
        lines = texts.flatMap { pointer, text in
            text.split(whereSeparator: \.isNewline).map { (pointer, Array($0.unicodeScalars)) }
        }
    }

    /// The document's own date, where it states a possible one.
    var date: CalendarDate? { data.date("/date") }

    /// The procedure in force at the document's date, with the names of the time of what it speaks of.
    let profile: RuleProfile
}

/// A place at which a test says that its rule is broken.
struct Hit: Sendable, Hashable {
    var pointer: String
    /// Stands for `{}` in the rule's sentences.
    var detail: Bilingual?
    /// Instead of the rule's source, where that depends on the document's date.
    var basis: String?

    init(_ pointer: String, _ detail: Bilingual? = nil, basis: String? = nil) {
        self.pointer = pointer
        self.detail = detail
        self.basis = basis
    }

    init(_ pointer: String, quoting text: String, basis: String? = nil) {
        self.init(pointer, Bilingual(zh: text, en: text), basis: basis)
    }
}

extension Bilingual {
    /// Names before what was met: braces in data are no marks.
    fileprivate func filled(_ detail: Bilingual?, _ profile: RuleProfile) -> Bilingual {
        let named = profile.names.reduce(self) { words, name in
            Bilingual(zh: Self.fill(words.zh, "{\(name.key.rawValue)}", with: name.value), en: words.en)
        }
        guard let detail else { return named }
        return Bilingual(zh: Self.fill(named.zh, "{}", with: detail.zh), en: Self.fill(named.en, "{}", with: detail.en))
    }

    private static func fill(_ sentence: String, _ mark: String, with detail: String) -> String {
        sentence.split(separator: mark, omittingEmptySubsequences: false).joined(separator: detail)
    }
}
