import Testing

@testable import WenshuDocument

/// What single constructs of the model become in content.xml.
@Suite struct ODTWriterContentTests {
    private func numbered(_ text: String, _ list: String, _ level: Int) -> Block {
        .paragraph(WriterSample.paragraph([WriterSample.text(text)]) { $0.numbering = Numbering(list: list, level: level) })
    }

    private func paragraph(_ xml: String) -> String { "<text:p text:style-name=\"Standard\">\(xml)</text:p>" }

    @Test(arguments: [
        ("甲 乙", "甲 乙"), ("甲  乙", "甲<text:s text:c=\"2\"/>乙"), (" 甲 ", "<text:s/>甲<text:s/>"), ("　甲", "　甲"),
        ("甲\t乙", "甲<text:tab/>乙"), ("甲\r\n乙\n", "甲<text:line-break/>乙<text:line-break/>"), ("甲 \n", "甲<text:s/><text:line-break/>"),
        ("a<b>&\"c\"", "a&lt;b&gt;&amp;\"c\""), ("😀𠮷", "😀𠮷"), ("甲\u{0}\u{1B}乙", "甲乙"), ("甲\u{FFFE}乙\u{FFFF}", "甲乙"),
        ("]]>", "]]&gt;"),
    ])
    func textMeansItself(text: String, xml: String) throws {
        #expect(try ODTWriterTests.body([.paragraph(Paragraph(text))]) == paragraph(xml))
    }

    @Test func levelsNestAndInterruptedListsGoOn() throws {
        let body = try ODTWriterTests.body([
            numbered("甲", "小数", 0), numbered("乙", "小数", 1), numbered("丙", "小数", 0), .paragraph(Paragraph("断")), numbered("丁", "小数", 1),
        ])
        let expected = [
            "<text:list xml:id=\"list1\" text:style-name=\"L2\"><text:list-item>", paragraph("甲"), "<text:list><text:list-item>",
            paragraph("乙"), "</text:list-item></text:list></text:list-item><text:list-item>", paragraph("丙"),
            "</text:list-item></text:list>",
            paragraph("断"), "<text:list xml:id=\"list2\" text:style-name=\"L2\" text:continue-list=\"list1\"><text:list-item>",
            "<text:list><text:list-item>", paragraph("丁"), "</text:list-item></text:list></text:list-item></text:list>",
        ]
        #expect(body == expected.joined())
    }

    @Test func aLevelThatNeverRestartsStatesItsNumber() throws {
        let body = try ODTWriterTests.body(
            [numbered("甲", "条", 0), numbered("乙", "条", 1), numbered("丙", "条", 0), numbered("丁", "条", 1)]
        ) {
            var article = ListLevel(.chineseCounting, "第%2条")
            article.restartsAfter = 0
            $0.lists = [ListDefinition(id: "条", levels: [ListLevel(.chineseCounting, "第%1章"), article])]
        }
        #expect(body.contains("<text:list-item text:start-value=\"2\"><text:p text:style-name=\"Standard\">丁</text:p>"))
        #expect(body.firstRange(of: "start-value=\"1\"") == nil)
    }

    @Test(arguments: [
        ("%1、", 0, "", "、", "一, 二, 三, ...", 1), ("第%1条", 0, "第", "条", "一, 二, 三, ...", 1), ("（%2）", 1, "（", "）", "1", 1),
        ("%1.%2", 1, "", "", "1", 2), ("附件", 0, "附件", "", "", 1),
    ])
    func labelsBecomePrefixNumbersSuffix(pattern: String, level: Int, prefix: String, suffix: String, format: String, display: Int) throws {
        var list = ListDefinition(id: "l", levels: [ListLevel(.chineseCounting, "%1"), ListLevel(.decimal, "%2")])
        list.levels[level].pattern = pattern
        let label = try #require(ODTLabel(list.levels[level], number: level, of: list))
        #expect((label.prefix, label.suffix, label.format, label.displayLevels) == (prefix, suffix, format, display))
    }

    @Test(arguments: [("%1-%2", "decimal"), ("%2.%1", "decimal"), ("%1", "decimal"), ("%2", "ideographDigital")])
    func aLabelThatODFCannotPrintStandsInTheText(pattern: String, format: String) throws {
        let body = try ODTWriterTests.body([
            .paragraph(
                WriterSample.paragraph([WriterSample.text("文")]) { ($0.numbering, $0.label) = (Numbering(list: "l", level: 1), "标签") })
        ]) {
            var level = ListLevel(NumberFormat(rawValue: format), pattern)
            level.suffix = .tab
            $0.lists = [ListDefinition(id: "l", levels: [ListLevel(.decimal, "%1"), level])]
        }
        #expect(body.contains(paragraph("标签<text:tab/>文")))
    }

