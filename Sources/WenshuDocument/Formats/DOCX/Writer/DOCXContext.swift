import WenshuContainer

/// What all parts of one package share: the document, names already given, and what the parts ask to be written later.
///
/// A class, because the stories of a package take turns with it; one for each document that is written.
final class DOCXContext {
    let document: Document
    let styles: DOCXStyles
    var lists: DOCXLists
    /// What styles make of a paragraph.
    let resolver: StyleResolver
    private(set) var notes: [Note.Kind: [Note]] = [:]
    private(set) var comments: [Comment] = []
    private(set) var fonts: Set<String> = []
    private(set) var media: [(name: String, image: ImageResource)] = []
    private var mediaNames: [String: String] = [:]
    private var commentNumbers: [String: Int] = [:]
    private let images: [String: ImageResource]
    private let commentsByID: [String: Comment]
    private let outlineLevels: [String: Int]
    private let givenMediaNames: [String: String]
    private let firstNumber: Int
    private let firstNote: Int
    private var counts: [Counter: Int] = [:]

    enum Counter { case revision, bookmark, drawing }

    /// - Parameters:
    ///   - mediaNames: the names of pictures' parts where they are not to be numbered.
    ///   - firstNumber: of the identifiers.
    ///   - firstNote: the number of the first footnote, and of the first endnote.
    init(
        _ document: Document, styles: DOCXStyles? = nil, lists: DOCXLists? = nil, mediaNames given: [String: String] = [:],
        firstNumber: Int = 1, firstNote: Int = 1
    ) {
        self.document = document
        self.styles = styles ?? DOCXStyles(document.styles)
        self.lists = lists ?? DOCXLists(document.lists)
        givenMediaNames = given
        self.firstNumber = firstNumber
        self.firstNote = firstNote
        resolver = StyleResolver(document.styles)
        images = Dictionary(document.images.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        commentsByID = Dictionary(document.comments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let levels = document.styles.compactMap { style in style.outlineLevel.map { (style.name, $0) } }
        outlineLevels = Dictionary(levels, uniquingKeysWith: { first, _ in first })
    }

    /// The outline level that a style states.
    func outlineLevel(of style: String?) -> Int? { style.flatMap { outlineLevels[$0] } }

    /// The next number of a kind.
    func next(_ counter: Counter) -> Int {
        let number = counts[counter] ?? firstNumber
        counts[counter] = number + 1
        return number
    }

    /// The highest number given so far, of any kind.
    var highestNumber: Int { (counts.values.max() ?? firstNumber) - 1 }

    /// Takes a note into its part; its number there.
    func add(_ note: Note) -> Int {
        notes[note.kind, default: []].append(note)
        return firstNote + notes[note.kind, default: []].count - 1
    }

    /// The number of a comment, which is written once however often it is named; nothing where there is none.
    func comment(_ id: String) -> Int? {
        if let known = commentNumbers[id] { return known }
        guard let comment = commentsByID[id] else { return nil }
        commentNumbers[id] = comments.count
        comments.append(comment)
        return comments.count - 1
    }

    /// The name of a picture's part below `word/`; nothing where the document lacks its bytes.
    func mediaName(_ resource: String) -> String? {
        if let name = mediaNames[resource] { return name }
        guard let image = images[resource] else { return nil }
        let name = givenMediaNames[resource] ?? "media/image\(media.count + 1).\(DOCXNames.fileExtension(image.mediaType))"
        media.append((name, image))
        mediaNames[resource] = name
        return name
    }

    func use(font: String) { fonts.insert(font) }
}
