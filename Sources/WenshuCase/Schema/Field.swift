public import WenshuBasics

/// One value that a document kind takes: its name in data, its name for people, its form, and why it is asked for.
public struct Field: Sendable, Hashable {
    /// The identifier in data files, as the extraction contract names it where extraction reads it back.
    public var name: String
    /// The Chinese label, with which templates may name it too.
    public var label: String
    public var type: FieldType
    public var requirement: Requirement = .optional
    /// What to write here, in Chinese.
    public var help: String?
    /// A value as a person would write it.
    public var example: Value?

    public enum Requirement: Sendable, Hashable {
        case optional
        /// Without it there is no such document; ``DocumentKind/validate(_:)`` insists on it.
        case required
        /// The law asks for it; the check before issuing insists on it and quotes this source.
        case mandatory(String)

        public var isNeeded: Bool { self != .optional }

        public var source: String? { if case .mandatory(let source) = self { source } else { nil } }
    }

    public init(
        _ name: String, _ label: String, _ type: FieldType = .text, _ requirement: Requirement = .optional,
        help: String? = nil, example: Value? = nil
    ) {
        self.name = name
        self.label = label
        self.type = type
        self.requirement = requirement
        self.help = help
        self.example = example
    }
}

/// The form of a field's value.
public indirect enum FieldType: Sendable, Hashable {
    /// One line.
    case text
    /// One or more paragraphs: a text with line breaks, or a list of texts.
    case longText
    /// `2024-03-05`.
    case date
    /// `09:30`, 24 hours.
    case time
    case number
    /// Yuan.
    case money
    /// 云检行公建〔2024〕5号.
    case documentNumber
    case boolean
    /// 《水法》第三十七条, as a text or as an object with `law`, `article`, `paragraph`, `item`.
    case citation
    case choice([Choice])
    case object([Field])
    case list(FieldType)

    /// The fields inside an object or inside the objects of a list.
    public var members: [Field] {
        switch self {
        case .object(let fields): fields
        case .list(let element): element.members
        default: []
        }
    }

    /// In words, for tables and messages.
    public var words: Bilingual {
        switch self {
        case .text: Bilingual(zh: "文字", en: "text")
        case .longText: Bilingual(zh: "段落", en: "paragraphs")
        case .date: Bilingual(zh: "日期", en: "date")
        case .time: Bilingual(zh: "时刻", en: "time of day")
        case .number: Bilingual(zh: "数字", en: "number")
        case .money: Bilingual(zh: "金额（元）", en: "money (yuan)")
        case .documentNumber: Bilingual(zh: "文号", en: "document number")
        case .boolean: Bilingual(zh: "是否", en: "true or false")
        case .citation: Bilingual(zh: "法律条文", en: "citation")
        case .choice: Bilingual(zh: "选项", en: "choice")
        case .object: Bilingual(zh: "一组", en: "object")
        case .list(let element): Bilingual(zh: element.words.zh + "列表", en: "list of " + element.words.en)
        }
    }
}

/// One member of a closed set of values.
public struct Choice: Sendable, Hashable {
    public var value: String
    public var label: String

    public init(_ value: String, _ label: String) {
        self.value = value
        self.label = label
    }
}
