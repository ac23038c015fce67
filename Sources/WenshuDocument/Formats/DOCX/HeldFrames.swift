import WenshuContainer

/// Paragraphs in frames (`w:framePr`, 17.3.1.11) that belong to the paragraph after them: a large first letter, which a page shows as its
/// beginning, and what stands at the foot of the type area, which the model has as a box.
struct HeldFrames {
    private var dropCap: [Inline] = []
    private var foot: [Block] = []
    /// Of the first of them.
    private var origin: Origin?

    /// Whether it keeps the paragraph back; other frames stand in the text where they are written.
    mutating func hold(_ paragraph: Paragraph, _ frame: XMLNode) -> Bool {
        if let kind = frame.attribute(.dropCap), kind != "none" {
            dropCap += paragraph.content
            origin = origin ?? paragraph.origin
            return true
        }
        guard frame.attribute(.vAnchor) == "margin", frame.attribute(.yAlign) == "bottom" else { return false }
        foot.append(.paragraph(paragraph))
        origin = origin ?? paragraph.origin
        return true
    }

    mutating func release(into paragraph: inout Paragraph) {
        if !dropCap.isEmpty {
            paragraph.content = dropCap + paragraph.content
            dropCap = []
        }
        if !foot.isEmpty {
            var box = TextBox(blocks: foot)
            box.standsAtFoot = true
            box.origin = origin
            paragraph.content.insert(.textBox(box), at: 0)
            foot = []
        }
        origin = nil
    }

    /// Where no paragraph follows, they stand in one of their own.
    mutating func flush(into blocks: inout [Block]) {
        guard !dropCap.isEmpty || !foot.isEmpty else { return }
        var paragraph = Paragraph()
        paragraph.origin = origin
        release(into: &paragraph)
        blocks.append(.paragraph(paragraph))
    }
}
