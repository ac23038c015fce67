import Testing
import WenshuBasics

@testable import WenshuContainer

/// Members in pieces, and archives that go through a sink.
@Suite struct ZipWriterTests {
    /// Something that deflates, but not to nothing.
    private static func text(_ count: Int) -> [UInt8] {
        var state: UInt32 = 1
        return (0..<count).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(ascii: "a") + UInt8(state >> 28)
        }
    }

    private static func write(_ writer: inout ZipWriter, _ bytes: [UInt8], piece: Int) {
        writer.add("first.xml", Array("<a/>".utf8))
        writer.begin("large.xml")
        bytes.withUnsafeBufferPointer { buffer in
            for start in stride(from: 0, to: buffer.count, by: piece) {
                writer.append(UnsafeBufferPointer(rebasing: buffer[start..<min(start + piece, buffer.count)]))
            }
        }
        writer.endMember()
        writer.add("last.xml", Array("<b/>".utf8))
    }

    @Test(arguments: [(0, 1), (5, 2), (70_000, 1_000), (1_000_000, 300_000)])
    func aMemberInPiecesIsReadAsAWhole(count: Int, piece: Int) throws {
        let bytes = Self.text(count)
        var writer = ZipWriter()
        Self.write(&writer, bytes, piece: piece)
        let archive = try ZipArchive(writer.end())
        #expect(archive.entries.map(\.name) == ["first.xml", "large.xml", "last.xml"])
        let large = try #require(archive.entry("large.xml"))
        #expect(try archive.read(large) == bytes)
        #expect(large.size == count && (count < 1_000 || large.compressedSize < count * 3 / 4))
        #expect(try archive.read(try #require(archive.entry("last.xml"))) == Array("<b/>".utf8))
    }

    @Test func aSinkGetsTheSameBytesInPieces() throws {
        let bytes = Self.text(2_000_000)
        var whole = ZipWriter()
        Self.write(&whole, bytes, piece: 100_000)
        let taken = Taken()
        var drained = ZipWriter { piece throws(WenshuError) in
            taken.bytes.append(contentsOf: piece)
            taken.calls += 1
        }
        Self.write(&drained, bytes, piece: 100_000)
        #expect(try drained.end().isEmpty)
        #expect(try whole.end() == taken.bytes)
        #expect(taken.calls > 2)
    }

    @Test func whatTheSinkThrowsEndsTheArchive() {
        let full = WenshuError(.writeFailed, Bilingual(zh: "满", en: "full"))
        var writer = ZipWriter { _ throws(WenshuError) in throw full }
        Self.write(&writer, Self.text(2_000_000), piece: 100_000)
        #expect(writer.failure?.code == .writeFailed)
        #expect(throws: WenshuError.self) { try writer.end() }
    }

    private final class Taken {
        var bytes: [UInt8] = []
        var calls = 0
    }
}
