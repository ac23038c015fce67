extension String {
    /// Whether a word stands in it, byte for byte: the library looks for equal characters, which takes a hundred times as long.
    func has(_ word: String) -> Bool {
        withUTF8Bytes { own in
            word.withUTF8Bytes { sought in
                own.indices.dropLast(max(0, sought.count - 1)).contains { start in
                    sought.indices.allSatisfy { own[start + $0] == sought[$0] }
                }
            }
        }
    }

    /// Whether it ends with a word, byte for byte.
    func ends(with word: String) -> Bool {
        withUTF8Bytes { own in
            word.withUTF8Bytes { sought in own.suffix(sought.count).elementsEqual(sought) }
        }
    }

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
