import WenshuContainer

/// A part's tokens with what the format says of them: the questions that finding ranges asks.
struct PartTree: Sendable {
    let xml: XMLTokens
    let format: TemplateFormat
    let units: [TextUnit]

    func role(_ token: Int) -> Role { token >= 0 ? format.role(xml[token].name) : .none }
    func parent(_ token: Int) -> Int { Int(xml[token].parent) }

    /// The nearest element around a token, itself included, that plays one of the roles.
    func nearest(_ roles: Set<Role>, from token: Int) -> Int? {
        var at = token
        while at >= 0 {
            if roles.contains(role(at)) { return at }
            at = parent(at)
        }
        return nil
    }

    /// The innermost element that holds all of some tokens.
    func commonAncestor(_ tokens: [Int]) -> Int? {
        guard var ancestor = tokens.first.map({ xml[$0].kind == .text ? parent($0) : $0 }) else { return nil }
        while ancestor >= 0, !tokens.allSatisfy({ xml.isAncestor(ancestor, of: $0) }) { ancestor = parent(ancestor) }
        return ancestor >= 0 ? ancestor : nil
    }

    /// The element directly below `ancestor` that holds a token.
    func child(of ancestor: Int, holding token: Int) -> Int {
        var at = token
        while at >= 0, parent(at) != ancestor { at = parent(at) }
        return at
    }

    /// The blocks directly inside an element; those inside a content control's content count as the control's.
    func blocks(in element: Int) -> [Int] {
        xml.children(element).filter { [.paragraph, .table, .wrapper, .row, .rowGroup].contains(role($0)) }
    }

    /// The largest element that goes when this block goes: the block, or wrappers of which it is all the content.
    func lifted(_ block: Int) -> Int {
        var at = block
        while parent(at) >= 0, role(parent(at)) == .wrapper, blocks(in: parent(at)) == [at], !holdsObject(parent(at), beside: at) {
            at = parent(at)
        }
        return at
    }

    private func holdsObject(_ element: Int, beside block: Int) -> Bool {
        xml.children(element).contains { $0 != block && role($0) == .object }
    }

    /// Whether `unit` holds nothing but tags that satisfy a condition, and blanks.
    func holdsOnlyTags(_ unit: Int, tags: [Tag], where isAllowed: (Tag) -> Bool) -> Bool {
        let unit = units[unit]
        guard !unit.hasObjects, tags.allSatisfy(isAllowed) else { return false }
        var at = 0
        for tag in tags {
            guard Self.isBlank(unit.text[at..<tag.range.lowerBound]) else { return false }
            at = tag.range.upperBound
        }
        return Self.isBlank(unit.text[at...])
    }

    static func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
        var at = text.startIndex
        while at < text.endIndex {
            switch text[at] {
            case 0x20, 0x09, 0x0A, 0x0D: at += 1
            case 0xC2 where at + 1 < text.endIndex && text[at + 1] == 0xA0: at += 2
            case 0xE3 where at + 2 < text.endIndex && text[at + 1] == 0x80 && text[at + 2] == 0x80: at += 3
            default: return false
            }
        }
        return true
    }
}
