public import WenshuBasics
public import WenshuContainer

/// Writes records as BagIt bags: a ZIP file each, or a folder each. What appears is whole; nothing is overwritten unasked.
public enum RecordArchive {
    public enum Form: String, Sendable, CaseIterable {
        /// One deterministic ZIP file.
        case zip
        /// A folder.
        case folder
    }

    /// The name of a record's package: its 档号, else the document's name; a corrected version says which it is.
    ///
    /// - Parameter id: stands for a document's name that leaves no room for an ending.
    static func name(code: ArchivalCode?, document: String, id: String, version: Int) -> String {
        let base = code?.text ?? (document.utf8.count > 230 ? id : document)
        return version == 1 ? "\(base).bag" : "\(base).v\(version).bag"
    }

    /// The path of a record's package below a folder.
    public static func path(of record: Record, in folder: String, as form: Form) -> String {
        let name = name(code: record.description.code, document: record.document.name, id: record.id, version: record.version)
        return "\(folder)/\(name)" + (form == .zip ? ".zip" : "")
    }

    /// The same, of a record that the register names.
    ///
    /// - Parameter document: the document's file name.
    public static func path(of entry: Register.Entry, document: String, in folder: String, as form: Form) -> String {
        let name = name(code: entry.code, document: document.inNFC, id: entry.recordId, version: entry.version)
        return "\(folder)/\(name)" + (form == .zip ? ".zip" : "")
    }

    /// - Parameters:
    ///   - record: as ``Record/archived(at:facts:software:)`` gives it.
    ///   - digests: a manifest of each is written.
    ///   - time: seconds since 1970; `bag-info.txt` states its day.
    public static func zip(_ record: Record, digests: [Digest] = [.sha256, .sha512], time: Int64, software: String) -> [UInt8] {
        let bag = bag(record, digests: digests, time: time, software: software)
        let name = name(code: record.description.code, document: record.document.name, id: record.id, version: record.version)
        return zip(bag.files, name: name)
    }

    /// Writes one package.
    ///
    /// - Parameter folder: where it is put; made where it is missing.
    /// - Returns: its path.
    /// - Throws: `outputExists`, `outputUnwritable`, `writeFailed`.
    public static func write(
        _ record: Record, into folder: String, as form: Form = .zip, force: Bool = false, digests: [Digest] = [.sha256, .sha512],
        time: Int64, software: String
    ) throws(WenshuError) -> String {
        try OutputFile.makeFolder(folder)
        let path = path(of: record, in: folder, as: form)
        switch form {
        case .zip: try OutputFile.write(zip(record, digests: digests, time: time, software: software), to: path, force: force)
        case .folder:
            try OutputFolder.write(bag(record, digests: digests, time: time, software: software).files, to: path, force: force)
        }
        return path
    }

    /// Writes the files of a package that is there already in another form.
    public static func write(_ package: PackageFiles, into folder: String, as form: Form, force: Bool) throws(WenshuError) -> String {
        try OutputFile.makeFolder(folder)
        let path = "\(folder)/\(package.name)" + (form == .zip ? ".zip" : "")
        switch form {
        case .zip: try OutputFile.write(zip(package.files, name: package.name), to: path, force: force)
        case .folder: try OutputFolder.write(package.files, to: path, force: force)
        }
        return path
    }

    /// Sorted by path, so that a folder, which has no order, gives the same bytes. What is packed already is stored: to pack it
    /// again gains nothing and costs most of the time.
    private static func zip(_ files: [(path: String, bytes: [UInt8])], name: String) -> [UInt8] {
        var writer = ZipWriter()
        for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            let isPacked = !file.path.hasPrefix("data/metadata/") && FileFormat.of(file.bytes).isCompressed
            writer.add("\(name)/\(file.path)", file.bytes, stored: isPacked)
        }
        return writer.finish()
    }

    private static func bag(_ record: Record, digests: [Digest], time: Int64, software: String) -> Bag {
        Bag(record, digests: digests, date: CalendarDate(unixTime: time, offset: 28_800), software: software)
    }
}
