import Synchronization
public import WenshuBasics
import WenshuContainer

/// The register of a folder of records (归档登记, `register.ndjson`): a line for each version that was archived, in the order in
/// which numbers were given. It is what makes a run resumable, numbers free of gaps and doubles, and the index quick.
///
/// A line is written before its package. A run that is killed between the two is completed by the next one: it finds the line, and
/// makes the package with the number and the time that stand there.
public final class Register: Sendable {
    /// The file's name in the folder.
    public static let name = "register.ndjson"

    private struct State: ~Copyable {
        var log: AppendLog
        /// Where the line of a record's latest version begins.
        var positions: [RecordKey: Int] = [:]
        var items: [ArchivalCode.Series: TakenItems] = [:]
    }

    private let state: Mutex<State>

    /// Opens the register of a folder, and holds it until the value is gone.
    ///
    /// - Throws: `inUse` where another process holds it; `malformedJSON` where a line is none of ours.
    public init(folder: String, limits: Limits = .standard) throws(WenshuError) {
        try OutputFile.makeFolder(folder)
        let path = "\(folder)/\(Self.name)"
        var positions: [RecordKey: Int] = [:]
        var items: [ArchivalCode.Series: TakenItems] = [:]
        let log = try AppendLog(path, limits: limits) { bytes, position throws(WenshuError) in
            let entry = try Self.entry(bytes, path: path, limits: limits)
            positions[RecordKey(entry.recordId)] = position
            if let code = entry.code { items[code.series, default: TakenItems()].insert(code.item) }
        }
        state = Mutex(State(log: log, positions: positions, items: items))
    }

    /// What the register says of a document that was archived before.
    ///
    /// - Parameter sha256: the digest of the document's bytes.
    public func entry(of sha256: String, limits: Limits = .standard) throws(WenshuError) -> Entry? {
        let key = RecordKey(RecordIdentifier.of(sha256: sha256))
        let result = state.withLock { state -> Result<Entry?, WenshuError> in
            do throws(WenshuError) { return .success(try Self.known(key, in: state, limits: limits)) } catch { return .failure(error) }
        }
        return try result.get()
    }

    /// The line of a record, and whether it was there before.
    public typealias Entered = (entry: Entry, isOld: Bool)

    /// Enters records in their order; one that is there already keeps the number and the time of its line.
    ///
    /// - Parameter records: what to enter, and the series its number is counted in; without a series it gets none.
    /// - Returns: for each record its line, or `codeTaken` where another record has the number that was given to it.
    /// - Throws: `writeFailed`; then none was entered.
    public func enter(
        _ records: [(entry: Entry, series: ArchivalCode.Series?)], limits: Limits = .standard
    ) throws(WenshuError) -> [Result<Entered, WenshuError>] {
        let result = state.withLock { state -> Result<[Result<Entered, WenshuError>], WenshuError> in
            do throws(WenshuError) { return .success(try Self.enter(records, in: &state, limits: limits)) } catch { return .failure(error) }
        }
        return try result.get()
    }

    private static func enter(
        _ records: [(entry: Entry, series: ArchivalCode.Series?)], in state: inout sending State, limits: Limits
    ) throws(WenshuError) -> [Result<Entered, WenshuError>] {
        var outcome: [Result<Entered, WenshuError>] = []
        var lines: [UInt8] = []
        var starts: [(RecordKey, Int)] = []
        var items = state.items
        var fresh: [RecordKey: Entry] = [:]
        for (wanted, series) in records {
            let key = RecordKey(wanted.recordId)
            let old: Entry?
            if let entry = fresh[key] { old = entry } else { old = try known(key, in: state, limits: limits) }
            if let old, old.version >= wanted.version {
                outcome.append(.success((old, true)))
                continue
            }
            var entry = wanted
            if let series, entry.code == nil { entry.code = series.code((items[series]?.last ?? 0) + 1) }
            if let code = entry.code {
                if code != old?.code, items[code.series]?.contains(code.item) == true {
                    outcome.append(.failure(taken(code)))
                    continue
                }
                items[code.series, default: TakenItems()].insert(code.item)
            }
            starts.append((key, lines.count))
            lines += JSONWriter.bytes(entry.json) + [0x0A]
            fresh[key] = entry
            outcome.append(.success((entry, false)))
        }
        if !lines.isEmpty {
            let start = try state.log.append(lines)
            for (key, position) in starts { state.positions[key] = start + position }
            state.items = items
        }
        return outcome
    }

    private static func taken(_ code: ArchivalCode) -> WenshuError {
        WenshuError(
            Diagnostic.Code("codeTaken", .data),
            Bilingual(zh: "档号 \(code.text) 已属于另一件。", en: "The code \(code.text) belongs to another record."),
            remedy: Bilingual(
                zh: "请在 metadata 中改正 archivalCode，或不给出，由登记续编。",
                en: "Correct archivalCode in its metadata, or leave it out: the register gives the next."),
            basis: "DA/T 22-2015")
    }

    private static func known(_ key: RecordKey, in state: borrowing State, limits: Limits) throws(WenshuError) -> Entry? {
        guard let position = state.positions[key] else { return nil }
        return try entry(state.log.line(at: position), path: name, limits: limits)
    }

    private static func entry(_ bytes: [UInt8], path: String, limits: Limits) throws(WenshuError) -> Entry {
        do throws(WenshuError) {
            if let entry = Entry(try JSONReader.read(bytes, limits: limits)) { return entry }
        } catch {
            throw error.with(file: path)
        }
        throw WenshuError(
            .malformedRegister, Bilingual(zh: "归档登记中有一行不是登记。", en: "A line of the register is no entry."), at: Place(file: path),
            remedy: Bilingual(zh: "请从备份恢复登记，不要手工修改。", en: "Restore the register from a backup; do not edit it by hand."))
    }

    /// All lines of a folder's register, one at a time.
    ///
    /// - Parameter body: takes each in its order.
    /// - Throws: `fileNotFound` where nothing was archived into the folder; what `body` throws.
    public static func forEach(
        in folder: String, limits: Limits = .standard, _ body: (Entry) throws(WenshuError) -> Void
    ) throws(WenshuError) {
        let path = "\(folder)/\(name)"
        var reader = try LineReader(path, limits: limits)
        while let bytes = try reader.next(), reader.isWhole { try body(try entry(bytes, path: path, limits: limits)) }
    }
}

extension Diagnostic.Code {
    static let malformedRegister = Self("malformedRegister", .data)
}

/// A record's identifier in 16 bytes: a register of a million lines must not fill the memory.
private struct RecordKey: Hashable {
    private let value: UInt128

    init(_ id: String) { value = UInt128(id.filter { $0 != "-" }, radix: 16) ?? 0 }
}
