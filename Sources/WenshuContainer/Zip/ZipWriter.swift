import CLibDeflate
import WenshuBasics

/// Writes a ZIP archive in memory: the same members give the same bytes on every machine.
///
/// Every entry carries the DOS time of 1980-01-01, names are UTF-8, the order is that of the calls. libzip reads what
/// this writes in the tests, with its consistency check on.
package struct ZipWriter {
    private var out: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0
    private let level: Int32

    /// - Parameter level: of deflate, 1…12; 6 is as small as zlib's 6.
    package init(level: Int = 6) { self.level = Int32(level) }

    /// Adds a member, deflated where that makes it smaller.
    package mutating func add(_ name: String, _ bytes: [UInt8], stored: Bool = false) {
        let crc = bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
        if !stored, let packed = Self.deflated(bytes, level: level), packed.count < bytes.count {
            append(name, packed, method: 8, crc: crc, size: bytes.count)
        } else {
            append(name, bytes, method: 0, crc: crc, size: bytes.count)
        }
    }

    /// Adds a member of another archive, compressed as it lies there.
    package mutating func copy(_ entry: ZipArchive.Entry, raw: [UInt8]) {
        append(entry.name, raw, method: entry.method, crc: entry.crc32, size: entry.size)
    }

    /// The whole archive.
    package consuming func finish() -> [UInt8] {
        let start = out.count
        out += directory
        out.u32(0x0605_4B50)
        out.u16(0)
        out.u16(0)
        out.u16(UInt16(count))
        out.u16(UInt16(count))
        out.u32(UInt32(directory.count))
        out.u32(UInt32(start))
        out.u16(0)
        return out
    }

    private mutating func append(_ name: String, _ data: [UInt8], method: UInt16, crc: UInt32, size: Int) {
        let offset = out.count
        precondition(offset + data.count < Int(UInt32.max) && count < 0xFFFF, "a package of this size needs ZIP64")
        func header(_ bytes: inout [UInt8]) {
            bytes.u16(20)
            // Bit 11: the name is UTF-8. Left out for ASCII names, as office programs do.
            bytes.u16(name.utf8.allSatisfy { $0 < 0x80 } ? 0 : 0x0800)
            bytes.u16(method)
            bytes.u16(0)
            bytes.u16(0x21)
            bytes.u32(crc)
            bytes.u32(UInt32(data.count))
            bytes.u32(UInt32(size))
            bytes.u16(UInt16(name.utf8.count))
            bytes.u16(0)
        }
        out.u32(0x0403_4B50)
        header(&out)
        out += name.utf8
        out += data
        directory.u32(0x0201_4B50)
        directory.u16(20)
        header(&directory)
        directory.u16(0)
        directory.u16(0)
        directory.u16(0)
        directory.u32(0)
        directory.u32(UInt32(offset))
        directory += name.utf8
        count += 1
    }

    private static func deflated(_ bytes: [UInt8], level: Int32) -> [UInt8]? {
        guard !bytes.isEmpty, let compressor = libdeflate_alloc_compressor(level) else { return nil }
        defer { libdeflate_free_compressor(compressor) }
        let bound = libdeflate_deflate_compress_bound(compressor, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = bytes.withUnsafeBytes {
                libdeflate_deflate_compress(compressor, $0.baseAddress, $0.count, buffer.baseAddress, bound)
            }
        }
    }
}

extension [UInt8] {
    fileprivate mutating func u16(_ value: UInt16) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    fileprivate mutating func u32(_ value: UInt32) {
        u16(UInt16(truncatingIfNeeded: value))
        u16(UInt16(truncatingIfNeeded: value >> 16))
    }
}
