import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuArchive

/// Small specimens for each lesson of the public conformance suite, and some that it does not teach.
@Suite struct BagVerifierTests {
    @Test func aBagOfOurRulesIsSound() throws {
        #expect(try codes(Specimen()) == [])
    }

    @Test(arguments: BagDeclaration.versions) func everyVersionIsRead(version: String) throws {
        #expect(try codes(Specimen(version: version)) == [])
    }

    @Test(arguments: [
        ("\u{FEFF}BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "malformedDeclaration"),
        ("BagIt-Version : 1.0\nTag-File-Character-Encoding : UTF-8\n", "malformedDeclaration"),
        ("BagIt-Version: 1.0 \nTag-File-Character-Encoding: UTF-8\n", "malformedDeclaration"),
        ("BagIt-Version: 1.0\n", "malformedDeclaration"),
        ("Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n", "malformedDeclaration"),
        ("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nX: y\n", "malformedDeclaration"),
        ("BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n", "unsupportedVersion"),
        ("BagIt-Version: 1.1\nTag-File-Character-Encoding: UTF-8\n", "unsupportedVersion"),
        ("BagIt-Version: 1.0\nTag-File-Character-Encoding: EBCDIC\n", "unsupportedEncoding"),
    ])
    func aDeclarationThatIsNotTwoLinesIsRefused(text: String, code: String) throws {
        var bag = Specimen()
        bag.files["bagit.txt"] = Array(text.utf8)
        #expect(try codes(bag) == ["\(code) bagit.txt"])
    }

    @Test(arguments: ["\r", "\r\n", "\n"]) func linesMayEndInThreeWays(end: String) throws {
        var bag = Specimen()
        for name in ["bagit.txt", "bag-info.txt", "manifest-sha512.txt"] {
            let text = String(decoding: bag.files[name]!, as: UTF8.self)
            bag.files[name] = Array(text.replacing("\n", with: end).utf8)
        }
        bag.tag()
        #expect(try codes(bag) == [])
    }

    @Test func tagFilesMayBeInOtherEncodings() throws {
        let info = "Contact-Name: Zoë\n"
        let latin = info.unicodeScalars.map { UInt8($0.value) }
        let little = utf16(info).indices.map { utf16(info)[$0 ^ 1] }
        for (name, bytes) in [("ISO-8859-1", latin), ("UTF-16", utf16(info)), ("UTF-16", little)] {
            var bag = Specimen(version: "0.97", encoding: name)
            bag.files["bag-info.txt"] = bytes
            if name == "UTF-16" {
                let manifest = String(decoding: bag.files["manifest-sha512.txt"]!, as: UTF8.self)
                bag.files["manifest-sha512.txt"] = utf16(manifest)
                bag.files["tagmanifest-sha512.txt"] = nil
                #expect(
                    try codes(bag) == ["unlistedTagFile bag-info.txt", "unlistedTagFile bagit.txt", "unlistedTagFile manifest-sha512.txt"])
            } else {
                bag.tag()
                #expect(try codes(bag) == [], "\(name)")
            }
        }
        var bag = Specimen()
        bag.files["bag-info.txt"] = latin
        bag.tag()
        #expect(try codes(bag) == ["undecodableTagFile bag-info.txt"])
    }

