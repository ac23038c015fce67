import CLibDeflate

/// The least that making a document can cost: to deflate the parts that changed, and to copy the rest as it lies.
struct Floor {
    private var changed: [[UInt8]] = []
    private var copied: [ArraySlice<UInt8>] = []
    private let compressor = libdeflate_alloc_compressor(6)

    struct Member {
        var name: ArraySlice<UInt8>
        var crc: Int
        var size: Int
        var isStored: Bool
        var packed: ArraySlice<UInt8>
    }

    /// - Parameter document: made from the template; a part is changed when its checksum is.
    init(template: [UInt8], document: [UInt8]) {
        let old = Set(Self.members(template).map(\.crc))
        for member in Self.members(document) {
            if old.contains(member.crc) { copied.append(member.packed) } else { changed.append(Self.inflate(member)) }
        }
    }

    /// Does it once; reuses buffer and compressor.
    func run(_ out: inout [UInt8]) {
        var count = 0
        out.withUnsafeMutableBytes { buffer in
            for part in changed {
                count += libdeflate_deflate_compress(compressor, part, part.count, buffer.baseAddress! + count, buffer.count - count)
            }
            for part in copied {
                part.withUnsafeBytes { (buffer.baseAddress! + count).copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
                count += part.count
            }
        }
    }

    var capacity: Int { changed.reduce(4_096) { $0 + $1.count * 2 } + copied.reduce(0) { $0 + $1.count } }

    static func inflate(_ member: Member) -> [UInt8] {
        if member.isStored { return Array(member.packed) }
        let decompressor = libdeflate_alloc_decompressor()
        defer { libdeflate_free_decompressor(decompressor) }
        let packed = Array(member.packed)
        return [UInt8](unsafeUninitializedCapacity: member.size) { buffer, count in
            _ = libdeflate_deflate_decompress(decompressor, packed, packed.count, buffer.baseAddress, member.size, &count)
        }
    }

    /// A ZIP's directory, of a file that is known to be sound.
    static func members(_ zip: [UInt8]) -> [Member] {
        func number(_ at: Int, _ bytes: Int) -> Int { (0..<bytes).reduce(0) { $0 | Int(zip[at + $1]) << (8 * $1) } }
        let end = zip.count - 22
        var at = number(end + 16, 4)
        return (0..<number(end + 10, 2)).map { _ in
            let nameLength = number(at + 28, 2)
            let local = number(at + 42, 4)
            let data = local + 30 + number(local + 26, 2) + number(local + 28, 2)
            let member = Member(
                name: zip[at + 46..<at + 46 + nameLength], crc: number(at + 16, 4), size: number(at + 24, 4),
                isStored: number(at + 10, 2) == 0, packed: zip[data..<data + number(at + 20, 4)])
            at += 46 + nameLength + number(at + 30, 2) + number(at + 32, 2)
            return member
        }
    }
}
