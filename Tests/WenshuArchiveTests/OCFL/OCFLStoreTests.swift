import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuArchive

@Suite struct OCFLStoreTests {
    private let id = "urn:wenshu:案卷/2024-1"
    private let note = OCFLStore.Note(message: "归档", userName: "档案室", userAddress: "mailto:dangan@example.org", created: 1_700_000_000)

    @Test func aNewVersionAddsContentAndTouchesNothingOld() throws {
        try TemporaryFolder.use { folder in
            let store = try OCFLStore("\(folder)/root")
            let (a, b, c) = ([UInt8](repeating: 65, count: 300_000), Array("B".utf8), Array("C".utf8))
            #expect(try store.write(id, [file("纪要.docx", a), file("附件/甲.txt", b), file("副本.docx", a)], note: note) == ("v1", true))
            let before = try contents(store.folder(of: id) + "/v1")
            // The same content is stored once, under whatever name.
            #expect(before.keys.filter { $0.hasPrefix("content/") }.sorted() == ["content/纪要.docx", "content/附件/甲.txt"])
            #expect(try store.write(id, [file("附件/甲.txt", c)], as: .addition, note: note) == ("v2", true))
            #expect(try store.write(id, [file("新名.docx", a)], note: note) == ("v3", true))
            #expect(try contents(store.folder(of: id) + "/v1") == before)
            #expect(try contents(store.folder(of: id) + "/v2").keys.contains("content/附件/甲.txt"))
            #expect(try contents(store.folder(of: id) + "/v3").keys.sorted() == ["inventory.json", "inventory.json.sha512"])
            #expect(try OCFLVerifier.verifyRoot(store.root) == [])
            #expect(
                try store.versions(of: id).map { $0.files.map(\.path) } == [
                    ["副本.docx", "纪要.docx", "附件/甲.txt"], ["副本.docx", "纪要.docx", "附件/甲.txt"], ["新名.docx"],
                ])
            for (version, expected) in [
                ("v1", ["副本.docx": a, "纪要.docx": a, "附件/甲.txt": b]), ("v2", ["副本.docx": a, "纪要.docx": a, "附件/甲.txt": c]),
            ] {
                try store.restore(id, version: version, to: "\(folder)/\(version)")
                #expect(try contents("\(folder)/\(version)") == expected)
            }
            try store.restore(id, to: "\(folder)/latest")
            #expect(try contents("\(folder)/latest") == ["新名.docx": a])
        }
    }

    @Test func writingTheSameAgainWritesNothing() throws {
        try TemporaryFolder.use { folder in
            let store = try OCFLStore("\(folder)/root")
            try store.write(id, [file("a", [1]), file("b", [2])], note: note)
            let before = try contents(store.root)
            #expect(try store.write(id, [file("b", [2]), file("a", [1])], note: note) == ("v1", false))
            #expect(try store.write(id, [file("a", [1])], as: .addition, note: note) == ("v1", false))
            #expect(try contents(store.root) == before)
        }
    }

    @Test func theSameInputGivesTheSameBytesAndFilesAreCopied() throws {
        try TemporaryFolder.use { folder in
            try OutputFile.write([UInt8](repeating: 7, count: 1 << 20), to: "\(folder)/source", force: false)
            for name in ["one", "two"] {
                let store = try OCFLStore("\(folder)/\(name)")
                try store.write(id, [.init("x/大.bin", .file("\(folder)/source")), .init("y", .file("\(folder)/source"))], note: note)
            }
            #expect(try contents("\(folder)/one") == (try contents("\(folder)/two")))
            #expect(try contents("\(folder)/one").count == 3 + 1 + 2 + 2 + 1)
        }
    }

    /// Stopped before each step as by a kill, nothing cleaned up: readers see the object before or after, never between; the next writing
    /// repairs it, and in the end the bytes are those of an undisturbed run.
    @Test(arguments: OCFLStore.Step.allCases, [false, true])
    func aVersionAppearsWholeOrNotAtAll(step: OCFLStore.Step, exists: Bool) throws {
        try TemporaryFolder.use { folder in
            func prepare(_ name: String) throws -> OCFLStore {
                let store = try OCFLStore("\(folder)/\(name)")
                if exists { try store.write(id, [file("a", [1])], note: note) }
                return store
            }
            let next = [file("a", [3]), file("子/b", [2])]
            let calm = try prepare("calm")
            try calm.write(id, next, note: note)

            var store = try prepare("killed")
            let old = exists ? try store.versions(of: id) : []
            store.interruption = { (at) throws(WenshuError) in
                if at == step { throw WenshuError(.internalFault, Bilingual(zh: "中断", en: "stopped")) }
            }
            #expect(throws: WenshuError.self, "\(step) is a step of this writing") {
                try store.write(id, next, note: note)
                // New objects are moved at once: there are no steps between.
                if !exists, step == .inventoryMoved || step == .sidecarMoved {
                    throw WenshuError(.internalFault, Bilingual(zh: "", en: ""))
                }
            }
            store.interruption = nil
            if store.contains(id) {
                let seen = try store.versions(of: id)
                let new = try calm.versions(of: id)
                #expect(seen == old || seen == new)
                try store.restore(id, to: "\(folder)/restored")
            } else {
                #expect(!exists)
            }
            try store.write("urn:wenshu:another", [file("z", [9])], note: note)
            try store.write(id, next, note: note)
            try calm.write("urn:wenshu:another", [file("z", [9])], note: note)
            #expect(try OCFLVerifier.verifyRoot(store.root) == [])
            #expect(try contents(store.root) == (try contents(calm.root)))
        }
    }

    @Test func manyThreadsMayWriteAtOnce() throws {
        try TemporaryFolder.use { folder in
            let store = try OCFLStore("\(folder)/root")
            let note = note
            Workers.run(4) {
                for number in 0..<10 {
                    for name in ["urn:x:\(number)", "urn:x:shared"] {
                        _ = try? store.write(name, [.init("\(number)", .bytes([UInt8(number)]))], as: .addition, note: note)
                    }
                }
            }
            #expect(try OCFLVerifier.verifyRoot(store.root) == [])
            let shared = try store.versions(of: "urn:x:shared")
            #expect(shared.count == 10 && shared.last?.files.map(\.path) == (0..<10).map(String.init))
        }
    }

    @Test func aDamagedObjectIsNeitherReadNorWritten() throws {
        try TemporaryFolder.use { folder in
            let store = try OCFLStore("\(folder)/root")
            try store.write(id, [file("a", [1])], note: note)
            try OutputFile.write([2], to: "\(store.folder(of: id))/v1/content/a", force: true)
            #expect(throws: WenshuError.self) { try store.restore(id, to: "\(folder)/out") }
            #expect(!StagedFiles.isThere("\(folder)/out") && !StagedFiles.isThere("\(folder)/out.wenshu-partial"))
            try OutputFile.makeFolder("\(store.folder(of: id))/v2")
            #expect(throws: WenshuError.self) { try store.write(id, [file("b", [1])], note: note) }
            #expect(StagedFiles.isThere("\(store.folder(of: id))/v2"))
        }
    }

    @Test(arguments: ["", "/a", "a/", "a//b", "../a", "a/./b", "a\0b"]) func pathsThatLeadElsewhereAreRefused(path: String) throws {
        try TemporaryFolder.use { folder in
            let store = try OCFLStore("\(folder)/root")
            #expect(throws: WenshuError.self) { try store.write(id, [file(path, [1])], note: note) }
            #expect(throws: WenshuError.self) { try store.write(id, [file("a", [1]), file("a/b", [1])], note: note) }
            #expect(throws: WenshuError.self) { try store.write(id, [file("a", [1]), file("a", [2])], note: note) }
            #expect(!store.contains(id))
        }
    }

    @Test func aFolderOfOtherThingsIsNoStorageRoot() throws {
        try TemporaryFolder.use { folder in
            try OutputFile.write([1], to: "\(folder)/mine.txt", force: false)
            #expect(throws: WenshuError.self) { try OCFLStore(folder) }
            #expect(try contents(folder).keys.sorted() == ["mine.txt"])
        }
    }

    /// The extensions' own examples.
    @Test func objectsLieWhereTheLayoutPutsThem() throws {
        #expect(OCFLLayout().path(of: "object-01") == "3c0/ff4/240/object-01")
        #expect(OCFLLayout().path(of: "..hor/rib:le-$id") == "487/326/d8c/%2e%2ehor%2frib%3ale-%24id")
        let long = String(repeating: "abcdefghij", count: 10) + "a"
        #expect(
            OCFLLayout().path(of: long).hasSuffix("/\(long.dropLast())-5cc73e648fbcff136510e330871180922ddacf193b68fdeff855683a01464220"))
        #expect(
            OCFLLayout(.hashed).path(of: "object-01") == "3c0/ff4/240/3c0ff4240c1e116dba14c7627f2319b58aa3d77606d0d90dfc6161608ac987d4")
        let short: Value = [
            "extensionName": "0004-hashed-n-tuple-storage-layout", "digestAlgorithm": "md5", "tupleSize": 2, "numberOfTuples": 15,
            "shortObjectRoot": true,
        ]
        #expect(try #require(OCFLLayout(.hashed, short)).path(of: "object-01") == "ff/75/53/44/92/48/5e/ab/b3/9f/86/35/67/28/88/4e")
        #expect(OCFLLayout(.hashed, ["tupleSize": 33]) == nil && OCFLLayout(.hashed, ["digestAlgorithm": "x"]) == nil)
        #expect(OCFLLayout(.hashed, ["tupleSize": 0]) == nil && OCFLLayout(.hashAndID, ["extensionName": "other"]) == nil)
    }

    @Test func aRootOfAnotherLayoutIsContinued() throws {
        try TemporaryFolder.use { folder in
            let layout = #"{"extension": "0004-hashed-n-tuple-storage-layout", "description": "x"}"#
            try OutputFile.write(Array("ocfl_1.1\n".utf8), to: "\(folder)/0=ocfl_1.1", force: false)
            try OutputFile.write(Array(layout.utf8), to: "\(folder)/ocfl_layout.json", force: false)
            let store = try OCFLStore(folder)
            try store.write("object-01", [file("a", [1])], note: note)
            let id = "3c0ff4240c1e116dba14c7627f2319b58aa3d77606d0d90dfc6161608ac987d4"
            #expect(try OCFLVerifier.verifyRoot(folder).filter { $0.severity == .error } == [])
            #expect(StagedFiles.isThere("\(folder)/3c0/ff4/240/\(id)/inventory.json"))
        }
    }

    /// `WENSHU_OCFL_OUT=FOLDER`: a storage root for other programs to judge.
    @Test func aStorageRootForOthersToJudge() throws {
        guard let out = TestSetting.text("WENSHU_OCFL_OUT") else { return }
        let store = try OCFLStore(out)
        let names = ["会议纪要〔2024〕3号.docx", "a b #&%.txt", "\u{E9}.txt", "e\u{301}.txt", "📄/子/空.txt"]
        for number in 0..<5 {
            let id = "urn:wenshu:案卷 \(number)"
            try store.write(id, names.map { file($0, Array("\($0)\(number)".utf8)) }, note: note)
            try store.write(id, [file("补充/\(number).txt", Array("\(number)".utf8)), file("空", [])], as: .addition, note: note)
            if number % 2 == 0 { try store.write(id, [file("只剩.txt", Array("\(number)".utf8))], note: note) }
        }
        #expect(try OCFLVerifier.verifyRoot(out) == [])
    }

    private func file(_ path: String, _ bytes: [UInt8]) -> OCFLStore.File { .init(path, .bytes(bytes)) }

    private func contents(_ folder: String) throws -> [String: [UInt8]] {
        let files = try FolderListing(folder, limits: .standard).files
        return Dictionary(try files.map { ($0, try InputFile.read("\(folder)/\($0)")) }, uniquingKeysWith: { a, _ in a })
    }
}
