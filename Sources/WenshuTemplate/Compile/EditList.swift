import WenshuBasics

/// What the compiler puts in the place of a stretch of a part's bytes.
enum Insertion: Sendable {
    case bytes([UInt8])
    case operation(Operation)
    case openSection(Int)
    /// The section of a note and the note's number in the plan.
    case openNote(section: Int, note: Int)
    case branch(Int)
    case closeSection(Int)
    /// The element's range tells apart groups that begin or end together.
    case openGroup
    case closeGroup(alternative: [UInt8], kind: GroupKind)
    /// Bytes of the part that stand in the first turn of a loop only.
    case once(identifier: Int, Range<Int>)
    /// Bytes for the first turn of a loop, and for every other.
    case firstTurn(identifier: Int, [UInt8])
    case laterTurns(identifier: Int, [UInt8])
}

/// One change: a range of bytes (empty for a mere insertion) and what stands there instead.
struct Edit: Sendable {
    /// What comes first where several edits begin at one byte.
    enum Phase: Int, Sendable { case close, branch, open, inline, fill, replace }

    var range: Range<Int>
    var phase: Phase
    /// Within a phase, smaller first.
    var order: (Int, Int)
    var insertions: [Insertion]
}

/// All changes to a part, and the program that they make of it.
struct EditList {
    private var edits: [Edit] = []

    mutating func replace(_ range: Range<Int>, with insertions: [Insertion] = []) {
        edits.append(Edit(range: range, phase: .replace, order: (0, 0), insertions: insertions))
    }

    mutating func insert(_ insertions: [Insertion], at position: Int, phase: Edit.Phase, order: (Int, Int) = (0, 0)) {
        edits.append(Edit(range: position..<position, phase: phase, order: order, insertions: insertions))
    }

    /// Something begins before the element that spans `extent`: the larger element first.
    mutating func open(_ insertion: Insertion, before extent: Range<Int>, depth: Int) {
        insert([insertion], at: extent.lowerBound, phase: .open, order: (-extent.upperBound, depth))
    }

    /// Something ends behind the element that spans `extent`: the smaller element first.
    mutating func close(_ insertion: Insertion, behind extent: Range<Int>, depth: Int) {
        insert([insertion], at: extent.upperBound, phase: .close, order: (-extent.lowerBound, -depth))
    }

    /// The depth of groups, which lie inside the sections that begin and end with them.
    static let groupDepth = 1_000_000
    /// The depth of the content of a cell or header, around everything that begins and ends with it.
    static let contentDepth = -1

    /// Builds the program's operations.
    ///
    /// - Returns: nothing on success; the sections that overlap instead of lying one in the other.
    func apply(to program: inout Program, length: Int) -> (Int, Int)? {
        let sorted = edits.enumerated().sorted { a, b in
            let (x, y) = (a.element, b.element)
            return (x.range.lowerBound, x.phase.rawValue, x.order.0, x.order.1, a.offset)
                < (y.range.lowerBound, y.phase.rawValue, y.order.0, y.order.1, b.offset)
        }
        var writer = ProgramWriter(program: program)
        var cursor = 0
        for (_, edit) in sorted {
            // What lies inside something that was taken out is gone with it.
            guard edit.range.lowerBound >= cursor else { continue }
            writer.literal(cursor..<edit.range.lowerBound)
            for insertion in edit.insertions {
                if let overlap = writer.write(insertion) { return overlap }
            }
            cursor = max(cursor, edit.range.upperBound)
        }
        writer.literal(cursor..<length)
        program = writer.program
        return nil
    }
}

private struct ProgramWriter {
    var program: Program
    private var open: [Int] = []
    private var lastLiteral: Int?

    init(program: Program) { self.program = program }

    mutating func literal(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if let last = lastLiteral, case .literal(let start, let count) = program.operations[last], Int(start + count) == range.lowerBound {
            program.operations[last] = .literal(start: start, count: count + Int32(range.count))
            return
        }
        lastLiteral = program.operations.count
        program.operations.append(.literal(start: Int32(range.lowerBound), count: Int32(range.count)))
    }

    private mutating func append(_ operation: Operation) {
        lastLiteral = nil
        program.operations.append(operation)
    }

    private mutating func pooled(_ bytes: [UInt8]) -> Range<Int> {
        let start = program.pool.count
        program.pool += bytes
        return start..<program.pool.count
    }

    /// Nothing, or the two sections that overlap.
    mutating func write(_ insertion: Insertion) -> (Int, Int)? {
        switch insertion {
        case .bytes(let bytes): literal(pooled(bytes))
        case .operation(let operation): append(operation)
        case .openSection(let index):
            begin(index, with: .section(Int32(index)))
        case .openNote(let index, let note): begin(index, with: .note(Int32(note)))
        case .branch(let index):
            guard open.last == index else { return (index, open.last ?? index) }
            endBranch(of: index)
            let next = program.operations.count..<program.operations.count
            let number = program.sections[index].branches.firstIndex { $0.range.lowerBound < 0 }
            if let number { program.sections[index].branches[number].range = next }
        case .closeSection(let index):
            guard open.last == index else { return (index, open.last ?? index) }
            endBranch(of: index)
            open.removeLast()
            program.sections[index].end = program.operations.count
            lastLiteral = nil
        case .openGroup: append(.openGroup)
        case .closeGroup(let alternative, let kind):
            let range = pooled(alternative)
            append(.closeGroup(start: Int32(range.lowerBound), count: Int32(range.count), kind: kind))
        case .once(let identifier, let range):
            append(.once(Int32(identifier), start: Int32(range.lowerBound), count: Int32(range.count)))
        case .firstTurn(let identifier, let bytes):
            let range = pooled(bytes)
            append(.once(Int32(identifier), start: Int32(range.lowerBound), count: Int32(range.count)))
        case .laterTurns(let identifier, let bytes):
            let range = pooled(bytes)
            append(.again(Int32(identifier), start: Int32(range.lowerBound), count: Int32(range.count)))
        }
        return nil
    }

    private mutating func begin(_ index: Int, with operation: Operation) {
        append(operation)
        open.append(index)
        program.sections[index].branches[0].range = program.operations.count..<program.operations.count
    }

    private mutating func endBranch(of index: Int) {
        // The latest branch that has begun.
        guard let number = program.sections[index].branches.lastIndex(where: { $0.range.lowerBound >= 0 }) else { return }
        let start = program.sections[index].branches[number].range.lowerBound
        program.sections[index].branches[number].range = start..<program.operations.count
        lastLiteral = nil
    }
}
