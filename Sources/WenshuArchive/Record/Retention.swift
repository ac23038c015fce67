/// How long a record is kept (国家档案局令第8号, 2006: 永久, 定期 30 年 and 10 年).
public enum Retention: String, Sendable, Hashable, CaseIterable {
    case permanent = "Y"
    case thirtyYears = "D30"
    case tenYears = "D10"

    /// The code that stands in a 档号 (DA/T 22-2015).
    public var code: String { rawValue }

    /// The words that DA/T 46-2009 takes as 保管期限.
    public var label: String {
        switch self {
        case .permanent: "永久"
        case .thirtyYears: "30年"
        case .tenYears: "10年"
        }
    }

    /// By its code or by its words, 定期 before them or not.
    public init?(_ text: String) {
        guard let found = Self.allCases.first(where: { $0.code == text || $0.label == text || "定期\($0.label)" == text }) else { return nil }
        self = found
    }
}

/// What the kind of a document decides for its record.
struct ArchiveKind: Sendable {
    /// As in the extraction's `documentKind` or `kind`.
    let id: String
    /// 文种 (党政机关公文处理工作条例 第八条, where it is one of the fifteen).
    let documentType: String
    let retention: Retention
    let reason: String

    /// No national table fixes each kind: these are defaults that a unit's approved schedule (档案法实施条例 第十九条) replaces.
    static let all: [ArchiveKind] = [
        .init(id: "meetingMinutes", documentType: "纪要", retention: .permanent, reason: "会议议定事项"),
        .init(id: "jointIssuanceNotice", documentType: "通知", retention: .permanent, reason: "会签的协作文件"),
        .init(id: "officialNotice", documentType: "通知", retention: .thirtyYears, reason: "机关规范性、政策性公文"),
        .init(id: "recommendation", documentType: "检察建议书", retention: .thirtyYears, reason: "检察建议及其回复"),
        .init(id: "agencyReply", documentType: "函", retention: .thirtyYears, reason: "检察建议及其回复"),
        .init(id: "rectificationPlan", documentType: "方案", retention: .thirtyYears, reason: "检察建议及其回复"),
        .init(id: "supportOpinion", documentType: "支持起诉意见书", retention: .thirtyYears, reason: "支持起诉"),
        .init(id: "supportRequest", documentType: "申请书", retention: .thirtyYears, reason: "支持起诉"),
        .init(id: "enforcementNotice", documentType: "通报", retention: .thirtyYears, reason: "判决执行情况"),
        .init(id: "clueTransfer", documentType: "函", retention: .tenYears, reason: "线索移送"),
        .init(id: "clueResult", documentType: "函", retention: .tenYears, reason: "线索移送"),
        .init(id: "consultationNotice", documentType: "通知", retention: .tenYears, reason: "会议通知"),
        .init(id: "jointMeetingNotice", documentType: "通知", retention: .tenYears, reason: "会议通知"),
    ]

    /// The row of the exact kind, else of the kind of extraction.
    static func find(documentKind: String?, kind: String?) -> ArchiveKind? {
        all.first { $0.id == documentKind } ?? all.first { $0.id == kind }
    }
}
