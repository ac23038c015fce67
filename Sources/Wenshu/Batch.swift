import Synchronization
public import WenshuBasics
import WenshuContainer

/// Many documents from NDJSON: one line of data, one file, one line of result, in the order of the lines.
public struct Batch: Sendable {
    public var outputFolder: String
    /// Names the files: `{{n}}` is the line's number, any other `{{path}}` a value of the data.
    public var namePattern: String
    public var formats: [String]
    public var force: Bool
    public var jobs: Int

    public init(outputFolder: String, namePattern: String = "{{n}}", formats: [String], force: Bool = false, jobs: Int = 1) {
        self.outputFolder = outputFolder
        self.namePattern = namePattern
        self.formats = formats
        self.force = force
        self.jobs = jobs
    }

    /// The result of one line: the files made, or what went wrong.
    private struct Outcome: Sendable {
        var lines: [String]
        var failed: Bool
    }

    /// What the workers share: who holds it reads on, or tells what comes next.
    fileprivate struct Progress: ~Copyable {
        var reader: LineReader
        var numbering: Numbering?
        var number = 0
        var started = 0
        var told = 0
        var failures = 0
        /// Chunks that wait for an earlier one, each as its text and the number of lines that failed.
        var waiting: [Int: (text: String, failures: Int)] = [:]
        var error: WenshuError?

        init(_ reader: consuming LineReader, _ numbering: Numbering?) {
            self.reader = reader
            self.numbering = numbering
        }
    }

    /// - Parameters:
    ///   - input: the path of the NDJSON; `-` means standard input. It is read as it is needed: memory does not grow with it.
    ///   - numbering: gives each line the next number, in the order of the lines whatever the jobs. A line that is refused before its
    ///     documents are made (no JSON, not accepted, its file exists) takes none; where a later step fails the number lapses.
    ///   - accept: throws where the numbered data of a line is refused. Asked only with `numbering`.
    ///   - render: makes a document of a format (`docx`, `odt`) from a line's data.
    ///   - emit: takes result lines, in order, never two at a time.
    /// - Returns: how many lines failed.
    public func run(
        _ input: String, limits: Limits, language: Language, numbering: Numbering? = nil,
        accept: @escaping @Sendable (Value) throws(WenshuError) -> Void = { _ in },
        render: @escaping @Sendable (Value, String) throws(WenshuError) -> [UInt8], emit: @escaping @Sendable (String) -> Void
    ) throws(WenshuError) -> Int {
        let progress = Mutex(Progress(try LineReader(input, limits: limits), numbering))
        try OutputFile.makeFolder(outputFolder)
        // One worker more than jobs: while the files of one are on their way to the disk, all jobs go on making others.
        let slots = Slots(jobs)
        Workers.run(jobs > 1 ? jobs + 1 : 1) {
            while let made = slots.take({
                progress.withLock { next(&$0, limits: limits, accept: accept) }.map { make($0, limits: limits, render: render) }
            }) {
                let outcomes = outcomes(of: made, language: language)
                let text = outcomes.flatMap(\.lines).joined(separator: "\n")
                progress.withLock { $0.tell(made.index, text, failures: outcomes.count { $0.failed }, emit) }
            }
        }
        let (failures, error) = progress.withLock { ($0.failures, $0.error) }
        if let error { throw error }
        return failures
    }

    private func next(
        _ progress: inout Progress, limits: Limits, accept: (Value) throws(WenshuError) -> Void
    ) -> Chunk? {
        guard progress.error == nil else { return nil }
        do throws(WenshuError) {
            var chunk = try chunk(of: &progress.reader, number: &progress.number)
            guard !chunk.isEmpty else { return nil }
            if var numbering = progress.numbering {
                for i in chunk.indices { chunk[i].data = numbered(chunk[i], &numbering, limits: limits, accept: accept) }
                progress.numbering = numbering
            }
            defer { progress.started += 1 }
            return Chunk(index: progress.started, lines: chunk)
        } catch {
            progress.error = error
            return nil
        }
    }

    private struct Line: Sendable {
        /// From 1, blank lines counted.
        var number: Int
        var bytes: [UInt8]
        /// With its number, where the batch gives numbers.
        var data: Result<Value, WenshuError>?
    }

    /// Lines that are made and become durable together.
    private struct Chunk {
        /// From 0, in the order of the input.
        var index: Int
        var lines: [Line]
    }

