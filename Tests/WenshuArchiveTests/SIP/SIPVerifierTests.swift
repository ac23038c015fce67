import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuArchive

@Suite struct SIPVerifierTests {
    private func inPackage(_ body: (_ path: String) throws -> Void) throws {
        try TemporaryFolder.use { folder in
            try body(try SampleRecord.write(try SampleRecord.archived(), into: folder, as: .sipFolder))
        }
    }

    private func codes(_ path: String) throws -> Set<String> { Set(try PackageVerifier.verify(path).map(\.code.name)) }

    /// Every file is damaged in turn, at its first, middle and last byte; verification must name it.
    @Test func oneFlippedBitIsNamedInWhateverFileItIs() throws {
        try inPackage { path in
            for file in try FolderListing(path, limits: .standard).files where file != "METS.xml" {
                let sound = try InputFile.read("\(path)/\(file)")
                for at in [0, sound.count / 2, sound.count - 1] {
                    var damaged = sound
                    damaged[at] ^= 1
                    try OutputFile.write(damaged, to: "\(path)/\(file)", force: true)
                    let findings = try PackageVerifier.verify(path)
                    let named = findings.first { $0.code.name == "digestMismatch" && $0.place.part == file }
                    #expect(named?.message.zh.contains("SHA-256 应为 \(Digest.sha256.hex(sound))") == true, "\(file) at \(at): \(findings)")
                }
                try OutputFile.write(sound, to: "\(path)/\(file)", force: true)
            }
            #expect(try PackageVerifier.verify(path) == [])
        }
    }

