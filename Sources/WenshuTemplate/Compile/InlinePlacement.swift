import WenshuBasics
import WenshuContainer

/// Takes the tags of one paragraph (or property, or attribute) out of its text and puts operations in their place.
///
/// A tag cut over runs leaves its operation where its first character stood; runs that it leaves empty go.
struct InlinePlacement {
    let tree: PartTree
    let markup: RunMarkup
    let unit: TextUnit
    let tags: [Tag]

    /// The pieces of the text that a tag covers, in the part's bytes.
    struct Piece {
        let range: Range<Int>
        let leaf: Int
    }

    func pieces(of range: Range<Int>) -> [Piece] {
        var result: [Piece] = []
        for segment in unit.segments[unit.segments.firstPosition { $0.end >= range.lowerBound }...] {
            guard segment.start <= range.upperBound else { break }
            // A segment without characters (a soft hyphen) goes when it lies inside.
            if segment.count == 0, segment.start <= range.lowerBound || segment.start >= range.upperBound { continue }
            if segment.count > 0, segment.end <= range.lowerBound || segment.start >= range.upperBound { continue }
            if segment.isPlain {
                let from = max(segment.start, range.lowerBound) - segment.start
                let to = min(segment.end, range.upperBound) - segment.start
                result.append(Piece(range: segment.source + from..<segment.source + to, leaf: segment.leaf))
            } else {
                result.append(Piece(range: segment.source..<segment.sourceEnd, leaf: segment.leaf))
            }
        }
        return result
    }

    /// Where the operations of an inline section's tag go.
    enum Spot {
        /// In the text itself.
        case inText
        /// Before or behind a whole element.
        case at(Int)
        /// In the text, ending the elements around it and beginning them again.
        case split(closers: [UInt8], reopeners: [UInt8])
    }

    /// The text that is left of the unit at a tag's place, for deciding whether an element can stay whole.
    private func textRange(inside element: Int) -> Range<Int>? {
        let past = Int(tree.xml[element].partner)
        let start = unit.segments.firstPosition { $0.leaf > element }
        let inside = unit.segments[start..<max(start, unit.segments.firstPosition { $0.leaf > past })]
        guard let first = inside.first(where: { $0.count > 0 }), let last = inside.last(where: { $0.count > 0 }) else { return nil }
        return first.start..<last.end
    }

    private func holdsObject(_ element: Int) -> Bool {
        (element...Int(tree.xml[element].partner)).contains {
            [.object, .noteReference].contains(tree.role($0)) && tree.xml[$0].kind != .end
        }
    }

    /// The spots of a section's tags, in their order; nothing where the elements between cannot be cut.
    ///
    /// - Parameter consumed: for each element, up to where its text is taken up by tags that stand before it.
    func spots(of sectionTags: [Tag], consumed: inout [Int: Int]) -> [Spot]? {
        let firsts = sectionTags.map { pieces(of: $0.range).first }
        guard firsts.allSatisfy({ $0 != nil }) else { return nil }
        let leaves = firsts.compactMap { $0?.leaf }
        if unit.kind == .attribute || leaves.allSatisfy({ $0 == leaves[0] }) { return Array(repeating: .inText, count: sectionTags.count) }
        guard unit.kind == .paragraph, let common = tree.commonAncestor(leaves) else { return nil }
        var result: [Spot] = []
        for (tag, leaf) in zip(sectionTags, leaves) {
            let child = tree.child(of: common, holding: leaf)
            if child == leaf {
                result.append(.inText)
                continue
            }
            if let text = textRange(inside: child), !holdsObject(child) {
                if tag.range.lowerBound <= max(text.lowerBound, consumed[child] ?? 0) {
                    consumed[child] = max(consumed[child] ?? 0, tag.range.upperBound)
                    result.append(.at(tree.xml.elementRange(child).lowerBound))
                    continue
                }
                if tag.range.upperBound >= text.upperBound {
                    result.append(.at(tree.xml.elementRange(child).upperBound))
                    continue
                }
            }
            guard markup.canSplit(from: leaf, below: common) else { return nil }
            result.append(.split(closers: markup.closers(from: leaf, below: common), reopeners: markup.reopeners(to: leaf, below: common)))
        }
        return result
    }

