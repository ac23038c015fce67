import WenshuBasics
import WenshuContainer

/// A METS document as E-ARK SIP 2.1 asks for it: of a package, or of a representation in it.
///
/// The numbers CSIP1 … and SIP1 … in comments are those of the requirements in the profiles.
struct METSDocument {
    /// A file that it lists, relative to it.
    struct File {
        let path: String
        let mediaType: String
        let size: Int
        let sha256: String
        var format: FileFormat?

        init(_ path: String, _ bytes: [UInt8], mediaType: String) {
            (self.path, self.mediaType) = (path, mediaType)
            (size, sha256) = (bytes.count, Digest.sha256.hex(bytes))
        }

        init(_ path: String, _ file: RecordFile) {
            (self.path, mediaType, format) = (path, file.format.mediaType, file.format)
            (size, sha256) = (file.bytes.count, file.digest(.sha256))
        }

        /// The same, listed from elsewhere.
        init(_ path: String, _ schema: SIPSchemas.Schema) {
            (self.path, mediaType) = (path, "application/xml")
            (size, sha256) = (schema.bytes.count, schema.sha256)
        }
    }

    /// A metadata file with what it is in METS' words (MDTYPE), or in ours.
    struct Metadata {
        let file: File
        let type: String
        var other: String?
        var version: String?

        static func other(_ name: String, _ file: File) -> Metadata { Metadata(file: file, type: "OTHER", other: name) }
        static func premis(_ file: File) -> Metadata { Metadata(file: file, type: "PREMIS", version: "3.0") }
    }

    /// Files of one use; a representation is listed by its own METS document.
    struct Group {
        let use: String
        let label: String
        let id: String
        let files: [File]
        var isRepresentation = false
    }

    /// OBJID: the name of its folder (CSIP1).
    let id: String
    /// Before each identifier, so that they differ in the whole package.
    let prefix: String
    /// The folder of the schemas, from here.
    let schemas: String
    let descriptive: [Metadata]
    let provenance: [Metadata]
    let groups: [Group]

    /// There is no content information type specification for such records; so their metadata says what they are (CSIP4, 5, 62, 63).
    private static let contentType = "DA/T 46-2009"
    private static let namespaces = [
        ("xmlns", "http://www.loc.gov/METS/"), ("xmlns:csip", "https://DILCIS.eu/XML/METS/CSIPExtensionMETS"),
        ("xmlns:sip", "https://DILCIS.eu/XML/METS/SIPExtensionMETS"), ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ]
    /// Of E-ARK SIP 2.0 and 2.1 (SIP2).
    static let profile = "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml"

    func xml(_ header: METSHeader) -> [UInt8] {
        var xml = XMLWriter()
        xml.start("mets")
        for (name, value) in Self.namespaces { xml.attribute(name, value) }
        xml.attribute("OBJID", id)
        xml.attribute("LABEL", header.title)
        // From the vocabulary of CSIP2, dash and all.
        xml.attribute("TYPE", "Textual works – Digital")
        Self.contentType(&xml)
        xml.attribute("PROFILE", Self.profile)
        xml.attribute("xsi:schemaLocation", schemaLocation)
        header.write(to: &xml)
        for (number, metadata) in descriptive.enumerated() {
            xml.element("dmdSec", ["ID": "\(prefix)dmd-\(number + 1)", "CREATED": header.time, "STATUS": "CURRENT"]) {
                Self.reference(metadata, header.time, to: &$0)
            }
        }
        xml.element("amdSec") { xml in
            for (number, metadata) in provenance.enumerated() {
                xml.element("digiprovMD", ["ID": "\(prefix)digiprov-\(number + 1)", "CREATED": header.time, "STATUS": "CURRENT"]) {
                    Self.reference(metadata, header.time, to: &$0)
                }
            }
        }
        xml.element("fileSec", ["ID": "\(prefix)files"]) { xml in for group in groups { write(group, header.time, to: &xml) } }
        structure(to: &xml)
        xml.end()
        return xml.bytes
    }

    private var schemaLocation: String {
        [
            ("http://www.loc.gov/METS/", "mets"), (Self.namespaces[1].1, "DILCISExtensionMETS"),
            (Self.namespaces[2].1, "DILCISExtensionSIPMETS"),
        ]
        .map { "\($0) \(schemas)/\($1).xsd" }.joined(separator: " ")
    }

    private static func contentType(_ xml: inout XMLWriter) {
        xml.attribute("csip:CONTENTINFORMATIONTYPE", "OTHER")
        xml.attribute("csip:OTHERCONTENTINFORMATIONTYPE", contentType)
    }

    private static func locate(_ path: String, _ xml: inout XMLWriter) {
        xml.attribute("LOCTYPE", "URL")
        xml.attribute("xlink:type", "simple")
        xml.attribute("xlink:href", METSReference.encoded(path))
    }

    private static func describe(_ file: File, _ time: String, _ xml: inout XMLWriter) {
        xml.attribute("MIMETYPE", file.mediaType)
        xml.attribute("SIZE", String(file.size))
        xml.attribute("CREATED", time)
        xml.attribute("CHECKSUM", file.sha256)
        xml.attribute("CHECKSUMTYPE", "SHA-256")
    }

