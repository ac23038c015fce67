/// Where in a file something stands. Each layer fills in what it knows.
///
/// Paragraphs, tables, rows and cells count from 1. Paragraphs count through the whole part, blank ones and those in
/// tables included; `table` is the innermost one.
public struct Place: Sendable, Hashable {
    /// The file as the user named it.
    public var file: String?
    /// The name of the part inside the package, such as `word/document.xml`.
    public var part: String?
    public var paragraph: Int?
    /// The text of the nearest heading before the paragraph.
    public var heading: String?
    public var table: Int?
    public var row: Int?
    public var cell: Int?
    /// A template tag with its braces.
    public var tag: String?
    /// The words around the place.
    public var text: String?
    /// A JSON Pointer into a data file.
    public var pointer: String?
    public var line: Int?
    public var column: Int?

    public init(
        file: String? = nil, part: String? = nil, paragraph: Int? = nil, heading: String? = nil, table: Int? = nil,
        row: Int? = nil, cell: Int? = nil, tag: String? = nil, text: String? = nil, pointer: String? = nil,
        line: Int? = nil, column: Int? = nil
    ) {
        self.file = file
        self.part = part
        self.paragraph = paragraph
        self.heading = heading
        self.table = table
        self.row = row
        self.cell = cell
        self.tag = tag
        self.text = text
        self.pointer = pointer
        self.line = line
        self.column = column
    }

    /// The words of a template around the place, its tag among them; nothing for places in other files.
    public var excerpt: String? { tag == nil ? nil : text ?? tag }

    /// The place in words: `第12段`, `第2个表格第3行第1格`, `/recommendations/0`.
    public func words(in language: Language) -> String {
        var pieces: [String] = []
        let zh = language == .zh
        if let part { pieces.append(part) }
        if let line { pieces.append(zh ? "第\(line)行" : "line \(line)") }
        if let column { pieces.append(zh ? "第\(column)列" : "column \(column)") }
        if let table {
            var words = zh ? "第\(table)个表格" : "table \(table)"
            if let row { words += zh ? "第\(row)行" : ", row \(row)" }
            if let cell { words += zh ? "第\(cell)格" : ", cell \(cell)" }
            pieces.append(words)
        }
        if let paragraph { pieces.append(zh ? "第\(paragraph)段" : "paragraph \(paragraph)") }
        if let heading { pieces.append(zh ? "（“\(heading)”之下）" : "(under “\(heading)”)") }
        if let pointer, !pointer.isEmpty { pieces.append(pointer) }
        return pieces.joined(separator: " ")
    }
}
