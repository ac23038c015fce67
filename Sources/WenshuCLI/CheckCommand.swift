import ArgumentParser
import Wenshu

struct CheckCommand: WenshuSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "成文前的法定要素与形式核查。Check the data before anything is generated.")

    @Argument(help: "A kind, as wenshu kinds lists them.")
    var kind: String

    @Option(help: "A data file: JSON or YAML; - is standard input.", completion: .file(extensions: ["json", "yaml", "yml"]))
    var data: String

    @OptionGroup var common: CommonOptions

    /// Findings are the result of this command, so they go to standard output.
    func execute(_ console: Console) throws {
        let kind = try Toolkit.kind(kind)
        let findings = try Toolkit().check(kind.id, data: try DataFile.read(data))
        for finding in findings.map({ $0.with(file: data) }) {
            if console.json {
                console.result(JSONWriter.string(finding.json(in: console.language)))
            } else {
                console.result(FindingText(finding, language: console.language).text)
            }
        }
        let errors = findings.filter { $0.severity == .error }.count
        if errors > 0 {
            console.say(Bilingual(zh: "核查未通过：\(errors) 处错误。", en: "The check failed: \(errors) errors."))
            throw ExitCode.findings
        }
        console.say(Bilingual(zh: "核查通过。", en: "The check passed."))
    }
}

/// A finding with its source and remedy, on a few lines.
struct FindingText {
    let text: String

    init(_ finding: Diagnostic, language: Language) {
        let zh = language == .zh
        let mark = finding.severity == .error ? "✗" : finding.severity == .warning ? "!" : "·"
        let place = finding.place.words(in: language)
        var lines = ["\(mark) \(finding.message.text(in: language))" + (place.isEmpty ? "" : "  [\(place)]")]
        if let excerpt = finding.place.excerpt { lines.append((zh ? "    原文：" : "    Text: ") + excerpt) }
        if let basis = finding.basis { lines.append((zh ? "    依据：" : "    Source: ") + basis) }
        if let remedy = finding.remedy { lines.append((zh ? "    办法：" : "    Do: ") + remedy.text(in: language)) }
        text = lines.joined(separator: "\n")
    }
}
