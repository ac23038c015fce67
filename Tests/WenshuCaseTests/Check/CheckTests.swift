import Testing
import WenshuBasics
import WenshuTestSupport

@testable import WenshuCase

struct CheckTests {
    @Test(arguments: DeficientData.all)
    func `a rule fires where the data is deficient`(deficient: DeficientData) throws {
        let kind = try deficient.example.kind()
        let data = try deficient.data()
        // Deficient in law, not in form.
        #expect(kind.validate(data) == [])
        let findings = kind.check(data, try .standard())
        let found = findings.filter { $0.code.name == deficient.rule }
        #expect(found.map(\.place.pointer) == [deficient.place], "all: \(findings.map { "\($0.code.name) \($0.place.pointer ?? "")" })")
        #expect(found.first?.severity == deficient.severity)
        #expect(found.first?.basis?.isEmpty == false)
        #expect(found.first?.remedy != nil)
        #expect(found.first?.message.zh.contains("{}") == false)
    }

    @Test func `every rule has a deficient datum`() {
        let tested = Set(DeficientData.all.map { "\($0.example.kindID) \($0.rule)" })
        for kind in DocumentKinds.all {
            for rule in kind.rules { #expect(tested.contains("\(kind.id) \(rule.id)"), "\(kind.id) \(rule.id)") }
        }
        let rules = Set(DeficientData.all.map(\.rule))
        for rule in CommonRules.all { #expect(rules.contains(rule.id), "\(rule.id)") }
    }

    @Test(arguments: DocumentKinds.all)
    func `each mandatory item that is missing is named with its source`(kind: DocumentKind) throws {
        let example = try kind.example
        for field in kind.fields {
            guard let source = field.requirement.source else { continue }
            let data = example.setting("/" + field.name, to: nil)
            let findings = kind.check(data, try .standard()).filter { $0.code == .mandatoryItemMissing }
            #expect(findings.map(\.place.pointer) == ["/" + field.name])
            #expect(findings.map(\.basis) == [source])
        }
    }

    @Test func `errors come first`() throws {
        let kind = try #require(DocumentKinds.find("procuratorialRecommendation"))
        let severities = kind.check(["date": "2024-05-20", "dutyBasis": "依《水法》第九百条"], try .standard()).map(\.severity)
        #expect(severities == severities.sorted(by: >))
        #expect(Set(severities) == [.error, .warning])
    }
}

/// The case files that the demonstration shows.
struct CaseFileTests {
    private static let kind = DocumentKind.procuratorialRecommendation

    @Test func `a good case file passes without a finding`() throws {
        let data = try JSONReader.read(SourceTree.read("Fixtures/cases/recommendation-good.json"))
        #expect(Self.kind.validate(data) == [])
        #expect(Self.kind.check(data, try .standard()) == [])
    }

    @Test func `a deficient one is told all that is wrong at once`() throws {
        let data = try JSONReader.read(SourceTree.read("Fixtures/cases/recommendation-deficient.json"))
        #expect(Self.kind.validate(data) == [])
        let findings = Self.kind.check(data, try .standard())
        let errors = findings.filter { $0.severity == .error }.map { "\($0.code.name) \($0.place.pointer ?? "")" }
        #expect(
            Set(errors) == [
                "mandatoryItemMissing /legalBasis", "oneRecipient /recipient", "citedArticleMissing /dutyBasis",
                "replyPeriodUnlawful /replyWithin",
                "numberForm /number", "placeholderLeft /harmFacts",
            ])
        let warnings = Set(findings.filter { $0.severity == .warning }.map(\.code.name))
        #expect(
            warnings == [
                "effectiveMeasuresUnanswered", "meansUnanswered", "protectionUnanswered", "objectionPeriodMissing", "contactMissing",
                "recommendationVague", "privatePartyBound", "servedLate", "harmStateUnstated",
            ])
    }
}
