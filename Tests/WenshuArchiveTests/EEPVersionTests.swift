import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuArchive

/// Packages of the type 修改型, which embed what they correct.
@Suite struct EEPVersionTests {
    private static let signature = """
        <电子签名块><电子签名><签名标识符>签名1</签名标识符><签名规则>SM2</签名规则><签名结果>QUJD</签名结果>\
        <证书块><证书>QUJD</证书></证书块><签名算法标识>SM2</签名算法标识></电子签名></电子签名块>
        """

    private func write(_ record: Record, correcting path: String? = nil, into folder: String) throws -> String {
        try RecordArchive.write(
            record, into: folder, as: .eep, time: SampleRecord.time, software: SampleRecord.software,
            original: try path.map { try EEPReader($0).original() })
    }

    /// The next version of the sample, its digest as the package that it corrects has it.
    private func next(_ version: Int, correcting path: String) throws -> Record {
        var record = try Record(
            document: RecordFile(.content, name: "第\(version)版.docx", bytes: SampleRecord.docx("第\(version)版的内容")),
            others: [SampleRecord.attachment], extraction: SampleRecord.extraction, settings: SampleRecord.settings)
        let old = try RecordPackage(path)
        record.id = old.record.id
        record.version = version
        record.description.code = old.record.description.code
        record.events = old.record.events
        record.correction = .init(digest: try EEPReader(path).original().digest, version: version - 1, reason: "第\(version)版：日期有误")
        return record.archived(at: SampleRecord.time, facts: [nil, nil], software: SampleRecord.software)
    }

    private func edit(_ path: String, _ change: (inout String) -> Void) throws {
        var text = String(decoding: try InputFile.read(path), as: UTF8.self)
        change(&text)
        try OutputFile.write(Array(text.utf8), to: path, force: true)
    }

    /// The newest of three versions, the first of them signed.
    private func history(_ body: (_ folder: String, _ paths: [String]) throws -> Void) throws {
        try TemporaryFolder.use { folder in
            let first = try write(try SampleRecord.archived(), into: folder)
            try edit(first) {
                $0.replace("</电子文件封装包>", with: "\r\n<!-- 签名 -->\r\n\(Self.signature)\r\n</电子文件封装包>\r\n")
            }
            let second = try write(try next(2, correcting: first), correcting: first, into: folder)
            let third = try write(try next(3, correcting: second), correcting: second, into: folder)
            try body(folder, [first, second, third])
        }
    }

    private func codes(_ path: String) throws -> [String] {
        try PackageVerifier.verify(path).map { "\($0.code.name) \($0.place.part?.split(separator: "/").last ?? "")" }
    }

    /// What verification says of the newest of three versions once its text is changed.
    private func codes(_ change: (inout String) -> Void) throws -> [String] {
        var found: [String] = []
        try history { _, paths in
            try edit(paths[2], change)
            found = try codes(paths[2])
        }
        // The signature is told of in any case.
        let signature = try #require(found.firstIndex(of: "unverifiedSignature 电子签名块"))
        found.remove(at: signature)
        return found
    }

