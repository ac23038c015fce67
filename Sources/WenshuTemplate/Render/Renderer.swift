import WenshuBasics
import WenshuContainer

/// Runs programs on one document's data and writes the parts into the document's archive.
///
/// It goes on after an error, so that all of them are told at once. A part that grows large in a loop goes into the
/// archive piece by piece, so that memory does not grow with the turns.
struct Renderer {
    let options: RenderOptions
    /// The template's tags, for messages.
    let places: @Sendable (Int) -> Place
    var diagnostics: [Diagnostic] = []
    var restarts: ListRestarts
    var evaluator: Evaluator
    var turns = 0
    var writtenBytes = 0
    var nextNumber: Int
    /// The notes that are written at their marks, by their kind; only for templates that have them.
    var notes: [NotePart?] = []
    var nextNote = 0
    var isInNote = false
    /// What images and included documents need; only for templates that have them.
    var media: MediaState?
    var reported: Set<Report> = []
    var isExhausted = false

    var archive: ZipWriter

    // Of the program that runs.
    var name = ""
    var output: [UInt8] = []
    /// Bytes of the part that the archive has already.
    var flushedBytes = 0
    var groups: [Group] = []
    var identifiers: [Int] = []
    var identifierIsUsed: [Bool] = []
    var stylePosition: Int?
    var marksMissing = false
    var merges = MergeState(cells: 0, tables: 0)
    /// How often each section of columns repeats them in the table being written.
    var columnTurns: [Int] = []
    /// How values are written, as far as it was looked up.
    var contexts: [Int: ValueContext] = [:]

    struct Group {
        /// In the output; below 0 where that part of it is written.
        var start: Int
        var isFilled = false
        var endsWithParagraph = false
    }

    struct Report: Hashable {
        let tag: Int
        let code: Diagnostic.Code
    }

    static let maximumDiagnostics = 1_000
    /// From this size on a part is written in pieces.
    static let pieceBytes = 1 << 20

    init(
        data: Value, options: RenderOptions, firstFreeNumber: Int, restarts: ListRestarts, archive: ZipWriter,
        places: @escaping @Sendable (Int) -> Place
    ) {
        self.archive = archive
        self.options = options
        self.restarts = restarts
        self.places = places
        nextNumber = firstFreeNumber
        evaluator = Evaluator(scopes: [Scope(value: data)], labels: options.labels)
    }

    /// Writes a part into the archive.
    mutating func run(_ program: Program, as name: String) {
        self.name = name
        start(program)
        if flushedBytes > 0 {
            output.withUnsafeBufferPointer { archive.append($0) }
            archive.endMember()
        } else {
            archive.add(name, output)
        }
    }

    /// The bytes of a part of a template with images or includes, which is not written yet.
    mutating func bytes(of program: Program) -> [UInt8] {
        start(program)
        return output
    }

    private mutating func start(_ program: Program) {
        flushedBytes = 0
        output.removeAll(keepingCapacity: true)
        output.reserveCapacity(program.pool.count + program.pool.count / 4 + 4_096)
        groups = []
        identifiers = Array(repeating: 0, count: program.identifiers.count)
        identifierIsUsed = Array(repeating: false, count: program.identifiers.count)
        stylePosition = nil
        marksMissing = false
        contexts.removeAll(keepingCapacity: true)
        columnTurns = Array(repeating: 0, count: program.columnCounters.count)
        merges = MergeState(cells: program.merges.count, tables: program.mergedTables)
        run(program, 0..<program.operations.count)
        endMerges(program)
        if marksMissing, let position = stylePosition { output.insert(contentsOf: Self.missingStyle, at: position) }
        writtenBytes += output.count
    }

    /// Hands what can no longer change to the archive, once it is much: all before the first group that may still go,
    /// and nothing while the place of a style for missing values is open.
    mutating func flush() {
        guard output.count >= Self.pieceBytes, media == nil, !isInNote, stylePosition == nil || options.missing != .mark else { return }
        let count = min(groups.first { !$0.isFilled }?.start ?? output.count, merges.firstOpen ?? output.count)
        guard count >= Self.pieceBytes / 2 else { return }
        if flushedBytes == 0 { archive.begin(name) }
        output.withUnsafeBufferPointer { archive.append(UnsafeBufferPointer(rebasing: $0[..<count])) }
        output.removeSubrange(..<count)
        for index in groups.indices { groups[index].start -= count }
        if !merges.cells.isEmpty { merges.shift(by: -count, behind: -1) }
        flushedBytes += count
        writtenBytes += count
        if archive.failure != nil { isExhausted = true }
    }

    /// Prefixes as every ODF writer binds them are not certain, so the style brings its own.
    static let missingStyle = Array(
        ("<style:style xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
            + "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" style:name=\"\(RunMarkup.missingStyleName)\" "
            + "style:family=\"text\"><style:text-properties fo:background-color=\"#ffff00\"/></style:style>").utf8)

    mutating func run(_ program: Program, _ range: Range<Int>) {
        var at = range.lowerBound
        while at < range.upperBound, !isExhausted {
            switch program.operations[at] {
            case .literal(let start, let count): literal(program, start, count)
            case .value(let index): write(program.values[Int(index)], program)
            case .section(let index):
                section(program.sections[Int(index)], program)
                at = program.sections[Int(index)].end
                continue
            case .openGroup: groups.append(Group(start: output.count))
            case .closeGroup(let start, let count, let kind): closeGroup(program, start, count, kind)
            case .fill(let isParagraph): fill(isParagraph)
            case .identifier(let index): identifier(Int(index), program)
            case .once(let index, let start, let count): if identifiers[Int(index)] == 0 { literal(program, start, count) }
            case .again(let index, let start, let count): if identifiers[Int(index)] > 0 { literal(program, start, count) }
            case .countColumns(let index): countColumns(Int(index), program)
            case .columnGrid(let index): writeGrid(program.columnGrids[Int(index)])
            case .columnSpan(let index): writeSpan(program.cellSpans[Int(index)], program)
            case .columnWidth(let index): writeWidth(program.cellSpans[Int(index)], program)
            case .mergeRow(let table): mergeRow(Int(table), program)
            case .mergeMark: merges.marks.append(output.count)
            case .mergeStart: merges.starts.append(output.count)
            case .mergeEnd(let index): endMerge(Int(index), program)
            case .link(let index): link(program.links[Int(index)], program)
            case .media(let index): write(program.media[Int(index)], program)
            case .mark(let index): mark(program.marks[Int(index)])
            case .note(let number):
                at = writtenNotes(Int(number), program)
                continue
            case .missingStyle: stylePosition = output.count
            }
            at += 1
        }
    }

    mutating func literal(_ program: Program, _ start: Int32, _ count: Int32) {
        program.pool.withUnsafeBufferPointer { pool in
            output.append(contentsOf: UnsafeBufferPointer(rebasing: pool[Int(start)..<Int(start + count)]))
        }
    }
}
