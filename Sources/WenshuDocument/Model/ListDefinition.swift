/// An automatic numbering of up to ten levels.
public struct ListDefinition: Sendable, Hashable {
    public var id: String
    public var levels: [ListLevel]
    /// Lists of one document that count together have the same (Word's `w:abstractNum`).
    var counters: String?
    /// The number with which the list begins anew what it counts with others, by level: at its first paragraph there (`w:startOverride`).
    var restarts: [Int: Int] = [:]

    public init(id: String, levels: [ListLevel]) {
        self.id = id
        self.levels = levels
    }
}

public struct ListLevel: Sendable, Hashable {
    public var format: NumberFormat
    /// The label with `%1` … `%9` for the numbers of the levels: `第%1条`, `%1.%2`; for a bullet, the bullet.
    public var pattern: String
    public var start = 1
    /// Prints the parents' numbers in Arabic digits whatever their own format (`w:isLgl`).
    public var legal = false
    /// Levels above that restart this one: nothing for any of them; 0 for none.
    public var restartsAfter: Int?
    public var suffix = Suffix.nothing
    public var paragraph = ParagraphFormat()
    public var text = TextFormat()

    public enum Suffix: String, Sendable, Hashable { case tab, space, nothing }

    public init(_ format: NumberFormat, _ pattern: String) {
        self.format = format
        self.pattern = pattern
    }
}
