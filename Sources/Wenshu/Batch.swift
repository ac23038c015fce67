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
        var failures = 0
        var number = 0
        while true {
            // Chunks keep memory flat and results in order.
            var chunk: [Line] = []
            while chunk.count < max(jobs, 1) * 32, let bytes = try reader.next() {
                number += 1
                if bytes.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) { chunk.append(Line(number: number, bytes: bytes)) }
            }
            guard !chunk.isEmpty else { return failures }
            for outcome in await process(chunk, limits: limits, language: language, render: render) {
                outcome.lines.forEach(emit)
                if outcome.failed { failures += 1 }
            }
        }
    }

    private struct Line: Sendable {
        /// From 1, blank lines counted.
        var number: Int
        var bytes: [UInt8]
    }

    private func process(
        _ lines: [Line], limits: Limits, language: Language,
        render: @escaping @Sendable (Value, String) throws(WenshuError) -> [UInt8]
    ) async -> [Outcome] {
        let workers = max(jobs, 1)
        return await withTaskGroup(of: [(Int, Outcome)].self) { group in
            for worker in 0..<workers {
                group.addTask {
                    stride(from: worker, to: lines.count, by: workers).map { index in
                        let line = lines[index]
                        return (index, self.outcome(line.bytes, number: line.number, limits: limits, language: language, render: render))
                    }
                }
            }
            var all: [(Int, Outcome)] = []
            for await part in group { all += part }
            return all.sorted { $0.0 < $1.0 }.map(\.1)
        }
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
