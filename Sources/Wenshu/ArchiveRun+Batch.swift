import Synchronization
public import WenshuArchive
public import WenshuBasics
import WenshuContainer

extension ArchiveRun {
    /// What the workers share: who holds it reads on, or tells what comes next.
    fileprivate struct Progress: ~Copyable {
        var reader: LineReader
        var number = 0
        var started = 0
        var told = 0
        /// Chunks that wait for an earlier one.
        var waiting: [Int: [Outcome]] = [:]
        var error: WenshuError?
        /// The register could not be written: nothing behind may take the numbers of what it did not take.
        var isClosed = false

        init(_ reader: consuming LineReader) { self.reader = reader }
    }

    private struct Line: Sendable {
        var number: Int
        var bytes: [UInt8]
    }

    /// How many packages are synced at once; a kill leaves no more than these to be made again.
    private static let recordsAtOnce = 64

    /// Archives what a list names, a document a line, see ``ArchiveInput``.
    ///
    /// - Parameters:
    ///   - list: its path; `-` means standard input. It is read as it is needed: memory does not grow with it.
    ///   - emit: takes outcomes, in the order of the lines, never two at a time.
    /// - Throws: what stops the whole run: the list cannot be read, the register cannot be written.
    public func runBatch(_ list: String, emit: @escaping @Sendable ([Outcome]) -> Void) throws(WenshuError) {
        let progress = Mutex(Progress(try LineReader(list, limits: toolkit.limits)))
        let register = try Register(folder: folder, limits: toolkit.limits)
        OutputFolder.removeLeftovers(in: folder)
        try RecordArchive.begin(in: folder, as: options.form)
        let turns = Turns()
        // One worker more than jobs: while one packs its records and waits for the disk, all jobs go on reading others.
        let slots = Slots(jobs)
        Workers.run(jobs + 1) {
            while let (index, lines, prepared) = slots.take({
                progress.withLock { next(&$0) }.map { ($0.index, $0.lines, $0.lines.map { prepare($0, register) }) }
            }) {
                // Numbers are given in the order of the list, whoever is done first.
                let entered = turns.take(index) { () -> [Result<Register.Entered, WenshuError>]? in
                    guard !progress.withLock({ $0.isClosed }) else { return nil }
                    do throws(WenshuError) {
                        return try enter(prepared, in: register)
                    } catch {
                        progress.withLock { $0.close(error) }
                        return nil
                    }
                }
                guard let entered else { continue }
                let outcomes = write(lines, prepared, entered)
                progress.withLock { $0.tell(index, outcomes, emit) }
            }
        }
        if let error = progress.withLock({ $0.error }) { throw error }
    }

