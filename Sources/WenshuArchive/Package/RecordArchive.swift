public import WenshuBasics
public import WenshuContainer

/// Writes records as BagIt bags (a ZIP file each, a folder each, or folders of OCFL objects), encapsulation packages or E-ARK SIPs. What
/// appears is whole; nothing is overwritten unasked.
public enum RecordArchive {
    public enum Form: String, Sendable, CaseIterable {
        /// One deterministic ZIP file.
        case zip
        /// A folder.
        case folder
        /// A folder in an object of the OCFL storage root `ocfl`: one object for each 案卷 that the records name, else for each record.
        case ocfl
        /// One XML file after DA/T 48-2009.
        case eep
        /// An E-ARK SIP as one deterministic ZIP file.
        case sip
        /// An E-ARK SIP as a folder.
        case sipFolder

        /// Whether it is a bag, and not in an object.
        var isBag: Bool { self == .zip || self == .folder }
        public var isSIP: Bool { self == .sip || self == .sipFolder }
    }

    /// The form in which a package lies.
    public static func form(of path: String) -> Form {
        let isFolder = FolderListing.isFolder(path)
        if SIPVerifier.isSIP(path) { return isFolder ? .sipFolder : .sip }
        if isFolder { return OCFLVerifier.declares(path).object ? .ocfl : .folder }
        return EEPReader.looksLikeXML(path) ? .eep : .zip
    }

    /// The package of a record that the register names, where it is there.
    ///
    /// - Parameter document: the document's file name.
    public static func find(
        _ entry: Register.Entry, document: String, in folder: String, as form: Form, limits: Limits = .standard
    ) throws(WenshuError) -> String? {
        let name = PackageName(entry, document: document)
        if form == .ocfl { return try OCFLRecords(folder, limits: limits).find(name.bag, object: entry.caseFile ?? entry.recordId) }
        let path = "\(folder)/\(name.file(form))"
        return StagedFiles.isThere(path) ? path : nil
    }

    /// Makes what several writers share, before they begin.
    public static func begin(in folder: String, as form: Form) throws(WenshuError) {
        if form == .ocfl { _ = try OCFLRecords(folder) }
    }

    /// What stands against a record's being written in a form, as far as it is known before it has a number.
    ///
    /// - Throws: `noUnit`.
    public static func check(_ settings: ArchiveSettings, for form: Form) throws(WenshuError) {
        if form.isSIP { _ = try SIPPackage.unit(settings) }
    }

    /// - Parameters:
    ///   - record: as ``Record/archived(at:facts:software:)`` gives it.
    ///   - isSIP: an E-ARK SIP instead of a bag.
    ///   - digests: of a bag, a manifest of each is written.
    ///   - time: seconds since 1970; `bag-info.txt` states its day.
    ///
    /// - Returns: the file's name and its bytes.
    /// - Throws: `noUnit`, `schemaMissing` for a SIP.
    public static func zip(
        _ record: Record, isSIP: Bool = false, digests: [Digest] = [.sha256, .sha512], time: Int64, software: String
    ) throws(WenshuError) -> (name: String, bytes: [UInt8]) {
        let name = PackageName(record)
        if isSIP { return (name.file(.sip), zip(try SIPPackage(record, time: time, software: software).files, name: name.sip)) }
        return (name.file(.zip), zip(bag(record, digests: digests, time: time, software: software).files, name: name.bag))
    }

    /// Writes one package.
    ///
    /// - Parameters:
    ///   - folder: where it is put; made where it is missing.
    ///   - original: the encapsulation package that the record corrects, which the new one embeds.
    /// - Returns: its path.
    /// - Throws: `outputExists`, `outputUnwritable`, `writeFailed`; what ``EEPPackage/write(to:force:)`` throws.
    public static func write(
        _ record: Record, into folder: String, as form: Form = .zip, force: Bool = false, digests: [Digest] = [.sha256, .sha512],
        time: Int64, software: String, original: EEPOriginal? = nil
    ) throws(WenshuError) -> String {
        try OutputFile.makeFolder(folder)
        let path = "\(folder)/\(PackageName(record).file(form))"
        switch form {
        case .zip, .sip:
            let bytes = try zip(record, isSIP: form == .sip, digests: digests, time: time, software: software).bytes
            try OutputFile.write(bytes, to: path, force: force)
        case .folder:
            try OutputFolder.write(bag(record, digests: digests, time: time, software: software).files, to: path, force: force)
        case .ocfl:
            let files = bag(record, digests: digests, time: time, software: software).files
            return try OCFLRecords(folder).write(record, files, as: PackageName(record).bag, time: time, software: software)
        case .eep:
            try EEPRecord.package(record, time: time, software: software, original: original).write(to: path, force: force)
        case .sipFolder: try OutputFolder.write(try SIPPackage(record, time: time, software: software).files, to: path, force: force)
        }
        return path
    }

    /// Writes the files of a package that is there already as a ZIP file or a folder.
    ///
    /// - Throws: `notForOthers` where the form is of another kind than the package; `outputExists`, `outputUnwritable`, `writeFailed`.
    public static func write(_ package: PackageFiles, into folder: String, as form: Form, force: Bool) throws(WenshuError) -> String {
        try OutputFile.makeFolder(folder)
        guard package.isSIP ? form.isSIP : form.isBag else { throw OCFLRecords.notForOthers(package.name) }
        let isFolder = form == .folder || form == .sipFolder
        let path = "\(folder)/\(package.name)" + (isFolder ? "" : ".zip")
        if isFolder {
            try OutputFolder.write(package.files, to: path, force: force)
        } else {
            try OutputFile.write(zip(package.files, name: package.name), to: path, force: force)
        }
        return path
    }

    /// Sorted by path, so that a folder, which has no order, gives the same bytes. What is packed already is stored: to pack it
    /// again gains nothing and costs most of the time.
    private static func zip(_ files: [(path: String, bytes: [UInt8])], name: String) -> [UInt8] {
        var writer = ZipWriter()
        writer.reserve(files.reduce(0) { $0 + $1.bytes.count } / 2)
        for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            let isPacked = !file.path.hasPrefix("data/metadata/") && FileFormat.isPacked(file.bytes)
            writer.add("\(name)/\(file.path)", file.bytes, stored: isPacked)
        }
        return writer.finish()
    }

    private static func bag(_ record: Record, digests: [Digest], time: Int64, software: String) -> Bag {
        Bag(record, digests: digests, date: CalendarDate(unixTime: time, offset: 28_800), software: software)
    }
}
