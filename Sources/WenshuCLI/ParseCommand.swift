import ArgumentParser
import Wenshu

struct ParseCommand: WenshuSubcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case json, ndjson, table }

    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "从来文中提取要素，标明出处和需要人工核对之处。Extract the fields of incoming documents.")

    @Argument(help: "DOCX or ODT files.", completion: .file(extensions: ["docx", "odt"]))
    var files: [String]

    @Option(help: "Read as this kind instead of the one that is recognised.")
    var kind: ExtractionKind?

    @Option(help: "json: one result (a list for several files); ndjson: one a line; table: for people.")
    var format = Format.json

    @Flag(help: "A table that also names the rule behind each value, and what looked like one and was not taken, with the reason.")
    var explain = false

    @Option(name: .shortAndLong, help: "Where the result goes; - is standard output.")
    var output: String?

    @Option(help: "A folder: NAME.json for each input's NAME.")
    var outDir: String?

    @Option(help: "How many files are read at once.")
    var jobs = 1

    @Flag(help: "Replace files that are there.")
    var force = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if files.isEmpty { throw ValidationError("Name at least one file.") }
        if explain, outDir != nil { throw ValidationError("--explain is for reading; leave out --out-dir.") }
        guard (1...256).contains(jobs) else { throw ValidationError("--jobs takes a number from 1 to 256.") }
        if output != nil, outDir != nil { throw ValidationError("Use either --output or --out-dir.") }
    }

    func execute(_ console: Console) throws {
        if let outDir { try OutputFile.makeFolder(outDir) }
        let run = Toolkit().parse(files: files, as: kind, jobs: jobs, into: Run(line: ProgressLine(console, total: files.count))) {
            parsed throws(WenshuError) in
            Told(text: try outcome(parsed, console), warnings: parsed.warnings)
        } tell: { run, index, told in
            tell(index, told, &run, console)
        }
        run.line.finish()
        let (results, errors) = (run.results, run.errors)
        if outDir == nil, !results.isEmpty { try emit(results, console) }
        if files.count == 1, let error = errors.first { throw error }
        guard errors.isEmpty else {
            console.say(
                Bilingual(
                    zh: "\(files.count) 个文件中有 \(errors.count) 个没有成功。", en: "\(errors.count) of \(files.count) files failed."))
            throw ExitCode.findings
        }
    }

    /// What was made of one file: the text to print, none where it went to a file of its own.
    private struct Told: Sendable {
        var text: String?
        var warnings: [Diagnostic]
    }

    /// What is kept while the files are read.
    private struct Run: Sendable {
        var line: ProgressLine
        var done = 0
        var results: [String] = []
        var errors: [WenshuError] = []
    }

    private func outcome(_ parsed: Toolkit.Parsed, _ console: Console) throws(WenshuError) -> String? {
        guard let outDir else { return render(parsed, console) }
        let json = JSONWriter.bytes(parsed.json(language: console.language), pretty: true)
        try OutputFile.write(json, to: "\(outDir)/\(FilePath.stem(parsed.source.file)).json", force: force)
        return nil
    }

    /// Lines of NDJSON are printed as they come; anything else waits for the end. What was read is printed even where another file failed.
    private func tell(_ index: Int, _ told: Result<Told, WenshuError>, _ run: inout Run, _ console: Console) {
        switch told {
        case .success(let told):
            if !told.warnings.isEmpty { run.line.finish() }
            console.report(told.warnings.map { $0.with(file: files[index]) })
            if let text = told.text {
                if format == .ndjson, !explain, output == nil || output == "-" {
                    console.result(Array(text.utf8))
                } else {
                    run.results.append(text)
                }
            }
        case .failure(let error):
            if files.count > 1 {
                run.line.finish()
                console.report(error.diagnostics)
            }
            run.errors.append(error)
        }
        run.done += 1
        if files.count > 1 { run.line.show(run.done, failed: run.errors.count) }
    }

    private func render(_ parsed: Toolkit.Parsed, _ console: Console) -> String {
        if explain { return ParseTable(parsed, language: console.language, explains: true).text }
        return switch format {
        case .json: JSONWriter.string(parsed.json(language: console.language), pretty: true)
        case .ndjson: JSONWriter.string(parsed.json(language: console.language)) + "\n"
        case .table: ParseTable(parsed, language: console.language).text
        }
    }

    private func emit(_ results: [String], _ console: Console) throws {
        var text = results.joined(separator: format == .table || explain ? "\n" : "")
        if format == .json, !explain, files.count > 1 {
            text = "[\n" + results.map { $0.dropLast() }.joined(separator: ",\n") + "\n]\n"
        }
        try OutputFile.write(Array(text.utf8), to: output ?? "-", force: force)
    }
}
