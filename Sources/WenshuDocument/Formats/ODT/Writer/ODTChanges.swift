import WenshuContainer

/// The tracked changes of a part. ODF keeps deleted text apart from the story and has no moves: what was moved is
/// deleted here and inserted there.
struct ODTChanges {
    private(set) var regions: [UInt8] = []
    private var count = 0
    private var openBreak: String?

    /// Registers an insertion; the caller marks where it starts and ends.
    mutating func insertion(_ revision: Revision) -> String {
        region(revision, "text:insertion") { _ in }
    }

    /// Registers a deletion with what was deleted.
    mutating func deletion(_ revision: Revision, _ content: (inout XMLWriter) -> Void) -> String {
        region(revision, "text:deletion", content)
    }

    /// Marks the break between this paragraph and the next as inserted.
    mutating func beginBreak(_ revision: Revision, in xml: inout XMLWriter) {
        let id = insertion(revision)
        xml.element("text:change-start", ["text:change-id": id])
        openBreak = id
    }

    mutating func endOpenBreak(in xml: inout XMLWriter) {
        guard let id = openBreak else { return }
        xml.element("text:change-end", ["text:change-id": id])
        openBreak = nil
    }

    private mutating func region(_ revision: Revision, _ kind: String, _ content: (inout XMLWriter) -> Void) -> String {
        count += 1
        let id = "ct\(count)"
        var xml = XMLWriter(declaration: false)
        xml.element("text:changed-region", ["xml:id": id, "text:id": id]) { xml in
            xml.element(kind) { xml in
                xml.element("office:change-info") { xml in
                    xml.element("dc:creator") { $0.text(revision.author ?? "") }
                    // The schema wants a date; this is the one by which office programs mean none.
                    xml.element("dc:date") { $0.text(ODTMetadata.dateTime(revision.date) ?? "1970-01-01T00:00:00") }
                }
                content(&xml)
            }
        }
        regions += xml.bytes
        return id
    }
}
