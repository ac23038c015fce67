import Testing
import WenshuBasics

@testable import WenshuCase

struct CompletionTests {
    @Test func `a recommendation gets its title, recipient, periods and citations`() throws {
        let kind = DocumentKind.procuratorialRecommendation
        let data = kind.completed(try kind.example)
        #expect(data["title"] == "云水县人民检察院检察建议书")
        #expect(data["issuer"] == "云水县人民检察院")
        #expect(data["addressees"] == ["云水县水利局"])
        #expect(data["replyWithinText"] == "两个月")
        #expect(data["objectionWithinText"] == "十日")
        #expect(
            data["citations"] == [
                ["law": "水土保持法", "article": 5, "paragraph": 3], ["law": "水土保持法", "article": 43], ["law": "水土保持法", "article": 55],
                ["law": "行政诉讼法", "article": 25, "paragraph": 4],
                ["law": "最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释", "article": 21],
            ])
    }

    @Test func `an urgent recommendation is answered within fifteen days and performed within two months`() {
        let data = DocumentKind.procuratorialRecommendation.completed(["urgent": true])
        #expect(data["replyWithinText"] == "十五日")
        #expect(data["rectifyWithinText"] == "两个月")
    }

    @Test func `responsibility is noted behind measures and decisions`() throws {
        let reply = DocumentKind.agencyReply
        let measures = reply.completed(try reply.example)["measures"]
        #expect(measures?[1]?["note"] == "（责任单位：县水土保持站；责任人：何秀兰；配合单位：石岭镇人民政府；完成时限：2024年7月10日前）")
        #expect(measures?[1]?["completionText"] == nil)
        let minutes = DocumentKind.jointMeetingMinutes
        let decisions = minutes.completed([
            "decisions": [["text": "按季通报。", "responsibleUnits": ["甲局", "乙局"], "deadlineNote": "长期坚持"], ["text": "完"]]
        ])["decisions"]
        #expect(decisions?[0]?["note"] == "（责任单位：甲局、乙局；完成时限：长期坚持）")
        #expect(decisions?[1]?["note"] == nil)
    }

    @Test func `a completion that the text does not tell becomes a sentence`() {
        let data = DocumentKind.agencyReply.completed(["measures": [["text": "清理弃渣。", "completedOn": "2024-06-08"]]])
        #expect(data["measures"]?[0]?["completionText"] == "已于2024年6月8日完成。")
    }

    @Test func `attendance is grouped by unit`() throws {
        let kind = DocumentKind.jointMeetingMinutes
        let data = kind.completed(try kind.example)
        #expect(
            data["attendeesText"]?.text?.hasPrefix("云水县人民检察院：陈立明（党组副书记、副检察长）、周敏（第五检察部主任）；云水县水利局：郭振华（局长）；") == true)
        #expect(data["chairText"] == "云水县人民检察院党组副书记、副检察长陈立明")
    }

    @Test func `paragraphs become lists and citations texts`() {
        let data = DocumentKind.procuratorialRecommendation.completed([
            "harmFacts": "一段。\n又一段。", "legalBasis": [["law": "水法", "article": 64]],
        ])
        #expect(data["harmFacts"] == ["一段。", "又一段。"])
        #expect(data["legalBasis"] == ["《水法》第六十四条"])
    }

    @Test func `what the data states is left alone`() {
        let data = DocumentKind.rectificationPlan.completed(["title": "整改方案", "recommendation": ["number": "云检行公建〔2024〕5号"]])
        #expect(data["title"] == "整改方案")
    }

    @Test(arguments: DocumentKinds.all)
    func `completing twice changes nothing more`(kind: DocumentKind) throws {
        let once = kind.completed(try kind.example)
        #expect(kind.completed(once) == once)
        #expect(!JSONWriter.string(once).contains("null"))
        // Nothing can be derived from nothing but what the kind itself says.
        #expect(!JSONWriter.string(kind.completed([:])).contains("null"))
    }
}
