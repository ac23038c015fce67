public import WenshuBasics

/// A check of 四性检测: authenticity, integrity, usability, security (DA/T 70-2018).
///
/// The standard's own identifiers (GD-, YJ-, CQ-) could not be compared with its text; these are ours, by property.
struct PropertyCheck: Sendable {
    enum Property: String, Sendable, CaseIterable {
        case authenticity = "真实性"
        case integrity = "完整性"
        case usability = "可用性"
        case security = "安全性"
    }

    /// What one check came to, in the report's words.
    enum Verdict: String, Sendable {
        case passed = "合格"
        case failed = "不合格"
        case doubtful = "需人工确认"
        case notApplicable = "不适用"
        case manual = "由人工检测"
    }

    /// What one check found.
    enum Outcome: Sendable, Hashable {
        case passed(String)
        case failed(String)
        /// The program cannot decide it alone.
        case doubtful(String)
        case notApplicable(String)
        /// Never reported as passed: the program does not see it at all.
        case manual

        var verdict: Verdict {
            switch self {
            case .passed: .passed
            case .failed: .failed
            case .doubtful: .doubtful
            case .notApplicable: .notApplicable
            case .manual: .manual
            }
        }

        var evidence: String {
            switch self {
            case .passed(let text), .failed(let text), .doubtful(let text), .notApplicable(let text): text
            case .manual: "程序不检测此项"
            }
        }
    }

    let id: String
    let property: Property
    let title: String
    /// Why it is asked.
    let reason: String
    var stages: Set<CheckStage> = Set(CheckStage.allCases)
    let run: @Sendable (CheckedRecord) -> Outcome
}

/// When the four properties are checked.
public enum CheckStage: String, Sendable, CaseIterable {
    case archiving, transfer, storage

    public var label: String {
        switch self {
        case .archiving: "归档"
        case .transfer: "移交与接收"
        case .storage: "长期保存"
        }
    }
}

/// What reading told of one file.
public struct ContentFacts: Sendable {
    /// Why the file does not open.
    public var refusal: Diagnostic?
    public var characters: Int
    /// What the reader warned of: macros, external links, objects.
    public var warnings: [Diagnostic]
    /// A fresh extraction; `null` for files that are not extracted from.
    public var extraction: Value

    public init(refusal: Diagnostic? = nil, characters: Int = 0, warnings: [Diagnostic] = [], extraction: Value = .null) {
        self.refusal = refusal
        self.characters = characters
        self.warnings = warnings
        self.extraction = extraction
    }
}

/// A record with what is known of it when it is checked.
struct CheckedRecord: Sendable {
    let record: Record
    /// By the path of the file, for those that the program can read.
    let facts: [String: ContentFacts]
    /// What verification of the package found; nothing where it is being made.
    var package: [Diagnostic]?
    /// What a hand-over list says of the package.
    var listed: HandOverList.Row?
    var packageSize: Int?
    /// As ``RecordPackage/digest``.
    var packageDigest: String?

    func warnings(_ codes: Set<String>) -> [String] {
        record.files.flatMap { file in
            (facts[file.path]?.warnings ?? []).filter { codes.contains($0.code.name) }.map { "\(file.name)：\($0.message.zh)" }
        }
    }
}
