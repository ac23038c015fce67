/// The name of an organisation in a text.
package struct OrganisationAtom: Sendable, Hashable {
    package enum Form: Sendable, Hashable {
        /// 临溪市生态环境局, 县水利局
        case name
        /// 我局, 你院: sender or addressee must be known to resolve it.
        case pronoun
        /// 各成员单位, 有关乡镇: a class of organisations.
        case group
        /// 双方, 各方
        case parties
    }

    /// With the department behind it (市人民检察院第五检察部).
    package var range: Range<Int>
    /// The organ alone.
    package var organ: Range<Int>
    package var form: Form
    /// A department named without its organ (法规科); the organ must be known from elsewhere.
    package var isPart = false
    /// A place that may stand for its government (城关镇).
    package var isPlace = false

    /// All names of a text, in order: those that begin where a name can begin.
    package static func scan(_ text: AtomText) -> [OrganisationAtom] { scan(text, in: 0..<text.count) }

    package static func scan(_ text: AtomText, in range: Range<Int>) -> [OrganisationAtom] {
        var atoms: [OrganisationAtom] = []
        var i = range.lowerBound
        var mayBegin = true
        while i < range.upperBound {
            if mayBegin || OrganisationGrammar.opensName(text, i, in: range), let atom = OrganisationGrammar.name(text, at: i, in: range) {
                atoms.append(atom)
                i = atom.range.upperBound
                mayBegin = true
                continue
            }
            mayBegin = OrganisationGrammar.mayBeginBehind(text, i, in: range)
            i += 1
        }
        return atoms
    }

    /// The organisations of a list that begins at an offset (甲、乙和丙) and where it ends; nothing where none begins.
    /// In running text a comma ends the list; in a cell or a note (`loose`) it is one more separator.
    package static func list(
        _ text: AtomText, at offset: Int, in range: Range<Int>, loose: Bool = false
    ) -> (atoms: [OrganisationAtom], end: Int)? {
        guard let first = OrganisationGrammar.name(text, at: text.skipBlanks(offset), in: range) else { return nil }
        var atoms = [first]
        var end = first.range.upperBound
        while let joint = OrganisationGrammar.joint(text, end, loose: loose),
            let next = OrganisationGrammar.name(text, at: joint, in: range)
        {
            atoms.append(next)
            end = next.range.upperBound
        }
        return (atoms, end)
    }
}
