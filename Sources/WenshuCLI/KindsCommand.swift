import ArgumentParser
import Wenshu

struct KindsCommand: WenshuSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "kinds", abstract: "列出文书种类、依据和期限。List the document kinds.")

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var common: CommonOptions

    func execute(_ console: Console) throws {
        if json {
            console.result(
                JSONWriter.string(.list(DocumentKinds.all.map { Self.json($0, console.language) }), pretty: true).dropLastLineBreak)
            return
        }
        let width = DocumentKinds.all.map { $0.id.count }.max() ?? 0
        for kind in DocumentKinds.all {
            let indent = String(repeating: " ", count: width + 2)
            console.result(Terminal.pad(kind.id, to: width + 2) + kind.title.text(in: console.language))
            console.result(indent + kind.legalBasis.joined(separator: console.language == .zh ? "；" : "; "))
            console.result(indent + kind.timeLimit.text(in: console.language))
        }
    }

    private static func json(_ kind: DocumentKind, _ language: Language) -> Value {
        [
            "id": .text(kind.id), "title": .text(kind.title.zh), "englishTitle": .text(kind.title.en),
            "legalBasis": .list(kind.legalBasis.map(Value.text)), "timeLimit": .text(kind.timeLimit.text(in: language)),
            "formats": ["docx", "odt"],
        ]
    }
}

extension String {
    /// Pretty JSON ends with a line break, and so does a printed result.
    var dropLastLineBreak: String { hasSuffix("\n") ? String(dropLast()) : self }
}
