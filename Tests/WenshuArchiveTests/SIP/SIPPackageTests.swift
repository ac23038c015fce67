import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuArchive

@Suite struct SIPPackageTests {
    static let forms: [RecordArchive.Form] = [.sip, .sipFolder]

    @Test(arguments: forms)
    func aWrittenPackageVerifiesAndIsKnownForWhatItIs(form: RecordArchive.Form) throws {
        try TemporaryFolder.use { folder in
            let path = try SampleRecord.write(try SampleRecord.archived(), into: folder, as: form)
            #expect(path.hasSuffix(form == .sip ? "/Z109-WS·2021-D30-BGS-0007.sip.zip" : "/Z109-WS·2021-D30-BGS-0007.sip"))
            #expect(try PackageVerifier.verify(path) == [])
            #expect(RecordArchive.form(of: path) == form)
        }
    }

    @Test func theSameRecordGivesTheSameBytes() throws {
        try TemporaryFolder.use { folder in
            let a = try InputFile.read(try SampleRecord.write(try SampleRecord.archived(), into: folder + "/a", as: .sip))
            let b = try InputFile.read(try SampleRecord.write(try SampleRecord.archived(), into: folder + "/b", as: .sip))
            #expect(a == b)
        }
    }

    @Test func everythingLiesWhereTheSpecificationLooksForIt() throws {
        try TemporaryFolder.use { folder in
            let path = try SampleRecord.write(try SampleRecord.archived(), into: folder, as: .sipFolder)
            let original = "representations/rep1/data"
            #expect(
                try FolderListing(path, limits: .standard).files == [
                    "METS.xml", "documentation/README.txt", "documentation/index.html", "metadata/descriptive/da-t46.xml",
                    "metadata/descriptive/record.json", "metadata/other/checks.json", "metadata/other/events.ndjson",
                    "metadata/preservation/premis.xml", "representations/rep1/METS.xml", "\(original)/attachments/整改台账.txt",
                    "\(original)/content/会议纪要〔2021〕第3号 100%#&.docx", "representations/rep1/metadata/preservation/premis.xml",
                    "representations/rep2/METS.xml", "representations/rep2/data/reading/会议纪要.pdf",
                    "representations/rep2/metadata/preservation/premis.xml", "schemas/DILCISExtensionMETS.xsd",
                    "schemas/DILCISExtensionSIPMETS.xsd", "schemas/mets.xsd", "schemas/premis-v3-0.xsd", "schemas/xlink.xsd",
                ])
            #expect(try InputFile.read("\(path)/\(original)/content/会议纪要〔2021〕第3号 100%#&.docx") == SampleRecord.document.bytes)
            #expect(try InputFile.read("\(path)/representations/rep2/data/reading/会议纪要.pdf") == SampleRecord.copy.bytes)
            let page = String(decoding: try InputFile.read("\(path)/documentation/index.html"), as: UTF8.self)
            #expect(page.contains("href=\"../representations/rep2/data/reading/会议纪要.pdf\""))
        }
    }

    @Test func theHeadSaysWhoMadeItAndWhoHandsItOver() throws {
        var record = try SampleRecord.archived()
        let mets = try mets(record)
        for text in [
            "OBJID=\"Z109-WS·2021-D30-BGS-0007.sip\" LABEL=\"关于研究水源保护的会议纪要\" TYPE=\"Textual works – Digital\"",
            "PROFILE=\"https://earksip.dilcis.eu/profile/E-ARK-SIP.xml\"", "RECORDSTATUS=\"NEW\" csip:OAISPACKAGETYPE=\"SIP\"",
            "<agent ROLE=\"CREATOR\" TYPE=\"OTHER\" OTHERTYPE=\"SOFTWARE\"><name>Wenshu</name><note csip:NOTETYPE=\"SOFTWARE VERSION\">测试</note></agent>",
            "<agent ROLE=\"ARCHIVIST\" TYPE=\"ORGANIZATION\"><name>青渡县人民检察院</name><note csip:NOTETYPE=\"IDENTIFICATIONCODE\">Z109</note></agent>",
            "<agent ROLE=\"OTHER\" OTHERROLE=\"SUBMITTER\" TYPE=\"ORGANIZATION\"><name>青渡县人民检察院</name>",
            "<altRecordID TYPE=\"REFERENCECODE\">Z109-WS·2021-D30-BGS-0007</altRecordID>", "CREATEDATE=\"2021-07-05T23:46:40+08:00\"",
        ] {
            #expect(mets.contains(text), "\(text)")
        }
        record.correction = Record.Correction(digest: String(repeating: "a", count: 64), version: 1, reason: "日期有误")
        record.version = 2
        #expect(try self.mets(record).contains("OBJID=\"Z109-WS·2021-D30-BGS-0007.v2.sip\""))
        #expect(try self.mets(record).contains("RECORDSTATUS=\"VERSION\""))
    }

    @Test func aRecordWithoutAReadingCopyHasOneRepresentation() throws {
        let record = try Record(
            document: SampleRecord.document, extraction: SampleRecord.extraction, settings: SampleRecord.settings
        ).archived(at: SampleRecord.time, facts: [], software: SampleRecord.software)
        let paths = try SIPPackage(record, time: SampleRecord.time, software: SampleRecord.software).files.map(\.path)
        #expect(paths.contains("representations/rep1/METS.xml") && !paths.contains { $0.hasPrefix("representations/rep2") })
    }

    @Test func withoutAUnitNobodyWouldHandItOver() throws {
        try TemporaryFolder.use { folder in
            var record = try SampleRecord.archived()
            record.settings.unit = nil
            let error = #expect(throws: WenshuError.self) { try SampleRecord.write(record, into: folder, as: .sip) }
            #expect(error?.code.name == "noUnit")
            #expect(try FolderListing.children(of: folder).files == [])
        }
    }

    @Test func aReferenceIsAURLAndComesBackAsTheName() {
        let name = "data/100% & #1+2 [a]{b}^`|\"<>.docx"
        let reference = METSReference.encoded(name)
        #expect(reference == "data/100%25%20&%20%231%2B2%20%5Ba%5D%7Bb%7D%5E%60%7C%22%3C%3E.docx")
        #expect(METSReference.decoded(reference) == name)
        #expect(METSReference.encoded("会议纪要〔2021〕第3号.docx") == "会议纪要〔2021〕第3号.docx")
        for (scalar, written) in [("\u{85}", "%C2%85"), ("\u{FFFE}", "%EF%BF%BE")] {
            #expect(METSReference.encoded(scalar) == written && METSReference.decoded(written) == scalar)
        }
        #expect(["%", "%4", "%ZZ", "%+1", "%FF"].allSatisfy { METSReference.decoded($0) == nil })
    }

    @Test func aBagBecomesAPackageAndTheSameBagAgain() throws {
        try TemporaryFolder.use { folder in
            func write(_ package: RecordPackage, _ form: RecordArchive.Form, _ name: String) throws -> String {
                try RecordArchive.write(
                    package.record, into: "\(folder)/\(name)", as: form, time: try #require(package.time), software: SampleRecord.software)
            }
            let bag = try SampleRecord.write(try SampleRecord.archived(), into: folder)
            let sip = try write(try RecordPackage(bag), .sip, "sip")
            #expect(try PackageVerifier.verify(sip) == [])
            #expect(try InputFile.read(try write(try RecordPackage(sip), .zip, "bag")) == InputFile.read(bag))
        }
    }

    @Test func aFolderAndAZIPFileHoldTheSameBytes() throws {
        try TemporaryFolder.use { folder in
            let zip = try SampleRecord.write(try SampleRecord.archived(), into: folder, as: .sip)
            // The folder in it keeps its name, for METS states it.
            try OutputFile.write(try InputFile.read(zip), to: "\(folder)/another.zip", force: false)
            let unpacked = try RecordArchive.write(
                try PackageFiles.read("\(folder)/another.zip"), into: "\(folder)/dir", as: .sipFolder, force: false)
            #expect(unpacked.hasSuffix("/Z109-WS·2021-D30-BGS-0007.sip"))
            #expect(try PackageVerifier.verify(unpacked) == [])
            let packed = try RecordArchive.write(try PackageFiles.read(unpacked), into: "\(folder)/zip", as: .sip, force: false)
            #expect(try InputFile.read(packed) == InputFile.read(zip))
            for form in [RecordArchive.Form.zip, .folder, .ocfl, .eep] {
                #expect(throws: WenshuError.self) {
                    try RecordArchive.write(try PackageFiles.read(zip), into: "\(folder)/x", as: form, force: false)
                }
            }
        }
    }

    private func mets(_ record: Record) throws -> String {
        let files = try SIPPackage(record, time: SampleRecord.time, software: SampleRecord.software).files
        return String(decoding: files[0].bytes, as: UTF8.self)
    }
}
