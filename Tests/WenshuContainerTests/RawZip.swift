import Testing
import WenshuBasics

@testable import WenshuContainer

/// An archive of one stored member, byte by byte, with the oddities that writers of archives have.
struct RawZip {
    var name = Array("a.xml".utf8)
    var data = Array("<a/>".utf8)
    var hasDescriptor = false
    var isZip64 = false
    /// DOS time and date.
    var time = (0, 0x21)
    /// What the directory says of sizes and the member's place; the truth where nothing is given.
    var claimedSize: UInt64?
    var claimedOffset: UInt64?
    var claimedCount: UInt64?
    /// ZIP64: where the directory is said to lie.
    var claimedDirectory: UInt64?

    private static func le(_ value: UInt64, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
    }

    private var crc: UInt32 {
        var writer = ZipWriter()
        writer.add("x", data, stored: true)
        return (try? ZipArchive(writer.finish()).entries.first?.crc32) ?? 0
    }

    var bytes: [UInt8] {
        func le(_ value: Int, _ count: Int) -> [UInt8] { Self.le(UInt64(value), count) }
        let (size, crc) = (UInt64(data.count), Int(crc))
        let flags = hasDescriptor ? 8 : 0
        let stamp = le(time.0, 2) + le(time.1, 2)
        var out = le(0x0403_4B50, 4) + le(isZip64 ? 45 : 20, 2) + le(flags, 2) + le(0, 2) + stamp
        out += le(hasDescriptor ? 0 : crc, 4) + Self.le(hasDescriptor ? 0 : size, 4) + Self.le(hasDescriptor ? 0 : size, 4)
        out += le(name.count, 2) + le(0, 2) + name + data
        if hasDescriptor { out += le(0x0807_4B50, 4) + le(crc, 4) + Self.le(size, 4) + Self.le(size, 4) }
        let start = out.count
        let (claimed, offset) = (claimedSize ?? size, claimedOffset ?? 0)
        let extra = isZip64 ? le(1, 2) + le(24, 2) + Self.le(claimed, 8) + Self.le(claimed, 8) + Self.le(offset, 8) : []
        out += le(0x0201_4B50, 4) + le(45, 2) + le(isZip64 ? 45 : 20, 2) + le(flags, 2) + le(0, 2) + stamp + le(crc, 4)
        out += Self.le(isZip64 ? 0xFFFF_FFFF : claimed, 4) + Self.le(isZip64 ? 0xFFFF_FFFF : claimed, 4)
        out += le(name.count, 2) + le(extra.count, 2) + le(0, 2) + le(0, 2) + le(0, 2) + le(0, 4)
        out += Self.le(isZip64 ? 0xFFFF_FFFF : offset, 4) + name + extra
        let (length, count) = (UInt64(out.count - start), claimedCount ?? 1)
        if isZip64 {
            let record = UInt64(out.count)
            out += le(0x0606_4B50, 4) + Self.le(44, 8) + le(45, 2) + le(45, 2) + le(0, 4) + le(0, 4) + Self.le(count, 8) + Self.le(count, 8)
            out += Self.le(length, 8) + Self.le(claimedDirectory ?? UInt64(start), 8)
            out += le(0x0706_4B50, 4) + le(0, 4) + Self.le(record, 8) + le(1, 4)
        }
        out += le(0x0605_4B50, 4) + le(0, 4) + Self.le(isZip64 ? 0xFFFF : count, 2) + Self.le(isZip64 ? 0xFFFF : count, 2)
        return out + Self.le(isZip64 ? 0xFFFF_FFFF : length, 4) + Self.le(isZip64 ? 0xFFFF_FFFF : UInt64(start), 4) + le(0, 2)
    }
}

@Suite struct OddArchiveTests {
    private func content(_ zip: RawZip) throws -> String {
        let archive = try ZipArchive(zip.bytes)
        let entry = try #require(archive.entries.first)
        return String(decoding: try archive.read(entry), as: UTF8.self)
    }

    @Test func dataDescriptorsZIP64AndOddTimesAreAccepted() throws {
        #expect(try content(RawZip()) == "<a/>")
        #expect(try content(RawZip(hasDescriptor: true)) == "<a/>")
        #expect(try content(RawZip(isZip64: true)) == "<a/>")
        #expect(try content(RawZip(hasDescriptor: true, isZip64: true)) == "<a/>")
        for time in [(0, 0), (0xFFFF, 0xFFFF)] { #expect(try content(RawZip(time: time)) == "<a/>") }
    }

    private static let numbers: [UInt64] = [
        1, 5, 0xFFFF_FFFE, 0xFFFF_FFFF, 0x7FFF_FFFF_FFFF_FFFF, 0x8000_0000_0000_0000, 0xFFFF_FFFF_FFFF_FFFF, 0x7FFF_FFFF_FFFF_FFF0,
    ]

    @Test(arguments: numbers) func claimsOfZIP64BeyondTheFileAreRefused(number: UInt64) {
        for zip in [
            RawZip(isZip64: true, claimedSize: number), RawZip(isZip64: true, claimedOffset: number),
            RawZip(isZip64: true, claimedDirectory: number),
        ] {
            #expect(throws: WenshuError.self) { try content(zip) }
        }
        if number > 1 { #expect(throws: WenshuError.self) { try content(RawZip(isZip64: true, claimedCount: number)) } }
    }

    @Test func aNameWithANullByteIsRefused() {
        #expect(throws: WenshuError.self) { try content(RawZip(name: Array("a\u{0}.xml".utf8))) }
    }
}
