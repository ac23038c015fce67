/// Comma-separated values (RFC 4180) with a byte-order mark, by which spreadsheets know UTF-8.
enum CSV {
    static func text(_ rows: [[String]]) -> String { "\u{FEFF}" + rows.map(line).joined() }

    static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// A value that a spreadsheet would take for a formula gets an apostrophe before it: a title comes from outside.
    private static func cell(_ text: String) -> String {
        let text = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
        guard text.contains(where: { ",\"\n\r\r\n".contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
