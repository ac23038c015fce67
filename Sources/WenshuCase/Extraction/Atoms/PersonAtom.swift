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

    /// The persons of a list, and the pieces in which none was found (各乡镇负责人).
    package static func list(_ text: FoldedText, in range: Range<Int>, unit: String? = nil) -> (persons: [PersonAtom], rest: [Range<Int>]) {
        var reader = PersonListReader(text: text, unit: unit)
        reader.read(range)
        return (reader.persons, reader.rest)
    }
}
