import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuArchive

@Suite struct PropertyCheckTests {
    private func results(
        _ record: Record, facts: [ContentFacts?] = SampleRecord.facts, package: [Diagnostic]? = [], row: HandOverList.Row? = nil,
        size: Int? = nil, stage: CheckStage = .transfer
    ) -> [String: String] {
        let checked = CheckedRecord(
            record: record, facts: record.factsByPath(facts), package: package, listed: row, packageSize: size)
        let report = CheckReport(checked, stage: stage, time: "", software: "")
        return Dictionary(uniqueKeysWithValues: report.results.map { ($0.check.id, $0.outcome.verdict.rawValue) })
    }

    private func diagnostic(_ code: String) -> Diagnostic {
        Diagnostic(.error, Diagnostic.Code(code, .data), Bilingual(zh: code, en: code))
    }

    @Test func identifiersAreUniqueAndEachCheckSaysWhy() {
        #expect(Set(PropertyChecks.all.map(\.id)).count == PropertyChecks.all.count)
        #expect(PropertyChecks.all.allSatisfy { !$0.reason.isEmpty && !$0.title.isEmpty })
    }

    @Test func aSoundRecordPassesWhatTheProgramChecks() throws {
        let results = results(try SampleRecord.archived())
        #expect(results.filter { $0.value == "不合格" }.isEmpty, "\(results)")
        // The content of the sample is no document; its ending says it is one.
        #expect(results["WZX06"] == "需人工确认" && results["WZX02"] == "合格" && results["WZX03"] == "合格")
    }

    @Test func whatOnlyAPersonCanCheckNeverPasses() throws {
        let results = results(try SampleRecord.archived())
        #expect(["ZSX06", "KYX05", "AQX05"].allSatisfy { results[$0] == "由人工检测" })
    }

    /// Each automatic check has a record that it fails.
    @Test func everyCheckCanFail() throws {
        let sound = try SampleRecord.archived()
        var failed: Set<String> = []
        func note(_ results: [String: String]) { failed.formUnion(results.filter { $0.value == "不合格" || $0.value == "需人工确认" }.keys) }
        note(results(sound, package: [diagnostic("digestMismatch"), diagnostic("brokenChain"), diagnostic("unlistedFile")]))
        note(results(try SampleRecord.record(stated: ["date": "5 July", "pages": 3])))
        note(results(try SampleRecord.record(stated: ["title": "另一个题名"])))
        var other = sound
        other.description.code = ArchivalCode("Z109-WS·2020-D30-BGS-0007")
        other.description.issuers = []
        note(results(other))
        let bare = try Record(document: SampleRecord.document, extraction: SampleRecord.extraction, settings: SampleRecord.settings)
        note(results(bare))
        let row = HandOverList.Row(try SampleRecord.package(sound), name: "x")
        note(results(sound, row: row, size: row.size + 1))
        let warned = ["macros", "embeddedObject", "externalLink"].map(diagnostic)
        note(results(sound, facts: [ContentFacts(characters: 1, warnings: warned)]))
        note(results(sound, facts: [ContentFacts(refusal: diagnostic("encrypted"))]))
        let strange = try Record(
            document: RecordFile(.content, name: "a.docx", bytes: Array("%PDF-1.4".utf8)),
            others: [RecordFile(.attachment, name: "b.bin", bytes: [0, 1, 2])], extraction: ["fields": ["security": "绝密级"]])
        note(results(strange, facts: []))
        let automatic = PropertyChecks.all.map(\.id).filter { !["ZSX06", "KYX05", "AQX05"].contains($0) }
        #expect(failed == Set(automatic), "\(Set(automatic).subtracting(failed))")
    }

    @Test func stagesAskForMoreAsARecordGoesOn() {
        func ids(_ stage: CheckStage) -> Set<String> { Set(PropertyChecks.all.filter { $0.stages.contains(stage) }.map(\.id)) }
        #expect(ids(.archiving).isStrictSubset(of: ids(.storage)))
        #expect(ids(.storage).isStrictSubset(of: ids(.transfer)))
    }

    @Test func theConclusionIsTheWorstOfWhatWasFound() throws {
        let checks = try #require(SampleRecord.archived().checks.object)
        #expect(checks["conclusion"] == "需人工确认")
        #expect(checks["manual"] == 3)
        let forged = CheckReport(
            CheckedRecord(record: try SampleRecord.archived(), facts: [:], package: [diagnostic("digestMismatch")]), stage: .storage,
            time: "",
            software: "")
        #expect(forged.conclusion == "不合格" && forged.isFailure)
        #expect(forged.findings.contains { $0.severity == .error && $0.code.name == "ZSX01" })
    }
}
