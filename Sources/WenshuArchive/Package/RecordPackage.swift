public import WenshuBasics
import WenshuContainer

extension Diagnostic.Code {
    static let notARecord = Self("notARecord", .data)
    static let recordMismatch = Self("recordMismatch", .data)
    static let brokenChain = Self("brokenChain", .data)
}

/// A package that is read back: the record that went in, and what is wrong with it now.
public struct RecordPackage: Sendable {
    public let record: Record
    /// What verification found: the bag's own faults, and where the metadata says otherwise than the files.
    public private(set) var findings: [Diagnostic]
    /// What stands for every byte of the package: SHA-256 of `tagmanifest-sha256.txt`, of `METS.xml`, or ``EEPReader/digest(of:)``.
    public let digest: String
    /// Bytes of the payload, as Payload-Oxum counts them; of a SIP, of all files that METS lists.
    public let payloadSize: Int
    public let payloadCount: Int

    private static let json = "data/metadata/record.json"

    /// Reads a package that ``RecordArchive`` wrote: a folder, a ZIP file, an encapsulation package, an E-ARK SIP.
    ///
    /// - Parameter version: of an encapsulation package, an older version, from 1. By default the newest.
    /// - Throws: `notARecord` for a package of others; `noSuchVersion`; what stands against reading it at all.
    public init(_ path: String, version: Int? = nil, limits: Limits = .standard) throws(WenshuError) {
        let package = try PackageFiles.read(path, modification: version.map { $0 - 1 }, limits: limits)
        findings = package.findings
        guard let json = package.bytes(Self.json) else { throw Self.notARecord(path) }
        let value = try JSONReader.read(json, limits: limits)
        var files: [RecordFile] = []
        for file in value["files"]?.list ?? [] {
            guard let (role, name, filePath) = Self.listed(file) else { throw Self.notARecord(path) }
            guard let bytes = package.bytes(filePath) else { continue }
            let read = RecordFile(role, name: name, bytes: bytes, pages: file["pages"]?.number?.integer)
            for digest in Digest.recorded where file[digest.rawValue]?.text != read.digest(digest) {
                findings.append(
                    Self.mismatch(package.path(filePath), digest, expected: file[digest.rawValue]?.text, found: read.digest(digest)))
            }
            files.append(read)
        }
        let events = EventChain.read(package.bytes(Self.events) ?? [], limits: limits)
        if let line = events.broken { findings.append(Self.broken(package.path(Self.events), line)) }
        let checks = try package.bytes(Self.checks).map { bytes throws(WenshuError) in try JSONReader.read(bytes, limits: limits) } ?? .null
        guard let record = try Record(value, files: files, events: events.events, checks: checks) else { throw Self.notARecord(path) }
        self.record = record
        digest = package.digest ?? ""
        payloadCount = package.payload.count
        payloadSize = package.payload.reduce(0) { $0 + $1.bytes.count }
    }

    /// When it was made, in seconds since 1970, as its last event says.
    public var time: Int64? { record.events.last.flatMap { Timestamp.unixTime($0.time) } }

    private static let events = "data/metadata/events.ndjson"
    private static let checks = "data/metadata/checks.json"

    /// A file's row, where it names a path that a record can have.
    private static func listed(_ file: Value) -> (RecordFile.Role, String, String)? {
        guard let role = file["role"]?.text.flatMap(RecordFile.Role.init), let name = file["name"]?.text, FileNames.fault(of: name) == nil,
            file["path"]?.text == "data/\(role.folder)/\(name)"
        else { return nil }
        return (role, name, "data/\(role.folder)/\(name)")
    }

    /// Checks the four properties.
    ///
    /// - Parameters:
    ///   - facts: what reading told of each of ``Record/files``, in their order.
    ///   - row: what a hand-over list says of the package.
    public func check(
        _ stage: CheckStage, facts: [ContentFacts?], listed row: HandOverList.Row? = nil, time: Int64, software: String
    ) -> CheckReport {
        let checked = CheckedRecord(
            record: record, facts: record.factsByPath(facts), package: findings, listed: row, packageSize: payloadSize,
            packageDigest: digest)
        return CheckReport(checked, stage: stage, time: Timestamp.iso(time), software: software)
    }

    private static func notARecord(_ path: String) -> WenshuError {
        WenshuError(
            .notARecord, Bilingual(zh: "包内没有本程序的 record.json，不是归档记录。", en: "There is no record.json of this program in it."),
            at: Place(file: path),
            remedy: Bilingual(zh: "只需核验文件时，请用 wenshu archive verify。", en: "To verify its files alone, use wenshu archive verify."))
    }

    private static func mismatch(_ path: String, _ digest: Digest, expected: String?, found: String) -> Diagnostic {
        Diagnostic(
            .error, .recordMismatch,
            Bilingual(
                zh: "与 record.json 所记的 \(digest.label) 不符（应为 \(expected ?? "无")，实为 \(found)）。",
                en: "Its \(digest.label) is not the one that record.json holds (expected \(expected ?? "none"), found \(found))."),
            at: Place(part: path), remedy: Bilingual(zh: "请从备份恢复，并查明原因。", en: "Restore it from a backup, and find out why."))
    }

    private static func broken(_ path: String, _ line: Int) -> Diagnostic {
        Diagnostic(
            .error, .brokenChain,
            Bilingual(zh: "经过记录从第\(line)行起断链，曾被改动或删减。", en: "The chain of events breaks at line \(line): it was changed or cut."),
            at: Place(part: path, line: line), remedy: Bilingual(zh: "请从备份恢复，并查明原因。", en: "Restore it from a backup, and find out why."))
    }
}

extension Record {
    /// Reads what ``RecordJSON`` wrote; nothing where it is none of ours.
    fileprivate init?(_ value: Value, files: [RecordFile], events: [RecordEvent], checks: Value) throws(WenshuError) {
        guard value["schema"]?.text == RecordJSON.schema, let document = files.first, document.role == .content,
            let id = value["recordId"]?.text, let version = value["version"]?.number?.integer, let extraction = value["extraction"]
        else { return nil }
        try self.init(
            document: document, others: Array(files.dropFirst()), extraction: extraction, stated: value["stated"] ?? [:],
            settings: try ArchiveSettings(value["settings"] ?? [:]))
        self.id = id
        self.version = version
        description.code = value["archivalCode"]?.text.flatMap { ArchivalCode($0) }
        self.events = events
        self.checks = checks
        if let corrected = value["corrects"] {
            guard let digest = corrected["sha256"]?.text, let version = corrected["version"]?.number?.integer,
                let reason = corrected["reason"]?.text
            else { return nil }
            correction = Correction(digest: digest, version: version, reason: reason)
        }
    }
}
