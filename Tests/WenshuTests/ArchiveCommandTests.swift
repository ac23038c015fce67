import Testing
import Wenshu
import WenshuTestSupport

/// Records as the people of an archive make and use them.
@Suite struct ArchiveCommandTests {
    private static let office: Value = ["fonds": "Z109", "unit": "青渡县人民检察院", "operator": "林某"]

    private func inFolder(_ body: (_ folder: String, _ archive: ([String]) throws -> Program.Outcome) throws -> Void) throws {
        try TemporaryFolder.use { folder in
            try OutputFile.write(JSONWriter.bytes(Self.office), to: "\(folder)/office.json", force: false)
            try body(folder) { try Program.run(["archive"] + $0) }
        }
    }

    private func sample(_ name: String) -> String { SourceTree.path("Fixtures/samples/\(name)") }

    private func line(_ text: Substring) throws -> Value { try JSONReader.read(Array(text.utf8)) }

    @Test func aBatchGivesNumbersInItsOrderAndPassesOverWhatFails() throws {
        try inFolder { folder, archive in
            let list = [sample("minutes-01.docx"), "", "\(folder)/none.docx", sample("minutes-02.docx"), sample("minutes-01.docx")]
            try OutputFile.write(Array((list.joined(separator: "\n") + "\n").utf8), to: "\(folder)/list", force: false)
            for jobs in ["1", "2"] {
                let out = "\(folder)/out\(jobs)"
                let outcome = try archive(["--batch", "\(folder)/list", "-o", out, "--office", "\(folder)/office.json", "--jobs", jobs])
                #expect(outcome.code == 1)
                let results = try outcome.output.split(separator: "\n").map(line)
                #expect(results.map { $0["line"]?.number?.integer } == [1, 3, 4, 5])
                #expect(results[0]["state"] == "archived" && results[2]["state"] == "archived" && results[3]["state"] == "already")
                #expect(results[1]["error"]?["code"] == "fileNotFound")
                #expect(results[3]["archivalCode"] == results[0]["archivalCode"])
                #expect(outcome.errors.contains("1 份没有归档") && outcome.errors.contains("归档 2，此前已归档 1，失败 1"))
                let again = try archive(["--batch", "\(folder)/list", "-o", out, "--office", "\(folder)/office.json"])
                #expect(again.errors.contains("归档 0，此前已归档 3，失败 1"))
            }
        }
    }

