import Testing
import WenshuBasics

@testable import WenshuArchive

@Suite struct ArchivalCodeTests {
    @Test func aCodeIsWrittenAndReadAsTheStandardShowsIt() throws {
        let code = try #require(ArchivalCode("Z109-WS·2011-Y-BGS-0001"))
        #expect(code == ArchivalCode(fonds: "Z109", category: "WS", year: 2011, retention: .permanent, office: "BGS", item: 1))
        #expect(code.text == "Z109-WS·2011-Y-BGS-0001")
        #expect(ArchivalCode("Z109-WS·2011-D30-0120")?.office == nil)
        #expect(
            ArchivalCode(fonds: "Z109", category: "WS", year: 2011, retention: .tenYears, item: 12_345).text == "Z109-WS·2011-D10-12345")
    }

    @Test(arguments: [
        "", "Z109-WS·2011-Y", "Z109-WS·2011-Y-BGS-0000", "Z109-WS·2011-Y-BGS-001", "Z109-WS·2011-Y-BGS-00001", "Z109-WS.2011-Y-BGS-0001",
        "z109-WS·2011-Y-0001", "Z109-WS·11-Y-0001", "Z109-WS·2011-D25-0001", "Z109-WS·2011-Y-办-0001", "Z109-WS·2011-Y-A-B-0001",
        "Z109-WS·2011-Y-+001",
    ])
    func whatHasNotItsFormIsNoCode(text: String) { #expect(ArchivalCode(text) == nil) }

    @Test func periodsAreKnownByCodeAndByWords() {
        #expect(Retention("永久") == .permanent)
        #expect(Retention("定期30年") == .thirtyYears)
        #expect(Retention("D10") == .tenYears)
        #expect(Retention("20年") == nil)
    }

    @Test func settingsTellAllThatIsWrongAtOnce() throws {
        let error = #expect(throws: WenshuError.self) {
            try ArchiveSettings([
                "fonds": "109", "category": "文书", "retention": ["meetingMinutes": "20年"], "fond": "Z109", "classifications": "公开",
            ])
        }
        #expect(
            Set(try #require(error).diagnostics.map { $0.place.pointer ?? "" })
                == ["/fonds", "/category", "/retention/meetingMinutes", "/fond", "/classifications"])
    }

    @Test func settingsComeBackFromWhatARecordHoldsOfThem() throws {
        #expect(try ArchiveSettings(SampleRecord.settings.json) == SampleRecord.settings)
        #expect(try ArchiveSettings([:]) == ArchiveSettings())
    }

    @Test func theUnitsScheduleComesBeforeTheDefaults() {
        #expect(ArchiveSettings().retention(documentKind: "consultationMinutes", kind: "meetingMinutes").period == .permanent)
        #expect(SampleRecord.settings.retention(documentKind: nil, kind: "meetingMinutes").period == .thirtyYears)
        #expect(ArchiveSettings().retention(documentKind: nil, kind: "unknown").period == .tenYears)
    }
}
