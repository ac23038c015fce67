extension String.UnicodeScalarView {
    /// In the place of the library's way to look for one, which takes three times as long: rules ask a thousand times a document whether
    /// a character is one of a few.
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        String(self).withUTF8Bytes { utf8 in
            var next = 0
            while next < utf8.count { if [Unicode.Scalar].scalar(of: utf8, &next) == scalar.value { return true } }
            return false
        }
    }
}

extension String {
    /// Put together by hand: the library's own way from scalars to a string takes ten times as long, and rules take many words.
    init(scalars: some Collection<Unicode.Scalar>) {
        let size = scalars.reduce(0) { $0 + UTF8.width($1) }
        self.init(unsafeUninitializedCapacity: size) { utf8 in
            var end = 0
            func put(_ byte: UInt32) {
                utf8[end] = UInt8(truncatingIfNeeded: byte)
                end += 1
            }
            for scalar in scalars {
                let value = scalar.value
                switch value {
                case ..<0x80: put(value)
                case ..<0x800:
                    put(0xC0 | value >> 6)
                    put(0x80 | value & 0x3F)
                case ..<0x1_0000:
                    put(0xE0 | value >> 12)
                    put(0x80 | value >> 6 & 0x3F)
                    put(0x80 | value & 0x3F)
                default:
                    put(0xF0 | value >> 18)
                    put(0x80 | value >> 12 & 0x3F)
                    put(0x80 | value >> 6 & 0x3F)
                    put(0x80 | value & 0x3F)
                }
            }
            return end
        }
    }
}
