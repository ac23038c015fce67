extension [Unicode.Scalar] {
    /// Whether a word stands at a position; nowhere but inside the array.
    func hold(_ word: String, at position: Int) -> Bool {
        word.withUTF8Bytes { holds($0, at: position) }
    }

    /// Whether a word ends just before a position.
    func hold(_ word: String, before end: Int) -> Bool {
        word.withUTF8Bytes { utf8 in
            // Every scalar has one byte that goes on with no other.
            holds(utf8, at: utf8.reduce(end) { $0 - ($1 & 0xC0 == 0x80 ? 0 : 1) })
        }
    }

    @inline(__always)
    private func holds(_ utf8: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        guard position >= 0 else { return false }
        var i = position
        var next = 0
        while next < utf8.count {
            guard i < count, self[i].value == Self.scalar(of: utf8, &next) else { return false }
            i += 1
        }
        return true
    }

    /// The scalar that begins at a byte; moves on behind it.
    ///
    /// Decoded by hand, for rules ask for words ten thousand times a document, and nearly always the first character says no: the library's
    /// iterator takes three times as long to come that far.
    @inline(__always)
    static func scalar(of utf8: UnsafeBufferPointer<UInt8>, _ next: inout Int) -> UInt32 {
        let lead = UInt32(utf8[next])
        func rest(_ i: Int) -> UInt32 { UInt32(utf8[next + i] & 0x3F) }
        switch lead {
        case ..<0x80:
            defer { next += 1 }
            return lead
        case ..<0xE0:
            defer { next += 2 }
            return (lead & 0x1F) << 6 | rest(1)
        case ..<0xF0:
            defer { next += 3 }
            return (lead & 0x0F) << 12 | rest(1) << 6 | rest(2)
        default:
            defer { next += 4 }
            return (lead & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3)
        }
    }
}

extension String {
    /// Its UTF-8, which lies together in every string that Swift made itself.
    @inline(__always)
    func withUTF8Bytes<T>(_ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}
