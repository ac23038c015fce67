/// A path compared byte by byte.
///
/// Swift's strings take é in one piece and é in two for the same; most file systems do not, and a manifest that confuses them
/// would vouch for a file that is not there.
struct BytePath: Hashable, Comparable, Sendable {
    let text: String

    init(_ text: some StringProtocol) { self.text = String(text) }

    static func == (a: Self, b: Self) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }
    static func < (a: Self, b: Self) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }

    func hash(into hasher: inout Hasher) {
        var copy = text
        copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    func hasPrefix(_ prefix: String) -> Bool { text.utf8.starts(with: prefix.utf8) }

    /// The same for names that a file system without case, or with one normal form, takes for one.
    var folded: String { text.lowercased() }
    /// Text of the last step.
    var name: Substring {
        let slash = text.utf8.lastIndex(of: UInt8(ascii: "/"))
        return text[(slash.map(text.utf8.index(after:)) ?? text.startIndex)...]
    }
}
