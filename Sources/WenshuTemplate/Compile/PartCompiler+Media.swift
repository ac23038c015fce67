import WenshuContainer
import WenshuDocument

/// Images stand in their line, included documents in the place of their paragraph.
extension PartCompiler {
    mutating func image(_ image: ImageTag, tag: Int, _ placement: InlinePlacement) -> [Insertion] {
        let leaf = leaf(of: tag, placement)
        var (before, behind): ([UInt8], [UInt8]) = ([], [])
        if tree.format.hasTextElements {
            let text = tree.parent(leaf)
            let run = tree.parent(text)
            before = markup.endTag(text) + markup.endTag(run)
            behind = markup.startAgain(run) + markup.startAgain(text)
        }
        loosenLine(of: placement.unit.token)
        return [media(.image(image), tag: tag, placement, before, behind)]
    }

    /// - Returns: whether the unit's paragraph is the place of an included document, which is then placed.
    mutating func placeInclude(_ unit: Int) -> Bool {
        guard let tag = tagsOfUnit[unit]?.first(where: { if case .include = tags[$0].content { true } else { false } }),
            case .include(let source) = tags[tag].content
        else { return false }
        let paragraph = tree.units[unit].token
        let placement = InlinePlacement(tree: tree, markup: markup, unit: tree.units[unit], tags: [])
        let leaf = leaf(of: tag, placement)
        let before = markup.startAgain(paragraph) + markup.reopeners(to: leaf, below: paragraph)
        let behind = markup.closers(from: leaf, below: paragraph) + markup.endTag(paragraph)
        edits.replace(range(paragraph), with: [media(.include(source), tag: tag, placement, before, behind)])
        return true
    }

    private mutating func media(
        _ content: MediaOperation.Content, tag: Int, _ placement: InlinePlacement, _ before: [UInt8], _ behind: [UInt8]
    ) -> Insertion {
        let token = placement.unit.token
        let parent = tree.parent(token)
        let siblings = parent >= 0 ? tree.blocks(in: parent) : []
        let next = siblings.firstIndex(of: token).flatMap { siblings.indices.contains($0 + 1) ? siblings[$0 + 1] : nil }
        let isFollowed = next.map { tree.role($0) == .paragraph } ?? false
        let place = FragmentPlace(
            part: part, width: areas.width(at: token, in: tree, part: part),
            isNested: tree.nearest([.cell, .container], from: token) != nil,
            mustEndWithParagraph: tree.format.hasTextElements && !isFollowed,
            holdsNotes: notes != nil && tree.nearest([.container], from: token) == nil)
        program.media.append(
            MediaOperation(
                content: content, context: context(of: tag, placement), tag: tag, before: before, behind: behind, place: place))
        return .operation(.media(Int32(program.media.count - 1)))
    }
}
