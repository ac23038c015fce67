import ArgumentParser
import Wenshu

struct FieldsCommand: WenshuSubcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, example
        case jsonSchema = "json-schema"
    }

    static let configuration = CommandConfiguration(
        commandName: "fields", abstract: "一种文书需要的数据：字段表、JSON Schema 或完整示例。The data that a kind takes.")

    @Argument(help: "A kind, as wenshu kinds lists them.")
    var kind: String

    @Option(help: "table: for people; json-schema: for programs; example: a complete, valid data file.")
    var format = Format.table

    @OptionGroup var common: CommonOptions

    func execute(_ console: Console) throws {
        let kind = try Toolkit.kind(kind)
        switch format {
        case .jsonSchema: console.result(JSONWriter.string(kind.jsonSchema(), pretty: true).dropLastLineBreak)
        case .example: console.result(JSONWriter.string(try kind.example, pretty: true).dropLastLineBreak)
        case .table: printTable(kind, console)
        }
    }

    private func printTable(_ kind: DocumentKind, _ console: Console) {
        let rows = kind.fieldTable
        let path = rows.map { Terminal.width($0.path) }.max() ?? 0
        let label = rows.map { Terminal.width($0.label) }.max() ?? 0
        let type = rows.map { Terminal.width($0.type.text(in: console.language)) }.max() ?? 0
        for row in rows {
            let columns = [
                Terminal.pad(row.path, to: path), row.isNeeded ? "*" : " ", Terminal.pad(row.label, to: label),
                Terminal.pad(row.type.text(in: console.language), to: type), row.help,
            ]
            console.result(columns.joined(separator: " "))
        }
        console.say(Bilingual(zh: "* 必填", en: "* needed"))
    }
}
