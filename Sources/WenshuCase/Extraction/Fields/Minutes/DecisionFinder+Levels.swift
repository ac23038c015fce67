/// Which numbered paragraphs only head those below them.
extension DecisionFinder {
    /// A number that heads numbered paragraphs, or a heading with a paragraph below it, is no decision itself.
    mutating func dropHeads() {
        let all = places.map(\.text.line)
        var notes: [Int: [Span]] = [:]
        places = places.enumerated().compactMap { n, place in
            var place = place
            place.notes = (notes[n] ?? []) + place.notes
            guard n + 1 < places.count, place.row == nil, let label = lines[place.text.line].label else { return place }
            let next = lines[places[n + 1].text.line]
            guard place.text.range == lines[place.text.line].body || place.text.range.upperBound == lines[place.text.line].text.count,
                next.index != place.text.line
            else { return place }
            if let below = next.label {
                let heads = below.style != label.style && depth(below) > depth(label) && (below.number == 1 || runsOn(below, before: n))
                return heads ? nil : place
            }
            guard Outline.canHead(lines[place.text.line]) && places[n + 1].text.range.lowerBound == 0 else { return place }
            // 一、清淤工程 / 责任单位：… / 完成清淤3公里: the note below the heading is of the decision below it.
            notes[n + 1] = place.notes
            return nil
        }
        // 一、关于…: what the decisions below it are about, a topic of the meeting.
        let kept = Set(places.map(\.text.line))
        for line in all where !kept.contains(line) && lines[line].text.has("关于", at: lines[line].body.lowerBound) { taken.remove(line) }
    }

    /// 一、关于… （一）… （二）… 二、关于… （三）…: the numbers below the headings run on through them.
    private func runsOn(_ below: ListLabel, before n: Int) -> Bool {
        Outline.canHead(lines[places[n].text.line])
            && places[..<n].last { lines[$0.text.line].label?.style == below.style }.map { lines[$0.text.line].label?.number } == below
                .number - 1
    }

    /// How deep a kind of number stands by custom (GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）).
    private func depth(_ label: ListLabel) -> Int {
        switch label.style {
        case .part, .chapter: 0
        case .section, .capital: 1
        case .chinese, .article, .ordinal, .named, .stem, .roman: 2
        case .chineseBracketed: 3
        case .arabic: 4
        case .decimal: 5
        case .arabicBracketed: 6
        case .enclosed: 7
        case .enumeration, .letter, .bullet: 8
        }
    }
}
