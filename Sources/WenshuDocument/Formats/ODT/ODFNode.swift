import WenshuContainer

extension XMLNode {
    /// The element's name; nothing for a text and for what is not in the vocabulary.
    var odf: ODFName? { isElement ? ODFName(rawValue: name) : nil }

    func `is`(_ name: ODFName) -> Bool { isElement && self.name == name.rawValue }
    func child(_ name: ODFName) -> XMLNode? { child(name.rawValue) }
    subscript(_ name: ODFName) -> String? { attribute(name.rawValue) }

    /// A whole number, within bounds in which arithmetic with it cannot overflow.
    func integer(_ name: ODFName) -> Int? {
        guard let value = self[name].flatMap({ Int($0) }) else { return nil }
        return min(max(value, -0x8000_0000), 0x7FFF_FFFF)
    }

    /// A length in points; nothing for a percentage and for what is none.
    func points(_ name: ODFName) -> Double? { self[name].flatMap(ODFLength.points) }

    func isTrue(_ name: ODFName) -> Bool { self[name] == "true" }

    /// Whether characters other than blanks stand anywhere below.
    var hasText: Bool {
        children.contains { $0.isText ? $0.string.utf8.contains { $0 > 0x20 } : $0.hasText }
    }
}

/// Lengths of OpenDocument (1.3 part 3, 18.3.18): a number and its unit.
enum ODFLength {
    private static let units: [(String, Double)] = [
        ("cm", 72 / 2.54), ("mm", 72 / 25.4), ("in", 72), ("pt", 1), ("pc", 12), ("px", 0.75),
    ]

    static func points(_ text: String) -> Double? {
        guard let (unit, factor) = units.first(where: { text.hasSuffix($0.0) }),
            let number = Double(text.dropLast(unit.utf8.count)), number.isFinite
        else { return nil }
        let points = number * factor
        // To a thousandth, so that 1.27 cm is 36 points; what is no sensible length is none.
        return points.magnitude < 1_000_000 ? (points * 1_000).rounded() / 1_000 : nil
    }

    /// A percentage as a factor.
    static func factor(_ text: String) -> Double? {
        guard text.hasSuffix("%"), let number = Double(text.dropLast()), number.isFinite else { return nil }
        return number / 100
    }
}
