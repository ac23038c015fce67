import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuArchive

@Suite struct EEPTests {
    private typealias E = EEPElement

    /// Invented minutes with an attachment, its elements in no order.
    private func package(_ files: [EEPPackage.File] = [.init(name: "会议纪要.docx", content: .bytes(Array("正文".utf8)), format: "DOCX")])
        -> EEPPackage
    {
        let code = E(
            "档号", "Z109-WS·2024-Y-BGS-0003",
            children: [E("室编件号", "3"), E("保管期限", "永久"), E("年度", "2024"), E("全宗号", "Z109")])
        return EEPPackage(
            created: "2024-05-20T09:00:00+08:00", unit: "青渡县人民检察院",
            record: [
                E("权限管理"), E("档号", code.text, children: code.children), E("聚合层次", "文件"), E("来源", children: [E("立档单位名称", "青渡县人民检察院")]),
                E("存储位置", children: [E("脱机载体编号", "无")]), E("形式特征", children: [E("文件组合类型", "组合文件"), E("页数", "2")]),
                E(
                    "内容描述",
                    children: [
                        E("密级", "公开"), E("日期", "2024-05-17"), E("责任者", "青渡县人民检察院"), E("责任者", "青渡县水务局"), E("题名", "关于<青渡河>联席会议的纪要 & 附件"),
                    ]),
                E("电子文件号", "urn:uuid:1"),
            ],
            business: [
                E(
                    "业务实体",
                    children: [
                        E("行为时间", "2024-05-20"), E("业务标识符", "业务1"), E("机构人员标识符", "机构1"), E("文件标识符", "urn:uuid:1"),
                        E("业务状态", "历史行为"), E("业务行为", "归档"),
                    ])
            ],
            agents: [E("机构人员实体", children: [E("机构人员名称", "青渡县人民检察院"), E("机构人员标识符", "机构1"), E("机构人员类型", "单位")])],
            documents: [
                .init(isMain: true, title: "会议纪要", files: files),
                .init(isMain: false, title: "附件", files: [.init(name: "名单.xlsx", content: .bytes([0, 1, 2, 255]))]),
            ])
    }

    private func codes(_ edit: (inout String) -> Void) throws -> [String] {
        try TemporaryFolder.use { folder in
            try package().write(to: "\(folder)/a.xml", force: false)
            var text = String(decoding: try InputFile.read("\(folder)/a.xml"), as: UTF8.self)
            edit(&text)
            try OutputFile.write(Array(text.utf8), to: "\(folder)/a.xml", force: true)
            return try PackageVerifier.verify("\(folder)/a.xml").map {
                "\($0.code.name) \($0.place.part?.split(separator: "/").last ?? "")"
            }
        }
    }

