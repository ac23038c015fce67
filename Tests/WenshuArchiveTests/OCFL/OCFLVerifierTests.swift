import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuArchive

/// Small specimens of our own; the public fixtures are judged by `Tests/Tools/ocfl-fixtures`.
@Suite struct OCFLVerifierTests {
    private static let note = OCFLStore.Note(
        message: "归档", userName: "档案室", userAddress: "mailto:dangan@example.org", created: 1_700_000_000)

    /// An object of two versions, changed by `edit` with the path of its folder.
    private func codes(_ edit: (String) throws -> Void) throws -> [String] {
        try TemporaryFolder.use { folder in
            let store = try OCFLStore("\(folder)/root")
            try store.write("urn:x:1", [.init("a.txt", .bytes([65])), .init("子/b.txt", .bytes([66]))], note: Self.note)
            try store.write("urn:x:1", [.init("a.txt", .bytes([67]))], as: .addition, note: Self.note)
            try edit(store.folder(of: "urn:x:1"))
            return try OCFLVerifier.verifyObject(store.folder(of: "urn:x:1")).map { "\($0.code.name) \($0.place.part ?? "")" }
        }
    }

    /// An inventory of which some text is replaced, with sidecars that agree, in the object's root and in its latest version.
    private func edited(_ old: String, _ new: String) throws -> [String] {
        try codes { object in
            let text = String(decoding: try InputFile.read("\(object)/inventory.json"), as: UTF8.self)
            #expect(text.contains(old))
            let bytes = Array(text.replacing(old, with: new).utf8)
            for folder in [object, "\(object)/v2"] {
                try OutputFile.write(bytes, to: "\(folder)/inventory.json", force: true)
                try OutputFile.write(
                    Array("\(Digest.sha512.hex(bytes))  inventory.json\n".utf8), to: "\(folder)/inventory.json.sha512", force: true)
            }
        }
    }

    @Test func whatTheStoreWritesIsValid() throws {
        #expect(try codes { _ in } == [])
    }

