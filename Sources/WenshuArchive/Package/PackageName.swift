import WenshuBasics

/// The name of a record's package: its 档号, else the document's name; a corrected version says which it is.
struct PackageName: Sendable, Hashable {
    let base: String

    /// - Parameters:
    ///   - document: the document's file name.
    ///   - id: stands for a document's name that leaves no room for an ending.
    init(code: ArchivalCode?, document: String, id: String, version: Int) {
        let name = code?.text ?? (document.utf8.count > 230 ? id : document.inNFC)
        base = version == 1 ? name : "\(name).v\(version)"
    }

    init(_ record: Record) {
        self.init(code: record.description.code, document: record.document.name, id: record.id, version: record.version)
    }

    init(_ entry: Register.Entry, document: String) {
        self.init(code: entry.code, document: document, id: entry.recordId, version: entry.version)
    }

    /// What the bags of all versions of a record have in common.
    static func record(ofBag name: String) -> Substring {
        let base = name.hasSuffix(".bag") ? name.dropLast(4) : name[...]
        guard let dot = base.lastIndex(of: "."), base[dot...].dropFirst().first == "v", Int(base[dot...].dropFirst(2)) != nil else {
            return base
        }
        return base[..<dot]
    }

    /// The folder of a bag, inside a ZIP file too.
    var bag: String { "\(base).bag" }

    /// The folder of an E-ARK SIP, and its OBJID.
    var sip: String { "\(base).sip" }

    func file(_ form: RecordArchive.Form) -> String {
        switch form {
        case .sip: "\(sip).zip"
        case .sipFolder: sip
        case .zip: "\(base).bag.zip"
        case .folder, .ocfl: bag
        case .eep: "\(base).eep.xml"
        }
    }
}
