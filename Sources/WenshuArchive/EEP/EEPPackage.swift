/// What a DA/T 48-2009 encapsulation package (EEP, unsigned) is made of: an original (原始型), or a modification (修改型) that embeds
/// the package that it corrects.
public struct EEPPackage: Sendable {
    /// A computer file of a document.
    public struct File: Sendable {
        public enum Content: Sendable {
            case bytes([UInt8])
            /// The path of a regular file, which is read in pieces.
            case file(String)
        }

        /// 计算机文件名: a name, not a path.
        public let name: String
        public let content: Content
        /// 格式信息, such as `DOCX`.
        public let format: String?

        public init(name: String, content: Content, format: String? = nil) {
            self.name = name
            self.content = content
            self.format = format
        }
    }

    /// 文档: a text, an attachment, a data file; each of its files is one 文档数据 (a draft, the final text, a handling sheet).
    public struct Document: Sendable {
        /// 主文档, or 附属文档.
        public let isMain: Bool
        public let title: String?
        public let files: [File]

        public init(isMain: Bool, title: String?, files: [File]) {
            self.isMain = isMain
            self.title = title
            self.files = files
        }
    }

    /// 封装包创建时间, xs:dateTime: `2024-05-20T09:00:00+08:00`.
    public var created: String
    /// 封装包创建单位.
    public var unit: String
    /// The children of 文件实体 but for 文件数据, in any order: 聚合层次, 来源, 电子文件号, 档号 … as of DA/T 46-2009.
    public var record: [EEPElement]
    public var recordRelations: [EEPElement]
    /// 业务实体, at least one.
    public var business: [EEPElement]
    /// 机构人员实体, at least one.
    public var agents: [EEPElement]
    public var agentRelations: [EEPElement]
    public var documents: [Document]
    /// The package that it corrects.
    public var original: EEPOriginal?

    public init(
        created: String, unit: String, record: [EEPElement], recordRelations: [EEPElement] = [], business: [EEPElement],
        agents: [EEPElement], agentRelations: [EEPElement] = [], documents: [Document], original: EEPOriginal? = nil
    ) {
        self.created = created
        self.unit = unit
        self.record = record
        self.recordRelations = recordRelations
        self.business = business
        self.agents = agents
        self.agentRelations = agentRelations
        self.documents = documents
        self.original = original
    }

    /// 0 for an original.
    var modification: Int { original.map { $0.modification + 1 } ?? 0 }
}
