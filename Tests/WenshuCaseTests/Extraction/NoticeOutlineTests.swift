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
}
