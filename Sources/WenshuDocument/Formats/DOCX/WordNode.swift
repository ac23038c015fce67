import WenshuContainer

/// What the elements of WordprocessingML say, with damaged values read as nothing.
extension XMLNode {
    /// The element's name; nothing for a text or an element outside the vocabulary.
    var word: WordName? { name == XMLTree.unknown ? nil : WordName(rawValue: name) }

    func `is`(_ name: WordName) -> Bool { self.name == name.rawValue }
    func child(_ name: WordName) -> XMLNode? { child(name.rawValue) }
    func attribute(_ name: WordName) -> String? { attribute(name.rawValue) }

    /// The `w:val` of a child.
    func value(_ child: WordName) -> String? { self.child(child)?.attribute(.val) }

    /// The `w:val` of a child that switches something: nothing where there is no such child.
    func flag(_ child: WordName) -> Bool? { self.child(child)?.isOn }

    /// Whether the element switches on what it stands for (17.17.4 ST_OnOff).
    var isOn: Bool {
        switch attribute(.val) {
        case "0", "false", "off": false
        default: true
        }
    }

    func integer(_ name: WordName) -> Int? { attribute(name).flatMap(Self.integer) }

    /// A whole number, held within ±2³¹ so that arithmetic with it cannot overflow.
    static func integer(_ text: String) -> Int? {
        let trimmed = text.trimmingXMLSpace
        guard let value = Int(trimmed) ?? Double(trimmed).flatMap({ $0.isFinite ? Int(exactly: $0.rounded()) : nil }) else { return nil }
        return min(max(value, -0x8000_0000), 0x7FFF_FFFF)
    }

    /// A length in points: a number of twentieths, or with a unit (22.9.2.14 ST_TwipsMeasure, 22.9.2.15 ST_UniversalMeasure).
    func twips(_ name: WordName) -> Double? { attribute(name).flatMap { Self.points($0, perPoint: 20) } }

    /// - Parameter perPoint: how many of a number without a unit make a point.
    static func points(_ text: String, perPoint: Double) -> Double? {
        // Nearly all lengths are whole numbers.
        if let number = Int(text) { return abs(Double(number) / perPoint) < 1_000_000 ? Double(number) / perPoint : nil }
        let trimmed = text.trimmingXMLSpace
        let units: [(name: String, perPoint: Double)] = [
            ("pt", 1), ("in", 1 / 72), ("cm", 2.54 / 72), ("mm", 25.4 / 72), ("pc", 1 / 12), ("pi", 1 / 12),
        ]
        let unit = units.first { trimmed.hasSuffix($0.name) }
        guard let number = Double(unit == nil ? trimmed : String(trimmed.dropLast(2))), number.isFinite else { return nil }
        let points = number / (unit?.perPoint ?? perPoint)
        return abs(points) < 1_000_000 ? points : nil
    }

    /// A length in English Metric Units, as DrawingML has them, in points.
    func emu(_ name: WordName) -> Double? { attribute(name).flatMap { Self.points($0, perPoint: 12_700) } }

    /// Whether characters other than blanks stand anywhere below.
    var bearsText: Bool {
        children.contains { $0.isText ? !$0.string.trimmingXMLSpace.isEmpty : $0.bearsText }
    }
}

extension String {
    /// The path of a child, `body/3/p`. Put together by hand: each paragraph has one, and interpolation takes several times as long.
    func down(_ index: Int, _ name: String) -> String {
        var parent = self
        return parent.withUTF8 { parent in
            String(unsafeUninitializedCapacity: parent.count + name.utf8.count + 22) { path in
                _ = path.initialize(from: parent)
                var end = parent.count
                path[end] = UInt8(ascii: "/")
                var power = 1
                while index / power >= 10 { power *= 10 }
                while power > 0 {
                    end += 1
                    path[end] = UInt8(ascii: "0") + UInt8(index / power % 10)
                    power /= 10
                }
                path[end + 1] = UInt8(ascii: "/")
                end += 2
                for byte in name.utf8 {
                    path[end] = byte
                    end += 1
                }
                return end
            }
        }
    }

    /// Without the white space of XML at its ends; a full-width blank is no white space there.
    var trimmingXMLSpace: String {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
        guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else { return self }
        guard let start = utf8.firstIndex(where: { !isSpace($0) }), let end = utf8.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(self[start...end])
    }
}
