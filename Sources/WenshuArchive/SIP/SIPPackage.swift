import WenshuBasics
import WenshuContainer

/// The files of an E-ARK SIP 2.1 for one record: what a bag of it holds, in the folders of the Common Specification for Information
/// Packages, listed by METS documents.
///
/// `rep1` is the record as it was issued or received, with its attachments; `rep2` the copy for reading, where there is one.
struct SIPPackage: Sendable {
    /// Every file with its path.
    let files: [(path: String, bytes: [UInt8])]

    /// - Throws: `noUnit`, `schemaMissing`.
    init(_ record: Record, time: Int64, software: String) throws(WenshuError) {
        typealias File = METSDocument.File
        let header = METSHeader(record, unit: try Self.unit(record.settings), time: time, software: software)
        let schemas = try SIPSchemas.all()
        let metadata = Self.metadata(record, software: software)
        let documentation: [(path: String, bytes: [UInt8])] = [
            ("\(SIPLayout.documentation)/README.txt", Array(ReadMe.text(record, in: .sip).utf8)),
            ("\(SIPLayout.documentation)/index.html", ReadMe.html(record, in: .sip)),
        ]
        let representations = SIPLayout.Representation.allCases.compactMap {
            Self.representation($0, of: record, header, software: software)
        }
        var groups: [METSDocument.Group] = [
            .init(
                use: "Documentation", label: "Documentation", id: "documentation",
                files: zip(documentation, ["text/plain", "text/html"]).map { File($0.path, $0.bytes, mediaType: $1) }),
            .init(
                use: "Schemas", label: "Schemas", id: "schemas", files: schemas.map { File("\(SIPLayout.schemas)/\($0.name)", $0) }),
        ]
        for (representation, files) in representations {
            let name = "Representations/\(representation.rawValue)"
            groups.append(
                .init(
                    use: name, label: name, id: representation.rawValue,
                    files: [File(files[0].path, files[0].bytes, mediaType: "application/xml")], isRepresentation: true))
        }
        let mets = METSDocument(
            id: PackageName(record).sip, prefix: "", schemas: SIPLayout.schemas, descriptive: metadata.filter(\.isDescriptive).map(\.entry),
            provenance: metadata.filter { !$0.isDescriptive }.map(\.entry), groups: groups)
        files =
            [(SIPLayout.mets, mets.xml(header))] + documentation + metadata.map { ($0.path, $0.bytes) }
            + schemas.map { ("\(SIPLayout.schemas)/\($0.name)", $0.bytes) } + representations.flatMap(\.files)
    }

    /// Who hands the record over.
    ///
    /// - Throws: `noUnit`: a SIP names it (SIP15), and who issued a document need not be who hands it over.
    static func unit(_ settings: ArchiveSettings) throws(WenshuError) -> String {
        if let unit = settings.unit { return unit }
        throw WenshuError(
            Diagnostic.Code("noUnit", .data),
            Bilingual(
                zh: "E-ARK SIP 必须写明移交单位，而没有给出立档单位。", en: "An E-ARK SIP names who hands it over; the office's unit is not given."),
            remedy: Bilingual(zh: "请用 --office 给出 unit（立档单位）。", en: "Give the unit with --office."), basis: "E-ARK SIP 2.1, SIP15")
    }

    private typealias Metadata = (path: String, bytes: [UInt8], isDescriptive: Bool, entry: METSDocument.Metadata)

    private static func metadata(_ record: Record, software: String) -> [Metadata] {
        typealias Entry = METSDocument.Metadata
        func file(
            _ folder: String, _ name: String, _ bytes: [UInt8], _ mediaType: String, _ entry: (METSDocument.File) -> Entry
        ) -> Metadata {
            let path = "\(folder)/\(name)"
            return (path, bytes, folder == SIPLayout.descriptive, entry(.init(path, bytes, mediaType: mediaType)))
        }
        return [
            file(SIPLayout.descriptive, "da-t46.xml", DAT46(record, software: software).xml, "application/xml") {
                .other("DA/T 46-2009", $0)
            },
            file(SIPLayout.descriptive, "record.json", JSONWriter.bytes(RecordJSON.value(record), pretty: true), "application/json") {
                .other(RecordJSON.schema, $0)
            },
            file(SIPLayout.preservation, "premis.xml", Premis.xml(record, software: software), "application/xml") { .premis($0) },
            // One event a line; no media type of it is registered.
            file(SIPLayout.other, "events.ndjson", EventChain.bytes(record.events), "text/plain") { .other("wenshu.events", $0) },
            file(SIPLayout.other, "checks.json", JSONWriter.bytes(record.checks, pretty: true), "application/json") {
                .other("wenshu.checks", $0)
            },
        ]
    }

    /// The files of a representation, its METS document first; nothing where the record has no files for it.
    private static func representation(
        _ representation: SIPLayout.Representation, of record: Record, _ header: METSHeader, software: String
    ) -> (SIPLayout.Representation, files: [(path: String, bytes: [UInt8])])? {
        let files = record.files.filter { SIPLayout.Representation($0.role) == representation }
        guard !files.isEmpty else { return nil }
        let premis = (path: "\(SIPLayout.preservation)/premis.xml", bytes: Premis.xml(objects: files, of: record))
        let mets = METSDocument(
            id: representation.rawValue, prefix: "\(representation.rawValue)-", schemas: "../../\(SIPLayout.schemas)", descriptive: [],
            provenance: [.premis(.init(premis.path, premis.bytes, mediaType: "application/xml"))],
            groups: [
                .init(
                    use: "Representations/\(representation.rawValue)/data", label: "Data", id: "data",
                    files: files.map { METSDocument.File($0.path, $0) })
            ])
        let folder = representation.folder
        return (
            representation,
            [("\(folder)/\(SIPLayout.mets)", mets.xml(header)), ("\(folder)/\(premis.path)", premis.bytes)]
                + files.map { (SIPLayout.path(of: $0), $0.bytes) }
        )
    }
}