    @Test func oldDigestsAreVerifiedWithAWarning() throws {
        for name in ["md5", "sha1"] {
            #expect(try codes(Specimen(algorithm: name)) == ["weakDigest manifest-\(name).txt", "weakDigest tagmanifest-\(name).txt"])
        }
        for name in ["sha224", "sha256", "sha384", "sm3"] { #expect(try codes(Specimen(algorithm: name)) == []) }
        var bag = Specimen(algorithm: "md5")
        bag.files["data/a.txt"] = Array("B".utf8)
        #expect(try codes(bag).contains("digestMismatch data/a.txt"))
    }

    @Test func anUnknownDigestAloneVouchesForNothing() throws {
        var bag = Specimen()
        bag.files["manifest-crc9.txt"] = Array("00  data/a.txt\n00  data/b.txt\n".utf8)
        bag.tag()
        #expect(try codes(bag) == ["unknownDigest manifest-crc9.txt"])
        bag.files["manifest-sha512.txt"] = nil
        bag.tag()
        #expect(try codes(bag) == ["missingManifest manifest-sha512.txt", "unknownDigest manifest-crc9.txt"])
    }

    /// 1.0 forbids what earlier drafts left open.
    @Test func oneFileTwiceInAManifestIsAnErrorSince1() throws {
        for (version, severity) in [("0.97", Diagnostic.Severity.warning), ("1.0", .error)] {
            var bag = Specimen(version: version)
            bag.files["manifest-sha512.txt"]! += Array("\(Digest.sha512.hex(Array("A".utf8)))  data/a.txt\n".utf8)
            bag.tag()
            let findings = try bag.verify()
            #expect(findings.map(\.code.name) == ["duplicateEntry"] && findings[0].severity == severity)
        }
        var bag = Specimen(version: "0.97")
        bag.files["manifest-sha512.txt"]! += Array("\(Digest.sha512.hex(Array("X".utf8)))  data/a.txt\n".utf8)
        bag.tag()
        #expect(try codes(bag) == ["duplicateEntry data/a.txt", "digestMismatch data/a.txt"])
    }

    @Test func everyManifestListsEveryFileSince1() throws {
        for (version, severity) in [("0.97", Diagnostic.Severity.warning), ("1.0", .error)] {
            var bag = Specimen(version: version)
            bag.files["manifest-sha256.txt"] = Array("\(Digest.sha256.hex(Array("A".utf8)))  data/a.txt\n".utf8)
            bag.tag()
            let findings = try bag.verify()
            #expect(findings.map(\.code.name) == ["notInEveryManifest"] && findings[0].severity == severity)
            #expect(findings[0].place.part == "data/b.txt" && findings[0].message.en.contains("manifest-sha256.txt"))
        }
    }

    @Test func tagManifestsListEveryManifestAndShouldListTheRest() throws {
        var bag = Specimen()
        bag.files["tagmanifest-sha512.txt"] = Array("\(Digest.sha512.hex(bag.files["bagit.txt"]!))  bagit.txt\n".utf8)
        #expect(try codes(bag) == ["unlistedManifest manifest-sha512.txt", "unlistedTagFile bag-info.txt"])
        bag.tag()
        bag.files["tagmanifest-sha512.txt"]! += Array("\(Digest.sha512.hex(Array("A".utf8)))  data/a.txt\n".utf8)
        #expect(try codes(bag) == ["misplacedEntry data/a.txt"])
    }

    @Test(arguments: [
        "../../etc/passwd", "data/../../x", #"data\..\..\x"#, "/tmp/x", "~/x", "~root/x", #"C:\Windows\x"#, "c:x",
        #"\\?\UNC\server\x"#, #"%HomeDrive%\x"#,
    ])
    func pathsThatLeadOutAreRefusedInManifestsAndInFetch(path: String) throws {
        var bag = Specimen()
        bag.files["manifest-sha512.txt"]! += Array("\(Digest.sha512.hex([]))  \(path)\n".utf8)
        bag.tag()
        #expect(try codes(bag) == ["unsafePath \(path)"])
        bag = Specimen()
        bag.files["fetch.txt"] = Array("https://example.org/x - \(path)\n".utf8)
        bag.tag()
        #expect(try codes(bag) == ["unsafePath \(path)"])
    }

    @Test func aManifestListsNoTagFiles() throws {
        var bag = Specimen()
        bag.files["manifest-sha512.txt"]! += Array("\(Digest.sha512.hex(bag.files["bagit.txt"]!))  bagit.txt\n".utf8)
        bag.tag()
        #expect(try codes(bag) == ["misplacedEntry bagit.txt"])
    }

    @Test func marksOfChecksumToolsAreUnderstood() throws {
        for (written, code) in [("*data/a.txt", "binaryMarker"), ("./data/a.txt", "dotSlash"), ("\t  data/a.txt", nil)] {
            var bag = Specimen()
            let hex = Digest.sha512.hex(Array("A".utf8)).uppercased()
            bag.files["manifest-sha512.txt"] = Array("\(hex) \(written)\n\(Digest.sha512.hex(Array("B".utf8)))  data/b.txt\n\n".utf8)
            bag.tag()
            #expect(try codes(bag) == (code.map { ["\($0) manifest-sha512.txt"] } ?? []))
        }
    }

    @Test func escapesAreTheThreeOfTheStandard() throws {
        let payload = ["data/a\n%0A.txt", "data/%7E~ 100%.txt", "data/〔2024〕 #&.txt", "data/ends in a blank "]
        let bag = Specimen(payload: Dictionary(uniqueKeysWithValues: payload.map { ($0, Array($0.utf8)) }))
        let manifest = String(decoding: bag.files["manifest-sha512.txt"]!, as: UTF8.self)
        #expect(manifest.contains("  data/a%0A%250A.txt\n") && manifest.contains("  data/%257E~ 100%25.txt\n"))
        #expect(try codes(bag) == ["windowsName data/a\n%0A.txt", "windowsName data/ends in a blank "])
    }

    /// Before 1.0 nobody escaped the percent sign.
    @Test func anOldBagMayWriteThePercentSignPlainly() throws {
        for (version, expected) in [("0.97", []), ("1.0", ["missingFile data/100%.txt", "unlistedFile data/100%25.txt"])] {
            var bag = Specimen(version: version, payload: ["data/100%25.txt": [1]])
            bag.files["manifest-sha512.txt"] = Array("\(Digest.sha512.hex([1]))  data/100%25.txt\n".utf8)
            bag.tag()
            #expect(try codes(bag) == expected)
        }
    }

    @Test func anotherNormalFormOfANameIsTheSameFileWithAWarning() throws {
        let (composed, decomposed) = ("data/N\u{FA}\u{F1}ez", "data/Nu\u{301}n\u{303}ez")
        for (listed, there) in [(composed, decomposed), (decomposed, composed)] {
            var bag = Specimen(payload: [there: [1]])
            bag.files["manifest-sha512.txt"] = Array("\(Digest.sha512.hex([1]))  \(listed)\n".utf8)
            bag.tag()
            let findings = try bag.verify()
            #expect(findings.map(\.code.name) == ["normalizationDiffers"])
            #expect(Array(findings[0].place.part?.utf8 ?? "".utf8) == Array(there.utf8))
        }
    }

    /// Swift's strings hold them for one.
    @Test func twoNormalFormsAreTwoFiles() throws {
        let twins = ["data/N\u{FA}ez", "data/Nu\u{301}ez"]
        var bag = Specimen()
        bag.extra = twins.map { ($0, Array($0.utf8)) }
        for (path, bytes) in bag.extra { bag.files["manifest-sha512.txt"]! += Array("\(Digest.sha512.hex(bytes))  \(path)\n".utf8) }
        bag.tag()
        #expect(try bag.verify().map(\.code.name) == ["twinNames"])
        bag.extra[0].bytes = [0]
        let damaged = try bag.verify().filter { $0.code.name == "digestMismatch" }
        #expect(damaged.map { Array(($0.place.part ?? "").utf8) } == [Array(twins[0].utf8)])
    }

    @Test func twoNamesThatDifferInCaseAreToldOf() throws {
        let bag = Specimen(payload: ["data/Hello.txt": [1], "data/hello.txt": [2]])
        #expect(try codes(bag) == ["twinNames data/hello.txt"])
        for (version, expected) in [("0.97", "twinNames data/HELLO.txt"), ("1.0", "missingFile data/HELLO.txt")] {
            var bag = Specimen(version: version, payload: ["data/hello.txt": [1]])
            bag.files["manifest-sha512.txt"]! += Array("\(Digest.sha512.hex([1]))  data/HELLO.txt\n".utf8)
            bag.tag()
            #expect(try codes(bag) == [expected])
        }
    }

    @Test func aSystemsOwnFileMayHaveGoneFromAnOldBagOnly() throws {
        for (version, expected) in [
            ("0.97", ["systemFile data/.DS_Store"]), ("1.0", ["missingFile data/.DS_Store", "oxumMismatch bag-info.txt"]),
        ] {
            var bag = Specimen(version: version, payload: ["data/.DS_Store": [], "data/a.txt": [1]])
            bag.files["data/.DS_Store"] = nil
            #expect(try codes(bag) == expected)
        }
    }

    @Test func whatFetchNamesIsNeverFetched() throws {
        var bag = Specimen()
        bag.files["fetch.txt"] = Array("https://example.org/a 1 data/a.txt\nhttps://example.org/b - data/b.txt\n".utf8)
        bag.tag()
        #expect(try codes(bag) == [])
        bag.files["data/a.txt"] = nil
        #expect(try codes(bag) == ["notFetched data/a.txt", "oxumMismatch bag-info.txt"])
        bag = Specimen()
        bag.files["fetch.txt"] = Array("https://example.org/a 2 data/a.txt\nno address\nhttps://example.org/c - data/c.txt\n".utf8)
        bag.tag()
        #expect(try codes(bag) == ["malformedFetch fetch.txt:2", "malformedFetch fetch.txt:3", "fetchSizeMismatch data/a.txt"])
    }

    @Test func linesThatAreNoEntriesAreNamed() throws {
        var bag = Specimen()
        bag.files["manifest-sha512.txt"]! += Array("abc data/a.txt\n\(Digest.sha512.hex([]))\n\(Digest.sha256.hex([])) data/a.txt\n".utf8)
        bag.tag()
        #expect(try codes(bag) == (3...5).map { "malformedManifest manifest-sha512.txt:\($0)" })
    }

    @Test func bagInfoIsCheckedForWhatItStates() throws {
        var bag = Specimen()
        bag.files["bag-info.txt"] = Array("Contact-Name: A\n   and B\nno colon\nBagging-Date: 5 May\npayload-oxum: 3.2\n".utf8)
        bag.tag()
        #expect(try codes(bag) == ["malformedInfo bag-info.txt:3", "oxumMismatch bag-info.txt:5", "malformedInfo bag-info.txt:4"])
    }

    @Test func symbolicLinksAreNamed() throws {
        try TemporaryFolder.use { folder in
            try Specimen().write(to: folder)
            try TemporaryFolder.link("/etc/passwd", at: "\(folder)/data/c.txt")
            #expect(try BagVerifier.verify(folder).map { "\($0.code.name) \($0.place.part ?? "")" } == ["strangeFile data/c.txt"])
        }
    }

    @Test func aBagWithoutItsFolderOrItsManifestIsRefused() throws {
        var bag = Specimen(payload: [:])
        #expect(try codes(bag) == ["missingPayloadFolder data"])
        bag = Specimen()
        bag.files["manifest-sha512.txt"] = nil
        bag.tag()
        #expect(try codes(bag) == ["missingManifest manifest-sha512.txt", "unlistedFile data/a.txt", "unlistedFile data/b.txt"])
    }

    @Test func aZIPFileIsJudgedLikeTheFolder() throws {
        try TemporaryFolder.use { folder in
            let bag = Specimen(payload: ["data/a.txt": Array(repeating: 65, count: 3 << 20), "data/空.txt": []])
            for (prefix, expected) in [("records/", []), ("", ["looseFiles"])] {
                var zip = ZipWriter()
                // As zip -r writes them.
                if !prefix.isEmpty { for name in ["records/", "records/data/"] { zip.add(name, []) } }
                for (path, bytes) in bag.files { zip.add(prefix + path, bytes) }
                let path = "\(folder)/\(prefix.count).zip"
                try OutputFile.write(zip.finish(), to: path, force: false)
                #expect(try BagVerifier.verify(path).map(\.code.name) == expected)
            }
            var zip = ZipWriter()
            for (path, bytes) in bag.files { zip.add("bag/\(path)", path == "data/空.txt" ? [1] : bytes) }
            zip.add("beside.txt", [1])
            try OutputFile.write(zip.finish(), to: "\(folder)/bad.zip", force: false)
            let found = try BagVerifier.verify("\(folder)/bad.zip").map(\.code.name)
            #expect(found == ["unlistedFile", "digestMismatch", "oxumMismatch"])
        }
    }

    @Test func aMemberOfADamagedZIPFileIsNamed() throws {
        try TemporaryFolder.use { folder in
            // Noise does not deflate: the byte at 500 is one of it.
            var seed: UInt32 = 1
            let noise = (0..<4_000).map { _ -> UInt8 in
                seed = seed &* 1_664_525 &+ 1_013_904_223
                return UInt8(seed >> 24)
            }
            let bag = Specimen(payload: ["data/a.bin": noise])
            var zip = ZipWriter()
            for (path, bytes) in bag.files { zip.add("bag/\(path)", bytes) }
            let sound = zip.finish()
            let at = try #require((0..<sound.count).first { sound[$0...].starts(with: Array("bag/data/a.bin".utf8)) }) + 500
            var damaged = sound
            damaged[at] ^= 0xFF
            try OutputFile.write(damaged, to: "\(folder)/bag.zip", force: false)
            #expect(
                try BagVerifier.verify("\(folder)/bag.zip").contains { $0.code.name == "unreadableFile" && $0.place.part == "data/a.bin" })
        }
    }