    @Test func whatIsWrittenIsSoundAndGivesTheFilesBack() throws {
        try TemporaryFolder.use { folder in
            let large = (0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try OutputFile.write(large, to: "\(folder)/source", force: false)
            let package = package([
                .init(name: "会议纪要.docx", content: .bytes([])), .init(name: "扫描件.pdf", content: .file("\(folder)/source")),
                .init(name: "a", content: .bytes(large)),
            ])
            try package.write(to: "\(folder)/a.xml", force: false)
            let reader = try EEPReader("\(folder)/a.xml")
            #expect(reader.findings.map(\.code.name) == ["emptyFile"])
            #expect(reader.files.map(\.name) == ["会议纪要.docx", "扫描件.pdf", "a", "名单.xlsx"])
            #expect(try reader.bytes(of: reader.files) == [[], large, large, [0, 1, 2, 255]])
            #expect(reader.files.map(\.id)[1] == "修改0-文档1-文档数据2-编码1")
            try reader.restore(to: "\(folder)/out")
            #expect(try InputFile.read("\(folder)/out/扫描件.pdf") == large)
            #expect(throws: WenshuError.self) { try package.write(to: "\(folder)/a.xml", force: false) }
        }
    }

    @Test func elementsStandInTheOrderOfTheStandard() throws {
        try TemporaryFolder.use { folder in
            try package().write(to: "\(folder)/a.xml", force: false)
            let root = try #require(try EEPReader("\(folder)/a.xml").root)
            let record = try #require(root["被签名对象"]?["封装内容"]?["文件实体块"]?["文件实体"])
            #expect(record.children.map(\.name) == ["聚合层次", "来源", "电子文件号", "档号", "内容描述", "形式特征", "存储位置", "权限管理", "文件数据"])
            #expect(record["档号"]?.text == "Z109-WS·2024-Y-BGS-0003" && record["档号"]?.children.map(\.name) == ["全宗号", "年度", "保管期限", "室编件号"])
            #expect(record["内容描述"]?["责任者"]?.text == "青渡县人民检察院；青渡县水务局")
            #expect(record["内容描述"]?["题名"]?.text == "关于<青渡河>联席会议的纪要 & 附件")
        }
    }

    @Test func structureObligationsAndValuesAreChecked() throws {
        #expect(try codes { _ in } == [])
        #expect(try codes { $0.replace("<题名>关于", with: "<提名/><题名>关于") } == ["unknownElement 提名"])
        #expect(try codes { $0.replace("<聚合层次>文件</聚合层次>", with: "") } == ["missingElement 聚合层次"])
        #expect(try codes { $0.replace("<密级>公开</密级>", with: "<密级>公开</密级><密级>公开</密级>") } == ["repeatedElement 密级"])
        #expect(try codes { $0.replace("<版本>2009</版本>", with: "<版本>2010</版本>") } == ["wrongValue 版本"])
        #expect(
            try codes {
                $0.replace("<版本>2009</版本>", with: ""); $0.replace("<封装包格式描述>", with: "<版本>2009</版本><封装包格式描述>")
            } == ["wrongOrder 封装包格式描述"])
        #expect(try codes { $0.replace("<日期>2024-05-17", with: "<日期>2024年5月17日") } == ["unusualValue 日期"])
        #expect(try codes { $0.replace("<室编件号>3</室编件号>", with: "") } == ["missingItemNumber 档号"])
        #expect(try codes { $0.replace("历史行为", with: "以前") } == ["wrongValue 业务状态"])
        #expect(try codes { $0.replace("<业务实体>", with: "<业务实体块2/><业务实体>") }.first?.hasPrefix("unknownElement") == true)
        #expect(try codes { $0.replace(" xmlns=", with: " xmlns:e=") }.map { String($0.prefix(11)) } == ["notAPackage"])
        #expect(
            try codes { $0.replace("http://www.saac.gov.cn/standards/ERM/encapsulation", with: "urn:other") }.map { String($0.prefix(11)) }
                == ["notAPackage"])
    }

    @Test func encodedFilesAreCheckedAgainstWhatIsSaid() throws {
        #expect(try codes { $0.replace("AAEC/w==", with: "AAEC/w=") } == ["badEncoding 编码数据"])
        #expect(try codes { $0.replace("AAEC/w==", with: "AA!C/w==") } == ["badEncoding 编码数据"])
        #expect(try codes { $0.replace("AAEC/w==", with: "AAEC") } == ["sizeMismatch 编码"])
        #expect(try codes { $0.replace("AAEC/w==", with: "AAEC\n  /w==") } == [])
        #expect(try codes { $0.replace("名单.xlsx", with: "../名单.xlsx") } == ["unsafeFileName 编码"])
        #expect(try codes { $0.replace("编码数据ID=\"修改0-文档2", with: "引用编码数据ID=\"修改0-文档3") } == ["badReference 编码"])
        #expect(
            try codes { $0.replace("编码数据ID=\"修改0-文档2-文档数据1-编码1-编码数据1\"", with: "编码数据ID=\"修改0-文档1-文档数据1-编码1-编码数据1\"") }.contains(
                "doubledIdentifier 编码数据"))
    }

    @Test func whatCannotBeSoundIsNotWritten() throws {
        try TemporaryFolder.use { folder in
            var bad = package()
            bad.record.removeAll { $0.name == "档号" }
            #expect(throws: WenshuError.self) { try bad.write(to: "\(folder)/a.xml", force: false) }
            bad = package([.init(name: "../a", content: .bytes([1]))])
            #expect(throws: WenshuError.self) { try bad.write(to: "\(folder)/a.xml", force: false) }
            bad = package([.init(name: "a", content: .file("\(folder)/none"))])
            #expect(throws: WenshuError.self) { try bad.write(to: "\(folder)/a.xml", force: false) }
            let left = try FolderListing(folder, limits: .standard).files
            #expect(left == [])
        }
    }
}
