public import WenshuArchive
public import WenshuBasics
import WenshuContainer
import WenshuDocument

extension Toolkit {
    static let software = "Wenshu \(version)"

    /// A record that is ready for its number: read, extracted, its files checked for what they are.
    struct PreparedRecord: Sendable {
        var record: Record
        var facts: [ContentFacts?]
    }

    /// Parses a document and archives it with what was extracted, as one BagIt bag.
    ///
    /// - Returns: the path of the bag.
    public func archive(
        file path: String, into folder: String, as form: RecordArchive.Form = .zip, force: Bool = false
    ) throws(WenshuError) -> String {
        let run = ArchiveRun(toolkit: self, folder: folder, options: ArchiveOptions(form: form, force: force))
        return try run.archive(ArchiveInput(file: path)).package
    }

    /// Archives a new document as the next version of a record; the old package stays as it is.
    ///
    /// A correction of an encapsulation package is one that embeds it (修改型), of an OCFL object the next version of the object in that
    /// folder; of a bag or an E-ARK SIP it is another one, as a ZIP file or a folder as `options` name.
    ///
    /// - Parameters:
    ///   - package: the version that is corrected.
    ///   - path: the document that takes the place of the old one.
    ///   - reason: what a person reads of it in thirty years.
    /// - Returns: the path of the new package.
    public func correctArchive(
        _ package: String, with path: String, reason: String, into folder: String, options: ArchiveOptions
    ) throws(WenshuError) -> String {
        let old: RecordPackage
        do throws(WenshuError) { old = try RecordPackage(package, limits: limits) } catch { throw error.with(file: package) }
        // Which of several records is meant, nobody has said.
        let against = old.findings.filter { $0.severity == .error || $0.code == .severalRecords }
        if let error = WenshuError(against) { throw error.with(file: package) }
        var options = options
        options.settings = old.record.settings
        let form = RecordArchive.form(of: package)
        if form == .eep || form == .ocfl { options.form = form }
        if form.isSIP { options.form = options.form == .folder ? .sipFolder : .sip }
        let original = form == .eep ? try EEPReader(package, limits: limits).original() : nil
        var prepared = try prepare(ArchiveInput(file: path, stated: old.record.stated), options: options)
        prepared.record.id = old.record.id
        prepared.record.version = old.record.version + 1
        prepared.record.description.code = old.record.description.code
        prepared.record.events = old.record.events
        prepared.record.correction = Record.Correction(digest: original?.digest ?? old.digest, version: old.record.version, reason: reason)
        let run = ArchiveRun(toolkit: self, folder: folder, options: options)
        return try run.archive(prepared, source: path, original: original).package
    }

    /// What is wrong with an archived package: errors first, then warnings. Without errors it is sound.
    public func verifyArchive(_ path: String) throws(WenshuError) -> [Diagnostic] {
        do throws(WenshuError) {
            return try PackageVerifier.verify(path, limits: limits)
        } catch {
            throw error.with(file: path)
        }
    }

    /// Checks the four properties (四性检测) of an archived record.
    ///
    /// - Parameter list: the hand-over list that the package came with.
    public func checkArchive(_ path: String, stage: CheckStage, list: HandOverList? = nil) throws(WenshuError) -> CheckReport {
        do throws(WenshuError) {
            let package = try RecordPackage(path, limits: limits)
            let name = Self.fileName(path)
            let facts = try package.record.files.map { file throws(WenshuError) in try self.facts(file) }
            return package.check(
                stage, facts: facts, listed: list?.rows.first { $0.package == name }, time: environment.now(), software: Self.software)
        } catch {
            throw error.with(file: path)
        }
    }

    /// A hand-over list (移交清单) of packages.
    public func handOverList(_ packages: [String]) throws(WenshuError) -> HandOverList {
        let rows = try packages.map { path throws(WenshuError) in
            do throws(WenshuError) {
                return HandOverList.Row(try RecordPackage(path, limits: limits), name: Self.fileName(path))
            } catch {
                throw error.with(file: path)
            }
        }
        return HandOverList(rows, date: environment.today)
    }

    static func fileName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    // MARK: Preparing

    /// Reads what an input names and finds out what it is.
    ///
    /// - Parameter content: the document's bytes and their SHA-256, where they were read already.
    func prepare(
        _ input: ArchiveInput, content: (bytes: [UInt8], sha256: String)? = nil, options: ArchiveOptions
    ) throws(WenshuError) -> PreparedRecord {
        try input.checkStated()
        let name = Self.fileName(input.file)
        let bytes: [UInt8]
        if let content { bytes = content.bytes } else { bytes = try InputFile.read(input.file, limits: limits) }
        let sha256 = content?.sha256 ?? Digest.sha256.hex(bytes)
        let parsed = try parse(bytes, sha256: sha256, fileName: input.file)
        let extraction = parsed.json()
        var others: [RecordFile] = []
        if let path = input.readingCopy {
            others.append(RecordFile(.readingCopy, name: Self.fileName(path), bytes: try InputFile.read(path, limits: limits)))
        } else if options.makesReadingCopies, let copy = try ReadingCopy.make(of: bytes, name: name, limits: limits) {
            others.append(copy)
        }
        for path in input.attachments {
            others.append(RecordFile(.attachment, name: Self.fileName(path), bytes: try InputFile.read(path, limits: limits)))
        }
        do throws(WenshuError) {
            let record = try Record(
                document: RecordFile(.content, name: name, bytes: bytes, sha256: sha256), others: others, extraction: extraction,
                stated: input.stated,
                settings: options.settings)
            let facts = try record.files.dropFirst().map { file throws(WenshuError) in try self.facts(file) }
            return PreparedRecord(record: record, facts: [Self.facts(parsed, extraction)] + facts)
        } catch {
            throw error.with(file: input.file)
        }
    }

    private static func facts(_ parsed: Parsed, _ extraction: Value) -> ContentFacts {
        ContentFacts(
            characters: parsed.reading.blocks.reduce(0) { $0 + $1.text.utf8.count }, warnings: parsed.warnings, extraction: extraction)
    }

    /// What reading tells of a file; nothing for formats that are not read here.
    private func facts(_ file: RecordFile) throws(WenshuError) -> ContentFacts? {
        if file.isDocument {
            do throws(WenshuError) {
                let parsed = try parse(file.bytes, fileName: file.name)
                return Self.facts(parsed, parsed.json())
            } catch {
                return ContentFacts(refusal: error.diagnostics[0])
            }
        }
        if file.isText { return ContentFacts(characters: file.bytes.count) }
        guard file.isPDF else { return nil }
        return try ReadingCopy.characters(ofPDF: file.bytes, limits: limits).map { ContentFacts(characters: $0) }
    }
}
