import WenshuBasics
import WenshuContainer
import WenshuDocument

/// What a template with images or includes keeps of its package: they change parts that other templates carry over.
struct MediaPackage: Sendable {
    private let fragments: any PackageFragments
    private let parts: PackageParts

    /// - Parameter names: of the parts with tags.
    init(_ package: TemplatePackage, programs names: Set<String>, limits: Limits) throws(WenshuError) {
        let archive = package.archive
        var kept = names
        var docx: DOCXFragments.Names?
        if package.format.hasTextElements {
            let opc = OPCPackage(archive, limits: limits)
            let main = try opc.relationships().first { $0.kind == "officeDocument" }?.part ?? "word/document.xml"
            let related = try opc.relationships(of: main)
            func part(_ kind: String) -> String? { related.first { $0.kind == kind }?.part }
            var found = DOCXFragments.Names(document: main)
            (found.styles, found.numbering) = (part("styles"), part("numbering"))
            (found.footnotes, found.endnotes) = (part("footnotes"), part("endnotes"))
            let changing = [found.styles, found.numbering, found.footnotes, found.endnotes].compactMap { $0 }
            kept.formUnion([main, "[Content_Types].xml"] + changing)
            kept.formUnion(kept.map { Relationship.partName(of: $0) })
            docx = found
        } else {
            kept.formUnion(["content.xml", "styles.xml", "META-INF/manifest.xml"])
        }
        var bytes: [String: [UInt8]] = [:]
        for name in kept {
            guard let entry = archive.entry(name) else { continue }
            if let replacement = package.replacements[name] { bytes[name] = replacement } else { bytes[name] = try archive.read(entry) }
        }
        parts = PackageParts(bytes, members: Set(archive.entries.map(\.name)))
        if let docx { fragments = try DOCXFragments(docx, parts: parts) } else { fragments = try ODTFragments(parts) }
    }

    /// A renderer's state at the start.
    func state(_ options: RenderOptions) -> MediaState {
        MediaState(fragments: fragments, source: MediaSource(folder: options.imageFolder, limits: options.limits))
    }

    /// The parts as they are once everything was rendered.
    ///
    /// - Parameter rendered: the parts with tags.
    func parts(_ rendered: [String: [UInt8]], _ state: MediaState?) throws(WenshuError) -> PackageParts {
        var parts = parts
        for (name, bytes) in rendered { parts.set(name, bytes) }
        if var fragments = state?.fragments { try fragments.finish(&parts) }
        return parts
    }
}
