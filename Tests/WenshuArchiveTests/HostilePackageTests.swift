import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuArchive

/// Packages with random bytes changed, cut, doubled or put in: each is judged, none ends the program. Seeds are fixed.
@Suite struct HostilePackageTests {
    private static let rounds = Int(TestSetting.text("WENSHU_PROPERTY_CASES") ?? "") ?? 150

    private struct Noise {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return bound == 0 ? 0 : Int((state >> 33) % UInt64(bound))
        }

        mutating func spoil(_ bytes: inout [UInt8]) {
            let pieces = [
                "%0", "\r", "..", "/", "\\", "\u{301}", "v0", "{", "\"", ",", "\u{FEFF}", "data/", "\0", "-", "99999999999999999999", ": ",
                "&#0;",
            ]
            for _ in 0...next(3) {
                let at = next(bytes.count + 1)
                switch next(4) {
                case 0 where at < bytes.count: bytes[at] = UInt8(next(256))
                case 1: bytes.removeSubrange(at..<min(at + next(40), bytes.count))
                case 2: bytes.insert(contentsOf: bytes[at..<min(at + next(200), bytes.count)], at: at)
                default: bytes.insert(contentsOf: Array(pieces[next(pieces.count)].utf8), at: at)
                }
            }
        }
    }

    /// Spoils one file of a package at a time and judges it.
    private func spoil(_ package: String, seed: UInt64, _ judge: (String) throws -> Void) throws {
        var noise = Noise(state: seed)
        let files = try FolderListing(package, limits: .standard).files
        for _ in 0..<Self.rounds {
            let path = "\(package)/\(files[noise.next(files.count)])"
            let sound = try InputFile.read(path)
            var bytes = sound
            noise.spoil(&bytes)
            try OutputFile.write(bytes, to: path, force: true)
            do {
                try judge(package)
            } catch is WenshuError {
            }
            try OutputFile.write(sound, to: path, force: true)
        }
    }

    private let note = OCFLStore.Note(message: "归档", userName: "档案室", userAddress: "mailto:a@example.org", created: 1_700_000_000)

    @Test func spoiltBagsAreJudged() throws {
        try TemporaryFolder.use { folder in
            for (version, encoding) in [("1.0", "UTF-8"), ("0.97", "ISO-8859-1")] {
                let payload: [(path: String, bytes: [UInt8])] = [("data/纪要.txt", [1, 2, 3]), ("data/a%.txt", [])]
                var files = payload
                files.append(("bagit.txt", Array("BagIt-Version: \(version)\nTag-File-Character-Encoding: \(encoding)\n".utf8)))
                files.append(("bag-info.txt", Array("Bagging-Date: 2024-05-20\n more\nPayload-Oxum: 3.2\n".utf8)))
                files.append(("fetch.txt", Array("https://example.org/a - data/a%25.txt\n".utf8)))
                files.append(("manifest-sha256.txt", Array(BagManifest(.sha256, files: payload).text.utf8)))
                files.append(
                    ("tagmanifest-md5.txt", Array(BagManifest(.md5, files: files.filter { !$0.path.hasPrefix("data/") }).text.utf8)))
                try OutputFolder.write(files, to: "\(folder)/\(version)", force: false)
                try spoil("\(folder)/\(version)", seed: 1) { _ = try BagVerifier.verify($0) }
            }
        }
    }

    @Test func spoiltObjectsAreJudgedAndNotWorsened() throws {
        try TemporaryFolder.use { folder in
            let store = try OCFLStore("\(folder)/root")
            try store.write("urn:x:1", [.init("a.txt", .bytes([65])), .init("子/b.txt", .bytes([66]))], note: note)
            try store.write("urn:x:1", [.init("a.txt", .bytes([67]))], as: .addition, note: note)
            var number = 0
            try spoil(store.root, seed: 2) { root in
                number += 1
                _ = try OCFLVerifier.verifyRoot(root)
                try OCFLStore(root).restore("urn:x:1", version: "v1", to: "\(folder)/\(number)")
            }
        }
    }

    @Test func spoiltInformationPackagesAreJudged() throws {
        try TemporaryFolder.use { folder in
            let path = try SampleRecord.write(try SampleRecord.archived(), into: folder, as: .sipFolder)
            try spoil(path, seed: 4) { path in
                _ = try PackageVerifier.verify(path)
                _ = try RecordPackage(path)
            }
        }
    }

    @Test func spoiltEncapsulationPackagesAreJudged() throws {
        try TemporaryFolder.use { folder in
            let code = EEPElement("档号", "x", children: [EEPElement("年度", "2024"), EEPElement("保管期限", "永久"), EEPElement("室编件号", "1")])
            var package = EEPPackage(
                created: "2024-05-20T09:00:00Z", unit: "某院",
                record: [
                    EEPElement("聚合层次", "文件"), EEPElement("来源", children: [EEPElement("立档单位名称", "某院")]), EEPElement("电子文件号", "1"), code,
                    EEPElement(
                        "内容描述",
                        children: [EEPElement("题名", "纪要"), EEPElement("责任者", "某院"), EEPElement("日期", "2024-05-20"), EEPElement("密级", "公开")]),
                    EEPElement("形式特征", children: [EEPElement("文件组合类型", "单件")]), EEPElement("存储位置", children: [EEPElement("脱机载体编号", "无")]),
                    EEPElement("权限管理"),
                ],
                business: [
                    EEPElement(
                        "业务实体",
                        children: ["业务标识符", "机构人员标识符", "文件标识符", "业务行为", "行为时间"].map { EEPElement($0, "1") } + [EEPElement("业务状态", "历史行为")])
                ],
                agents: [EEPElement("机构人员实体", children: [EEPElement("机构人员标识符", "1"), EEPElement("机构人员名称", "某院")])],
                documents: [.init(isMain: true, title: nil, files: [.init(name: "a.docx", content: .bytes([1, 2, 3, 4]))])])
            try OutputFile.makeFolder("\(folder)/eep")
            try package.write(to: "\(folder)/eep/a.xml", force: false)
            package.original = try EEPReader("\(folder)/eep/a.xml").original()
            try package.write(to: "\(folder)/eep/b.xml", force: false)
            var number = 0
            try spoil("\(folder)/eep", seed: 3) { path in
                for name in ["a", "b"] {
                    number += 1
                    _ = try PackageVerifier.verify("\(path)/\(name).xml")
                    let reader = try EEPReader("\(path)/\(name).xml")
                    try reader.restore(reader.versions.first, to: "\(folder)/\(number)")
                }
            }
        }
    }
}
