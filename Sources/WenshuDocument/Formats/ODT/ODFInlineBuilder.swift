/// Gathers the content of a paragraph: white space collapsed, neighbouring runs of one format joined, tracked changes around
/// what they cover.
struct ODFInlineBuilder {
    private struct Item {
        var inline: Inline
        var changes: [String]
    }

    private var items: [Item] = []
    /// The run that is being gathered; apart from the items, so that a run in a thousand pieces is not copied a thousand times.
    private var run: (text: String, format: TextFormat, changes: [String])?
    /// Whether a blank that comes now would be one too many.
    private var swallowsBlank = true
    /// Whether the last character is a blank that must go if nothing follows.
    private var endsWithBlank = false

    init() {}

    /// The content of an element inside a paragraph, such as a link: blanks go on from before it.
    init(inside outer: ODFInlineBuilder) { swallowsBlank = outer.swallowsBlank }

    /// Adds text as it stands in the file; runs of white space are one blank (ODF 1.3 part 3, 6.1.2).
    mutating func addText(_ text: String, _ format: TextFormat, changes: [String]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                if !swallowsBlank { bytes.append(0x20) }
                swallowsBlank = true
            } else {
                bytes.append(byte)
                swallowsBlank = false
            }
        }
        guard !bytes.isEmpty else { return }
        endsWithBlank = bytes.last == 0x20
        append(String(decoding: bytes, as: UTF8.self), format, changes)
    }

    /// Adds blanks that count, each by itself.
    mutating func addBlanks(_ count: Int, _ format: TextFormat, changes: [String]) {
        append(String(repeating: " ", count: count), format, changes)
        (swallowsBlank, endsWithBlank) = (false, false)
    }

    /// Adds anything but text.
    ///
    /// - Parameter isVisible: whether it stands in the line; an anchor does not.
    mutating func add(_ inline: Inline, changes: [String], isVisible: Bool = true) {
        endRun()
        items.append(Item(inline: inline, changes: changes))
        if isVisible { (swallowsBlank, endsWithBlank) = (false, false) }
    }

    /// Takes over the state of blanks from the content of an element that ends here.
    mutating func goOn(after inner: ODFInlineBuilder) {
        (swallowsBlank, endsWithBlank) = (inner.swallowsBlank, inner.endsWithBlank)
    }

    private mutating func append(_ text: String, _ format: TextFormat, _ changes: [String]) {
        if run == nil || run?.format != format || run?.changes != changes {
            endRun()
            run = ("", format, changes)
        }
        run?.text += text
    }

    private mutating func endRun() {
        guard let ended = run else { return }
        run = nil
        items.append(Item(inline: .text(ended.text, ended.format), changes: ended.changes))
    }

    /// The content, without a blank at its end.
    mutating func finish(_ revision: (String) -> Revision?) -> [Inline] {
        endRun()
        if endsWithBlank { dropLastBlank() }
        return content(revision)
    }

    /// The content as it is, for an element inside a paragraph.
    mutating func content(_ revision: (String) -> Revision?) -> [Inline] {
        endRun()
        var out: [Inline] = []
        var start = 0
        while start < items.count {
            let changes = items[start].changes
            var end = start + 1
            while end < items.count, items[end].changes == changes { end += 1 }
            var piece = items[start..<end].map(\.inline)
            for id in changes.reversed() { if let revision = revision(id) { piece = [.revision(revision, piece)] } }
            out += piece
            start = end
        }
        return out
    }

    private mutating func dropLastBlank() {
        guard let index = items.lastIndex(where: { Self.isVisible($0.inline) }) else { return }
        if let rest = Self.withoutLastBlank(items[index].inline) {
            items[index].inline = rest
        } else {
            items.remove(at: index)
        }
    }

    private static func isVisible(_ inline: Inline) -> Bool {
        switch inline {
        case .bookmark, .comment, .note, .textBox: false
        default: true
        }
    }

    private static func withoutLastBlank(_ inline: Inline) -> Inline? {
        switch inline {
        case .text(let text, let format):
            let rest = text.hasSuffix(" ") ? String(text.dropLast()) : text
            return rest.isEmpty ? nil : .text(rest, format)
        case .link(let target, let inner): return .link(target: target, withoutLastBlank(inner))
        case .revision(let revision, let inner): return .revision(revision, withoutLastBlank(inner))
        case .field(var field):
            field.result = withoutLastBlank(field.result)
            return .field(field)
        default: return inline
        }
    }

    private static func withoutLastBlank(_ inlines: [Inline]) -> [Inline] {
        guard let last = inlines.last else { return [] }
        return inlines.dropLast() + (withoutLastBlank(last).map { [$0] } ?? [])
    }
}