    @Test(arguments: [
        // Lists that share their numbers, numbers out of order, a label that was computed otherwise, none.
        (["1.", "2."], [nil, nil] as [Int?]), (["4.", "5."], [4, nil]), (["1.", "1."], [nil, 1]), (["3.", "甲"], [3, nil]),
        ([nil, "2."], [nil, 2]),
    ])
    func labelsOfAReadDocumentArePrintedAsTheyAre(labels: [String?], starts: [Int?]) {
        var counter = ODTListCounter(ListDefinition(id: "l", levels: [ListLevel(.decimal, "%1.")]), hasLabels: true)
        for (label, start) in zip(labels, starts) {
            let number = counter.count(0, label: label)
            #expect(number.start == start)
            if label == nil || label == "甲" { #expect(number == .literal(label ?? "")) }
        }
    }

    @Test func numbersThatODFPrintsOtherwiseStandInTheText() {
        let list = ListDefinition(id: "l", levels: [ListLevel("decimalEnclosedCircle", "%1")])
        var counter = ODTListCounter(list, hasLabels: false)
        let numbers = (1...21).map { _ in counter.count(0, label: nil) }
        #expect(numbers.prefix(20).allSatisfy { $0 == .automatic })
        // Word has no sign for 21, office programs have ㉑.
        #expect(numbers[20] == .literal("21"))
    }

    @Test func mergedCellsCoverTheirPlaces() throws {
        let body = try ODTWriterTests.body([.table(WriterSample.table())])
        #expect(body.contains("<table:table-header-rows><table:table-row><table:table-cell"))
        #expect(
            body.contains(
                "table:number-columns-spanned=\"2\"><text:p text:style-name=\"Standard\">责任单位</text:p></table:table-cell><table:covered-table-cell/>"
            ))
        #expect(body.contains("table:number-rows-spanned=\"2\"><text:p text:style-name=\"Standard\">塔兰县</text:p>"))
        #expect(body.contains("</table:table-row><table:table-row><table:covered-table-cell/><table:table-cell"))
    }

    @Test func changesAreTracked() throws {
        let author = Revision(.inserted, author: "王", date: "2021-03-01T08:00:00Z")
        let xml = try ODTWriterTests.content([
            .paragraph(
                Paragraph([
                    .revision(author, [WriterSample.text("增")]), .revision(Revision(.deleted, author: "李"), [WriterSample.text("删")]),
                ]))
        ])
        #expect(
            xml.contains(
                "<text:changed-region xml:id=\"ct1\" text:id=\"ct1\"><text:insertion><office:change-info><dc:creator>王</dc:creator><dc:date>2021-03-01T08:00:00Z</dc:date>"
            ))
        #expect(xml.contains("<text:p>删</text:p></text:deletion>"))
        #expect(
            xml.contains(
                paragraph(
                    "<text:change-start text:change-id=\"ct1\"/>增<text:change-end text:change-id=\"ct1\"/><text:change text:change-id=\"ct2\"/>"
                )))
    }

    @Test func aParagraphWhoseEndIsDeletedJoinsTheNext() throws {
        var first = Paragraph("甲")
        first.endRevision = Revision(.deleted, author: "李")
        let body = try ODTWriterTests.body([.paragraph(first), .paragraph(Paragraph("乙", style: "标题"))])
        #expect(body.contains("<text:p text:style-name=\"标题\">甲<text:change text:change-id=\"ct1\"/>乙</text:p>"))
        #expect(body.contains("<text:p text:style-name=\"Standard\"/><text:p/></text:deletion>"))
    }

    @Test func rowsWhoseDeletionIsTrackedAreLeftOut() throws {
        var table = WriterSample.table()
        table.rows[1].revision = Revision(.deleted)
        let body = try ODTWriterTests.body([.table(table)])
        #expect(!body.contains("水利局"))
        #expect(body.contains("林草局") && body.contains("塔兰县"))
        #expect(!body.contains("number-rows-spanned"))
    }

    @Test func aParagraphIsCutAtAPageBreak() throws {
        let body = try ODTWriterTests.content([
            .paragraph(Paragraph([WriterSample.text("前"), .pageBreak, WriterSample.text("后")])), .paragraph(Paragraph([.pageBreak])),
            .paragraph(Paragraph("末")),
        ])
        #expect(body.contains("fo:text-indent=\"0pt\" fo:break-before=\"page\""))
        #expect(
            body.contains(
                paragraph("前")
                    + "<text:p text:style-name=\"P1\">后</text:p><text:p text:style-name=\"Standard\"/><text:p text:style-name=\"P2\">末</text:p>"
            ))
    }

    @Test func sectionsHaveTheirMasterPages() throws {
        let parts = try ODTWriterTests.parts(WriterSample.document())
        let styles = parts["styles.xml"] ?? ""
        #expect(parts["content.xml"]?.contains("style:parent-style-name=\"Standard\" style:master-page-name=\"Page2\"") == true)
        #expect(styles.contains("<style:footer>") && styles.contains("<style:footer-left>") && styles.contains("<style:footer-first>"))
        #expect(styles.contains("style:print-orientation=\"landscape\""))
        #expect(styles.contains("—<text:s/><text:page-number text:select-page=\"current\">1</text:page-number><text:s/>—"))
    }

    @Test func tabStopsCountFromTheIndent() throws {
        let xml = try ODTWriterTests.content([
            .paragraph(WriterSample.paragraph([.tab]) { ($0.format.indentLeft, $0.format.tabStops) = (20, [TabStop(100, .right)]) })
        ])
        #expect(xml.contains("<style:tab-stop style:position=\"80pt\" style:type=\"right\"/>"))
    }

    @Test(arguments: [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"), ("a b", "a%20b"), ("检", "%E6%A3%80"), ("50%", "50%25"),
        ("a%20b", "a%20b"), ("#a#b", "#a%23b"), ("x[1]\\\"<", "x%5B1%5D%5C%22%3C"),
    ])
    func addressesAreEscaped(target: String, href: String) {
        #expect(EscapedAddress.escaped(target) == href)
    }

    @Test(arguments: [
        ("2021-03-01", "2021-03-01T00:00:00"), ("2021-03-01T08:00", "2021-03-01T08:00:00"),
        ("2021-03-01T08:00:09.25Z", "2021-03-01T08:00:09Z"),
        ("2021-03-01T08:00:00+08:00", "2021-03-01T08:00:00+08:00"), ("2021-13-01", nil), ("昨天", nil), ("2021-03-01T8:00", nil), ("", nil),
    ])
    func datesAreThoseOfTheSchema(text: String, dateTime: String?) {
        #expect(ODTMetadata.dateTime(text) == dateTime)
    }
}