    /// A fault in thousands of files is told a thousand times and then counted.
    @Test func findingsAreBounded() throws {
        var bag = Specimen()
        bag.files["manifest-sha512.txt"]! += Array((0..<3_000).map { "\(Digest.sha512.hex([]))  data/\($0)\n" }.joined().utf8)
        bag.tag()
        let findings = try bag.verify()
        #expect(findings.count == Findings.most + 1)
        #expect(findings.last?.message.en == "There are 2000 more of this kind.")
    }

    @Test func manifestsEncodeOnlyWhatTheStandardNames() {
        let manifest = BagManifest(.sha256, files: [("data/100%\n.txt", [])])
        #expect(manifest.text.hasSuffix("  data/100%25%0A.txt\n"))
        var faults = 0
        let back = BagManifest(.sha256, parsing: manifest.text) { _ in faults += 1 }
        #expect(back.entries.map { BagPath.decoded($0.written) } == ["data/100%\n.txt"])
        #expect(faults == 0)
    }

    @Test func digestsInPiecesAreThoseOfTheWhole() {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let stream = DigestStream(Digest.allCases)
        for start in stride(from: 0, to: bytes.count, by: 33_333) {
            bytes[start..<min(start + 33_333, bytes.count)].withUnsafeBytes(stream.update)
        }
        let found = stream.finish()
        for digest in Digest.allCases { #expect(found[digest] == digest.hex(bytes) && digest.hexLength == found[digest]?.count) }
        // RFC 1321, A.5; FIPS 180-4 (the digests of "abc").
        #expect(Digest.md5.hex("abc".utf8) == "900150983cd24fb0d6963f7d28e17f72")
        #expect(Digest.sha1.hex("abc".utf8) == "a9993e364706816aba3e25717850c26c9cd0d89d")
        #expect(Digest.sha224.hex("abc".utf8) == "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7")
    }

    /// Big-endian, with its mark.
    private func utf16(_ text: String) -> [UInt8] {
        Array("\u{FEFF}\(text)".utf16).flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    }

    private func codes(_ bag: Specimen) throws -> [String] {
        try bag.verify().map { "\($0.code.name) \($0.place.part ?? "")" + ($0.place.line.map { $0 > 0 ? ":\($0)" : "" } ?? "") }
            .map { $0.hasPrefix("oxumMismatch") && $0.hasSuffix(":2") ? String($0.dropLast(2)) : $0 }
    }
}

/// A sound bag, to be spoilt.
private struct Specimen {
    var files: [String: [UInt8]] = [:]
    /// Files whose names a dictionary of strings would hold for one.
    var extra: [(path: String, bytes: [UInt8])] = []
    private let digest: Digest