    @Test func structureIsChecked() throws {
        let a = Digest.sha512.hex([65])
        #expect(try codes { try OutputFile.write([1], to: "\($0)/extra", force: false) } == ["E001 extra"])
        #expect(try codes { try OutputFile.makeFolder("\($0)/extra") } == ["E001 extra"])
        #expect(try codes { StagedFiles.remove("\($0)/0=ocfl_object_1.1") } == ["E003 0=ocfl_object_1.1"])
        #expect(try codes { try OutputFile.write([1], to: "\($0)/0=ocfl_object_1.1", force: true) } == ["E007 0=ocfl_object_1.1"])
        #expect(try codes { try OutputFile.write([1], to: "\($0)/v1/x", force: false) } == ["E015 v1/x"])
        #expect(try codes { try OutputFile.makeFolder("\($0)/v1/content/empty") } == ["E024 v1/content/empty"])
        #expect(try codes { try OutputFile.makeFolder("\($0)/v1/other") } == ["W002 v1/other"])
        #expect(try codes { try OutputFile.makeFolder("\($0)/v3") } == ["E046 v3"])
        #expect(try codes { StagedFiles.remove("\($0)/inventory.json.sha512") } == ["E058 inventory.json.sha512"])
        #expect(try codes { StagedFiles.remove("\($0)/inventory.json") } == ["E063 inventory.json"])
        #expect(try codes { StagedFiles.remove("\($0)/v1/inventory.json") } == ["W010 v1/inventory.json"])
        #expect(
            try codes {
                try OutputFile.makeFolder("\($0)/extensions/mine")
                try OutputFile.write([1], to: "\($0)/extensions/x", force: false)
            } == ["E067 extensions/x", "W013 extensions/mine"])
        #expect(try codes { try TemporaryFolder.link("/etc/passwd", at: "\($0)/v1/content/l") } == ["E090 v1/content/l"])
        #expect(
            try codes { try OutputFile.write(Array("\(a) inventory.json extra\n".utf8), to: "\($0)/v1/inventory.json.sha512", force: true) }
                == ["E061 v1/inventory.json.sha512"])
    }

    @Test func anEmptyFolderIsNoObject() throws {
        try TemporaryFolder.use { folder in
            let (object, root) = (try OCFLVerifier.verifyObject(folder), try OCFLVerifier.verifyRoot(folder))
            #expect(object.map(\.code.name) == ["E003", "E063"])
            #expect(root.map(\.code.name) == ["E069"])
        }
    }

    @Test func contentIsCheckedByItsDigest() throws {
        #expect(try codes { try OutputFile.write([0], to: "\($0)/v1/content/a.txt", force: true) } == ["E092 v1/content/a.txt"])
        #expect(try codes { StagedFiles.remove("\($0)/v2/content/a.txt") }.contains("E092 v2/content/a.txt"))
        #expect(try codes { try OutputFile.write([0], to: "\($0)/v2/content/c.txt", force: true) } == ["E023 v2/content/c.txt"])
        #expect(try codes { try OutputFile.write([0], to: "\($0)/v1/content/c.txt", force: true) } == ["E023 v1/content/c.txt"])
    }

    @Test func inventoriesAreChecked() throws {
        let (a, c) = (Digest.sha512.hex([65]), Digest.sha512.hex([67]))
        func first(_ old: String, _ new: String) throws -> String? { try edited(old, new).first.map { String($0.prefix(4)) } }
        #expect(try first(#""id": "urn:x:1""#, #""id": """#) == "E037")
        #expect(try first(#""id": "urn:x:1""#, #""id": "urn:x:2""#) == "E110")
        #expect(try first(#""id": "urn:x:1","#, "") == "E036")
        #expect(try first(#""id": "urn:x:1","#, #""id": "urn:x:1", "id": "urn:x:1","#) == "E033")
        #expect(try first(#""id": "urn:x:1","#, #""id": "urn:x:1", "note": 1,"#) == "E102")
        #expect(try first("1.1/spec/#inventory", "1.2/spec/#inventory") == "E038")
        #expect(try first(#""digestAlgorithm": "sha512""#, #""digestAlgorithm": "md5""#) == "E025")
        #expect(try first(#""head": "v2""#, #""head": "v1""#) == "E040")
        #expect(try first("2023-11-15T06:13:20+08:00", "2023-11-15T06:13:20") == "E049")
        #expect(try first("2023-11-15T06:13:20+08:00", "2023-02-30T06:13:20Z") == "E049")
        #expect(try first("\"name\": \"档案室\"", "\"nome\": \"档案室\"") == "E054")
        #expect(try first("子/b.txt\"\n        ]", "a.txt\"\n        ]") == "E095")
        #expect(try first("\"子/b.txt\"", "\"子//b.txt\"") == "E052")
        #expect(try first("\"子/b.txt\"", "\"/b.txt\"") == "E053")
        #expect(try first("v1/content/子/b.txt", "v1/content/../b.txt") == "E099")
        #expect(try first("v1/content/子/b.txt", "/v1/content/b.txt") == "E100")
        #expect(try first("v1/content/子/b.txt", "v1/content/a.txt") == "E101")
        #expect(try edited("v1/content/子/b.txt", "../../../../../../etc/passwd").contains { $0.hasPrefix("E099") })
        // Version 1 held A as a.txt; now it is said to have held C.
        #expect(try edited("\(a)\": [\n          \"a.txt\"", "\(c)\": [\n          \"a.txt\"").contains("E066 v1/inventory.json"))
        #expect(try edited("mailto:dangan@example.org", "dangan").contains("W009 inventory.json"))
        #expect(try edited("归档", "补记").contains("W011 v1/inventory.json"))
    }

    @Test(arguments: [
        ("2024-05-20T00:00:00Z", true), ("2024-05-20T23:59:60.5+08:00", true), ("2024-05-20t00:00:00z", true),
        ("2024-05-20", false), ("2024-05-20T00:00Z", false), ("2024-05-20T24:00:00Z", false), ("2024-05-20T00:00:00", false),
        ("2024-05-20T00:00:00+0800", false), ("2024-05-20T00:00:00.Z", false), ("2024-13-20T00:00:00Z", false),
    ])
    func timesAreThoseOfRFC3339(text: String, isTime: Bool) {
        #expect(OCFLName.isTime(text) == isTime)
    }

    @Test func aStorageRootIsCheckedWithItsObjects() throws {
        func root(_ edit: (OCFLStore) throws -> Void) throws -> [String] {
            try TemporaryFolder.use { folder in
                let store = try OCFLStore("\(folder)/root")
                for id in ["urn:x:1", "urn:x:2"] { try store.write(id, [.init("a.txt", .bytes(Array(id.utf8)))], note: Self.note) }
                try edit(store)
                return try PackageVerifier.verify(store.root).map { "\($0.code.name) \($0.place.part ?? "")" }
            }
        }
        let (first, second) = (OCFLLayout().path(of: "urn:x:1"), OCFLLayout().path(of: "urn:x:2"))
        #expect(try root { _ in } == [])
        #expect(
            try root { try OutputFile.write([1], to: "\($0.folder(of: "urn:x:1"))/v1/content/a.txt", force: true) } == [
                "E092 \(first)/v1/content/a.txt"
            ])
        #expect(try root { try OutputFile.makeFolder("\($0.root)/empty") } == ["E073 empty"])
        #expect(
            try root { try OutputFile.write([1], to: "\($0.root)/\(first.prefix(3))/x", force: false) } == ["E072 \(first.prefix(3))/x"])
        #expect(try root { try OutputFile.write([1], to: "\($0.root)/notes.txt", force: false) } == [])
        #expect(try root { try OutputFile.write([1], to: "\($0.root)/0=ocfl_1.1", force: true) } == ["E080 0=ocfl_1.1"])
        #expect(try root { StagedFiles.remove("\($0.root)/ocfl_layout.json") } == [])
        #expect(
            try root { try OutputFile.write(Array("{}".utf8), to: "\($0.root)/ocfl_layout.json", force: true) } == ["E070 ocfl_layout.json"]
        )
        #expect(try root { try OutputFile.makeFolder("\($0.root)/extensions/mine") } == ["W016 extensions/mine"])
        #expect(
            try root { try StagedFiles.move($0.folder(of: "urn:x:2"), to: "\($0.root)/moved") } == [
                "E073 \(second.prefix(11))", "E083 moved",
            ])
    }

    @Test func packagesAreRecognisedByWhatTheyDeclare() throws {
        try TemporaryFolder.use { folder in
            let store = try OCFLStore("\(folder)/root")
            try store.write("urn:x:1", [.init("a.txt", .bytes([1]))], note: Self.note)
            #expect(try PackageVerifier.verify(store.root) == [])
            #expect(try PackageVerifier.verify(store.folder(of: "urn:x:1")) == [])
            #expect(try PackageVerifier.verify("\(store.root)/extensions").map(\.code.name) == ["missingDeclaration"])
        }
    }
}
