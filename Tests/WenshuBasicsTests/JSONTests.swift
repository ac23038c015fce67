import Testing

@testable import WenshuBasics

@Suite struct JSONTests {
    private func read(_ text: String, limits: Limits = .standard) throws(WenshuError) -> Value {
        try JSONReader.read(Array(text.utf8), limits: limits)
    }

    private func failure(_ text: String, limits: Limits = .standard) -> Diagnostic? {
        do throws(WenshuError) {
            _ = try read(text, limits: limits)
            return nil
        } catch {
            return error.diagnostics[0]
        }
    }

    @Test func readsWhatItWrote() throws {
        let value: Value = [
            "文号": "青检行公建〔2021〕1号", "n": .number(try #require(DecimalNumber("0.10"))), "list": [1, true, nil, []], "empty": [:],
            "escape": "引号\" 反斜\\ 换行\n 制表\t 控制\u{1} 表情😀",
        ]
        #expect(try read(JSONWriter.string(value)) == value)
        #expect(try read(JSONWriter.string(value, pretty: true)) == value)
        #expect(JSONWriter.string(["b": 1, "a": [2]], pretty: true) == "{\n  \"b\": 1,\n  \"a\": [\n    2\n  ]\n}\n")
    }

    @Test func escapesAreDecoded() throws {
        #expect(try read(#""\u4f60\ud83d\ude00\/\b""#) == .text("你😀/\u{8}"))
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\" 1}", "{\"a\":1,}", "tru", "01x", "\"a", "\"\\q\"", "\"\\ud800\"", "\"\u{1}\"", "[1] 2", "{a:1}", "+1",
        "NaN", "1.2.3",
    ])
    func faultyDataIsRefused(text: String) {
        #expect(failure(text)?.code == .malformedJSON)
    }

    @Test func aDoubledNameIsRefusedBecauseOneOfItsValuesWouldBeLost() {
        #expect(failure(#"{"a": 1, "a": 2}"#)?.code == .malformedJSON)
    }

    @Test func invalidUTF8IsRefused() {
        #expect(throws: WenshuError.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    }

    @Test func theErrorNamesLineAndColumn() {
        let place = failure("{\n  \"当事人\": 甲\n}")?.place
        #expect(place?.line == 2)
        #expect(place?.column == 10)
    }

    /// A number that is too long is called that, where it begins.
    @Test func aNumberOfTooManyDigitsIsNamed() throws {
        let fault = try #require(failure("{\"n\": 12345678901234567890123456789012345}"))
        #expect(fault.place.column == 7)
        #expect(fault.message.zh.contains("30 位"))
    }

    @Test func depthIsBounded() {
        let deep = String(repeating: "[", count: 101) + String(repeating: "]", count: 101)
        #expect(failure(deep)?.code == .limitExceeded)
        #expect(failure(String(repeating: "[", count: 1_000_000))?.code == .limitExceeded)
    }

    @Test func pointersFindValues() throws {
        let value = try read(#"{"a/b": {"~": [1, {"名": "值"}]}}"#)
        #expect(value.at(pointer: "/a~1b/~0/1/名") == "值")
        #expect(value.at(pointer: "/a~1b/~0/7") == nil)
        #expect(value.at(pointer: "") == value)
    }

    @Test func objectsWithManyNamesKeepTheirOrder() {
        let entries = (0..<100).map { ("k\($0)", Value.number(DecimalNumber($0))) }
        var object = ValueObject(entries)
        #expect(object.keys == entries.map(\.0))
        object["k50"] = nil
        #expect(object.count == 99)
        #expect(object["k50"] == nil)
        #expect(object["k99"] == 99)
        #expect(object == ValueObject(entries.filter { $0.0 != "k50" }.reversed()))
    }
}