    @Test func missingUnlistedAndShortFilesAreNamed() throws {
        try inPackage { path in
            try OutputFile.write([1], to: "\(path)/schemas/xlink.xsd", force: true)
            try OutputFile.write([1], to: "\(path)/representations/rep2/data/多的.txt", force: false)
            let zip = try RecordArchive.write(
                try PackageFiles.read(path), into: "\(OutputFile.folder(of: path))/zip", as: .sip, force: false)
            for package in [path, zip] {
                #expect(
                    Set(try PackageVerifier.verify(package).map { "\($0.code.name) \($0.place.part ?? "")" }) == [
                        "sizeMismatch schemas/xlink.xsd", "digestMismatch schemas/xlink.xsd",
                        "unlistedFile representations/rep2/data/多的.txt",
                    ])
            }
        }
        for lost in ["metadata/descriptive/record.json", "representations/rep2/data/reading/会议纪要.pdf"] {
            try inPackage { path in
                let without = try PackageFiles.read(path).files.filter { $0.path != lost }
                let other = "\(OutputFile.folder(of: path))/x/Z109-WS·2021-D30-BGS-0007.sip"
                try OutputFile.makeFolder(OutputFile.folder(of: other))
                try OutputFolder.write(without, to: other, force: false)
                #expect(try PackageVerifier.verify(other).map { "\($0.code.name) \($0.place.part ?? "")" } == ["missingFile \(lost)"])
            }
        }
    }

    /// Of the files beside it nobody can say then whether they are listed.
    @Test func aMETSDocumentThatIsNotThereIsNamed() throws {
        try inPackage { path in
            let without = try PackageFiles.read(path).files.filter { $0.path != "representations/rep1/METS.xml" }
            try OutputFolder.write(without, to: "\(path)-2", force: false)
            let findings = try PackageVerifier.verify("\(path)-2").filter { $0.severity == .error }
            #expect(findings.map { "\($0.code.name) \($0.place.part ?? "")" } == ["missingFile representations/rep1/METS.xml"])
            let rest = try PackageFiles.read(path).files.filter { $0.path != "METS.xml" }
            try OutputFolder.write(rest, to: "\(path)-3", force: false)
            #expect(try codes("\(path)-3") == ["missingMETS"])
        }
    }

    struct Hostile: Sendable, CustomTestStringConvertible {
        let old: String
        let new: String
        let codes: Set<String>
        var document = "METS.xml"

        init(_ old: String, _ new: String, _ codes: Set<String>, in document: String = "METS.xml") {
            (self.old, self.new, self.codes, self.document) = (old, new, codes, document)
        }

        var testDescription: String { "\(old) → \(new)" }
    }

    private static let record = "xlink:href=\"metadata/descriptive/record.json\""
    /// A file that nothing lists any more is one finding more.
    private static func leadsOut(_ reference: String, _ code: String) -> Hostile {
        Hostile(record, "xlink:href=\"\(reference)\"", [code, "unlistedFile"])
    }

    static let hostile: [Hostile] = [
        leadsOut("../../../etc/passwd", "unsafePath"), leadsOut("metadata/../../x", "unsafePath"), leadsOut("/etc/passwd", "unsafePath"),
        leadsOut("file:///etc/passwd", "unsafePath"), leadsOut("%2e%2e/x", "unsafePath"), leadsOut("..%5Cx", "unsafePath"),
        leadsOut("%2Fetc/passwd", "unsafePath"), leadsOut("C:\\x", "unsafePath"), leadsOut("~/x", "unsafePath"),
        leadsOut("\\\\server\\x", "unsafePath"), leadsOut("a%00b", "unsafePath"), leadsOut("https://example.org/x", "externalReference"),
        leadsOut("ftp://example.org/x", "externalReference"), leadsOut("urn:x:1", "externalReference"),
        leadsOut("metadata/%ZZ", "malformedReference"), leadsOut("metadata/%FF", "malformedReference"),
        leadsOut("metadata/none.json", "missingFile"), leadsOut("metadata", "missingFile"),
        Hostile(record, "xlink:href=\"\"", ["missingAttribute", "malformedReference", "unlistedFile"]),
        Hostile(record, "xlink:href=\"file://./metadata/descriptive/record.json\"", []),
        Hostile(record, "xlink:href=\"file:./metadata/descriptive/record.json\"", []),
        Hostile("<mets ", "<!DOCTYPE mets [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><mets ", ["unsafeXML"]),
        Hostile("<mets ", "<!DOCTYPE mets SYSTEM \"file:///etc/passwd\"><mets ", ["unsafeXML"]),
        Hostile("</mets>", "", ["malformedXML"]),
        Hostile("http://www.loc.gov/METS/\"", "urn:x\"", ["notMETS"]),
        Hostile("<metsHdr", "\(String(repeating: "<div>", count: 300))<metsHdr", ["limitExceeded"]),
        Hostile(" MIMETYPE=\"application/json\"", "", ["missingAttribute"]),
        Hostile("LOCTYPE=\"URL\"", "LOCTYPE=\"OTHER\"", ["wrongValue"]),
        Hostile("csip:OAISPACKAGETYPE=\"SIP\"", "csip:OAISPACKAGETYPE=\"ZIP\"", ["wrongValue"]),
        Hostile("profile/E-ARK-SIP.xml", "profile/OURS.xml", ["unusualValue"]),
        Hostile("ID=\"dmd-2\"", "ID=\"dmd-1\"", ["doubledIdentifier", "badReference"]),
        Hostile("FILEID=\"schemas\"", "FILEID=\"schemata\"", ["badReference"]), Hostile("SIZE=\"", "SIZE=\"-", ["wrongValue"]),
        Hostile("SIZE=\"", "SIZE=\"99999999999999999999", ["wrongValue"]), Hostile("SIZE=\"", "SIZE=\"1", ["sizeMismatch"]),
        Hostile("CHECKSUM=\"", "CHECKSUM=\"0", ["wrongValue", "unprotectedFile"]),
        Hostile("CHECKSUMTYPE=\"SHA-256\"", "CHECKSUMTYPE=\"WHIRLPOOL\"", ["unprotectedFile"]),
        Hostile("CHECKSUMTYPE=\"SHA-256\"", "CHECKSUMTYPE=\"MD5\"", ["wrongValue", "weakDigest", "unprotectedFile"]),
        Hostile("USE=\"Schemas\"", "USE=\"Other\"", ["missingElement"]), Hostile("LABEL=\"CSIP\"", "LABEL=\"Ours\"", ["missingElement"]),
        Hostile("OTHERTYPE=\"SOFTWARE\"", "OTHERTYPE=\"HARDWARE\"", ["missingElement"]),
        Hostile("OTHERROLE=\"SUBMITTER\" TYPE=\"ORGANIZATION\"", "TYPE=\"OTHER\"", ["missingElement"]),
        Hostile("OBJID=\"", "OBJID=\"x", ["nameDiffers"]), Hostile(" OBJID=\"", " OBJECT=\"", ["missingAttribute"]),
        // It lists itself: its digest cannot stand in it.
        Hostile(record, "xlink:href=\"METS.xml\"", ["sizeMismatch", "digestMismatch", "unlistedFile"]),
        // Two documents that list each other end somewhere.
        Hostile(
            "\"data/attachments/整改台账.txt\"", "\"METS.xml\"", ["sizeMismatch", "digestMismatch", "unlistedFile"],
            in: "representations/rep1/METS.xml"),
        Hostile(
            "data/attachments/整改台账.txt", "../rep2/data/reading/会议纪要.pdf", ["unsafePath", "sizeMismatch", "digestMismatch", "unlistedFile"],
            in: "representations/rep1/METS.xml"),
        Hostile(
            "data/attachments/", "", ["missingFile", "sizeMismatch", "digestMismatch", "unlistedFile"], in: "representations/rep1/METS.xml"),
    ]

    @Test(arguments: hostile)
    func aHostileDocumentIsAnsweredWithItsCode(hostile: Hostile) throws {
        try inPackage { path in
            let text = String(decoding: try InputFile.read("\(path)/\(hostile.document)"), as: UTF8.self)
            guard let range = text.firstRange(of: hostile.old) else { Issue.record("\(hostile.old) is not in it"); return }
            let changed = text[..<range.lowerBound] + hostile.new + text[range.upperBound...]
            try OutputFile.write(Array(changed.utf8), to: "\(path)/\(hostile.document)", force: true)
            let findings = try PackageVerifier.verify(path)
            #expect(Set(findings.map(\.code.name)) == hostile.codes, "\(findings)")
            #expect(findings.allSatisfy { $0.place.part != nil && ($0.remedy != nil || $0.code.name == "malformedXML") })
        }
    }

    @Test func namesThatAreWrittenInTheOtherFormOfUnicodeAreFound() throws {
        try inPackage { path in
            let mets = "\(path)/representations/rep1/METS.xml"
            let files = try PackageFiles.read(path).files.map { file in
                // é in two scalars.
                (path: file.path.replacing("整改台账.txt", with: "e\u{301}.txt"), bytes: file.bytes)
            }
            let text = String(decoding: try InputFile.read(mets), as: UTF8.self).replacing("整改台账.txt", with: "\u{E9}.txt")
            let changed = files.map { $0.path == "representations/rep1/METS.xml" ? ($0.path, Array(text.utf8)) : $0 }
            try OutputFolder.write(changed, to: path, force: true)
            let findings = try PackageVerifier.verify(path)
            #expect(findings.map(\.code.name).contains("normalizationDiffers"))
            #expect(!findings.map(\.code.name).contains("missingFile"))
        }
    }

    @Test func aZIPFileHoldsOneFolder() throws {
        try TemporaryFolder.use { folder in
            let files = try SIPPackage(try SampleRecord.archived(), time: SampleRecord.time, software: SampleRecord.software).files
            func zip(_ name: String, _ more: [(path: String, bytes: [UInt8])], prefix: String) throws -> String {
                var writer = ZipWriter()
                for file in files.map({ (path: prefix + $0.path, bytes: $0.bytes) }) + more { writer.add(file.path, file.bytes) }
                try OutputFile.write(writer.finish(), to: "\(folder)/\(name)", force: false)
                return "\(folder)/\(name)"
            }
            let name = "Z109-WS·2021-D30-BGS-0007.sip/"
            #expect(try PackageVerifier.verify(try zip("a.zip", [], prefix: "")).map(\.code.name) == ["looseFiles"])
            let beside = try PackageVerifier.verify(try zip("b.zip", [("x/y.txt", [1])], prefix: name))
            #expect(beside.map { "\($0.code.name) \($0.place.part ?? "")" } == ["unlistedFile x/y.txt"])
            #expect(try codes(try zip("c.zip", [], prefix: "other/")) == ["nameDiffers"])
            // A bag that holds a METS document is a bag.
            let bag = try zip("d.zip", [("\(name)bagit.txt", [1])], prefix: name)
            #expect(try codes(bag).contains("malformedDeclaration"))
            #expect(RecordArchive.form(of: bag) == .zip)
        }
    }

    /// Whoever makes the METS documents anew as well still leaves the record's own digests behind.
    @Test func aForgedDocumentContradictsTheRecord() throws {
        try inPackage { path in
            let forged = RecordFile(.content, name: SampleRecord.document.name, bytes: SampleRecord.docx("别的内容"))
            try OutputFile.write(
                forged.bytes, to: "\(path)/representations/rep1/data/content/\(forged.name)", force: true)
            func replace(_ document: String, _ pairs: [(String, String)]) throws -> (old: [UInt8], new: [UInt8]) {
                let old = try InputFile.read("\(path)/\(document)")
                let new = Array(pairs.reduce(String(decoding: old, as: UTF8.self)) { $0.replacing($1.0, with: $1.1) }.utf8)
                try OutputFile.write(new, to: "\(path)/\(document)", force: true)
                return (old, new)
            }
            let document = SampleRecord.document
            let inner = try replace(
                "representations/rep1/METS.xml",
                [
                    (document.digest(.sha256), forged.digest(.sha256)),
                    ("SIZE=\"\(document.bytes.count)\"", "SIZE=\"\(forged.bytes.count)\""),
                ])
            _ = try replace("METS.xml", [(Digest.sha256.hex(inner.old), Digest.sha256.hex(inner.new))])
            #expect(try PackageVerifier.verify(path) == [])
            let findings = try RecordPackage(path).findings
            #expect(findings.map(\.code.name) == ["recordMismatch", "recordMismatch", "recordMismatch"])
            #expect(findings.first?.place.part == "representations/rep1/data/content/\(forged.name)")
        }
    }
}
