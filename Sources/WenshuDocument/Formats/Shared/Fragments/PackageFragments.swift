package import WenshuBasics

/// Pieces of content for a package that exists already: what a template's images and included documents become.
///
/// The markup of a piece comes back at once and stands wherever the caller puts it; what the package needs for it (media,
/// relationships, styles, numberings) is collected and added by `finish`, each once.
package protocol PackageFragments: Sendable {
    /// A picture as a character of its line: what stands between two runs of a paragraph.
    ///
    /// - Parameter part: the part in which the piece will stand.
    mutating func image(_ image: InlineImage, of resource: ImageResource, in part: String) -> [UInt8]

    /// A document's body as blocks: styles known by name stay as the package has them.
    ///
    /// - Parameter key: the same for the same document, which is prepared once.
    mutating func blocks(_ document: Document, key: String, at place: FragmentPlace) -> [UInt8]

    /// Adds what the pieces need. The parts in which pieces stand must be there already.
    mutating func finish(_ parts: inout PackageParts) throws(WenshuError)

    /// The next free number for identifiers in the parts, and the next for notes.
    var nextNumber: Int { get set }
    var nextNote: Int { get set }
}

/// Where a piece of several blocks stands.
package struct FragmentPlace: Sendable {
    package var part: String
    /// The width for text, in points.
    package var width: Double
    /// Inside a cell or box, where no page begins.
    package var isNested: Bool
    /// A paragraph must end the piece, because what follows is none.
    package var mustEndWithParagraph: Bool
    /// Footnotes may stand there: in the main text, not in headers, notes and text boxes.
    package var holdsNotes: Bool

    package init(part: String, width: Double, isNested: Bool, mustEndWithParagraph: Bool, holdsNotes: Bool) {
        (self.part, self.width, self.isNested) = (part, width, isNested)
        (self.mustEndWithParagraph, self.holdsNotes) = (mustEndWithParagraph, holdsNotes)
    }
}

/// The parts of a package that pieces may change, and those that they add.
package struct PackageParts: Sendable {
    private var bytes: [String: [UInt8]]
    /// The names of all members of the package.
    private let members: Set<String>
    package private(set) var changed: Set<String> = []
    /// New parts, in the order in which they were added.
    package private(set) var added: [String] = []

    package init(_ bytes: [String: [UInt8]], members: Set<String>) { (self.bytes, self.members) = (bytes, members) }

    /// Adds a part whose name is its content's: where the package has it, it is the same.
    mutating func add(media name: String, _ content: [UInt8]) { if !members.contains(name) { set(name, content) } }

    func hasMember(_ name: String) -> Bool { members.contains(name) }

    /// The first number after `marker` that no part has: a document that was rendered may become a template again.
    func generation(after marker: String) -> Int {
        let texts = bytes.values.map { String(decoding: $0, as: UTF8.self) }
        return (1...10_000).first { number in !texts.contains { $0.contains("\(marker)\(number)-") } } ?? 10_001
    }

    package subscript(name: String) -> [UInt8]? { bytes[name] }

    package mutating func set(_ name: String, _ content: [UInt8]) {
        if bytes[name] == nil { added.append(name) } else if !added.contains(name) { changed.insert(name) }
        bytes[name] = content
    }

    /// Changes a part that is there.
    mutating func edit(_ name: String, _ change: (inout PatchedXML) throws(WenshuError) -> Void) throws(WenshuError) {
        guard let old = bytes[name] else { return }
        var xml = PatchedXML(old)
        do throws(WenshuError) {
            try change(&xml)
        } catch {
            throw error.with(part: name)
        }
        if xml.bytes != old { set(name, xml.bytes) }
    }
}
