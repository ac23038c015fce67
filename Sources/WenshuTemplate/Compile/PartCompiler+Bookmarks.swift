import WenshuContainer

/// A bookmark keeps both of its ends or none, whatever sections show and drop.
extension PartCompiler {
    /// Drops bookmarks of which one end may come out without the other.
    mutating func dropCutBookmarks() {
        let name = tree.format.hasTextElements ? "w:id" : "text:name"
        var bookmarks: [[UInt8]: [Int]] = [:]
        for token in tree.xml.tokens.indices where isBookmarkEnd(token) {
            guard let id = tree.xml.attribute(name, of: token) else { continue }
            bookmarks[Array(tree.xml.bytes[id]), default: []].append(token)
        }
        guard bookmarks.contains(where: { $0.value.count > 1 }) else { return }
        let starts = Dictionary(
            sections.flatMap(\.tags).map { ($0, start(ofTag: $0)) }, uniquingKeysWith: { first, _ in first })
        let units = Dictionary(
            tagsOfUnit.keys.filter { tree.units[$0].kind == .paragraph }.map { (tree.units[$0].token, $0) },
            uniquingKeysWith: { first, _ in first })
        for ends in bookmarks.values where ends.count > 1 {
            let surroundings = ends.map { self.surroundings(of: $0, starts: starts, units: units) }
            guard surroundings.contains(where: { $0 != surroundings[0] }) else { continue }
            for token in ends {
                droppedBookmarks.insert(token)
                edits.replace(range(token))
            }
        }
    }

    private func isBookmarkEnd(_ token: Int) -> Bool {
        [.bookmarkStart, .bookmarkEnd].contains(tree.role(token)) && tree.xml[token].kind != .end
    }

    private func start(ofTag tag: Int) -> Int {
        let unit = tree.units[tags[tag].unit]
        let placement = InlinePlacement(tree: tree, markup: markup, unit: unit, tags: [])
        return placement.pieces(of: tags[tag].range).first?.range.lowerBound ?? range(unit.token).lowerBound
    }

    /// The sections around a bookmark's end, each with its branch, and the paragraph that may go with it.
    private func surroundings(of token: Int, starts: [Int: Int], units: [Int: Int]) -> [Int] {
        var position = range(token).lowerBound
        var result: [Int] = []
        if let paragraph = tree.nearest([.paragraph], from: token), let unit = units[paragraph] {
            if controlUnits.contains(unit) {
                position = placeOfKeptMarks(unit, starts) ?? range(paragraph).lowerBound
                if !tree.format.hasTextElements { result.append(-1 - paragraph) }
            } else if isVanishing(unit) {
                result.append(-1 - paragraph)
            }
        }
        for (index, section) in sections.enumerated() {
            let branches = section.tags.dropFirst().dropLast()
            switch section.range {
            case .blocks, .inline:
                let (first, last) = (starts[section.tags[0]] ?? 0, starts[section.tags[section.tags.count - 1]] ?? 0)
                guard first < position, position < last else { continue }
                result += [index, branches.count { (starts[$0] ?? 0) < position }]
            case .rows(let elements), .wholeBlocks(let elements):
                guard extents[index]?.contains(position) ?? false else { continue }
                result += [index, elements.dropFirst().dropLast().count { range($0).lowerBound <= position }]
            case .columns, .note: if extents[index]?.contains(position) ?? false { result += [index, 0] }
            }
        }
        return result
    }

    /// Marks of a control paragraph are kept behind what ends in it and before what begins.
    private func placeOfKeptMarks(_ unit: Int, _ starts: [Int: Int]) -> Int? {
        (tagsOfUnit[unit] ?? []).last { if case .close = tags[$0].content { true } else { false } }.flatMap { starts[$0] }.map { $0 + 1 }
    }

    /// Takes an element out but for the ends of bookmarks whose other end stays; WordprocessingML allows them between blocks.
    mutating func remove(_ element: Int, leaving insertions: [Insertion] = []) {
        let split = (insertions.lastIndex { if case .closeSection = $0 { true } else { false } } ?? -1) + 1
        var at = range(element).lowerBound
        var before = Array(insertions[..<split])
        for mark in keptBookmarks(in: element) {
            edits.replace(at..<range(mark).lowerBound, with: before)
            before = []
            at = range(mark).upperBound
        }
        edits.replace(at..<range(element).upperBound, with: before + insertions[split...])
    }

    /// The ends of bookmarks in an element whose other end lies outside of it.
    func keptBookmarks(in element: Int) -> [Int] {
        guard tree.format.hasTextElements else { return [] }
        let marks = (element...Int(tree.xml[element].partner)).filter { isBookmarkEnd($0) && !droppedBookmarks.contains($0) }
        let ids = marks.map { tree.xml.value("w:id", of: $0) ?? "" }
        return zip(marks, ids).filter { _, id in ids.count { $0 == id } == 1 }.map(\.0)
    }
}
