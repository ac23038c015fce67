import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuCase

/// Every reply and plan of `Fixtures/letters`, with a recommendation made to fit its label.
@Suite struct CaseLetterTests {
    private struct Letter {
        var name: String
        var reply: CaseDocument
        var fields: Value

        init(_ name: String) throws {
            self.name = name
            reply = CaseSample.read(String(decoding: try SourceTree.read("Fixtures/letters/\(name).txt"), as: UTF8.self), file: name)
            fields = try JSONReader.read(try SourceTree.read("Fixtures/letters/\(name).gold.json"))["fields"] ?? .null
        }

        /// The example recommendation with the number, agency and procuratorate of the label, dated two days before its receipt.
        func recommendation() throws -> CaseDocument {
            var data = try DocumentKind.procuratorialRecommendation.example.object ?? ValueObject()
            let served =
                fields.date("/recommendation/receivedOn") ?? fields.date("/date")?.adding(days: -30) ?? CaseSample.day("2024-01-10")
            data["number"] = fields["recommendation"]?["number"] ?? data["number"]
            data["issuers"] = [fields["addressees"]?[0] ?? "某县人民检察院"]
            data["recipient"] = fields["issuers"]?[0]
            data["date"] = .text(served.adding(days: -2).iso)
            data["servedOn"] = .text(served.iso)
            return CaseDocument(recommendation: .object(data), source: .init(file: "letter.json", format: "json", sha256: ""))
        }
    }

    private static func letters() throws -> [Letter] {
        try SourceTree.files(under: "Fixtures/letters").compactMap { path in
            let name = String((path.split(separator: "/").last ?? "").dropLast(4))
            return path.hasSuffix(".txt") && (name.hasPrefix("reply-") || name.hasPrefix("plan-")) ? try Letter(name) : nil
        }
    }

    /// What belongs together and what does not: neither is ever told wrongly.
    private static let identity: Set = [
        "otherRecommendation", "otherAgency", "otherProcuratorate", "datedBeforeLetter", "datedBeforeReceipt", "receivedBeforeLetter",
        "otherReceipt",
    ]

    @Test func `a letter is tied to its own recommendation, and nothing of it contradicts`() throws {
        let letters = try Self.letters()
        #expect(letters.count > 30)
        for letter in letters {
            let file = CaseFile(try letter.recommendation(), replies: [letter.reply], asOf: CaseSample.day("2026-01-05"))
            #expect([.certain, .likely].contains(file.replies[0].tie.strength), "\(letter.name)")
            #expect(Self.identity.isDisjoint(with: file.codes), "\(letter.name): \(file.codes)")
        }
    }

    @Test func `a letter is tied to no recommendation of another case`() throws {
        let letters = try Self.letters()
        for (letter, other) in zip(letters, letters.dropFirst(5) + letters.prefix(5)) {
            let file = CaseFile(try other.recommendation(), replies: [letter.reply], asOf: CaseSample.day("2026-01-05"))
            #expect(file.replies[0].tie.strength == .none, "\(letter.name) and \(other.name)")
            #expect(file.obligations.isEmpty && !file.contradictions.isEmpty)
        }
    }

    /// Damaged letters, each as the recommendation and as a reply to itself.
    @Test func `damaged letters make a case file all the same`() throws {
        for (n, letter) in try Self.letters().enumerated() {
            var damage = DamagedLetterTests.Damage(state: UInt64(n) &* 7_919)
            let notation = damage.applied(to: String(decoding: try SourceTree.read("Fixtures/letters/\(letter.name).txt"), as: UTF8.self))
            let file = CaseFile(
                CaseSample.read(notation, file: "letter", as: .recommendation),
                replies: [letter.reply, CaseSample.read(notation, file: "reply", as: .agencyReply)], asOf: CaseSample.day("2026-01-05"))
            #expect(file.json()["replies"]?.list?.count == 2, "\(letter.name)")
            #expect(file.obligations.allSatisfy { $0.items.allSatisfy(file.items.indices.contains) })
        }
    }
}
