import Testing
import WenshuBasics

@testable import WenshuContainer

@Suite struct ZipArchiveTests {
    private static let hello = Array("你好，世界。".utf8)

    private static func archive(_ names: [String] = ["a.xml", "b.xml"]) -> [UInt8] {
        var writer = ZipWriter()
        for name in names { writer.add(name, hello + hello + hello + hello) }
        return writer.finish()
    }

    private func code(_ bytes: [UInt8], limits: Limits = .standard, reading: Bool = true) -> Diagnostic.Code? {
        do throws(WenshuError) {
            let archive = try ZipArchive(bytes, limits: limits)
            if reading { for entry in archive.entries { _ = try archive.read(entry) } }
            return nil
        } catch {
            return error.code
        }
    }

    // MARK: What is accepted

    @Test func readsBackWhatWasWritten() throws {
        var writer = ZipWriter()
        writer.add("mimetype", Array("text".utf8), stored: true)
        writer.add("会议/纪要〔2021〕.xml", Self.hello)
        writer.add("空", [])
        let archive = try ZipArchive(writer.finish())
        #expect(archive.entries.map(\.name) == ["mimetype", "会议/纪要〔2021〕.xml", "空"])
        #expect(try archive.entries.map { try archive.read($0) } == [Array("text".utf8), Self.hello, []])
        #expect(archive.entry("mimetype")?.method == 0)
    }

    @Test func theSameMembersGiveTheSameBytes() {
        #expect(Self.archive() == Self.archive())
    }

    @Test func membersAreCopiedAsTheyLie() throws {
        let source = try ZipArchive(Self.archive())
        let entry = try #require(source.entry("b.xml"))
        var writer = ZipWriter()
        writer.copy(entry, raw: source.rawBytes(entry))
        let copy = try ZipArchive(writer.finish())
        let copied = try #require(copy.entry("b.xml"))
        #expect(copy.rawBytes(copied) == source.rawBytes(entry))
        #expect(try copy.read(copied) == source.read(entry))
    }

    @Test(arguments: [("前", ""), ("", "后面的字节"), ("前面", "后面")])
    func bytesBeforeAndAfterTheArchiveAreAccepted(before: String, after: String) throws {
        let archive = try ZipArchive(Array(before.utf8) + Self.archive() + Array(after.utf8))
        #expect(try archive.read(try #require(archive.entry("a.xml"))).starts(with: Self.hello))
    }

    // MARK: What is refused

    @Test(arguments: ["../a.xml", "/etc/passwd", "a\\b.xml", "x/../../y"])
    func namesThatLeaveThePackageAreRefused(name: String) {
        #expect(code(Self.archive([name])) == .unsafeArchive)
    }

    @Test func doubledNamesAreRefused() {
        #expect(code(Self.archive(["word/document.xml", "word/document.xml"])) == .unsafeArchive)
    }

    @Test func namesThatDifferInCaseOnlyAreRefusedOnceOneIsRead() throws {
        let bytes = Self.archive(["word/document.xml", "word/Document.xml", "other.xml"])
        #expect(code(bytes) == .unsafeArchive)
        let archive = try ZipArchive(bytes)
        #expect(try archive.read(try #require(archive.entry("other.xml"))).starts(with: Self.hello))
    }

    @Test func aTruncatedArchiveIsRefusedAtEveryLength() {
        let whole = Self.archive()
        for length in 1..<whole.count { #expect(code(Array(whole[..<length])) != nil, "\(length) of \(whole.count) bytes") }
    }

    @Test func aFlippedBitInAMemberIsFound() throws {
        let whole = Self.archive(["a.xml"])
        let data = 30 + 5
        for at in data..<data + 20 {
            var damaged = whole
            damaged[at] ^= 0x10
            #expect(code(damaged) != nil, "byte \(at)")
        }
    }

    @Test func encryptedEntriesAreRefused() throws {
        var bytes = Self.archive(["a.xml"])
        let directory = try #require(Self.directory(of: bytes))
        bytes[directory + 8] |= 1
        #expect(code(bytes) == .encrypted)
    }

    @Test func aSizeThatLiesIsFound() throws {
        for claim: UInt8 in [1, 200] {
            var bytes = Self.archive(["a.xml"])
            let directory = try #require(Self.directory(of: bytes))
            bytes[directory + 24] = claim
            #expect(code(bytes) != nil)
        }
    }

    @Test func overlappingEntriesAreRefused() throws {
        var bytes = Self.archive()
        let first = try #require(Self.directory(of: bytes))
        let second = first + 46 + 5
        // The second entry now points at the first one's data.
        for i in 42..<46 { bytes[second + i] = bytes[first + i] }
        #expect(code(bytes, reading: false) == .unsafeArchive)
    }

    // MARK: Limits

    @Test func aBombStopsAtTheRatio() {
        var writer = ZipWriter(level: 12)
        writer.add("bomb.xml", [UInt8](repeating: 0x20, count: 40 << 20))
        var limits = Limits()
        limits.compressionRatio = 500
        #expect(code(writer.finish(), limits: limits) == .limitExceeded)
    }

    @Test func unpackedSizesAreCountedPerPartAndPerPackage() {
        var part = Limits()
        part.partBytes = 10
        #expect(code(Self.archive(), limits: part) == .limitExceeded)
        var package = Limits()
        package.packageBytes = Self.hello.count * 6
        #expect(code(Self.archive(), limits: package) == .limitExceeded)
    }

    @Test func entriesAndNamesAreCounted() {
        var limits = Limits()
        limits.entries = 1
        #expect(code(Self.archive(), limits: limits) == .limitExceeded)
        limits = Limits()
        limits.entryNameBytes = 4
        #expect(code(Self.archive(), limits: limits) == .limitExceeded)
    }

    private static func directory(of bytes: [UInt8]) -> Int? {
        (0..<bytes.count - 4).first { bytes[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) }
    }
}
