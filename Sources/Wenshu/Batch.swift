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

    /// - Parameters:
    ///   - input: the path of the NDJSON; `-` means standard input. It is read as it is needed: memory does not grow with it.
    ///   - render: makes a document of a format (`docx`, `odt`) from a line's data.
    ///   - emit: takes result lines, in order.
    /// - Returns: how many lines failed.
    public func run(
        _ input: String, limits: Limits, language: Language,
        render: @escaping @Sendable (Value, String) throws(WenshuError) -> [UInt8], emit: (String) -> Void
    ) async throws(WenshuError) -> Int {
        var reader = try LineReader(input, limits: limits)
        try OutputFile.makeFolder(outputFolder)
        let (work, workers) = (self, max(jobs, 1))
        // As many chunks as workers are under way, and few wait for an earlier one: no worker waits for the slowest, and
        // memory stays flat.
        let result = await withTaskGroup(of: (Int, [Outcome]).self) { group -> Result<Int, WenshuError> in
            var (started, finished, emitted, failures, number) = (0, 0, 0, 0, 0)
            var done: [Int: [Outcome]] = [:]
            do throws(WenshuError) {
                while true {
                    while started < finished + workers, started < emitted + 4 * workers {
                        let chunk = try Self.chunk(of: &reader, number: &number)
                        guard !chunk.isEmpty else { break }
                        let index = started
                        group.addTask {
                            let outcomes = chunk.map {
                                work.outcome($0.bytes, number: $0.number, limits: limits, language: language, render: render)
                            }
                            return (index, outcomes)
                        }
                        started += 1
                    }
                    guard let (index, outcomes) = await group.next() else { return .success(failures) }
                    finished += 1
                    done[index] = outcomes
                    while let next = done.removeValue(forKey: emitted) {
                        emitted += 1
                        failures += next.count { $0.failed }
                        for outcome in next { outcome.lines.forEach(emit) }
                    }
                }
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private struct Line: Sendable {
        /// From 1, blank lines counted.
        var number: Int
        var bytes: [UInt8]
    }

    /// The next lines that are not blank; none at the end.
    private static func chunk(of reader: inout LineReader, number: inout Int) throws(WenshuError) -> [Line] {
        var chunk: [Line] = []
        while chunk.count < 16, let bytes = try reader.next() {
            number += 1
            if bytes.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) { chunk.append(Line(number: number, bytes: bytes)) }
        }
        return chunk
    }

    private func outcome(
        _ line: [UInt8], number: Int, limits: Limits, language: Language, render: (Value, String) throws(WenshuError) -> [UInt8]
    ) -> Outcome {
        do throws(WenshuError) {
            let data = try JSONReader.read(line, limits: limits)
            let name = try FileNamePattern(namePattern).name(for: data, number: number)
            var results: [String] = []
            for format in formats {
                let path = "\(outputFolder)/\(name).\(format)"
                let bytes = try render(data, format)
                try OutputFile.write(bytes, to: path, force: force)
                let result: Value = [
                    "line": .number(DecimalNumber(number)), "file": .text(path), "sha256": .text(Digest.sha256.hex(bytes)),
                ]
                results.append(JSONWriter.string(result))
            }
            return Outcome(lines: results, failed: false)
        } catch {
            var object = ValueObject([("line", .number(DecimalNumber(number))), ("error", error.diagnostics[0].json(in: language))])
            if error.diagnostics.count > 1 {
                object["others"] = .list(error.diagnostics.dropFirst().map { $0.json(in: language) })
            }
            return Outcome(lines: [JSONWriter.string(.object(object))], failed: true)
        }
    }
}
