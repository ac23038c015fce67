import Testing
import WenshuBasics
import WenshuCase
import WenshuDocument

@Suite struct NoticeOutlineTests {
    /// Numbered tasks first, then a heading of the same numbering that ends its line: nothing behind it is looked at.
    @Test func aHeadingBehindNumberedTasksEndsWithItsLine() {
        let notice = """
            =关于开展专项检查的通知
            各县人民检察院：
            现将有关事项通知如下：
            1.请各院于5月底前报送自查情况，逾期不报的予以通报，并将结果抄送有关部门备查存档。
            2.工作要求
            >澄江市人民检察院
            >2024年4月2日
            """
        let fields = Extractor.extract(DocumentNotation.document(notice).reading(), as: .officialNotice).fields
        #expect(fields["title"]?.text == "关于开展专项检查的通知")
    }

    private func outline(_ notice: String) -> [String] {
        let fields = Extractor.extract(DocumentNotation.document(notice).reading(), as: .officialNotice).fields
        return (fields["outline"]?.list ?? []).map { entry in
            let object = entry.object
            return (object?["label"]?.text ?? "") + (object?["title"]?.text ?? "")
        }
    }

    @Test func `a numbered sentence with nothing behind or below it is text`() {
        let notice = """
            =关于开展专项监督的通知
            各县人民检察院：
            现就有关事项通知如下。
            一、工作目标
            1.年内办理案件不少于30件。
            2.推动解决群众反映的问题。
            二、实施步骤
            （一）摸排阶段（7月1日至8月15日）。
            （二）整治阶段（8月16日至11月15日）。
            >澄江市人民检察院
            >2024年4月2日
            """
        #expect(outline(notice) == ["一、工作目标", "二、实施步骤", "（一）摸排阶段（7月1日至8月15日）", "（二）整治阶段（8月16日至11月15日）"])
    }

    @Test func `some articles may have headings that run in, and others none`() {
        let rules = """
            =关于加强协作的办法
            第一条　线索移送。双方发现线索，应当在五日内移送。
            第二条　会商。双方每季度会商一次，轮流召集。
            第三条　本办法由双方负责解释。
            第四条　本办法自2024年5月1日起施行。
            >澄江市人民检察院
            >2024年4月2日
            """
        #expect(outline(rules) == ["第一条线索移送", "第二条会商", "第三条", "第四条"])
    }

    @Test func `capital numerals and heavenly stems are levels of the outline`() {
        let notice = """
            =关于开展河湖保护的通知
            各县人民检察院：
            现就有关事项通知如下。
            壹、总体要求
            坚持依法监督，推动系统治理。
            贰、重点任务
            甲、摸清底数
            各院于5月底前完成排查，建立台账。
            乙、分类处置
            对突出问题制发检察建议。
            >澄江市人民检察院
            >2024年4月2日
            """
        #expect(outline(notice) == ["壹、总体要求", "贰、重点任务", "甲、摸清底数", "乙、分类处置"])
    }
}
