import Testing

@testable import WenshuContainer

@Suite struct Base64DecoderTests {
    private func decode(_ text: String, by step: Int = .max) -> [UInt8]? {
        var decoder = Base64.Decoder()
        var bytes: [UInt8] = []
        let all = Array(text.utf8)
        for start in stride(from: 0, to: all.count, by: min(step, max(all.count, 1))) {
            all[start..<min(all.count, step == .max ? all.count : start + step)].withUnsafeBufferPointer { piece in
                decoder.append(piece) { bytes += $0 }
            }
        }
        return decoder.isWhole ? bytes : nil
    }

    @Test func piecesGiveTheSameAsTheWhole() {
        for count in 0..<70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
            let text = Base64.encoded(bytes)
            for step in [1, 2, 3, 5, 64] { #expect(decode(text, by: step) == bytes) }
        }
    }

    @Test func onlyWholeGroupsAreTaken() {
        #expect(decode("QU JD\n") == Array("ABC".utf8))
        #expect(decode("QQ==") == [65] && decode("QUI=") == [65, 66])
        for text in ["Q", "QU", "QUJ", "QQ=", "Q===", "====", "QQ==QUJD", "QQ==QQ==", "QQ=Q", "QU!D", "QUJD-", "QUJD\u{B}"] {
            #expect(decode(text) == nil, "\(text)")
        }
    }
}
