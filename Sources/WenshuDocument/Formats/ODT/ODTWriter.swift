package import WenshuBasics
import WenshuContainer

/// Writes a document as an OpenDocument text (ODF 1.3, OASIS 2021). The same document gives the same bytes.
package enum ODTWriter {
    package static func write(_ document: Document) throws(WenshuError) -> [UInt8] {
        let source = ODTSource(document)
        var frame = ODTStory(source, prefix: "M")
        let pages = ODTPages(document, story: &frame)
        var body = ODTStory(source, prefix: "")
        for (i, section) in document.sections.enumerated() where !section.blocks.isEmpty {
            if i > 0 { body.pending.masterPage = pages.names[i] }
            body.write(section.blocks)
        }
        if document.body.isEmpty { body.write([.paragraph(Paragraph())]) }

        let undefined = body.styles.undefined + frame.styles.undefined
        let fonts = Set(document.styles.flatMap(\.text.fonts) + document.lists.flatMap { $0.levels.flatMap(\.text.fonts) })
            .union(body.fonts).union(frame.fonts).sorted()
        let pictures = source.pictures.values.sorted { $0.path < $1.path }

        var zip = ZipWriter()
        zip.add("mimetype", Array(ODTNames.mediaType.utf8), stored: true)
        zip.add("META-INF/manifest.xml", ODTMetadata.manifest(pictures: pictures))
        zip.add("content.xml", ODTParts.content(body, fonts: fonts))
        zip.add(
            "styles.xml",
            ODTParts.styles(
                source, undefined: undefined, hasLinks: body.hasLinks || frame.hasLinks, pages: pages, story: frame, fonts: fonts))
        zip.add("meta.xml", ODTMetadata.part(document.metadata))
        for picture in pictures { zip.add(picture.path, picture.resource.bytes) }
        return zip.finish()
    }
}

extension TextFormat {
    var fonts: [String] { [fontLatin, fontEastAsian].compactMap { $0 } }
}