    /// A chunk whose files wait for their names.
    private struct Made {
        var index: Int
        var lines: [(line: Line, files: Result<[File], WenshuError>)]
        var group: OutputGroup
    }

    private func numbered(
        _ line: Line, _ numbering: inout Numbering, limits: Limits, accept: (Value) throws(WenshuError) -> Void
    ) -> Result<Value, WenshuError> {
        do throws(WenshuError) {
            let data = try JSONReader.read(line.bytes, limits: limits)
            let group = OutputGroup(folder: outputFolder, force: force)
            return .success(
                try numbering.number(data) { data throws(WenshuError) in
                    try accept(data)
                    let name = try FileNamePattern(namePattern).name(for: data, number: line.number)
                    for format in formats { try group.refuseExisting("\(name).\(format)") }
                })
        } catch {
            return .failure(error)
        }
    }

    /// How many files are synced at once: the more, the less each costs; a kill loses no more than these.
    private static let filesAtOnce = 64

    /// The next lines that are not blank; none at the end.
    private func chunk(of reader: inout LineReader, number: inout Int) throws(WenshuError) -> [Line] {
        var chunk: [Line] = []
        let count = Self.filesAtOnce / max(formats.count, 1)
        while chunk.count < count, let bytes = try reader.next() {
            number += 1
            if bytes.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) { chunk.append(Line(number: number, bytes: bytes)) }
        }
        return chunk
    }

    private func make(_ chunk: Chunk, limits: Limits, render: (Value, String) throws(WenshuError) -> [UInt8]) -> Made {
        var group = OutputGroup(folder: outputFolder, force: force)
        let lines = chunk.lines.map { line in (line, self.files(line, limits: limits, render: render, into: &group)) }
        return Made(index: chunk.index, lines: lines, group: group)
    }

    /// The outcomes of some lines, once all of their files are durable.
    private func outcomes(of made: Made, language: Language) -> [Outcome] {
        var group = made.group
        var written = group.commit()[...]
        return made.lines.map { line, result in
            switch result {
            case .failure(let error): return failure(line, error, language)
            case .success(let files):
                let errors = written.prefix(files.count).compactMap { $0 }
                written = written.dropFirst(files.count)
                if let error = errors.first { return failure(line, error, language) }
                return Outcome(lines: files.map { self.line(line, $0) }, failed: false)
            }
        }
    }

    private struct File {
        var name: String
        var sha256: String
    }

    /// Makes the files of a line: all of them or none.
    private func files(
        _ line: Line, limits: Limits, render: (Value, String) throws(WenshuError) -> [UInt8], into group: inout OutputGroup
    ) -> Result<[File], WenshuError> {
        var files: [File] = []
        do throws(WenshuError) {
            let data: Value
            if let numbered = line.data { data = try numbered.get() } else { data = try JSONReader.read(line.bytes, limits: limits) }
            let name = try FileNamePattern(namePattern).name(for: data, number: line.number)
            for format in formats {
                let bytes = try render(data, format)
                try group.add(bytes, as: "\(name).\(format)")
                files.append(File(name: "\(name).\(format)", sha256: Digest.sha256.hex(bytes)))
            }
            return .success(files)
        } catch {
            group.removeLast(files.count)
            return .failure(error)
        }
    }

    private func line(_ line: Line, _ file: File) -> String {
        JSONWriter.string(.object(head(line, [("file", .text("\(outputFolder)/\(file.name)")), ("sha256", .text(file.sha256))])))
    }

    /// The line's number, what else is told, and the document number that the batch gave.
    private func head(_ line: Line, _ members: [(String, Value)]) -> ValueObject {
        var object = ValueObject([("line", .number(DecimalNumber(line.number)))] + members)
        if case .success(let data) = line.data, let number = data["number"] { object["number"] = number }
        return object
    }

    private func failure(_ line: Line, _ error: WenshuError, _ language: Language) -> Outcome {
        var object = head(line, [("error", error.diagnostics[0].json(in: language))])
        if error.diagnostics.count > 1 { object["others"] = .list(error.diagnostics.dropFirst().map { $0.json(in: language) }) }
        return Outcome(lines: [JSONWriter.string(.object(object))], failed: true)
    }
}

extension Batch.Progress {
    fileprivate mutating func tell(_ index: Int, _ text: String, failures: Int, _ emit: (String) -> Void) {
        waiting[index] = (text, failures)
        while let next = waiting.removeValue(forKey: told) {
            told += 1
            self.failures += next.failures
            emit(next.text)
        }
    }
}
