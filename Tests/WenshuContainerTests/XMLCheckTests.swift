import Testing
import WenshuBasics

@testable import WenshuContainer

/// What the quick check accepts, libxml2 accepts too: held against parts that are changed at random.
@Suite struct XMLCheckTests {
    private static let vocabulary = XMLVocabulary(names: [], prefixes: [:])

    private static let sound = [
        #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
            + #"<w:document xmlns:w="urn:w" xmlns:r='urn:r'><w:body><w:p w:id="1" r:x='"'><w:r><w:t xml:space="preserve"> 值 &amp; {{a}} 😀</w:t>"#
            + #"</w:r></w:p><w:sectPr/></w:body></w:document>"#,
        "\u{FEFF}<?xml version='1.0'?><a>]x&lt;]</a >\n",
        #"<a b = "1"/>"#, "<a><b.c-d_e/></a>", "<a x='&quot;&apos;&gt;'>\u{D7FF}\u{E000}\u{FFFD}\u{10FFFF}</a>",
    ]

    private func isSure(_ bytes: [UInt8], limits: Limits = .standard) -> Bool {
        bytes.withUnsafeBufferPointer { XMLCheck.isSurelyWellFormed($0, limits: limits) }
    }

    private func accepts(_ bytes: [UInt8], limits: Limits = .standard) -> Bool {
        (try? XMLTree.parse(bytes, vocabulary: Self.vocabulary, limits: limits)) != nil
    }

    @Test func whatOfficeProgramsWriteIsToldAtOnce() {
        #expect(isSure(Array(Self.sound[0].utf8)))
        for text in Self.sound { #expect(accepts(Array(text.utf8)), "\(text)") }
    }

    @Test(arguments: [
        "<a>]]></a>", "<a b='<'/>", "<a b='1' b='2'/>", "<a b='1'c='2'/>", "<a></b>", "<a>", "<a/><b/>", "<a/>x", "x<a/>", "", "<a:/>",
        "<:a/>",
        "<1a/>", "<a>&b;</a>", "<a>&amp</a>", "<a>&#0;</a>", "<a>\u{1}</a>", "<a>\u{FFFF}</a>", "<a b/>", "<a b=1/>", "<a", "<a b='",
        "</a>",
        "<!DOCTYPE a><a/>", "<?xml version='2.0'?><a/>", "<a><?xml version='1.0'?></a>", "<a / >", "< a/>", "<a><![CDATA[x]]></a>",
    ])
    func itIsNotSureOfAnythingElse(text: String) {
        #expect(!isSure(Array(text.utf8)))
    }

    @Test func itIsNotSureOfWhatIsNoUTF8() {
        for bad: [UInt8] in [
            [0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8],
            [0xFF], [0],
        ] {
            #expect(!isSure(Array("<a>".utf8) + bad + Array("</a>".utf8)), "\(bad)")
        }
    }

    @Test func limitsHoldForBoth() {
        let deep = Array((String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)).utf8)
        #expect(!isSure(deep) && !accepts(deep))
        var few = Limits()
        few.xmlNodes = 3
        let nodes = Array("<a><b/><b/><b/><b/></a>".utf8)
        #expect(!isSure(nodes, limits: few) && isSure(nodes))
        few = Limits()
        few.xmlAttributes = 1
        #expect(!isSure(Array("<a b='' c=''/>".utf8), limits: few))
    }

    /// Bytes are changed, doubled, dropped and moved; what comes out well-formed is rare and must be so for both.
    @Test(arguments: 0..<4) func neverMoreIsAcceptedThanByLibxml2(seed: Int) {
        var random = Random(state: UInt64(seed) &* 7_919 &+ 1)
        let signs = Array("<>/=\"'&;:!?[]-. \n\t\u{0}ax1_{}#".utf8) + [0x80, 0xBF, 0xC2, 0xE4, 0xED, 0xEF, 0xF0, 0xF4, 0xFF]
        var accepted = 0
        for turn in 0..<1_500 {
            var bytes = Array(Self.sound[turn % Self.sound.count].utf8)
            for _ in 0...random.below(3) {
                let at = random.below(bytes.count)
                switch random.below(5) {
                case 0: bytes[at] = signs[random.below(signs.count)]
                case 1: bytes.remove(at: at)
                case 2: bytes.insert(signs[random.below(signs.count)], at: at)
                case 3: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 1 + random.below(12))], at: random.below(bytes.count))
                default: bytes[at] = UInt8(truncatingIfNeeded: random.below(256))
                }
                if bytes.isEmpty { bytes = [UInt8(ascii: "<")] }
            }
            guard isSure(bytes) else { continue }
            accepted += 1
            #expect(accepts(bytes), "\(String(decoding: bytes, as: UTF8.self))")
        }
        #expect(accepted > 40)
    }

    private struct Random {
        var state: UInt64
        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }

    // MARK: Looking for bytes

    @Test func theFirstByteThatNeedsCareIsFound() {
        let filler = Array("甲乙丙丁戊己庚辛壬癸abc，。".utf8)
        for sign in 0...255 {
            let needsCare = sign <= 0x20 || [0x26, 0x3C, 0x3E, 0xBF].contains(sign)
            for place in 0..<24 {
                var bytes = Array(filler.filter { $0 != 0xBF }.prefix(24))
                bytes[place] = UInt8(sign)
                let found = bytes.withUnsafeBufferPointer { XMLText.plainCount($0, from: 0) }
                #expect(found == (needsCare ? place : bytes.count))
            }
        }
    }

    @Test func sequencesAreFoundAtAnyPlace() {
        let bytes = Array("a{{b&#<![CDATA[".utf8)
        #expect(ByteSearch.first("{{", in: bytes, from: 0) == 1)
        #expect(ByteSearch.first("{{", in: bytes, from: 2) == nil)
        #expect(ByteSearch.first("<![CDATA[", in: bytes, from: 0) == 6)
        #expect(!ByteSearch.contains("<![CDATA[[", in: bytes))
        #expect(!ByteSearch.contains("a", in: []))
    }
}
