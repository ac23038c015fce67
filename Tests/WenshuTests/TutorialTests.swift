import Testing
import Wenshu
import WenshuTestSupport

/// The tutorial for template authors says what the program does: its files are made, filled and read here as its reader would.
@Suite struct TutorialTests {
    private static let folder = SourceTree.path("Fixtures/tutorial")
    private static let tutorial = "Documentation/template-tutorial.zh-CN.md"

    @Test(arguments: ["step1", "step2", "step3", "broken", "misspelt"])
    func theTemplateIsWhatItsSourceMakes(name: String) throws {
        let made = try Toolkit().templateBytes(source: "\(Self.folder)/\(name).txt", as: .docx)
        #expect(try made == SourceTree.read("Fixtures/tutorial/\(name).docx"))
    }

    @Test(arguments: ["step1", "step2", "step3"])
    func theTemplateOfAStepHasNoFaults(name: String) throws {
        #expect(try Toolkit().checkTemplate(file: "\(Self.folder)/\(name).docx", kind: nil) == [])
    }

    @Test func theFirstStepFillsItsTags() throws {
        let lines = try Self.fill("step1", data: "step1.json")
        #expect(lines.contains("青川市云溪区人民检察院："))
        #expect(lines.contains("贵院2021年3月5日发来的检察建议书（青云检行公建〔2021〕12号）收悉。现将整改情况回复如下。"))
        #expect(lines.contains("2021年4月28日"))
    }

    @Test func theSecondStepRepeatsParagraphsAndChoosesOne() throws {
        let lines = try Self.fill("step2", data: "data.json")
        let first = try #require(lines.firstIndex(of: "（一）清理河道垃圾。已清运云溪河沿岸垃圾46吨。"))
        #expect(lines[first + 1] == "（二）封堵排污口。已封堵违规排污口2处。")
        #expect(
            lines[first + 2] == "参加整改的单位有区水务局、区生态环境局、柳林镇人民政府。联系人：王某（00001234），李某（00005678）。")
        #expect(lines[first + 3] == "尚未完成的事项，我局将于2021年6月30日前完成。")
        #expect(!lines.contains { $0.contains("全部整改完毕") })
    }

    @Test func theThirdStepFillsATable() throws {
        let lines = try Self.fill("step3", data: "data.json")
        #expect(lines.contains("整改措施3项，共投入32万元（叁拾贰万元整），详见下表。"))
        let head = try #require(lines.firstIndex(of: "序号\t整改措施\t责任单位\t完成时间"))
        #expect(
            lines[(head + 1)...(head + 3)] == [
                "1\t清运沿岸垃圾\t区水务局\t2021年3月20日", "2\t封堵违规排污口\t区生态环境局\t2021年4月10日", "3\t修建沿岸截污管\t柳林镇人民政府\t正在办理",
            ])
        #expect(lines[head + 4] == "尚未完成的事项，我局将于2021年6月30日前完成。")
    }

    /// The messages that the tutorial shows are those of the program, word for word.
    @Test func theTutorialShowsTheMessagesOfTheProgram() throws {
        let text = try Self.text()
        let check = try Program.run(["template", "check", "\(Self.folder)/broken.docx"])
        #expect(check.code == 1)
        #expect(text.contains(check.output))
        try TemporaryFolder.use { folder in
            let template = "\(Self.folder)/misspelt.docx"
            let render = try Program.run(["render", template, "--data", "\(Self.folder)/data.json", "-o", "\(folder)/a.docx"])
            #expect(render.code == 65)
            #expect(text.contains(render.errors.split(separator: "misspelt.docx: ", maxSplits: 1).last ?? "no message"))
            let marked = try Self.fill("misspelt", data: "data.json", more: ["--missing", "mark"])
            #expect(marked.contains { $0.contains("【缺：建议书文号】") })
        }
        let kind = try Program.run(["template", "check", "\(Self.folder)/step1.docx", "--kind", "agencyReply"])
        #expect(text.contains(kind.output))
    }

    /// Each row of the table of filters: data and tag in, the printed text out.
    @Test func theTableOfFiltersIsTrue() throws {
        let rows = try Self.filterRows()
        #expect(rows.count > 25)
        try TemporaryFolder.use { folder in
            var source = "版式: 公文\n标题: 过滤器\n"
            var data: [String] = []
            for (i, row) in rows.enumerated() {
                source += "正文: [[\(row.tag.replacing("{{x", with: "{{x\(i)"))]]\n"
                data.append("\"x\(i)\": \(row.data)")
            }
            try OutputFile.write(Array(source.utf8), to: "\(folder)/t.txt", force: false)
            try OutputFile.write(Array("{\(data.joined(separator: ","))}".utf8), to: "\(folder)/d.json", force: false)
            #expect(try Program.run(["template", "build", "\(folder)/t.txt", "-o", "\(folder)/t.docx"]).code == 0)
            let lines = try Self.fill(template: "\(folder)/t.docx", data: "\(folder)/d.json")
            let printed = lines.filter { $0.hasPrefix("[[") }.map { String($0.dropFirst(2).dropLast(2)) }
            #expect(printed == rows.map(\.printed))
        }
    }

    // MARK: - As its reader does it

    private static func fill(_ step: String, data: String, more: [String] = []) throws -> [String] {
        try fill(template: "\(folder)/\(step).docx", data: "\(folder)/\(data)", more: more)
    }

    private static func fill(template: String, data: String, more: [String] = []) throws -> [String] {
        var lines: [String] = []
        try TemporaryFolder.use { folder in
            let letter = "\(folder)/letter.docx"
            let render = try Program.run(["render", template, "--data", data, "-o", letter] + more)
            #expect(render.code == 0, "\(render.errors)")
            let output = try Program.run(["inspect", letter]).output
            lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        return lines
    }

    private static func text() throws -> String { String(decoding: try SourceTree.read(tutorial), as: UTF8.self) }

    /// The rows of the tutorial's table whose second and third cell are code; a bar inside a tag is written `\|` there.
    private static func filterRows() throws -> [(data: String, tag: String, printed: String)] {
        try text().split(separator: "\n").compactMap { line in
            guard line.hasPrefix("| "), line.contains("{{x") else { return nil }
            let cells = line.replacing("\\|", with: "\u{1}").split(separator: "|").map { cell in
                String(cell.dropFirst().dropLast()).replacing("\u{1}", with: "|")
            }
            guard cells.count == 4 else { return nil }
            return (String(cells[1].dropFirst().dropLast()), String(cells[2].dropFirst().dropLast()), cells[3])
        }
    }
}
