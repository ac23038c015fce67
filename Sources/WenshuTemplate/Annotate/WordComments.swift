import WenshuBasics
import WenshuContainer

/// DOCX: comments in a part of their own, with marks in the text (ISO/IEC 29500-1, 17.13.4).
enum WordComments {
    private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

    static func parts(
        _ package: TemplatePackage, _ findings: [Diagnostic], _ language: Language, _ limits: Limits
    ) throws(WenshuError) -> [ChangedPart] {
        let opc = OPCPackage(package.archive, limits: limits)
        guard let main = try opc.part("officeDocument", of: "", conventionally: "word/document.xml"), let bytes = try opc.read(main) else {
            return []
        }
        let annotations = try Annotations(
            bytes, part: main, format: package.format, findings: findings, language: language, limits: limits)
        let known = try opc.part("comments", of: main)
        let old = try known.flatMap { name throws(WenshuError) in try opc.read(name) }
        let isStrict = String(decoding: bytes.prefix(4_096), as: UTF8.self).contains("http://purl.oclc.org/ooxml/wordprocessingml/main")
        let namespace = isStrict ? strictNamespace : transitionalNamespace
        let first = try old.map { bytes throws(WenshuError) in try highestIdentifier(bytes, limits) + 1 } ?? 0
        var comments = ""
        var insertions: [(position: Int, text: String)] = []
        for (offset, remark) in annotations.remarks.enumerated() {
            let id = first + offset
            comments += comment(id, remark.words, Annotator.name(language), namespace)
            let prefix = annotations.tree.prefix(remark.paragraph)
            insertions.append((remark.startOfChild, "<\(prefix)commentRangeStart \(prefix)id=\"\(id)\"/>"))
            insertions.append(
                (
                    remark.endOfChild,
                    "<\(prefix)commentRangeEnd \(prefix)id=\"\(id)\"/><\(prefix)r><\(prefix)commentReference \(prefix)id=\"\(id)\"/></\(prefix)r>"
                ))
        }
        var parts: [ChangedPart] = [(main, annotations.inserting(insertions))]
        if let known, let old {
            parts.append((known, try appending(comments, to: old, limits)))
        } else {
            let name = folder(of: main) + "wenshu-comments.xml"
            let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            parts.append((name, Array("\(head)<w:comments xmlns:w=\"\(namespace)\">\(comments)</w:comments>".utf8)))
            parts += try registering(name, of: main, isStrict: isStrict, opc, limits)
        }
        return parts
    }

    private static let transitionalNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let strictNamespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"

    /// It binds its prefix itself: the part that it goes into may use another.
    private static func comment(_ id: Int, _ words: String, _ author: String, _ namespace: String) -> String {
        "<w:comment xmlns:w=\"\(namespace)\" w:id=\"\(id)\" w:author=\"\(author)\" w:initials=\"\(author)\"><w:p><w:r>"
            + "<w:t xml:space=\"preserve\">\(words.xmlEscaped)</w:t></w:r></w:p></w:comment>"
    }

    private static func folder(of part: String) -> String { part.lastIndex(of: "/").map { String(part[...$0]) } ?? "" }

    /// The relationship from the document and the type of the new part.
    private static func registering(
        _ name: String, of main: String, isStrict: Bool, _ opc: OPCPackage, _ limits: Limits
    ) throws(WenshuError) -> [ChangedPart] {
        let family = isStrict ? "http://purl.oclc.org/ooxml/officeDocument" : "http://schemas.openxmlformats.org/officeDocument/2006"
        let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
        let relationship =
            "<Relationship xmlns=\"\(namespace)\" Id=\"rIdWenshuComments\" Type=\"\(family)/relationships/comments\" Target=\"/\(name)\"/>"
        let relationships = Relationship.partName(of: main)
        let known = try opc.read(relationships) ?? Array("<Relationships xmlns=\"\(namespace)\"></Relationships>".utf8)
        let types = "[Content_Types].xml"
        let override =
            "<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" PartName=\"/\(name)\" ContentType=\"\(type)\"/>"
        return [
            (relationships, try appending(relationship, to: known, limits)),
            (types, try appending(override, to: try opc.read(types) ?? [], limits)),
        ]
    }

    /// An XML part with one more element at the end of its root.
    private static func appending(_ element: String, to bytes: [UInt8], _ limits: Limits) throws(WenshuError) -> [UInt8] {
        let xml = try XMLScanner.scan(bytes, vocabulary: XMLVocabulary(names: [], prefixes: [:]), limits: limits)
        guard let root = xml.tokens.indices.first(where: { xml[$0].kind == .start || xml[$0].kind == .empty }) else { return bytes }
        if xml[root].kind == .start {
            let end = xml.contentRange(root).upperBound
            return Array(bytes[..<end]) + element.utf8 + bytes[end...]
        }
        let name = String(decoding: xml.qualifiedName(root), as: UTF8.self)
        let end = Int(xml[root].end) - 2
        return Array(bytes[..<end]) + ">\(element)</\(name)>".utf8 + bytes[Int(xml[root].end)...]
    }

    private static func highestIdentifier(_ bytes: [UInt8], _ limits: Limits) throws(WenshuError) -> Int {
        let vocabulary = XMLVocabulary(
            names: ["w:comment"], prefixes: [transitionalNamespace: "w", strictNamespace: "w"])
        let xml = try XMLScanner.scan(bytes, vocabulary: vocabulary, limits: limits)
        return xml.tokens.indices.compactMap { token in
            xml[token].kind != .text && xml[token].name == 0 ? xml.value("w:id", of: token).flatMap { Int($0) } : nil
        }.filter { $0 < 1 << 30 }.max() ?? -1
    }
}
