import ArgumentParser
import Wenshu

struct CaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case", abstract: "案件：把回复与检察建议对应起来，跟进整改。Cases: replies tied to their recommendation, and what is due.",
        subcommands: [Follow.self])

    struct Follow: WenshuSubcommand {
        enum Format: String, ExpressibleByArgument, CaseIterable { case json, table }

        static let configuration = CommandConfiguration(
            commandName: "follow",
            abstract: "逐项核对回复，列出整改义务、期限、下一步和矛盾之处。Compare replies with the recommendation they answer.")

        @Argument(
            help: "The recommendation: DOCX, ODT, or the data file that it is generated from (JSON, YAML).",
            completion: .file(extensions: ["docx", "odt", "json", "yaml", "yml"]))
        var letter: String

        @Argument(
            help: "Replies, plans, progress reports, in any order; none while one waits.", completion: .file(extensions: ["docx", "odt"]))
        var replies: [String] = []

        @Option(help: "The day on which one looks at the case, such as 2026-01-20; today, where it is not given.")
        var asOf: String?

        @Option(help: "The day on the service receipt, where the recommendation's data does not state it.")
        var served: String?

        @Option(help: "json, or table: for people.")
        var format = Format.json

        @Option(name: .shortAndLong, help: "Where the result goes; - is standard output.")
        var output = "-"

        @Flag(help: "Replace a file that is there.")
        var force = false

        @OptionGroup var common: CommonOptions

        func validate() throws {
            _ = try asOf.map(Self.day)
            _ = try served.map(Self.day)
        }

        func execute(_ console: Console) throws {
            let file = try Toolkit().follow(
                letter: letter, replies: replies, servedOn: try served.map(Self.day), asOf: try asOf.map(Self.day))
            let text =
                switch format {
                case .json: JSONWriter.string(file.json(language: console.language), pretty: true)
                case .table: CaseTable(file, language: console.language).text
                }
            try OutputFile.write(Array(text.utf8), to: output, force: force)
            guard file.contradictions.isEmpty else {
                console.say(
                    Bilingual(zh: "有 \(file.contradictions.count) 处矛盾或者缺漏。", en: "\(file.contradictions.count) contradictions."))
                throw ExitCode.findings
            }
        }

        private static func day(_ text: String) throws -> CalendarDate {
            guard let day = CalendarDate(iso: text) else { throw ValidationError("“\(text)” is no day; write it as 2026-01-20.") }
            return day
        }
    }
}