    @Test func theBytesOfWhatIsCorrectedAreInWhatCorrectsIt() throws {
        try history { _, paths in
            #expect(
                paths.map { $0.split(separator: "/").last.map { String($0.suffix(10)) } } == ["07.eep.xml", "v2.eep.xml", "v3.eep.xml"])
            let bytes = try paths.map { try InputFile.read($0) }
            let first = String(decoding: bytes[0], as: UTF8.self)
            let start = try #require(first.firstRange(of: "<被签名对象")).lowerBound
            let end = try #require(first.firstRange(of: "</电子签名块>")).upperBound
            #expect(first[start..<end].contains("\r\n<!-- 签名 -->\r\n"))
            for path in paths.dropFirst() {
                #expect(String(decoding: try InputFile.read(path), as: UTF8.self).contains("<原封装包>\(first[start..<end])</原封装包>"))
            }
            let reader = try EEPReader(paths[2])
            #expect(try reader.digest(of: reader.versions[0]) == Digest.sha256.hex(Array(first[start..<end].utf8)))
            #expect(try codes(paths[2]) == ["unverifiedSignature 电子签名块"])
        }
    }

    @Test func theFilesOfEachVersionComeBack() throws {
        try history { folder, paths in
            let reader = try EEPReader(paths[2])
            #expect(reader.versions.map(\.modification) == [0, 1, 2])
            #expect(reader.versions[1].files.map(\.id)[0] == "修改1-文档1-文档数据1-编码1")
            #expect(reader.files.map(\.name) == ["第3版.docx", "整改台账.txt", "record.json", "events.ndjson", "checks.json"])
            for (number, path) in paths.enumerated() {
                let version = try RecordPackage(paths[2], version: number + 1)
                let alone = try RecordPackage(path)
                #expect(
                    version.record == alone.record && version.digest == alone.digest
                        && version.findings.filter { $0.severity == .error } == [])
                try reader.restore(reader.versions[number], to: "\(folder)/\(number)")
                #expect(try InputFile.read("\(folder)/\(number)/\(alone.record.document.name)") == alone.record.document.bytes)
            }
            #expect(try RecordPackage(paths[2]).record.version == 3)
            #expect(throws: WenshuError.self) { try RecordPackage(paths[2], version: 4) }
            #expect(throws: WenshuError.self) { try RecordPackage(paths[2], version: 0) }
        }
    }

    @Test func typeNumbersAndIdentifiersFitTheContent() throws {
        #expect(try codes { _ in } == [])
        #expect(try codes { $0.replace("<封装包类型>修改型", with: "<封装包类型>原始型", maxReplacements: 1) } == ["typeMismatch 封装包类型"])
        #expect(
            try codes { $0.replace(EEPGrammar.modified, with: EEPGrammar.original, maxReplacements: 1) } == ["typeMismatch 封装包类型描述"])
        #expect(try codes { $0.replace("<修改标识符>修改2", with: "<修改标识符>修改3") } == ["wrongModification 修改标识符"])
        #expect(try codes { $0.replace("<修改标识符>修改2", with: "<修改标识符>M2") } == ["unusualIdentifier 修改标识符"])
        #expect(try codes { $0.replace("<文档标识符>修改2-文档1<", with: "<文档标识符>修改4-文档1<") } == ["wrongModification 文档标识符"])
        #expect(try codes { $0.replace("<文档标识符>修改2-文档1<", with: "<文档标识符>文档1<") } == [])
        #expect(try codes { $0.replace("<文档标识符>修改2-文档1<", with: "<文档标识符>修改1-文档1<") }.contains("doubledIdentifier 文档标识符"))
        #expect(try codes { $0.replace("<修改标识符>修改2</修改标识符>", with: "") } == ["missingElement 修改标识符"])
    }

    @Test func whatIsEmbeddedIsWhatWasCorrected() throws {
        let inside = "电子文件封装包/被签名对象/修改封装内容/原封装包"
        // In the oldest version: both that embed it see it.
        #expect(
            try codes { $0.replace("青渡县人民检察院全宗", with: "别的全宗", maxReplacements: 1) } == ["originalMismatch 原封装包", "originalMismatch 原封装包"])
        #expect(try codes { $0.replace("<!-- 签名 -->", with: "<!-- 签 -->") } == ["originalMismatch 原封装包", "originalMismatch 原封装包"])
        try history { _, paths in
            try edit(paths[2]) { text in
                let second = text.ranges(of: "<修订内容>")[0].lowerBound
                let at = text[second...].firstRange(of: "青渡县人民检察院全宗")
                if let at { text.replaceSubrange(at, with: "别的全宗") }
            }
            #expect(try PackageVerifier.verify(paths[2]).filter { $0.severity == .error }.map(\.place.part) == [inside])
        }
    }

    @Test func theRecordsFilesAreThoseThatItLists() throws {
        let document = "<文档><文档标识符>修改2-文档2"
        #expect(
            try codes { text in
                let start = text.firstRange(of: document)?.lowerBound
                let end = start.flatMap { text[$0...].firstRange(of: "</文档>")?.upperBound }
                if let start, let end { text.removeSubrange(start..<end) }
            } == ["missingFile 被签名对象"])
        #expect(
            try codes { $0.replace("<计算机文件名>第3版.docx", with: "<计算机文件名>第4版.docx") } == [
                "missingFile 被签名对象", "unlistedFile 修改2-文档1-文档数据1-编码1",
            ])
        #expect(
            try codes { text in
                let name = text.ranges(of: "<计算机文件名>整改台账.txt").last
                let data = name.flatMap { text[$0.upperBound...].firstRange(of: Base64.encoded(SampleRecord.attachment.bytes)) }
                if let data { text.replaceSubrange(data, with: Base64.encoded(Array("一、二、四".utf8))) }
            } == ["digestMismatch 修改2-文档2-文档数据1-编码1"])
    }

    @Test func theRecordsOfTheVersionsFollowFromEachOther() throws {
        try TemporaryFolder.use { folder in
            let first = try write(try SampleRecord.archived(), into: folder)
            let right = try next(2, correcting: first)
            func code(_ change: (inout Record) -> Void) throws -> [String] {
                var record = right
                change(&record)
                let path = try RecordArchive.write(
                    record, into: folder, as: .eep, force: true, time: SampleRecord.time, software: SampleRecord.software,
                    original: try EEPReader(first).original())
                return try PackageVerifier.verify(path).map(\.code.name)
            }
            #expect(try code { _ in } == [])
            #expect(try code { $0.version = 3 } == ["versionMismatch"])
            #expect(try code { $0.id = "别的" } == ["versionMismatch"])
            #expect(try code { $0.description.code = ArchivalCode("Z109-WS·2021-D30-BGS-0008") } == ["versionMismatch"])
            #expect(try code { $0.correction?.version = 2 } == ["versionMismatch"])
            #expect(try code { $0.correction?.digest = String(repeating: "0", count: 64) } == ["originalMismatch"])
        }
    }

    @Test func signaturesAreCheckedForWhatTheyAreMadeOf() throws {
        func of(_ change: (inout String) -> Void) throws -> [String] {
            try TemporaryFolder.use { folder in
                let path = try write(try SampleRecord.archived(), into: folder)
                try edit(path) {
                    $0.replace("</电子文件封装包>", with: Self.signature + "</电子文件封装包>")
                    change(&$0)
                }
                return try codes(path)
            }
        }
        let lock = """
            <锁定签名><被锁定签名标识符>签名2</被锁定签名标识符><签名规则>SM2</签名规则><签名结果>QUJD</签名结果><证书块><证书>QUJD</证书></证书块>\
            <签名算法标识>SM2</签名算法标识></锁定签名>
            """
        #expect(try of { _ in } == ["unverifiedSignature 电子签名块"])
        #expect(try of { $0.replace("<签名结果>QUJD", with: "<签名结果>QUJ") } == ["badEncoding 签名结果", "unverifiedSignature 电子签名块"])
        #expect(try of { $0.replace("<签名规则>SM2</签名规则>", with: "") } == ["missingElement 签名规则", "unverifiedSignature 电子签名块"])
        #expect(try of { $0.replace("<签名标识符>签名1", with: "<签名标识符>修改0-文档1") }.first == "doubledIdentifier 签名标识符")
        #expect(
            try of { $0.replace("</电子签名块>", with: "</电子签名块>" + lock) } == [
                "badReference 被锁定签名标识符", "unverifiedSignature 电子签名块", "unverifiedSignature 锁定签名",
            ])
    }

    @Test func namesOfTheOldPackageStayInForce() throws {
        for foreign in ["", " xmlns='urn:other'"] {
            try TemporaryFolder.use { folder in
                let first = try write(try SampleRecord.archived(), into: folder)
                try edit(first) {
                    $0.replace("</", with: "\u{1}")
                    $0.replace("<", with: "<e:")
                    $0.replace("\u{1}", with: "</e:")
                    $0.replace("<e:?xml", with: "<?xml")
                    $0.replace(" xmlns=", with: foreign + " xmlns:e=", maxReplacements: 1)
                }
                #expect(try codes(first) == [])
                let second = try write(try next(2, correcting: first), correcting: first, into: folder)
                #expect(try codes(second) == [])
                let third = try write(try next(3, correcting: second), correcting: second, into: folder)
                #expect(try codes(third) == [])
                #expect(try EEPReader(third).versions.count == 3)
            }
        }
    }

    @Test func aPackageInAnotherEncodingIsReadAndNotEmbedded() throws {
        try TemporaryFolder.use { folder in
            let path = try write(try SampleRecord.archived(), into: folder)
            let text = String(decoding: try InputFile.read(path), as: UTF8.self).replacing("UTF-8", with: "UTF-16", maxReplacements: 1)
            try OutputFile.write(
                [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }, to: "\(folder)/a", force: true)
            let reader = try EEPReader("\(folder)/a")
            #expect(reader.findings == [] && reader.files.count == 6)
            let error = #expect(throws: WenshuError.self) { try reader.original() }
            #expect(error?.code.name == "unembeddable")
        }
    }

    @Test func anOriginalThatChangesMeanwhileIsNotEmbedded() throws {
        try TemporaryFolder.use { folder in
            let first = try write(try SampleRecord.archived(), into: folder)
            let record = try next(2, correcting: first)
            let original = try EEPReader(first).original()
            try edit(first) { $0.replace("青渡县人民检察院全宗", with: "青渡县人民检察院全综") }
            let error = #expect(throws: WenshuError.self) {
                try RecordArchive.write(
                    record, into: "\(folder)/out", as: .eep, time: SampleRecord.time, software: SampleRecord.software, original: original)
            }
            #expect(error?.code.name == "changedMeanwhile")
            #expect(try FolderListing("\(folder)/out", limits: .standard).files == [])
        }
    }

    /// The schema has 引用编码数据ID for what a modification leaves as it was.
    @Test func aModificationMayReferToDataOfTheOriginal() throws {
        try TemporaryFolder.use { folder in
            let first = try write(try SampleRecord.archived(), into: folder)
            let second = try write(try next(2, correcting: first), correcting: first, into: folder)
            try edit(second) { text in
                let own = text.ranges(of: " 编码数据ID=\"修改1-文档2-文档数据1-编码1-编码数据1\">")[0]
                let end = text[own.upperBound...].firstRange(of: "</编码数据>")?.lowerBound
                if let end {
                    text.replaceSubrange(
                        own.lowerBound..<end,
                        with: " 编码数据ID=\"修改1-文档2-文档数据1-编码1-编码数据1\" 引用编码数据ID=\"修改0-文档2-文档数据1-编码1-编码数据1\">")
                }
            }
            #expect(try codes(second) == [])
            #expect(try RecordPackage(second).record.files.last?.bytes == SampleRecord.attachment.bytes)
        }
    }

    @Test func versionsWithinEachOtherAreLimited() throws {
        try history { _, paths in
            var limits = Limits.standard
            limits.encapsulatedVersions = 3
            #expect(try EEPReader(paths[2], limits: limits).versions.count == 3)
            #expect(throws: WenshuError.self) { try EEPReader(paths[2], limits: limits).original() }
            limits.encapsulatedVersions = 2
            #expect(throws: WenshuError.self) { try EEPReader(paths[2], limits: limits) }
            let open = "<被签名对象><修改封装内容><原封装包>"
            try OutputFile.write(
                Array(("<电子文件封装包 xmlns=\"\(EEPGrammar.namespace)\">" + String(repeating: open, count: 1_000)).utf8), to: paths[2],
                force: true)
            let error = #expect(throws: WenshuError.self) { try EEPReader(paths[2]) }
            #expect(error?.code == .limitExceeded && error?.description.contains("versions") == true)
        }
    }

    @Test func missingPartsOfAModificationAreNamed() throws {
        func cut(_ start: String, _ end: String) throws -> [String] {
            try TemporaryFolder.use { folder in
                let first = try write(try SampleRecord.archived(), into: folder)
                let second = try write(try next(2, correcting: first), correcting: first, into: folder)
                try edit(second) { text in
                    let from = text.firstRange(of: start)?.lowerBound
                    let to = text.ranges(of: end).last?.upperBound
                    if let from, let to { text.removeSubrange(from..<to) }
                }
                return try codes(second)
            }
        }
        #expect(try cut("<原封装包>", "</原封装包>") == ["missingElement 原封装包"])
        #expect(try cut("<修订内容>", "</修订内容>") == ["missingElement 修订内容"])
        #expect(
            try cut("<修改封装内容>", "</修改封装内容>").sorted() == [
                "missingElement 封装内容|修改封装内容", "typeMismatch 封装包类型", "typeMismatch 封装包类型描述",
            ])
    }
}
