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

    @Flag(help: "A table that also names the rule behind each value, and the kinds that came into question.")
    var explain = false

    @Option(name: .shortAndLong, help: "Where the result goes; - is standard output.")
    var output: String?

    @Option(help: "A folder: NAME.json for each input's NAME.")
    var outDir: String?

    @Flag(help: "Replace files that are there.")
    var force = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if files.isEmpty { throw ValidationError("Name at least one file.") }
        if explain, outDir != nil { throw ValidationError("--explain is for reading; leave out --out-dir.") }
        if output != nil, outDir != nil { throw ValidationError("Use either --output or --out-dir.") }
    }

    func execute(_ console: Console) throws {
        let toolkit = Toolkit()
        if let outDir { try OutputFile.makeFolder(outDir) }
        var results: [String] = []
        // What was read is printed even where another file failed.
        let outcome = Result {
            try console.forEach(files) { file throws(WenshuError) in
                let parsed = try toolkit.parse(file: file, as: kind)
                console.report(parsed.warnings.map { $0.with(file: file) })
                guard let outDir else { return results.append(render(parsed, console)) }
                let json = JSONWriter.bytes(parsed.json(language: console.language), pretty: true)
                try OutputFile.write(json, to: "\(outDir)/\(FilePath.stem(file)).json", force: force)
            }
        }
        if outDir == nil, !results.isEmpty { try emit(results, console) }
        try outcome.get()
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
