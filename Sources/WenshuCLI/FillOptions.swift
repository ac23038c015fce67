import ArgumentParser
import Wenshu

/// Where data comes from and documents go to; the same for `generate` and `render`.
struct FillOptions: ParsableArguments {
    @Option(help: "A data file: JSON or YAML; - is standard input.", completion: .file(extensions: ["json", "yaml", "yml"]))
    var data: String?

    @Option(name: .shortAndLong, help: "The document: .docx or .odt.")
    var output: String?

    @Option(help: "NDJSON: one document a line.", completion: .file(extensions: ["ndjson"]))
    var batch: String?

    @Option(help: "The folder for the documents of a batch.")
    var outDir: String?

    @Option(help: "Names the files of a batch: {{n}} is the line's number, {{path}} a value.")
    var name = "{{n}}"

    @Option(help: "How many documents of a batch are made at a time.")
    var jobs = 1

    @Flag(help: "Replace files that are there.")
    var force = false

    func validate() throws {
        if batch == nil {
            guard data != nil, output != nil else {
                throw ValidationError("Give --data FILE and -o OUT, or --batch FILE and --out-dir DIR.")
            }
        } else if outDir == nil || data != nil || output != nil {
            throw ValidationError("--batch goes with --out-dir, and without --data and -o.")
        }
        guard (1...256).contains(jobs) else { throw ValidationError("--jobs takes a number from 1 to 256.") }
    }

    /// Runs the batch and prints a result for each line.
    ///
    /// - Throws: exit code 1 where a line failed.
    func runBatch(
        formats: [String], _ console: Console, numbering: Numbering? = nil,
        accept: @escaping @Sendable (Value) throws(WenshuError) -> Void = { _ in },
        render: @escaping @Sendable (Value, String) throws(WenshuError) -> [UInt8]
    ) throws {
        guard let batch, let outDir else { return }
        let job = Batch(outputFolder: outDir, namePattern: name, formats: formats, force: force, jobs: jobs)
        let failures = try job.run(
            batch, limits: .standard, language: console.language, numbering: numbering, accept: accept, render: render
        ) { console.result($0) }
        if failures > 0 {
            console.say(Bilingual(zh: "有 \(failures) 行没有成功。", en: "\(failures) lines failed."))
            throw ExitCode.findings
        }
    }
}
