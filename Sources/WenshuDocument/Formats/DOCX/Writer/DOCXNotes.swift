import WenshuContainer

/// The parts of footnotes, endnotes and comments.
enum DOCXNotes {
    /// The part of one kind of note, with the two separators that word processors look for.
    static func story(_ kind: Note.Kind, _ notes: [Note], _ context: DOCXContext) -> DOCXStory {
        var story = DOCXStory(.note, context)
        let element = kind == .footnote ? "w:footnote" : "w:endnote"
        story.xml.start(element + "s", DOCXNames.story)
        for (id, type) in [("-1", "separator"), ("0", "continuationSeparator")] {
            story.xml.element(element, ["w:type": type, "w:id": id]) {
                $0.element("w:p") { $0.element("w:r") { $0.element("w:\(type)") } }
            }
        }
        for (i, note) in notes.enumerated() {
            story.xml.start(element, ["w:id": String(i + 1)])
            if note.ownMark == nil { story.pendingNoteMark = kind }
            story.writeClosed(note.blocks)
            story.pendingNoteMark = nil
            story.xml.end()
        }
        story.xml.end()
        return story
    }

    static func comments(_ comments: [Comment], _ context: DOCXContext) -> DOCXStory {
        var story = DOCXStory(.comment, context)
        story.xml.start("w:comments", DOCXNames.story)
        for (i, comment) in comments.enumerated() {
            story.xml.start("w:comment", ["w:id": String(i), "w:author": comment.author ?? ""])
            story.writeClosed(comment.blocks)
            story.xml.end()
        }
        story.xml.end()
        return story
    }
}
