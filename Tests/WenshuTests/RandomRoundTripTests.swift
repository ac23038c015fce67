import Foundation
import Testing
import Wenshu
import WenshuTestSupport

/// Data → generate → parse gives the same values back for random data of every kind, in every format.
///
/// `WENSHU_PROPERTY_CASES=200 swift test --filter RandomRoundTripTests` tries that many for each example; `WENSHU_PROPERTY_SEED` repeats one.
@Suite struct RandomRoundTripTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let seeds: Range<UInt64> = {
        if let seed = environment["WENSHU_PROPERTY_SEED"].flatMap(UInt64.init) { return seed..<seed + 1 }
        return 1..<UInt64(environment["WENSHU_PROPERTY_CASES"] ?? "1").map { $0 + 1 }!
    }()

    @Test(arguments: RoundTripTests.cases)
    func whatWasGeneratedFromRandomDataIsReadBack(round: RoundTripTests.Case) throws {
        let kind = try Toolkit.kind(round.kind)
        let format = try #require(DocumentFormat.named(round.format))
        let example = try JSONReader.read(try SourceTree.read(round.example))
        let toolkit = Toolkit(environment: .fixed(now: 0))
        for seed in Self.seeds {
            var random = RandomData(seed: seed)
            // What the check before issuing refuses (sums that do not agree, a member without a liaison) is drawn anew.
            var letter: (data: Value, bytes: [UInt8])?
            for _ in 0..<30 where letter == nil {
                let data = random.data(like: example, for: kind)
                letter = (try? toolkit.generate(round.kind, data: data, as: format)).map { (data, $0) }
            }
            let (data, bytes) = try #require(letter, "seed \(seed): no lawful data in thirty draws")
            let parsed = try toolkit.parse(bytes, fileName: "letter.\(round.format)")
            #expect(parsed.extraction.kind == kind.extraction, "seed \(seed)")
            #expect(parsed.extraction.documentKind == kind.id, "seed \(seed)")
            let differences = RoundTripTests.differences(kind, data: kind.completed(data), fields: .object(parsed.extraction.fields))
            #expect(differences == [], "seed \(seed)")
        }
    }
}
