/// One thing to tell a person: what is wrong, where, and what to do about it.
///
/// Diagnostics travel beside a value when work can go on, and inside a ``WenshuError`` when it cannot.
public struct Diagnostic: Sendable, Hashable {
    public enum Severity: String, Sendable, Hashable, Comparable {
        case note, warning, error

        public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
        private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
    }

    public var severity: Severity
    public var code: Code
    public var place: Place
    public var message: Bilingual
    /// What the person should do.
    public var remedy: Bilingual?
    /// The law, policy or standard behind the finding, such as 《人民检察院公益诉讼办案规则》第七十五条.
    public var basis: String?

    public init(
        _ severity: Severity = .error, _ code: Code, _ message: Bilingual, at place: Place = Place(),
        remedy: Bilingual? = nil, basis: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.place = place
        self.remedy = remedy
        self.basis = basis
    }

    /// One line for a terminal: `file: place: words there: message remedy (source)`.
    public func line(in language: Language) -> String {
        var pieces: [String] = []
        if let file = place.file { pieces.append(file) }
        let words = place.words(in: language)
        if !words.isEmpty { pieces.append(words) }
        if let excerpt = place.excerpt { pieces.append(excerpt) }
        var sentence = message.text(in: language)
        if let remedy { sentence += (language == .zh ? "" : " ") + remedy.text(in: language) }
        if let basis { sentence += language == .zh ? "（依据：\(basis)）" : " (\(basis))" }
        pieces.append(sentence)
        return pieces.joined(separator: ": ")
    }
}

extension Diagnostic {
    /// A stable name for a kind of trouble. The set is open: each layer adds its own as static members.
    public struct Code: Sendable, Hashable {
        public let name: String
        public let fault: Fault

        public init(_ name: String, _ fault: Fault) {
            self.name = name
            self.fault = fault
        }

        public static func == (a: Code, b: Code) -> Bool { a.name == b.name }
        public func hash(into hasher: inout Hasher) { hasher.combine(name) }
    }

    /// Who is at fault, with the exit code of the command line.
    public enum Fault: Int32, Sendable {
        /// The command was used wrongly.
        case usage = 64
        /// The data of an input is at fault.
        case data = 65
        /// An input cannot be read.
        case input = 66
        /// The program is at fault.
        case program = 70
        /// An output cannot be created.
        case output = 73
        /// Writing failed half way.
        case io = 74
    }
}

extension Diagnostic.Code {
    public static let fileNotFound = Self("fileNotFound", .input)
    public static let fileUnreadable = Self("fileUnreadable", .input)
    public static let outputExists = Self("outputExists", .output)
    public static let outputUnwritable = Self("outputUnwritable", .output)
    public static let writeFailed = Self("writeFailed", .io)
    public static let usage = Self("usage", .usage)
    public static let malformedJSON = Self("malformedJSON", .data)
    public static let limitExceeded = Self("limitExceeded", .data)
    public static let internalFault = Self("internalFault", .program)
}

extension Diagnostic {
    /// The same with the file named, where it is not yet.
    public func with(file: String) -> Diagnostic {
        var copy = self
        copy.place.file = copy.place.file ?? file
        return copy
    }

    /// One object a line, for `--error-format json`.
    public func json(in language: Language) -> Value {
        var object = ValueObject()
        object["file"] = place.file.map(Value.text)
        object["location"] = place.json
        object["severity"] = .text(severity.rawValue)
        object["code"] = .text(code.name)
        object["message"] = .text(message.text(in: language))
        object["remedy"] = remedy.map { .text($0.text(in: language)) }
        object["basis"] = basis.map(Value.text)
        return .object(object)
    }
}
