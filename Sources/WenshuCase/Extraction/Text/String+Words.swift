extension String {
    /// With another word for each occurrence of one.
    func replacing(_ word: String, with other: String) -> String {
        var out = ""
        var rest = Substring(self)
        while let found = rest.range(ofWord: word) {
            out += rest[..<found.lowerBound] + other
            rest = rest[found.upperBound...]
        }
        return out + rest
    }
}

extension Substring {
    /// The first place of a word.
    func range(ofWord word: String) -> Range<Index>? {
        var i = startIndex
        while i < endIndex {
            if self[i...].hasPrefix(word) { return i..<index(i, offsetBy: word.count) }
            i = index(after: i)
        }
        return nil
    }
}
