/// Lines of a document as one text, for comparing.
enum PageText {
    static func print(_ lines: [Reference.Line], separator: String = "\n") -> String {
        lines.map { line in
            switch line {
            case .paragraph(let text): text
            case .table(let rows):
                (["┌"] + rows.map { "‖" + $0.map { print($0, separator: "¶") }.joined(separator: "‖") } + ["└"]).joined(
                    separator: separator)
            }
        }.joined(separator: separator)
    }

    static func print(_ body: [Reference.Line], notes: [String], header: [Reference.Line]?) -> String {
        ([print(body)] + notes.map { "※" + $0 } + (header.map { ["⎺" + print($0, separator: "¶")] } ?? [])).joined(separator: "\n")
    }
}
