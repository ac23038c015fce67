/// Looks at characters eight bytes at a time.
package enum XMLText {
    /// Where, at `start` or behind it, the first byte stands that may need care in XML text: a blank or control character,
    /// `&`, `<`, `>`, or BF, which is the last or second byte of U+FFFE and U+FFFF; the number of bytes where there is none.
    package static func plainCount(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var at = start
        while at + 8 <= raw.count, !needsCare(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) { at += 8 }
        while at < raw.count {
            switch raw[at] {
            case 0x00...0x20, 0x26, 0x3C, 0x3E, 0xBF: return at
            default: at += 1
            }
        }
        return at
    }

    /// Whether one of eight bytes is such a one. A byte that is less than `n`, or zero, leaves the high bit of its place
    /// when `n`, or one, is taken away from each.
    private static func needsCare(_ word: UInt64) -> Bool {
        let each: UInt64 = 0x0101_0101_0101_0101
        func zeroes(_ word: UInt64) -> UInt64 { (word &- each) & ~word }
        let low = (word &- each &* 0x21) & ~word
        let ampersand = zeroes(word ^ each &* 0x26)
        // 3C and 3E differ in one bit.
        let angle = zeroes((word | each &* 0x02) ^ each &* 0x3E)
        let last = zeroes(word ^ each &* 0xBF)
        return (low | ampersand | angle | last) & (each &* 0x80) != 0
    }
}
