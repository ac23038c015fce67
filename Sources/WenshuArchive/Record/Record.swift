public import WenshuBasics
import WenshuContainer

extension Diagnostic.Code {
    static let badFileName = Self("badFileName", .data)
}

/// What is archived as one item (件): a document as it was issued or received, what belongs to it, and what is known of it.
public struct Record: Sendable, Hashable {
    /// 电子文件号. Derived from the first version's document, so that the same document gives the same record everywhere.
    public var id: String
    /// From 1; a correction makes the next one.
    public var version = 1
    public var correction: Correction?
    public var description: RecordDescription
    /// The document first.
    public private(set) var files: [RecordFile]
    /// The extraction of the document (`wenshu.extraction/1`).
    public var extraction: Value
    /// What was given beside the document.
    public var stated: Value
    public var settings: ArchiveSettings
    /// Of all versions, in their order.
    public var events: [RecordEvent] = []
    /// What the four-property checks found when it was archived.
    public var checks: Value = .null

    /// What a version corrects.
    public struct Correction: Sendable, Hashable {
        /// Of the corrected version, as ``RecordPackage/digest`` gives it.
        public var digest: String
        public var version: Int
        public var reason: String

        public init(digest: String, version: Int, reason: String) {
            self.digest = digest
            self.version = version
            self.reason = reason
        }
    }

    /// - Parameters:
    ///   - document: the file as it was issued or received.
    ///   - others: a reading copy and attachments.
    ///   - stated: as in ``RecordDescription/init(extraction:stated:fileName:pages:settings:)``.
    /// - Throws: `badFileName`, all at once, for names that a folder somewhere could not hold.
    public init(
        document: RecordFile, others: [RecordFile] = [], extraction: Value, stated: Value = [:],
        settings: ArchiveSettings = ArchiveSettings()
    ) throws(WenshuError) {
        id = RecordIdentifier.of(sha256: document.digest(.sha256))
        files = try FileNames.checked([document] + others)
        description = RecordDescription(
            extraction: extraction, stated: stated, fileName: files[0].name, pages: Self.pages(files), settings: settings)
        self.extraction = extraction
        self.stated = stated
        self.settings = settings
    }

    public var document: RecordFile { files[0] }

    /// As the document says, else as its reading copy has them.
    private static func pages(_ files: [RecordFile]) -> Int? {
        files[0].pages ?? files.first { $0.role == .readingCopy }?.pages
    }

    /// The values that a person must look at before the record is relied on.
    public var reviewCount: Int { extraction["review"]?.list?.count ?? 0 }
}