    init(
        version: String = "1.0", encoding: String = "UTF-8", algorithm: String = "sha512",
        payload: [String: [UInt8]] = ["data/a.txt": Array("A".utf8), "data/b.txt": Array("B".utf8)]
    ) {
        digest = Digest(rawValue: algorithm)!
        files = payload
        let octets = payload.values.reduce(0) { $0 + $1.count }
        files["bagit.txt"] = Array("BagIt-Version: \(version)\nTag-File-Character-Encoding: \(encoding)\n".utf8)
        files["bag-info.txt"] = Array("Bagging-Date: 2024-05-20\nPayload-Oxum: \(octets).\(payload.count)\n".utf8)
        files["manifest-\(algorithm).txt"] = Array(BagManifest(digest, files: payload.map { ($0, $1) }).text.utf8)
        tag()
    }

    /// The tag manifest anew.
    mutating func tag() {
        let name = "tagmanifest-\(digest.rawValue).txt"
        let tags = files.filter { !$0.key.hasPrefix("data/") && $0.key != name }.map { (path: $0.key, bytes: $0.value) }
        files[name] = Array(BagManifest(digest, files: tags).text.utf8)
        // The extra files are not counted in it.
        if !extra.isEmpty { files["bag-info.txt"] = nil }
        if !extra.isEmpty, tags.contains(where: { $0.path == "bag-info.txt" }) { tag() }
    }

    func write(to folder: String) throws {
        for (path, bytes) in files.map({ ($0, $1) }) + extra.map({ ($0, $1) }) {
            let target = "\(folder)/\(path)"
            try OutputFile.makeFolder(String(target[..<target.lastIndex(of: "/")!]))
            try OutputFile.write(bytes, to: target, force: false)
        }
    }

    func verify() throws -> [Diagnostic] {
        try TemporaryFolder.use { folder in
            try write(to: folder)
            return try BagVerifier.verify(folder)
        }
    }
}
