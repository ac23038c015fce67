import Foundation
import Testing
import WenshuCase
import WenshuDocument
import WenshuTestSupport

/// Letters with lines lost, cut, doubled and moved, and marks where none belong, are read without a crash.
///
/// `WENSHU_PROPERTY_CASES=50 swift test --filter DamagedLetterTests` damages each letter fifty times.
@Suite struct DamagedLetterTests {
    private static let cases = ProcessInfo.processInfo.environment["WENSHU_PROPERTY_CASES"].flatMap(UInt64.init) ?? 1

    @Test func damagedLettersAreReadAllTheSame() throws {
        let files = try SourceTree.files(under: "Fixtures/letters").filter { $0.hasSuffix(".txt") }
        for (n, file) in files.enumerated() {
            let letter = String(decoding: try SourceTree.read(file), as: UTF8.self)
            for seed in 1...Self.cases {
                var damage = Damage(state: seed &* 7_919 &+ UInt64(n))
                let reading = DocumentNotation.document(damage.applied(to: letter)).reading()
                let extraction = Extractor.extract(reading)
                #expect(extraction.evidence.allSatisfy { $0.derived || $0.start <= $0.end }, "\(file), seed \(seed)")
            }
        }
    }

    /// The citation that begins before the words that retell it: “；检察建议书认为” cut in the middle.
    @Test func aCitationThatBeginsBeforeARetoldPassageIsRead() {
        let letter = "关于检察建议的回复\n某县人民检察院：\n依据《中华人民共和国水法》检察建议书指出的第三十六条，我局已办理。\n某县水利局\n2023年5月4日\n"
        #expect(Extractor.extract(DocumentNotation.document(letter).reading()).kind == .agencyReply)
    }

    /// A colon that lost its label.
    @Test func aLineThatBeginsWithAColonIsRead() {
        let minutes = "某县某事会议纪要\n：张三、李四（某县水利局）\n会议议定：由县水利局负责。\n"
        #expect(Extractor.extract(DocumentNotation.document(minutes).reading()).kind == .meetingMinutes)
    }

    /// Also what case files are tried with.
    struct Damage {
        var state: UInt64

        private mutating func below(_ count: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((z ^ (z >> 31)) % UInt64(max(1, count)))
        }

        mutating func applied(to letter: String) -> String {
            var lines = letter.split(separator: "\n").map(String.init)
            let marks = Array("，。；：、（）《》“”〔〕12一是第条年月日元万处的由于对向各")
            for _ in 0..<1 + below(6) {
                let i = below(lines.count)
                let characters = Array(lines[i])
                let cut = below(characters.count + 1)
                switch below(5) {
                case 0 where lines.count > 2: lines.remove(at: i)
                case 1: lines.insert(lines[below(lines.count)], at: i)
                case 2: lines.swapAt(i, below(lines.count))
                case 3 where !lines[i].hasPrefix("|"): lines[i] = String(below(2) == 0 ? characters[..<cut] : characters[cut...])
                default:
                    guard !lines[i].hasPrefix("|") else { continue }
                    lines[i] = String(characters[..<cut]) + String(marks[below(marks.count)]) + String(characters[cut...])
                }
            }
            return lines.joined(separator: "\n") + "\n"
        }
    }
}
