import WenshuContainer

/// The parts of footnotes, endnotes and comments.
enum DOCXNotes {
    /// The part of one kind of note, with the two separators that word processors look for.
    static func story(_ kind: Note.Kind, _ notes: [Note], _ context: DOCXContext) -> DOCXStory {
        var story = DOCXStory(.note, context)
        start(kind, &story.xml)
        write(notes, kind, from: 1, to: &story)
        story.xml.end()
        return story
    }

    /// The part's root and the separators in it.
    static func start(_ kind: Note.Kind, _ xml: inout XMLWriter) {
        xml.start(element(kind) + "s", DOCXNames.story)
        for (id, type) in [("-1", "separator"), ("0", "continuationSeparator")] {
            xml.element(element(kind), ["w:type": type, "w:id": id]) {
                $0.element("w:p") { $0.element("w:r") { $0.element("w:\(type)") } }
            }
        }
    }

    /// - Parameter first: the number of the first note.
    static func write(_ notes: [Note], _ kind: Note.Kind, from first: Int, to story: inout DOCXStory) {
        for (i, note) in notes.enumerated() {
            story.xml.start(element(kind), ["w:id": String(first + i)])
            if note.ownMark == nil { story.pendingNoteMark = kind }
            story.writeClosed(note.blocks)
            story.pendingNoteMark = nil
            story.xml.end()
        }
    }

    static func element(_ kind: Note.Kind) -> String { kind == .footnote ? "w:footnote" : "w:endnote" }

    static func comments(_ comments: [Comment], _ context: DOCXContext) -> DOCXStory {
        var story = DOCXStory(.comment, context)
        story.xml.start("w:comments", DOCXNames.story)
        for (i, comment) in comments.enumerated() {
            story.labels = DOCXLabels()
            story.xml.start("w:comment", ["w:id": String(i), "w:author": comment.author ?? ""])
            story.writeClosed(comment.blocks)
            story.xml.end()
        }
        story.xml.end()
        return story
    }
}
