package import WenshuBasics
import WenshuContainer

/// Writes a document as DOCX (ECMA-376, transitional). The same document gives the same bytes.
package enum DOCXWriter {
    package static func write(_ document: Document) throws(WenshuError) -> [UInt8] {
        let context = DOCXContext(document)
        var package = DOCXParts()
        var body = DOCXStory(.body, context)
        for (kind, part) in [("styles", "styles"), ("settings", "settings"), ("fontTable", "fontTable")] {
            _ = body.relationships.id(kind, part + ".xml")
        }
        let furniture = writeBody(&body)

        if !context.lists.isEmpty { _ = body.relationships.id("numbering", "numbering.xml") }
        for part in furniture.parts { package.add(part.name, part.story, type: part.isHeader ? "header" : "footer") }
        for (kind, name) in [(Note.Kind.footnote, "footnotes"), (.endnote, "endnotes")] {
            guard let notes = context.notes[kind] else { continue }
            package.add(name + ".xml", DOCXNotes.story(kind, notes, context), type: name)
            _ = body.relationships.id(name, name + ".xml")
        }
        if !context.comments.isEmpty {
            package.add("comments.xml", DOCXNotes.comments(context.comments, context), type: "comments")
            _ = body.relationships.id("comments", "comments.xml")
        }
        if !context.lists.isEmpty {
            package.add("word/numbering.xml", context.lists.xml(context), type: DOCXNames.contentType("numbering"))
        }
        package.add("document.xml", body, type: "document.main")
        package.add("word/styles.xml", context.styles.xml(context), type: DOCXNames.contentType("styles"))
        let settings = DOCXSettings.settings(facingPages: document.facingPages, notes: Set(context.notes.keys))
        package.add("word/settings.xml", settings, type: DOCXNames.contentType("settings"))
        package.add("word/fontTable.xml", DOCXSettings.fontTable(context.fonts), type: DOCXNames.contentType("fontTable"))
        for (name, image) in context.media { package.add(picture: name, image) }
        package.add(
            "docProps/core.xml", DOCXSettings.core(document.metadata), type: "application/vnd.openxmlformats-package.core-properties+xml")
        package.add(
            "docProps/app.xml", DOCXSettings.application,
            type: "application/vnd.openxmlformats-officedocument.extended-properties+xml")
        return package.archive()
    }

    /// Writes `w:document`; what comes back are the headers and footers of its sections.
    private static func writeBody(_ body: inout DOCXStory) -> DOCXHeadersFooters {
        var furniture = DOCXHeadersFooters()
        let sections = body.context.document.sections.isEmpty ? [Section()] : body.context.document.sections
        body.xml.start("w:document", DOCXNames.story)
        body.xml.start("w:body")
        for (i, section) in sections.enumerated() {
            let set = furniture.add(section, body.context, &body.relationships)
            body.width = section.page.width - section.page.left - section.page.right
            if i < sections.count - 1 {
                body.write(section.blocks, endingSection: set)
            } else {
                body.write(section.blocks)
                set.write(to: &body.xml)
            }
        }
        body.xml.end()
        body.xml.end()
        return furniture
    }
}
