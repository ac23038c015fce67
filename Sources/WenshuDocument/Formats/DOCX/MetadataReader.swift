import WenshuBasics
import WenshuContainer

/// The properties of the package (ECMA-376-2, 11): title, author, dates.
enum MetadataReader {
    private enum Name: UInt16, CaseIterable {
        case title, creator, subject, keywords, created, modified
    }

    private static let vocabulary = XMLVocabulary(
        names: ["dc:title", "dc:creator", "dc:subject", "cp:keywords", "dcterms:created", "dcterms:modified"],
        prefixes: [
            "http://purl.org/dc/elements/1.1/": "dc", "http://purl.org/dc/terms/": "dcterms",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
            "http://purl.oclc.org/ooxml/package/metadata/core-properties": "cp",
        ])

    static func read(_ package: OPCPackage) throws(WenshuError) -> Metadata {
        var metadata = Metadata()
        guard let part = try package.part("core-properties", of: "", conventionally: "docProps/core.xml"),
            let root = try package.xml(part, vocabulary: vocabulary)?.root
        else { return metadata }
        for node in root.children {
            let text = node.allText.trimmingXMLSpace
            guard !text.isEmpty, let name = Name(rawValue: node.name) else { continue }
            switch name {
            case .title: metadata.title = text
            case .creator: metadata.author = text
            case .subject: metadata.subject = text
            case .keywords: metadata.keywords = text
            case .created: metadata.created = text
            case .modified: metadata.modified = text
            }
        }
        return metadata
    }
}