    private func next(_ progress: inout Progress) -> (index: Int, lines: [Line])? {
        guard progress.error == nil else { return nil }
        do throws(WenshuError) {
            var lines: [Line] = []
            while lines.count < Self.recordsAtOnce, let bytes = try progress.reader.next() {
                progress.number += 1
                if bytes.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) {
                    lines.append(Line(number: progress.number, bytes: bytes))
                }
            }
            guard !lines.isEmpty else { return nil }
            defer { progress.started += 1 }
            return (progress.started, lines)
        } catch {
            progress.error = error
            return nil
        }
    }

    private struct Fresh: Sendable {
        var source: String
        var record: Toolkit.PreparedRecord
        var wanted: (entry: Register.Entry, series: ArchivalCode.Series?)
    }

    private enum Prepared: Sendable {
        case fresh(Fresh)
        /// From an earlier run: it is not even read.
        case done(source: String, Archived)
        case failed(source: String, WenshuError)

        var fresh: Fresh? { if case .fresh(let fresh) = self { fresh } else { nil } }
    }

    private func prepare(_ line: Line, _ register: Register) -> Prepared {
        var source = ""
        do throws(WenshuError) {
            let input = try ArchiveInput(line: line.bytes, limits: toolkit.limits)
            source = input.file
            let bytes = try InputFile.read(input.file, limits: toolkit.limits)
            let sha256 = Digest.sha256.hex(bytes)
            if !options.force, let done = try done(input, sha256, register) { return .done(source: source, done) }
            let record = try toolkit.prepare(input, content: (bytes, sha256), options: options)
            return .fresh(Fresh(source: source, record: record, wanted: try wanted(record.record, source: source)))
        } catch {
            return .failed(source: source, error)
        }
    }

    /// What an earlier run made of the same document, where it is there.
    private func done(_ input: ArchiveInput, _ sha256: String, _ register: Register) throws(WenshuError) -> Archived? {
        guard let entry = try register.entry(of: sha256, limits: toolkit.limits) else { return nil }
        let path = try RecordArchive.find(
            entry, document: Toolkit.fileName(input.file), in: folder, as: options.form, limits: toolkit.limits)
        return path.map { Archived(package: $0, code: entry.code, isOld: true) }
    }

    private func enter(
        _ prepared: [Prepared], in register: Register
    ) throws(WenshuError) -> [Result<Register.Entered, WenshuError>] {
        try register.enter(prepared.compactMap { $0.fresh?.wanted }, limits: toolkit.limits)
    }

    /// Makes the packages of some lines; they are durable when this returns.
    private func write(_ lines: [Line], _ prepared: [Prepared], _ entries: [Result<Register.Entered, WenshuError>]) -> [Outcome] {
        var group = OutputGroup(folder: folder, force: options.force)
        var entries = entries[...]
        // The bytes of a package that waits for the group to be committed.
        var waiting: [[UInt8]?] = []
        let made = zip(lines, prepared).map { line, item -> Outcome in
            waiting.append(nil)
            switch item {
            case .failed(let source, let error): return Outcome(line: line.number, source: source, result: .failure(error))
            case .done(let source, let archived): return Outcome(line: line.number, source: source, result: .success(archived))
            case .fresh(let fresh):
                let result = make(fresh, entries.removeFirst(), into: &group, waiting: &waiting[waiting.count - 1])
                return Outcome(line: line.number, source: fresh.source, result: result)
            }
        }
        var written = group.commit()[...]
        return zip(made, waiting).map { outcome, bytes in
            guard let bytes, let error = written.removeFirst() else { return outcome }
            return Outcome(line: outcome.line, source: outcome.source, result: unlessThere(outcome, bytes, error))
        }
    }

    /// A list that names a document twice can have two workers make the same package: who comes second finds it.
    private func unlessThere(_ outcome: Outcome, _ bytes: [UInt8], _ error: WenshuError) -> Result<Archived, WenshuError> {
        guard var archived = try? outcome.result.get(), let there = try? InputFile.read(archived.package, limits: toolkit.limits),
            there == bytes
        else { return .failure(error) }
        archived.isOld = true
        return .success(archived)
    }

    /// Makes the package of one record, as a part of the group where it is one file.
    private func make(
        _ fresh: Fresh, _ entered: Result<Register.Entered, WenshuError>, into group: inout OutputGroup, waiting: inout [UInt8]?
    ) -> Result<Archived, WenshuError> {
        do throws(WenshuError) {
            let entered = try entered.get()
            let record = finished(fresh.record, entered.entry)
            // The list may name the same document twice.
            if entered.isOld, !options.force {
                let there = try RecordArchive.find(
                    entered.entry, document: record.document.name, in: folder, as: options.form, limits: toolkit.limits)
                if let there { return .success(Archived(package: there, code: entered.entry.code, isOld: true)) }
            }
            guard options.form == .zip || options.form == .sip else {
                let path = try RecordArchive.write(
                    record, into: folder, as: options.form, force: options.force, digests: digests, time: entered.entry.time,
                    software: Toolkit.software)
                return .success(archived(record, at: path, isOld: false))
            }
            let (name, bytes) = try RecordArchive.zip(
                record, isSIP: options.form.isSIP, digests: digests, time: entered.entry.time, software: Toolkit.software)
            if group.holds("\(folder)/\(name)") {
                return .success(Archived(package: "\(folder)/\(name)", code: entered.entry.code, isOld: true))
            }
            try group.add(bytes, as: name)
            waiting = bytes
            return .success(archived(record, at: "\(folder)/\(name)", isOld: false))
        } catch {
            return .failure(error.with(file: fresh.source))
        }
    }
}

extension ArchiveRun.Progress {
    fileprivate mutating func close(_ error: WenshuError) {
        self.error = self.error ?? error
        isClosed = true
    }

    fileprivate mutating func tell(_ index: Int, _ outcomes: [ArchiveRun.Outcome], _ emit: ([ArchiveRun.Outcome]) -> Void) {
        waiting[index] = outcomes
        while let next = waiting.removeValue(forKey: told) {
            told += 1
            emit(next)
        }
    }
}
