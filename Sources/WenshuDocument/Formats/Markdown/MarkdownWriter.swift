package import WenshuBasics

/// Writes a document as Markdown: CommonMark 0.31, tables with pipes and notes as `[^1]` as GitHub and Pandoc read them.
///
/// Labels of automatic numbering stand as text, so that no program numbers anew. Tracked changes are accepted.
package enum MarkdownWriter {
    package static func write(_ document: Document) throws(WenshuError) -> [UInt8] {
        let document = document.printed()
        var text = MarkdownText(document)
        text.write(document.body)
        var seen: Set<[Block]> = []
        let frames = (document.sections.flatMap(\.headers) + document.sections.flatMap(\.footers))
            .filter { seen.insert($0.blocks).inserted && $0.blocks.pageNumber == nil && $0.blocks.contains { !$0.isEmpty } }
        if !frames.isEmpty { text.paragraphs.append("---") }
        for frame in frames { text.write(frame.blocks) }
        text.writeRemarks()
        text.writeImages()
        return Array((text.paragraphs.joined(separator: "\n\n") + "\n").utf8)
    }
}