    @Test func aLineSaysWhatBelongsToADocument() throws {
        try inFolder { folder, archive in
            try OutputFile.write(Array("附件内容".utf8), to: "\(folder)/台账.txt", force: false)
            let line: Value = [
                "file": .text(sample("minutes-01.docx")), "attachments": [.text("\(folder)/台账.txt")],
                "metadata": ["date": "2020-01-02", "retention": "10年"],
            ]
            try OutputFile.write(JSONWriter.bytes(line) + [0x0A], to: "\(folder)/list", force: false)
            let outcome = try archive(["--batch", "\(folder)/list", "-o", "\(folder)/out", "--office", "\(folder)/office.json"])
            let result = try self.line(try #require(outcome.output.split(separator: "\n").first))
            #expect(result["archivalCode"] == "Z109-WS·2020-D10-0001")
            // The date that was given is not the one that the document states.
            #expect(result["checks"] == "不合格")
            let package = try RecordPackage(try #require(result["package"]?.text))
            #expect(package.record.files.map(\.name) == ["minutes-01.docx", "台账.txt"])
            #expect(package.findings == [])
        }
    }

    @Test func aLineWithAStrangeNameIsRefused() throws {
        try inFolder { folder, archive in
            try OutputFile.write(Array("{\"file\":\"a.docx\",\"attachment\":\"b\"}\n".utf8), to: "\(folder)/list", force: false)
            let outcome = try archive(["--batch", "\(folder)/list", "-o", "\(folder)/out"])
            #expect(outcome.output.contains("badArchiveLine") && outcome.output.contains("/attachment"))
            let line: Value = ["file": .text(sample("minutes-01.docx")), "metadata": ["retnetion": "10年"]]
            try OutputFile.write(JSONWriter.bytes(line), to: "\(folder)/list", force: true)
            #expect(try archive(["--batch", "\(folder)/list", "-o", "\(folder)/out"]).output.contains("/metadata/retnetion"))
        }
    }

    @Test func aCorrectionIsTheNextVersionAndLeavesTheOldOneAlone() throws {
        try inFolder { folder, archive in
            let first = try archive([
                sample("minutes-01.docx"), "-o", "\(folder)/out", "--office", "\(folder)/office.json", "--no-make-pdf",
            ]).output.split(separator: "\n").map(String.init)[0]
            let bytes = try InputFile.read(first)
            let outcome = try archive([
                "correct", first, "--with", sample("minutes-02.docx"), "--reason", "日期有误", "-o", "\(folder)/out", "--no-make-pdf",
            ])
            let second = try RecordPackage(String(try #require(outcome.output.split(separator: "\n").first)))
            let old = try RecordPackage(first)
            #expect(try InputFile.read(first) == bytes)
            #expect(second.findings == [] && second.record.version == 2)
            #expect(second.record.id == old.record.id && second.record.description.code == old.record.description.code)
            #expect(second.record.correction?.digest == old.digest && second.record.correction?.reason == "日期有误")
            #expect(Array(second.record.events.prefix(old.record.events.count)) == old.record.events)
        }
    }

    @Test func aCorrectedEncapsulationPackageHoldsEachVersion() throws {
        try inFolder { folder, archive in
            func run(_ arguments: [String]) throws -> [String] {
                let outcome = try archive(arguments)
                #expect(outcome.code == 0, "\(outcome.errors)")
                return outcome.output.split(separator: "\n").map(String.init)
            }
            let out = "\(folder)/out"
            let setting = ["--office", "\(folder)/office.json", "--no-make-pdf"]
            let first = try run([sample("minutes-01.docx"), "-o", out, "--format", "eep"] + setting)[0]
            let bytes = try InputFile.read(first)
            let second = try run(["correct", first, "--with", sample("minutes-02.docx"), "--reason", "日期有误", "-o", out, "--no-make-pdf"])[0]
            let third = try run(["correct", second, "--with", sample("minutes-03.docx"), "--reason", "又一处", "-o", out, "--no-make-pdf"])[0]
            #expect(third.hasSuffix(".v3.eep.xml") && second.hasSuffix(".v2.eep.xml"))
            #expect(try InputFile.read(first) == bytes)
            #expect(try archive(["verify", first, second, third]).code == 0)
            let taken = try archive(["correct", first, "--with", sample("minutes-03.docx"), "--reason", "x", "-o", out, "--no-make-pdf"])
            #expect(taken.code != 0 && taken.errors.contains("登记中已有第3版"))
            let lines = try InputFile.read("\(out)/register.ndjson").split(separator: 0x0A)
            #expect(try lines.map { try JSONReader.read(Array($0))["version"]?.number?.integer } == [1, 2, 3])
            #expect(try archive(["list", third, "-o", "\(folder)/list.json"]).code == 0)
            #expect(
                try archive(["check", third, "--stage", "transfer", "--list", "\(folder)/list.json"]).errors.contains("WZX05") == false)
            for (number, path) in [first, second, third].enumerated() {
                let bag = try run(["repack", third, "--record-version", "\(number + 1)", "-o", "\(folder)/bags"])[0]
                let record = try RecordPackage(path).record
                #expect(try RecordPackage(bag).record == record && RecordPackage(bag).findings == [])
                #expect(record.document.bytes == (try InputFile.read(sample("minutes-0\(number + 1).docx"))))
            }
        }
    }

    /// A kill between the register's line and the package leaves the line.
    @Test func aCorrectionThatWasKilledIsMadeAgainWithTheSameBytes() throws {
        try inFolder { folder, archive in
            func correct(_ package: String, in out: String) throws -> String? {
                let arguments = ["--with", sample("minutes-02.docx"), "--reason", "日期有误", "-o", out, "--no-make-pdf"]
                return try archive(["correct", package] + arguments).output.split(separator: "\n").first.map(String.init)
            }
            let first = try archive([
                sample("minutes-01.docx"), "-o", "\(folder)/out", "--format", "eep", "--office", "\(folder)/office.json", "--no-make-pdf",
            ]).output.split(separator: "\n").map(String.init)[0]
            let second = try #require(try correct(first, in: "\(folder)/out"))
            let again = "\(folder)/again/" + (first.split(separator: "/").last ?? "")
            try OutputFile.makeFolder("\(folder)/again")
            try OutputFile.write(try InputFile.read(first), to: again, force: false)
            try OutputFile.write(try InputFile.read("\(folder)/out/register.ndjson"), to: "\(folder)/again/register.ndjson", force: false)
            let made = try #require(try correct(again, in: "\(folder)/again"))
            #expect(try InputFile.read(made) == InputFile.read(second))
            #expect(try InputFile.read("\(folder)/again/register.ndjson") == InputFile.read("\(folder)/out/register.ndjson"))
        }
    }

    @Test func anEncapsulationPackageWithoutAFondsIsRefusedBeforeAnythingIsWritten() throws {
        try inFolder { folder, archive in
            let refused = try archive([sample("minutes-01.docx"), "-o", "\(folder)/out", "--format", "eep", "--no-make-pdf"])
            #expect(refused.code == 65 && refused.errors.contains("--office"))
            let register = (try? InputFile.read("\(folder)/out/register.ndjson")) ?? []
            #expect(register.isEmpty)
        }
    }

    @Test func anInformationPackageGoesThroughEverythingThatARecordGoesThrough() throws {
        try inFolder { folder, archive in
            func run(_ arguments: [String]) throws -> [String] {
                let outcome = try archive(arguments)
                #expect(outcome.code == 0, "\(outcome.errors)")
                return outcome.output.split(separator: "\n").map(String.init)
            }
            let out = "\(folder)/out"
            let setting = ["--office", "\(folder)/office.json", "--no-make-pdf", "--format", "eark-sip"]
            let first = try run([sample("minutes-01.docx"), "-o", out] + setting)[0]
            let bytes = try InputFile.read(first)
            #expect(try archive(["verify", first]).errors.contains("核验通过"))
            _ = try run(["list", first, "-o", "\(folder)/list.json"])
            _ = try run(["check", first, "--stage", "transfer", "--list", "\(folder)/list.json"])
            let second = try run(["correct", first, "--with", sample("minutes-02.docx"), "--reason", "日期有误", "-o", out, "--no-make-pdf"])[0]
            #expect(second.hasSuffix(".v2.sip.zip"))
            #expect(try InputFile.read(first) == bytes)
            let (old, new) = (try RecordPackage(first), try RecordPackage(second))
            #expect(new.findings == [] && new.record.version == 2 && new.record.id == old.record.id)
            #expect(new.record.correction?.digest == old.digest)
            let third = try run([
                "correct", second, "--with", sample("minutes-03.docx"), "--reason", "又一处", "-o", out, "--no-make-pdf", "--dir",
            ])[0]
            #expect(third.hasSuffix(".v3.sip"))
            #expect(try archive(["verify", third]).code == 0)
            let bag = try run(["repack", first, "-o", "\(folder)/bags"])[0]
            #expect(bag.hasSuffix(".bag.zip"))
            #expect(try RecordPackage(bag).record == old.record)
            let again = try run(["repack", bag, "-o", "\(folder)/again", "--format", "eark-sip"])[0]
            #expect(try InputFile.read(again) == bytes)
            #expect(try archive(["repack", first, "-o", "\(folder)/bags", "--record-version", "2"]).errors.contains("没有这一版"))
        }
    }

    /// Its METS has no digest of its own within; the list has.
    @Test func whoChangesTheMETSOfAPackageIsFoundByTheHandOverList() throws {
        try inFolder { folder, archive in
            let package = try archive([
                sample("minutes-01.docx"), "-o", "\(folder)/out", "--office", "\(folder)/office.json", "--no-make-pdf", "--format",
                "eark-sip",
                "--dir",
            ]).output.split(separator: "\n").map(String.init)[0]
            #expect(try archive(["list", package, "-o", "\(folder)/list.json"]).code == 0)
            let check = ["check", package, "--stage", "transfer", "--list", "\(folder)/list.json"]
            #expect(try archive(check).code == 0)
            let text = String(decoding: try InputFile.read("\(package)/METS.xml"), as: UTF8.self)
            try OutputFile.write(Array(text.replacing("青渡县人民检察院<", with: "某县人民检察院<").utf8), to: "\(package)/METS.xml", force: true)
            #expect(try archive(["verify", package]).code == 0)
            let outcome = try archive(check)
            #expect(outcome.code == 1 && outcome.errors.contains("移交清单一致不合格：清单所列校验值为"))
        }
    }

    @Test func aBatchOfInformationPackagesIsTheSameAfterASecondRun() throws {
        try inFolder { folder, archive in
            let list = [sample("minutes-01.docx"), sample("minutes-02.docx")]
            try OutputFile.write(Array((list.joined(separator: "\n") + "\n").utf8), to: "\(folder)/list", force: false)
            for more in [[], ["--dir"]] {
                let out = "\(folder)/out\(more.count)"
                let arguments =
                    ["--batch", "\(folder)/list", "-o", out, "--office", "\(folder)/office.json", "--format", "eark-sip"] + more
                let first = try archive(arguments)
                #expect(first.errors.contains("归档 2，此前已归档 0，失败 0"))
                #expect(try archive(arguments).errors.contains("归档 0，此前已归档 2，失败 0"))
                let packages = try first.output.split(separator: "\n").compactMap { try line($0)["package"]?.text }
                #expect(packages.count == 2 && packages.allSatisfy { $0.hasSuffix(more.isEmpty ? ".sip.zip" : ".sip") })
                #expect(try archive(["verify"] + packages).code == 0)
            }
        }
    }

    @Test func anInformationPackageThatNobodyHandsOverIsRefusedBeforeAnythingIsWritten() throws {
        try inFolder { folder, archive in
            let refused = try archive([sample("minutes-01.docx"), "-o", "\(folder)/out", "--format", "eark-sip", "--no-make-pdf"])
            #expect(refused.code == 65 && refused.errors.contains("移交单位") && refused.errors.contains("--office"))
            let register = (try? InputFile.read("\(folder)/out/register.ndjson")) ?? []
            #expect(register.isEmpty)
            let sm3 = try archive([sample("minutes-01.docx"), "-o", "\(folder)/out", "--format", "eark-sip", "--sm3"])
            #expect(sm3.code == 64 && sm3.errors.contains("--sm3"))
        }
    }

    @Test func aCorrectedObjectHasANewVersion() throws {
        try inFolder { folder, archive in
            let object = try archive([
                sample("minutes-01.docx"), "-o", "\(folder)/out", "--format", "ocfl", "--office", "\(folder)/office.json", "--no-make-pdf",
            ]).output.split(separator: "\n").map(String.init)[0]
            let outcome = try archive([
                "correct", object, "--with", sample("minutes-02.docx"), "--reason", "日期有误", "-o", "\(folder)/out", "--no-make-pdf",
            ])
            #expect(outcome.output.split(separator: "\n").map(String.init) == [object])
            #expect(try archive(["verify", "\(folder)/out/ocfl"]).code == 0)
            #expect(try JSONReader.read(try InputFile.read("\(object)/inventory.json"))["head"] == "v2")
            #expect(try RecordPackage(object).record.version == 2)
        }
    }

    @Test func aDamagedRecordIsNotCorrectedAndNotCarriedOn() throws {
        try inFolder { folder, archive in
            let path = try archive([sample("minutes-01.docx"), "-o", "\(folder)/out", "--dir", "--no-make-pdf"]).output.split(
                separator: "\n")[0]
            try OutputFile.write([1], to: "\(path)/data/content/minutes-01.docx", force: true)
            #expect(try archive(["repack", String(path), "-o", "\(folder)/zip"]).code != 0)
            #expect(
                try archive(["correct", String(path), "--with", sample("minutes-02.docx"), "--reason", "x", "-o", "\(folder)/out"]).code
                    != 0)
            #expect(try archive(["check", String(path)]).code == 1)
            #expect(try archive(["verify", String(path)]).code == 1)
        }
    }

    @Test func whatIsHandedOverIsCheckedAgainstItsList() throws {
        try inFolder { folder, archive in
            let packages = try ["minutes-01.docx", "minutes-02.docx"].map { name in
                try archive([sample(name), "-o", "\(folder)/out", "--no-make-pdf"]).output.split(separator: "\n").map(String.init)[0]
            }
            #expect(try archive(["list"] + packages + ["-o", "\(folder)/list.json"]).code == 0)
            #expect(try archive(["list"] + packages + ["-o", "\(folder)/list.csv"]).code == 0)
            #expect(try archive(["check"] + packages + ["--stage", "transfer", "--list", "\(folder)/list.json"]).code == 0)
            let text = String(decoding: try InputFile.read("\(folder)/list.json"), as: UTF8.self)
            try OutputFile.write(
                Array(text.replacing("\"files\": 1,\n      \"size\": ", with: "\"files\": 1,\n      \"size\": 1").utf8),
                to: "\(folder)/list.json",
                force: true)
            let outcome = try archive(["check"] + packages + ["--stage", "transfer", "--list", "\(folder)/list.json"])
            #expect(outcome.code == 1 && outcome.errors.contains("移交清单一致不合格"))
        }
    }

    @Test func aDocumentWithoutADateGetsNoNumber() throws {
        try inFolder { folder, archive in
            var document = try Toolkit().read(file: sample("minutes-01.docx"))
            document.sections = []
            let format = try #require(DocumentFormat.named("docx"))
            try OutputFile.write(try Toolkit.write(document, as: format), to: "\(folder)/a.docx", force: false)
            let outcome = try archive(["\(folder)/a.docx", "-o", "\(folder)/out", "--office", "\(folder)/office.json", "--no-make-pdf"])
            #expect(outcome.code != 0 && outcome.errors.contains("没有载明日期"))
        }
    }
}
