/// Puts a paragraph's pieces together while its elements go by.
///
/// Tracked changes and links are properties of each piece here, and fields are a stack: in a DOCX a field may begin inside a
/// tracked change and end outside it, or run over several paragraphs.
struct InlineBuilder {
    /// What a piece stands in.
    enum Container: Hashable {
        case revision(Revision)
        case link(String)
    }

    struct OpenField {
        fileprivate var instruction = ""
        /// Set once what follows is the result, and no more the instruction.
        fileprivate var parsed: FieldInstruction?
        fileprivate var ownResult = ""
        fileprivate var outer: [Container] = []
        fileprivate var items: [Inline] = []
    }

    /// What the next piece stands in, the outermost first.
    private var containers: [Container] = []
    /// Containers inside so many others are left out: no program nests them deeper, and each piece is put into all of them.
    private static let maximumContainers = 8
    private var containersLeftOut = 0
    private var fields: [OpenField]
    private static let maximumInstruction = 10_000
    private var items: [Inline] = []
    private var pendingText = ""
    private var pendingFormat = TextFormat()

    /// - Parameter fields: those that began in a paragraph before.
    init(continuing fields: [OpenField]) {
        self.fields = fields
        for i in self.fields.indices {
            self.fields[i].outer = []
            self.fields[i].items = []
        }
    }

    // MARK: Pieces

    mutating func append(_ text: String, _ format: TextFormat) {
        guard !text.isEmpty else { return }
        if pendingText.isEmpty {
            pendingFormat = format
        } else if pendingFormat != format {
            flush()
            pendingFormat = format
        }
        pendingText += text
    }

    mutating func append(_ inline: Inline) {
        flush()
        place(inline)
    }

    mutating func enter(_ container: Container) {
        flush()
        if containers.count < Self.maximumContainers { containers.append(container) } else { containersLeftOut += 1 }
    }

    mutating func leave() {
        flush()
        if containersLeftOut > 0 { containersLeftOut -= 1 } else { containers.removeLast() }
    }

    // MARK: Fields

    mutating func beginField() {
        flush()
        fields.append(OpenField(outer: containers))
    }

    mutating func appendInstruction(_ text: String) {
        guard let last = fields.indices.last, fields[last].parsed == nil,
            fields[last].instruction.utf8.count + text.utf8.count <= Self.maximumInstruction
        else { return }
        fields[last].instruction += text
    }

    /// That of the innermost field as far as it has been read; nothing once its result has begun.
    var openInstruction: FieldInstruction? {
        fields.last.flatMap { $0.parsed == nil ? FieldInstruction($0.instruction) : nil }
    }

    /// A check box or a list of a form shows itself and stores no result.
    mutating func appendFormChoice(_ shown: String) {
        guard let last = fields.indices.last else { return }
        fields[last].ownResult = shown
    }

    mutating func separateField() {
        flush()
        guard let last = fields.indices.last, fields[last].parsed == nil else { return }
        fields[last].parsed = FieldInstruction(fields[last].instruction)
        // What stood in the instruction is not shown.
        fields[last].items = []
    }

    mutating func endField() {
        flush()
        guard let field = fields.popLast() else { return }
        let outer = common(field.outer, containers)
        if let inline = Self.inline(field, isWhole: true) { place(inline, in: outer) }
    }

    /// The paragraph's content so far, and the fields that go on in the next one.
    mutating func finish() -> (content: [Inline], fields: [OpenField]) {
        flush()
        let open = fields
        while let field = fields.popLast() {
            if let inline = Self.inline(field, isWhole: false) { place(inline, in: field.outer) }
        }
        return (items, open)
    }

    private static func inline(_ field: OpenField, isWhole: Bool) -> Inline? {
        guard isWhole || field.parsed != nil && !field.items.isEmpty else { return nil }
        let instruction = field.parsed ?? FieldInstruction(field.instruction)
        var result = field.items
        if isWhole, !result.contains(where: showsSomething) {
            result += field.ownResult.isEmpty ? instruction.ownResult : [.text(field.ownResult, TextFormat())]
        }
        return instruction.inline(result: result)
    }

    private static func showsSomething(_ inline: Inline) -> Bool {
        if case .bookmark = inline { false } else { true }
    }

    // MARK: Placing

    private mutating func flush() {
        guard !pendingText.isEmpty else { return }
        place(.text(pendingText, pendingFormat))
        pendingText = ""
    }

    private mutating func place(_ inline: Inline) {
        let outer = fields.last.map { common($0.outer, containers).count } ?? 0
        place(inline, in: Array(containers[outer...]))
    }

    private mutating func place(_ inline: Inline, in containers: [Container]) {
        if let last = fields.indices.last {
            Self.place(inline, in: containers[...], &fields[last].items)
        } else {
            Self.place(inline, in: containers[...], &items)
        }
    }

    /// Joins the list's last container where it is the same one.
    private static func place(_ inline: Inline, in containers: ArraySlice<Container>, _ list: inout [Inline]) {
        guard let container = containers.first else { return list.append(inline) }
        let rest = containers.dropFirst()
        var inner: [Inline] = []
        switch (container, list.last) {
        case (.revision(let wanted), .revision(let last, let content)?) where wanted == last:
            list.removeLast()
            inner = content
        case (.link(let wanted), .link(let last, let content)?) where wanted == last:
            list.removeLast()
            inner = content
        default: break
        }
        place(inline, in: rest, &inner)
        switch container {
        case .revision(let revision): list.append(.revision(revision, inner))
        case .link(let target): list.append(.link(target: target, inner))
        }
    }

    private func common(_ a: [Container], _ b: [Container]) -> [Container] {
        Array(zip(a, b).prefix { $0 == $1 }.map(\.0))
    }
}
