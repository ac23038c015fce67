import CLibDeflate
package import WenshuBasics

/// Writes a ZIP archive: the same members give the same bytes on every machine.
///
/// Every entry carries the DOS time of 1980-01-01, names are UTF-8, the order is that of the calls. libzip reads what
/// this writes in the tests, with its consistency check on. An archive that goes through a sink needs the memory of its
/// largest member that is added in one piece; a member that comes in pieces needs none that grows with it.
package struct ZipWriter {
    /// Takes the archive's bytes in their order.
    package typealias Sink = (UnsafeBufferPointer<UInt8>) throws(WenshuError) -> Void

    private var out: [UInt8] = []
    /// What the sink has taken already.
    private var drained = 0
    private var directory: [UInt8] = []
    private var count = 0
    private let level: Int32
    private let sink: Sink?
    private var stream: (name: String, offset: Int, deflate: DeflateStream)?
    /// Why the archive is not whole: the sink refused, or it grew beyond what ZIP can say. Nothing is written any more.
    package private(set) var failure: WenshuError?

    private static let drainedAt = 1 << 18

    /// - Parameters:
    ///   - level: of deflate, 1…12; 6 is as small as zlib's 6.
    ///   - sink: without one the archive stays in memory.
    package init(level: Int = 6, sink: Sink? = nil) {
        self.level = Int32(level)
        self.sink = sink
    }

    /// Makes room for members of so many packed bytes, and for some that are not yet known.
    package mutating func reserve(_ count: Int) {
        out.reserveCapacity(sink == nil ? count + count / 4 + 16_384 : min(count + 16_384, 2 * Self.drainedAt))
    }

    /// Adds a member, deflated where that makes it smaller.
    package mutating func add(_ name: String, _ bytes: [UInt8], stored: Bool = false) {
        bytes.withUnsafeBufferPointer { add(name, $0, stored: stored) }
    }

    package mutating func add(_ name: String, _ bytes: UnsafeBufferPointer<UInt8>, stored: Bool = false) {
        let crc = libdeflate_crc32(0, bytes.baseAddress, bytes.count)
        let offset = drained + out.count
        if !stored, !bytes.isEmpty, let compressor = Compressor.take(level: level) {
            defer { compressor.giveBack() }
            let packedAt = header(name, method: 8, crc: crc, size: bytes.count)
            if let packed = compressor.deflate(bytes, to: &out) {
                out.replace(u32: UInt32(clamping: packed), at: packedAt)
                return enter(name, method: 8, crc: crc, packed: packed, size: bytes.count, offset: offset)
            }
            out.removeLast(drained + out.count - offset)
        }
        _ = header(name, crc: crc, packed: bytes.count, size: bytes.count)
        out.append(contentsOf: bytes)
        enter(name, method: 0, crc: crc, packed: bytes.count, size: bytes.count, offset: offset)
    }

    /// Adds a member of another archive, compressed as it lies there.
    package mutating func copy(_ entry: ZipArchive.Entry, raw: ArraySlice<UInt8>) {
        let offset = drained + out.count
        _ = header(entry.name, method: entry.method, crc: entry.crc32, packed: raw.count, size: entry.size)
        out += raw
        enter(entry.name, method: entry.method, crc: entry.crc32, packed: raw.count, size: entry.size, offset: offset)
    }

    /// Adds members that were put together before.
    package mutating func add(_ block: ZipBlock) {
        let offset = drained + out.count
        out += block.members
        let start = directory.count
        directory += block.directory
        for position in block.offsets {
            directory.replace(u32: UInt32(clamping: offset + block.directory.u32(at: position)), at: start + position)
        }
        count += block.offsets.count
        checkSize()
        drain()
    }

    /// What was written so far, and what the directory will say of it.
    consuming func parts() -> (members: [UInt8], directory: [UInt8]) { (out, directory) }

    // MARK: In pieces

    /// Begins a member that comes in pieces. Its sizes follow it, as ZIP allows where they are not known before.
    package mutating func begin(_ name: String) {
        stream = (name, drained + out.count, DeflateStream(level: level))
        _ = header(name, method: 8, flags: 8)
    }

    package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { deflate(bytes, isLast: false) }

    package mutating func endMember() {
        deflate(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
        guard let (name, offset, deflate) = stream else { return }
        stream = nil
        out.u32(0x0807_4B50)
        out.u32(deflate.crc)
        out.u32(UInt32(clamping: deflate.packedSize))
        out.u32(UInt32(clamping: deflate.size))
        enter(name, method: 8, flags: 8, crc: deflate.crc, packed: deflate.packedSize, size: deflate.size, offset: offset)
    }

    private mutating func deflate(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) {
        guard failure == nil, let deflate = stream?.deflate else { return }
        if !deflate.deflate(bytes, isLast: isLast, to: &out) {
            failure = WenshuError(.limitExceeded, Bilingual(zh: "内存不足，无法压缩。", en: "There is not enough memory to compress."))
        }
        drain()
    }

    // MARK: The archive's frame

    /// The whole archive, of one made in memory of members known to be small.
    package consuming func finish() -> [UInt8] {
        complete()
        return out
    }

    /// The whole archive, or nothing where a sink took it.
    ///
    /// - Throws: what the sink threw; `limitExceeded` for more than ZIP can say.
    package mutating func end() throws(WenshuError) -> [UInt8] {
        complete()
        drain(all: true)
        if let failure { throw failure }
        return out
    }

    private mutating func complete() {
        let start = drained + out.count
        out += directory
        out.u32(0x0605_4B50)
        out.u16(0)
        out.u16(0)
        out.u16(UInt16(clamping: count))
        out.u16(UInt16(clamping: count))
        out.u32(UInt32(directory.count))
        out.u32(UInt32(clamping: start))
        out.u16(0)
    }

    /// Writes a member's local header.
    ///
    /// - Returns: the position in `out` of its packed size.
    private mutating func header(
        _ name: String, method: UInt16 = 0, flags: UInt16 = 0, crc: UInt32 = 0, packed: Int = 0, size: Int = 0
    ) -> Int {
        out.u32(0x0403_4B50)
        out.description(of: name, method: method, flags: flags, crc: crc, packed: packed, size: size)
        out += name.utf8
        return out.count - name.utf8.count - 12
    }

    /// Enters a member that was written into the directory.
    private mutating func enter(
        _ name: String, method: UInt16, flags: UInt16 = 0, crc: UInt32, packed: Int, size: Int, offset: Int
    ) {
        directory.u32(0x0201_4B50)
        directory.u16(20)
        directory.description(of: name, method: method, flags: flags, crc: crc, packed: packed, size: size)
        directory.u16(0)
        directory.u16(0)
        directory.u16(0)
        directory.u32(0)
        directory.u32(UInt32(clamping: offset))
        directory += name.utf8
        count += 1
        checkSize(max(size, packed))
        drain()
    }

    /// The fields of 4 and 2 bytes; beyond them begins ZIP64, which no reader of documents needs.
    private mutating func checkSize(_ member: Int = 0) {
        guard failure == nil, max(member, drained + out.count) >= Int(UInt32.max) || count >= 0xFFFF else { return }
        failure = Limits.exceeded(Bilingual(zh: "文书的字节数", en: "The document's size"), limit: Int(UInt32.max))
    }

    private mutating func drain(all: Bool = false) {
        guard let sink, failure == nil, all || out.count >= Self.drainedAt else { return }
        do throws(WenshuError) {
            let bytes = out
            let result = bytes.withUnsafeBufferPointer { buffer -> Result<Void, WenshuError> in
                do throws(WenshuError) { return .success(try sink(buffer)) } catch { return .failure(error) }
            }
            try result.get()
        } catch {
            failure = error
        }
        drained += out.count
        out.removeAll(keepingCapacity: true)
    }
}

extension [UInt8] {
    /// What a local header and the directory say alike of a member.
    fileprivate mutating func description(of name: String, method: UInt16, flags: UInt16, crc: UInt32, packed: Int, size: Int) {
        u16(20)
        // Bit 11: the name is UTF-8. Left out for ASCII names, as office programs do.
        u16(flags | (name.utf8.allSatisfy { $0 < 0x80 } ? 0 : 0x0800))
        u16(method)
        u16(0)
        u16(0x21)
        u32(crc)
        u32(UInt32(clamping: packed))
        u32(UInt32(clamping: size))
        u16(UInt16(name.utf8.count))
        u16(0)
    }

    fileprivate mutating func u16(_ value: UInt16) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    fileprivate mutating func u32(_ value: UInt32) {
        u16(UInt16(truncatingIfNeeded: value))
        u16(UInt16(truncatingIfNeeded: value >> 16))
    }

    func u32(at position: Int) -> Int { (0..<4).reduce(0) { $0 | Int(self[position + $1]) << (8 * $1) } }

    mutating func replace(u32 value: UInt32, at position: Int) {
        for i in 0..<4 { self[position + i] = UInt8(truncatingIfNeeded: value >> (8 * i)) }
    }
}
