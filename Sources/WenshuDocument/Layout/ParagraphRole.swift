/// What a paragraph is in an official document. A template source names roles, never fonts; word processors show them as
/// the names of styles.
package enum ParagraphRole: String, Sendable, CaseIterable {
    // MARK: 版头 — the head
    case copyNumber = "份号"
    case classification = "密级"
    case urgency = "紧急程度"
    case issuerMark = "发文机关标志"
    case jointMark = "联合发文机关标志"
    case procuratorate = "院名"
    case documentName = "文书名称"
    case number = "文号"
    case signer = "签发人"
    case issueLine = "编印"
    case redLine = "分隔线"

    // MARK: 主体 — the body
    case title = "标题"
    case addressee = "主送机关"
    case body = "正文"
    case chapter = "章标题"
    case heading1 = "一级标题"
    case heading2 = "二级标题"
    case heading3 = "三级标题"
    case heading4 = "四级标题"
    case attachmentNote = "附件说明"
    case closing = "此致"
    case closingAddressee = "致送机关"
    case signature = "署名"
    case jointSignature = "联合署名"
    case unsealedSignOff = "无印落款"
    case date = "成文日期"
    case note = "附注"
    case present = "出席"
    case absent = "请假"
    case attending = "列席"
    case attachment = "附件"
    case attachmentTitle = "附件标题"
    case tableTitle = "表格标题"
    case tableHead = "表头"
    case tableText = "表格文字"

    // MARK: 版记 — the imprint
    case copies = "抄送"
    case printing = "印发"
    case imprintRule = "版记线"

    // MARK: Others
    case pageNumber = "页码"
    case blank = "空行"
    case control = "控制"

    /// Other names by which people call the role.
    package var aliases: [String] {
        switch self {
        case .number: ["发文字号"]
        case .redLine: ["红线"]
        case .classification: ["密级和保密期限"]
        case .signature: ["落款", "发文机关署名"]
        case .date: ["日期"]
        case .copies: ["抄送机关"]
        case .printing: ["印发机关"]
        default: []
        }
    }

    /// The role of that name or alias.
    package init?(named name: String) {
        guard let role = Self.allCases.first(where: { $0.rawValue == name || $0.aliases.contains(name) }) else { return nil }
        self = role
    }

    /// Whether sources may name it; the layout itself makes the others.
    package var isForSources: Bool { self != .pageNumber && self != .tableText }

    /// Whether its paragraphs hold text; the others are lines and empty space.
    package var holdsText: Bool { self != .blank && self != .redLine && self != .imprintRule }

    /// The name of its style.
    ///
    /// That of the role, except where a Chinese word processor shows one of its own styles under this name (`Normal` is 正文,
    /// `Title` is 标题, `page number` is 页码) and would take the two for one.
    package var styleName: String {
        switch self {
        case .body, .title, .pageNumber: "公文" + rawValue
        default: rawValue
        }
    }
}
