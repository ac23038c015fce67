import Synchronization
public import WenshuArchive
public import WenshuBasics
import WenshuContainer

/// Archives documents into one folder: numbers in the order in which they come, files that appear whole, a register beside them.
///
/// A run that is killed can be started again with the same list: what is there already is left as it is, what the register has
/// promised is made, and the rest goes on where the numbers stopped.
public struct ArchiveRun: Sendable {
    public let toolkit: Toolkit
    public let folder: String
    public let options: ArchiveOptions
    /// How many documents are read at once.
    public var jobs = 1

    public init(toolkit: Toolkit, folder: String, options: ArchiveOptions, jobs: Int = 1) {
        self.toolkit = toolkit
        self.folder = folder
        self.options = options
        self.jobs = jobs
    }

    /// What became of one document.
    public struct Outcome: Sendable {
        /// Of the list, from 1.
        public var line: Int
        public var source: String
        public var result: Result<Archived, WenshuError>
    }

    public struct Archived: Sendable {
        /// The path of the package.
        public var package: String
        public var code: ArchivalCode?
        /// Whether it was there before, from an earlier run.
        public var isOld: Bool
        /// The values that a person must look at.
        public var reviewCount = 0
        /// Of the four-property checks at archiving; nothing for what was there before.
        public var conclusion: String?
    }

    /// Archives one document.
    public func archive(_ input: ArchiveInput) throws(WenshuError) -> Archived {
        try archive(try toolkit.prepare(input, options: options), source: input.file)
    }

    /// - Parameter original: the encapsulation package that the record corrects.
    func archive(
        _ prepared: Toolkit.PreparedRecord, source: String, original: EEPOriginal? = nil
    ) throws(WenshuError) -> Archived {
        try OutputFile.makeFolder(folder)
        let register = try Register(folder: folder, limits: toolkit.limits)
        OutputFolder.removeLeftovers(in: folder)
        let (entry, isOld) = try register.enter([try wanted(prepared.record, source: source)], limits: toolkit.limits)[0].get()
        let record = finished(prepared, entry)
        guard entry.version <= record.version else { throw Self.newerVersion(entry, source) }
        if isOld, !options.force {
            let there = try RecordArchive.find(
                entry, document: record.document.name, in: folder, as: options.form, limits: toolkit.limits)
            if let there { throw OutputFile.exists(there) }
        }
        let written = try RecordArchive.write(
            record, into: folder, as: options.form, force: options.force, digests: digests, time: entry.time, software: Toolkit.software,
            original: original)
        return archived(record, at: written, isOld: isOld)
    }

    /// The register's line that a record asks for, and the series that its number is counted in.
    ///
    /// - Throws: `noFonds` where an encapsulation package is wanted, which has no place without a code; `noUnit` where an E-ARK SIP is wanted and
    ///   nobody says who hands it over; `noYear` where a number is wanted and nobody says of which year.
    func wanted(_ record: Record, source: String) throws(WenshuError) -> (entry: Register.Entry, series: ArchivalCode.Series?) {
        let entry = Register.Entry(record, source: source, time: toolkit.environment.now())
        let settings = options.settings
        try RecordArchive.check(settings, for: options.form)
        guard let fonds = settings.fonds, record.description.code == nil else {
            if options.form == .eep, record.description.code == nil { throw Self.noFonds(source) }
            return (entry, nil)
        }
        guard let year = record.description.year else { throw Self.noYear(source) }
        return (
            entry,
            ArchivalCode.Series(
                fonds: fonds, category: settings.category, year: year, retention: record.description.retention, office: settings.office)
        )
    }

    /// The record with the number and the time that the register gave it.
    func finished(_ prepared: Toolkit.PreparedRecord, _ entry: Register.Entry) -> Record {
        var record = prepared.record
        record.description.code = entry.code
        return record.archived(at: entry.time, facts: prepared.facts, software: Toolkit.software)
    }

    func archived(_ record: Record, at path: String, isOld: Bool) -> Archived {
        Archived(
            package: path, code: record.description.code, isOld: isOld, reviewCount: record.reviewCount,
            conclusion: record.checks["conclusion"]?.text)
    }

    /// Where a version is corrected that is not the newest.
    private static func newerVersion(_ entry: Register.Entry, _ source: String) -> WenshuError {
        WenshuError(
            Diagnostic.Code("newerVersion", .data),
            Bilingual(
                zh: "登记中已有第\(entry.version)版，没有另写一版。",
                en: "The register has version \(entry.version) already; no other one was written beside it."),
            at: Place(file: source), remedy: Bilingual(zh: "请更正最新的一版。", en: "Correct the newest version."))
    }

    private static func noFonds(_ source: String) -> WenshuError {
        WenshuError(
            Diagnostic.Code("noFonds", .data),
            Bilingual(
                zh: "电子文件封装包必须有档号，而没有给出全宗号。", en: "An encapsulation package must have an archival code; no fonds is named to count one in."),
            at: Place(file: source),
            remedy: Bilingual(
                zh: "请用 --office 给出全宗号，或用 --metadata 给出档号。", en: "Name the fonds with --office, or the code with --metadata."),
            basis: "DA/T 48—2009")
    }

    private static func noYear(_ source: String) -> WenshuError {
        WenshuError(
            Diagnostic.Code("noYear", .data),
            Bilingual(zh: "文件没有载明日期，无法确定档号的年度。", en: "The document states no date: the year of its code is not known."),
            at: Place(file: source),
            remedy: Bilingual(zh: "请在 metadata 中给出 date（如 2021-07-05）。", en: "Give a date in its metadata (such as 2021-07-05)."),
            basis: "DA/T 22-2015")
    }

    var digests: [Digest] { options.sm3Manifest ? [.sha256, .sha512, .sm3] : [.sha256, .sha512] }
}
