import WenshuBasics
import WenshuContainer

/// Compiles one part: from its tags and their sections to a flat program.
struct PartCompiler {
    let tree: PartTree
    let tags: [Tag]
    let sections: [Section]
    let markup: RunMarkup
    var edits = EditList()
    var program: Program
    /// The units' tags, by unit.
    let tagsOfUnit: [Int: [Int]]
    let controlUnits: Set<Int>
    /// Elements that are taken out whole.
    var removed: Set<Int> = []
    /// Ends of bookmarks that are taken out.
    var droppedBookmarks: Set<Int> = []
    /// The ranges of bytes that each section repeats.
    var extents: [Int: Range<Int>] = [:]
    /// DOCX, main document: the notes that its sections repeat.
    var notes: NotePlan?
    var columnTables: [ColumnTable] = []
    /// DOCX: the numbering part, where lists restart.
    var numbering: NumberingPart?
    /// The part's name, and how wide its images may be.
    var part = ""
    var areas: TypeAreas
    /// Paragraphs whose lines may grow with a picture.
    var loosened: Set<Int> = []
    /// Styles made like others so far.
    var adjustedStyles = 0
    let sectionOfTag: [Int: Int]
    /// The contexts of values that are there already, by the element that holds the text.
    var contexts: [ContextKey: Int] = [:]

    init(tree: PartTree, tags: [Tag], sections: [Section], tagsOfUnit: [Int: [Int]], controlUnits: Set<Int>, firstTag: Int) {
        self.tree = tree
        self.tags = tags
        self.sections = sections
        self.tagsOfUnit = tagsOfUnit
        self.controlUnits = controlUnits
        areas = TypeAreas(pages: nil, format: tree.format)
        sectionOfTag = Dictionary(
            sections.enumerated().flatMap { index, section in section.tags.map { ($0, index) } }, uniquingKeysWith: { $1 })
        markup = RunMarkup(tree: tree)
        program = Program(tree: tree, firstTag: firstTag)
        program.sections = sections.map { section in
            SectionOperation(
                condition: section.opening.condition, tag: section.tags.first ?? 0,
                branches: [(nil, -1 ..< -1)] + section.alternatives.map { ($0, -1 ..< -1) })
        }
    }

    /// Units that hold nothing but control tags.
    static func controlUnits(_ tree: PartTree, tags: [Tag], tagsOfUnit: [Int: [Int]]) -> Set<Int> {
        Set(
            tagsOfUnit.compactMap { unit, indexes in
                tree.units[unit].kind == .paragraph && tree.holdsOnlyTags(unit, tags: indexes.map { tags[$0] }, where: \.content.isControl)
                    ? unit : nil
            })
    }

    /// - Throws: the two sections that overlap.
    mutating func compile() -> (Int, Int)? {
        placeBlockSections()
        dropCutBookmarks()
        removeControlRows()
        let inUnits = removeControlParagraphs()
        for unit in tagsOfUnit.keys.sorted() where !inUnits.contains(unit) { placeInline(unit) }
        placeGroups()
        placeMarks()
        placeIdentifiers()
        placeRestarts()
        placeMerges()
        placeColumns()
        placeMissingStyle()
        return edits.apply(to: &program, length: tree.xml.bytes.count)
    }

    func range(_ token: Int) -> Range<Int> { tree.xml.elementRange(token) }
}
