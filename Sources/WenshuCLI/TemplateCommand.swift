import ArgumentParser
import Wenshu

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "模板：列出标签、检查、取得副本、由源文件制作。Templates: fields, check, new, build.",
        subcommands: [Fields.self, Check.self, New.self, Build.self])

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    struct Fields: WenshuSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "fields", abstract: "列出模板用到的标签和位置。List the tags that a template uses.")

        @Argument(help: "A DOCX or ODT template.", completion: .file(extensions: ["docx", "odt", "dotx", "ott"]))
        var file: String

        @Option(help: "text or json.")
        var format = Format.text

        @OptionGroup var common: CommonOptions

        func execute(_ console: Console) throws {
            let fields = try Toolkit().template(file: file).fields
            if format == .json {
                return console.result(JSONWriter.string(.list(fields.map(\.json)), pretty: true).dropLastLineBreak)
            }
            let width = fields.map { Terminal.width($0.path) }.max() ?? 0
            for field in fields {
                let places = field.places.map { $0.words(in: console.language) }.joined(separator: console.language == .zh ? "；" : "; ")
                console.result("\(Terminal.pad(field.path, to: width))  \(Terminal.pad(field.kind.rawValue, to: 9))  \(places)")
            }
        }
    }

    struct Check: WenshuSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "检查模板，一次报出全部问题。Lint a template: all of its errors at once.")

        @Argument(help: "A DOCX or ODT template.", completion: .file(extensions: ["docx", "odt", "dotx", "ott"]))
        var file: String

        @Option(help: "Check the names against this kind's data as well.")
        var kind: String?

        @Option(help: "Write a copy of the template with a comment at each faulty place.")
        var annotate: String?

        @Flag(help: "Replace a file that is there.")
        var force = false

        @Option(help: "text or json.")
        var format = Format.text

        @OptionGroup var common: CommonOptions

        func execute(_ console: Console) throws {
            let findings = try Toolkit().checkTemplate(file: file, kind: kind)
            if let annotate {
                try Toolkit().annotateTemplate(file: file, findings: findings, language: console.language, to: annotate, force: force)
            }
            if format == .json {
                console.result(JSONWriter.string(.list(findings.map { $0.json(in: console.language) }), pretty: true).dropLastLineBreak)
            } else {
                for finding in findings { console.result(FindingText(finding, language: console.language).text) }
            }
            if findings.contains(where: { $0.severity == .error }) { throw ExitCode.findings }
            console.say(Bilingual(zh: "模板没有错误。", en: "The template has no errors."))
        }
    }

    struct New: WenshuSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "new", abstract: "取一份随附模板的副本来修改。A copy of the shipped template to edit.")

        @Argument(help: "A kind, as wenshu kinds lists them.")
        var kind: String

        @Option(name: .shortAndLong, help: "The new file: .docx or .odt.")
        var output: String

        @Flag(help: "Replace a file that is there.")
        var force = false

        @OptionGroup var common: CommonOptions

        func execute(_ console: Console) throws {
            try Toolkit().newTemplate(kind: kind, to: output, force: force)
        }
    }

    struct Build: WenshuSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "build", abstract: "由可读的源文件（template.txt）制作模板。Make a template from its readable source.")

        @Argument(help: "A source: one paragraph a line, each with its role.", completion: .file(extensions: ["txt"]))
        var source: String

        @Option(name: .shortAndLong, help: "The template: .docx or .odt.")
        var output: String

        @Flag(help: "Replace a file that is there.")
        var force = false

        @OptionGroup var common: CommonOptions

        func execute(_ console: Console) throws {
            try Toolkit().buildTemplate(source: source, to: output, force: force)
        }
    }
}