    private static func reference(_ metadata: Metadata, _ time: String, to xml: inout XMLWriter) {
        xml.start("mdRef")
        locate(metadata.file.path, &xml)
        xml.attribute("MDTYPE", metadata.type)
        if let other = metadata.other { xml.attribute("OTHERMDTYPE", other) }
        if let version = metadata.version { xml.attribute("MDTYPEVERSION", version) }
        describe(metadata.file, time, &xml)
        xml.end()
    }

    private func write(_ group: Group, _ time: String, to xml: inout XMLWriter) {
        xml.start("fileGrp", ["ID": "\(prefix)\(group.id)", "USE": group.use])
        Self.contentType(&xml)
        for (number, file) in group.files.enumerated() {
            xml.start("file", ["ID": "\(prefix)\(group.id)-\(number + 1)"])
            Self.describe(file, time, &xml)
            if let format = file.format {
                xml.attribute("sip:FILEFORMATNAME", format.name)
                if let pronom = format.pronom {
                    xml.attribute("sip:FORMATREGISTRY", "PRONOM")
                    xml.attribute("sip:FORMATREGISTRYKEY", pronom)
                }
            }
            xml.start("FLocat")
            Self.locate(file.path, &xml)
            xml.end()
            xml.end()
        }
        xml.end()
    }

    /// CSIP80 to 112.
    private func structure(to xml: inout XMLWriter) {
        func identifiers(_ name: String, _ count: Int) -> String? {
            count == 0 ? nil : (1...count).map { "\(prefix)\(name)-\($0)" }.joined(separator: " ")
        }
        func division(_ label: String, _ id: String, _ xml: inout XMLWriter, _ content: (inout XMLWriter) -> Void) {
            xml.element("div", ["ID": "\(prefix)div-\(id)", "LABEL": label], content)
        }
        xml.element("structMap", ["ID": "\(prefix)structure", "TYPE": "PHYSICAL", "LABEL": "CSIP"]) { xml in
            division(id, "package", &xml) { xml in
                xml.element(
                    "div",
                    [
                        "ID": "\(prefix)div-metadata", "LABEL": "Metadata", "ADMID": identifiers("digiprov", provenance.count),
                        "DMDID": identifiers("dmd", descriptive.count),
                    ])
                for group in groups where !group.isRepresentation {
                    division(group.label, group.id, &xml) { $0.element("fptr", ["FILEID": "\(prefix)\(group.id)"]) }
                }
                let representations = groups.filter(\.isRepresentation)
                guard !representations.isEmpty else { return }
                division("Representations", "representations", &xml) { xml in
                    for group in representations { xml.element("fptr", ["FILEID": "\(prefix)\(group.id)"]) }
                }
                for group in representations {
                    division(group.label, group.id, &xml) { xml in
                        xml.start("mptr")
                        Self.locate(group.files[0].path, &xml)
                        xml.attribute("xlink:title", "\(prefix)\(group.id)")
                        xml.end()
                    }
                }
            }
        }
    }
}

/// What all METS documents of a package say alike of it and of who made it (metsHdr).
struct METSHeader {
    let title: String
    /// ISO 8601.
    let time: String
    /// Name and version of the program (CSIP10 to 16).
    let software: (name: String, version: String)
    /// Who hands the package over (SIP15), which is also who the records come from (SIP9).
    let unit: String
    /// 全宗号, as that unit's identification (SIP13, SIP19).
    let fonds: String?
    /// 档号 (SIP7).
    let code: String?
    /// Whether it is a version of what was handed over before (SIP3).
    let isCorrection: Bool

    init(_ record: Record, unit: String, time: Int64, software: String) {
        title = record.description.title
        self.time = Timestamp.iso(time)
        let words = software.split(separator: " ", maxSplits: 1).map(String.init)
        self.software = (words.first ?? software, words.count > 1 ? words[1] : software)
        self.unit = unit
        fonds = record.description.code?.fonds ?? record.settings.fonds
        code = record.description.code?.text
        isCorrection = record.correction != nil
    }

    fileprivate func write(to xml: inout XMLWriter) {
        let status = isCorrection ? "VERSION" : "NEW"
        xml.element(
            "metsHdr", ["CREATEDATE": time, "LASTMODDATE": time, "RECORDSTATUS": status, "csip:OAISPACKAGETYPE": "SIP"]
        ) { xml in
            xml.element("agent", ["ROLE": "CREATOR", "TYPE": "OTHER", "OTHERTYPE": "SOFTWARE"]) { xml in
                xml.element("name") { $0.text(software.name) }
                xml.element("note", ["csip:NOTETYPE": "SOFTWARE VERSION"]) { $0.text(software.version) }
            }
            agent(["ROLE": "ARCHIVIST", "TYPE": "ORGANIZATION"], to: &xml)
            // Not CREATOR: CSIP12 to 16 say of that role that it is the software's.
            agent(["ROLE": "OTHER", "OTHERROLE": "SUBMITTER", "TYPE": "ORGANIZATION"], to: &xml)
            if let code { xml.element("altRecordID", ["TYPE": "REFERENCECODE"]) { $0.text(code) } }
        }
    }

    private func agent(_ attributes: KeyValuePairs<String, String?>, to xml: inout XMLWriter) {
        xml.element("agent", attributes) { xml in
            xml.element("name") { $0.text(unit) }
            if let fonds { xml.element("note", ["csip:NOTETYPE": "IDENTIFICATIONCODE"]) { $0.text(fonds) } }
        }
    }
}