    /// Applies the changes: `operations` holds for each tag of the unit what is written at its place (nothing: it goes),
    /// and where.
    func apply(_ operations: [(insertions: [Insertion], spot: Spot)], to edits: inout EditList) {
        var removed: [Piece] = []
        var keptRuns: Set<Int> = []
        var touchedLeaves: Set<Int> = []
        for (order, (tag, operation)) in zip(tags, operations).enumerated() {
            let pieces = pieces(of: tag.range)
            guard let first = pieces.first else { continue }
            var rest = pieces[...]
            var insertions = operation.insertions
            switch operation.spot {
            case .at(let position):
                if !insertions.isEmpty { edits.insert(insertions, at: position, phase: .inline, order: (order, 0)) }
                insertions = []
            case .split(let closers, let reopeners): insertions = [.bytes(closers)] + insertions + [.bytes(reopeners)]
            case .inText: break
            }
            if !insertions.isEmpty {
                edits.replace(first.range, with: insertions)
                touchedLeaves.insert(first.leaf)
                keptRuns.formUnion(runs(around: first.leaf))
                rest = rest.dropFirst()
            }
            removed += rest
        }
        let emptied = emptiedRuns(keeping: keptRuns)
        for run in emptied { edits.replace(tree.xml.elementRange(run)) }
        for piece in removed {
            edits.replace(piece.range)
            touchedLeaves.insert(piece.leaf)
        }
        if tree.format.hasTextElements, unit.kind == .paragraph {
            let texts = Set(touchedLeaves.map { tree.parent($0) }.filter { tree.role($0) == .text })
            for text in texts.sorted() where tree.xml.attribute("xml:space", of: text) == nil {
                edits.insert([.bytes(Array(" xml:space=\"preserve\"".utf8))], at: Int(tree.xml[text].end) - 1, phase: .fill)
            }
        }
    }

    /// The runs in the paragraph that hold a text, innermost first: spans may lie in spans.
    private func runs(around leaf: Int) -> [Int] {
        var result: [Int] = []
        var at = tree.parent(leaf)
        while let run = tree.nearest([.run], from: at), tree.xml.isAncestor(unit.token, of: run) {
            result.append(run)
            at = tree.parent(run)
        }
        return result
    }

    /// Runs whose whole text belongs to tags and that hold nothing else.
    private func emptiedRuns(keeping kept: Set<Int>) -> [Int] {
        guard unit.kind == .paragraph else { return [] }
        var left: [Int: Bool] = [:]
        for segment in unit.segments {
            for run in runs(around: segment.leaf) { left[run] = (left[run] ?? true) && isCovered(segment) }
        }
        return left.filter { $0.value && !kept.contains($0.key) && !holdsObject($0.key) && isPlainRun($0.key) }.map(\.key).sorted()
    }

    /// One tag may cover a segment, or several side by side.
    private func isCovered(_ segment: TextSegment) -> Bool {
        var at = segment.start
        for tag in tags[tags.firstPosition { $0.range.upperBound > at }...] where at < segment.end {
            guard tag.range.lowerBound <= at else { break }
            at = tag.range.upperBound
        }
        return at >= segment.end
    }

    /// Whether a place in the text belongs to a tag.
    func isInTag(_ position: Int) -> Bool {
        let index = tags.firstPosition { $0.range.upperBound > position }
        return index < tags.count && tags[index].range.contains(position)
    }

    /// Holds texts, formatting and nothing that would be lost with it.
    private func isPlainRun(_ run: Int) -> Bool {
        tree.xml.children(run).allSatisfy { child in
            switch tree.xml[child].kind {
            case .text, .other: return true
            default:
                return [.text, .runProperties, .properties, .tab, .lineBreak, .blanks, .softHyphen, .run].contains(tree.role(child))
                    || (tree.role(child) == .none && isMark(child))
            }
        }
    }

    /// Page-break marks and proofing marks of the last layout.
    private func isMark(_ element: Int) -> Bool {
        let name = tree.xml.qualifiedName(element)
        return name.reversed().starts(with: "lastRenderedPageBreak".utf8.reversed())
            || name.reversed().starts(with: "soft-page-break".utf8.reversed())
    }
}

extension Array {
    /// The first position from which on a condition holds, where it holds for all behind: found by halving, since one
    /// paragraph may hold thousands of tags.
    func firstPosition(where isReached: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isReached(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
