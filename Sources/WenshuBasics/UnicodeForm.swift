@_spi(_Unicode) import Swift

extension String {
    /// The text in Unicode Normalization Form C. The standard library normalises for every comparison of strings but offers the
    /// form itself only to its own kin; the alternative would be Foundation, with its start-up time.
    package var inNFC: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in _nfc { scalars.append(scalar) }
        return String(scalars)
    }
}
