/// What names mean, by the addresses of their characters: libxml2 keeps each name once and gives the same addresses for it.
struct XMLNameCache {
    struct Key: Hashable {
        let local: UnsafePointer<UInt8>?
        let uri: UnsafePointer<UInt8>?

        /// A place among the last names; addresses of neighbours differ in their middle bits.
        fileprivate var place: Int {
            let mixed = UInt(bitPattern: local) &* 0x9E37_79B9_7F4A_7C15 ^ UInt(bitPattern: uri) &* 0xC2B2_AE3D_27D4_EB4F
            return Int(mixed >> 54)
        }
    }

    struct Meaning {
        let number: XMLTree.Name
        /// Its place among the strange names, or -1.
        var strange: Int32
    }

    /// The names met lately, each in the one place that its addresses give it: nearly every look-up ends here.
    private var lately = [(key: Key, meaning: Meaning)?](repeating: nil, count: 1 << 10)
    private var all: [Key: Meaning] = [:]

    var count: Int { all.count }

    subscript(key: Key) -> Meaning? {
        mutating get {
            let place = key.place
            if let near = lately[place], near.key == key { return near.meaning }
            guard let meaning = all[key] else { return nil }
            lately[place] = (key, meaning)
            return meaning
        }
        set {
            all[key] = newValue
            lately[key.place] = newValue.map { (key, $0) }
        }
    }
}
