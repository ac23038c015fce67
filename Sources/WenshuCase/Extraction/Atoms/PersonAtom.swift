/// A person of a list (出席、列席、请假), with what the list says of unit and title.
package struct PersonAtom: Sendable, Hashable {
    package var name: String
    package var nameRange: Range<Int>
    package var unit: String?
    package var unitRange: Range<Int>?
    package var title: String?
    package var titleRange: Range<Int>?
    /// The name does not begin with a known surname.
    package var isDoubtful = false
    /// The unit stands in a bracket behind another, and may be that one's alone.
    package var isUnitDoubtful = false

    /// The persons of a list, and the pieces in which none was found (各乡镇负责人).
    package static func list(_ text: FoldedText, in range: Range<Int>, unit: String? = nil) -> (persons: [PersonAtom], rest: [Range<Int>]) {
        if unit == nil, let groups = unitsInFront(text, range) { return list(text, groups) }
        var reader = PersonListReader(text: text, unit: unit)
        reader.read(range)
        return (reader.persons, reader.rest)
    }

    private typealias Group = (unit: Range<Int>?, members: Range<Int>)

    private static func list(_ text: FoldedText, _ groups: [Group]) -> (persons: [PersonAtom], rest: [Range<Int>]) {
        var out: (persons: [PersonAtom], rest: [Range<Int>]) = ([], [])
        for group in groups {
            var reader = PersonListReader(text: text, unit: group.unit.map { text.words($0) })
            reader.read(group.members)
            out.persons += reader.persons.map { person in
                var person = person
                if let unit = group.unit, person.unit == text.words(unit) { person.unitRange = unit }
                return person
            }
            out.rest += reader.rest
        }
        return out
    }

    /// （区检察院）甲、乙；（区公安分局）丙；人大代表丁: each bracket is the unit of those behind it.
    private static func unitsInFront(_ text: FoldedText, _ range: Range<Int>) -> [Group]? {
        let groups = text.pieces(range, closing: ["；"]).map { piece -> Group in
            let piece = text.trimmed(piece)
            guard text.has("（", at: piece.lowerBound), let close = text.find("）", in: piece), close.upperBound < piece.upperBound,
                OrganForm.isName(text, piece.lowerBound + 1..<close.lowerBound)
            else { return (nil, piece) }
            return (piece.lowerBound + 1..<close.lowerBound, close.upperBound..<piece.upperBound)
        }
        return groups.contains { $0.unit != nil } ? groups : nil
    }
}
