import Testing
import WenshuBasics
import WenshuTestSupport

@testable import WenshuContainer

@Suite struct LineReaderTests {
    private static func lines(_ text: String, limits: Limits = .standard) throws -> [String] {
        var lines: [String] = []
        try TemporaryFolder.use { folder in
            try OutputFile.write(Array(text.utf8), to: "\(folder)/a", force: false)
            var reader = try LineReader("\(folder)/a", limits: limits)
            while let line = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
        }
        return lines
    }

    @Test(arguments: [
        ("", []), ("一", ["一"]), ("一\n", ["一"]), ("\n\n二", ["", "", "二"]), ("a\r\nb", ["a\r", "b"]),
    ])
    func linesAreReadWithoutTheirEnds(text: String, expected: [String]) throws {
        #expect(try Self.lines(text) == expected)
    }

    @Test func linesLongerThanTheBufferAreWhole() throws {
        let long = String(repeating: "长", count: 300_000)
        #expect(try Self.lines("\(long)\nb\n\(long)") == [long, "b", long])
    }

    @Test func aLineBeyondTheLimitIsRefused() {
        var limits = Limits()
        limits.jsonBytes = 1_000
        #expect(throws: WenshuError.self) { try Self.lines(String(repeating: "a", count: 600_000), limits: limits) }
    }
}
