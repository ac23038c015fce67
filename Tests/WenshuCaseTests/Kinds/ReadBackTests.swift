import Testing
import WenshuBasics

@testable import WenshuCase

struct ReadBackTests {
    @Test func `expected fields have the names of the extraction contract`() throws {
        let support = DocumentKind.supportActionOpinion
        let fields = support.expectedFields(try support.example)
        #expect(fields["plaintiff"] == "江州市生态环境局")
        #expect(fields["court"] == "江州市中级人民法院")
        #expect(fields["addressees"] == ["江州市中级人民法院"])
        #expect(fields["harmFacts"] == nil)
    }

    @Test func `items of lists keep what is printed of them`() throws {
        let plan = DocumentKind.rectificationPlan
        let fields = plan.expectedFields(try plan.example)
        #expect(fields["recommendation"] == ["number": "云检行公建〔2024〕5号", "receivedOn": "2024-05-21"])
        #expect(
            fields["measures"]?[0] == [
                "text": "修复青石沟运输便道，满足大型车辆通行条件", "responsibleUnit": "石岭镇人民政府", "responsiblePerson": "丁伟", "cooperatingUnits": ["县交通运输局"],
                "deadline": "2024-08-31", "status": "planned",
            ])
        #expect(fields["measures"]?[1]?["cooperatingUnits"] == nil)
        #expect(fields["measures"]?.list?.count == 4)
    }

    @Test func `values that are not stated are absent`() {
        let fields = DocumentKind.agencyReply.expectedFields(["disposition": "disputed", "copyTo": []])
        #expect(fields == ["disposition": "disputed"])
    }
}
