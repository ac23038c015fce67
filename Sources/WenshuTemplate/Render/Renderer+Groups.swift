/// Groups: what goes when nothing was written into it, such as a row or a paragraph.
extension Renderer {
    mutating func fill(_ isParagraph: Bool) {
        guard !groups.isEmpty else { return }
        groups[groups.count - 1].isFilled = true
        groups[groups.count - 1].endsWithParagraph = isParagraph
    }

    /// Something was written into the group, whatever its block is.
    mutating func noteContent() {
        if !groups.isEmpty { groups[groups.count - 1].isFilled = true }
    }

    mutating func closeGroup(_ program: Program, _ start: Int32, _ count: Int32, _ kind: GroupKind) {
        guard let group = groups.popLast() else { return }
        if kind == .content {
            if !group.isFilled { cut(to: group.start) }
            if !group.isFilled || !group.endsWithParagraph { literal(program, start, count) }
        } else if group.isFilled {
            fill(kind == .paragraph || (kind == .wrapper && group.endsWithParagraph))
        } else {
            cut(to: group.start)
        }
    }

    mutating func cut(to count: Int) {
        output.removeLast(output.count - count)
        if !merges.cells.isEmpty { merges.cut(to: count) }
    }

    mutating func shiftGroups(by count: Int, behind position: Int) {
        for index in groups.indices where groups[index].start > position { groups[index].start += count }
    }
}
