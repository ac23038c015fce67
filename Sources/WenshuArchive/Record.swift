public import WenshuBasics

/// What is archived as one item (件): a document as it was issued or received, and what is known of it.
public struct Record: Sendable {
    /// Derived from the document's bytes, so that the same document gives the same record everywhere.
    public let id: String
    /// The document's file name, kept as it is.
    public let fileName: String
    public let content: [UInt8]
    /// Title, responsible bodies and date for the people who find the bag.
    public let title: String
    public let creators: [String]
    public let date: String?
    /// The extraction of the document (`wenshu.extraction/1`).
    public let extraction: Value

    public init(fileName: String, content: [UInt8], extraction: Value) {
        id = RecordIdentifier.of(content)
        self.fileName = fileName
        self.content = content
        self.extraction = extraction
        let fields = extraction["fields"]
        title = fields?["title"]?.text ?? fileName
        creators = (fields?["issuers"]?.list ?? []).compactMap(\.text)
        date = fields?["date"]?.text
    }

    /// The values that a person must look at before the record is relied on.
    public var reviewCount: Int { extraction["review"]?.list?.count ?? 0 }

    /// `data/metadata/record.json`: schema `wenshu.record/1`.
    var metadata: Value {
        var object = ValueObject([
            ("schema", "wenshu.record/1"), ("recordId", .text(id)), ("title", .text(title)),
            ("creators", .list(creators.map(Value.text))),
        ])
        object["date"] = date.map(Value.text)
        object["content"] = .text("data/content/\(fileName)")
        object["extraction"] = extraction
        return .object(object)
    }
}
