public import WenshuBasics
import WenshuContainer

/// A kind of official document that Wenshu issues: its data, its rules, its form. All of it is data.
public struct DocumentKind: Sendable, Identifiable {
    /// As in the catalogue of documents: `procuratorialRecommendation`.
    public let id: String
    public let title: Bilingual
    /// The provisions under which it is issued.
    public let legalBasis: [String]
    /// The limits that it starts or must keep, in words.
    public let timeLimit: Bilingual
    /// The same as data: what it starts or must keep.
    public let limits: [LimitLink]
    public let layout: LayoutFamily
    /// What extraction calls a document of this kind.
    public let extraction: ExtractionKind
    /// By which words of a title extraction tells this kind from others of its ``extraction``; none where it is the only or the usual one.
    public let titleWords: [String]
    /// Always issued by several organs, by which extraction tells it too.
    public let isJoint: Bool
    public let fields: [Field]
    /// What ``completed(_:profiles:)`` adds to the data for the template.
    public let derived: [DerivedField]
    public let rules: [CheckRule]
    public let number: NumberConvention
    /// Which values extraction reads back from the finished document.
    public let readsBack: [ReadBack]

    init(
        id: String, title: Bilingual, legalBasis: [String], timeLimit: Bilingual, limits: [LimitLink] = [], layout: LayoutFamily,
        extraction: ExtractionKind, titleWords: [String] = [], isJoint: Bool = false, number: NumberConvention, fields: [Field],
        derived: [DerivedField],
        readsBack: [ReadBack],
        rules: [CheckRule]
    ) {
        self.id = id
        self.title = title
        self.legalBasis = legalBasis
        self.timeLimit = timeLimit
        self.limits = limits
        self.layout = layout
        self.extraction = extraction
        self.titleWords = titleWords
        self.isJoint = isJoint
        self.fields = fields
        self.derived = derived
        self.rules = rules
        self.number = number
        self.readsBack = readsBack
    }

    /// Chinese label → identifier, for templates. Labels mean the same at every level.
    public var labels: [String: String] {
        var labels: [String: String] = [:]
        func add(_ fields: [Field]) {
            for field in fields {
                labels[field.label] = field.name
                add(field.type.members)
            }
        }
        add(fields)
        add(derived.map(\.field))
        return labels
    }

    /// The complete example that ships with the kind.
    ///
    /// - Throws: `fileNotFound` where the shared files are not installed; `malformedJSON`.
    public var example: Value {
        get throws(WenshuError) { try example(named: "example") }
    }

    /// Another example of the kind: `Templates/<kind>/NAME.json`.
    package func example(named name: String) throws(WenshuError) -> Value {
        guard let path = SharedFiles.path(.templates, "\(id)/\(name).json") else {
            throw WenshuError(
                .fileNotFound, Bilingual(zh: "找不到示例数据。", en: "The example data is missing."),
                at: Place(file: "Templates/\(id)/\(name).json"),
                remedy: Bilingual(zh: "请检查安装是否完整，或设置 WENSHU_SHARE。", en: "Check the installation, or set WENSHU_SHARE."))
        }
        do throws(WenshuError) {
            return try JSONReader.read(try InputFile.read(path))
        } catch {
            throw error.with(file: path)
        }
    }
}

/// The family of page layouts to which a kind belongs.
public enum LayoutFamily: String, Sendable, Hashable, CaseIterable {
    /// 检察文书: 院名 and 文书名称 instead of a red head.
    case procuratorial = "检察文书"
    /// GB/T 9704-2012, general form.
    case official = "公文"
    /// GB/T 9704-2012, chapter 10.1.
    case letter = "信函"
    /// GB/T 9704-2012, chapter 10.3.
    case minutes = "纪要"
}

/// How a kind's documents are numbered. Codes differ from place to place, so none is ever insisted on.
public struct NumberConvention: Sendable, Hashable {
    /// The class code behind the organ's code, where practice has one: 检行公建.
    public var classCode: String?
    /// A number as it should look.
    public var example: String

    public init(classCode: String? = nil, example: String) {
        self.classCode = classCode
        self.example = example
    }
}

/// A value of the data that the finished document shows, and where extraction puts it.
public struct ReadBack: Sendable, Hashable {
    /// JSON Pointer into the completed data; `*` stands for every item of a list.
    public var data: String
    /// JSON Pointer into the extraction's `fields`.
    public var extraction: String

    public init(_ data: String, as extraction: String? = nil) {
        self.data = data
        self.extraction = extraction ?? data
    }
}

extension DocumentKind: CustomStringConvertible {
    public var description: String { id }
}
