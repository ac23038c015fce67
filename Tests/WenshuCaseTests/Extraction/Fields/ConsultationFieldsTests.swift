import Testing
import WenshuBasics

@testable import WenshuCase

@Suite struct ConsultationFieldsTests {
    @Test func `time and place stand under one heading with a label each`() {
        let result = ExtractedText.extract(
            """
            乌岭县林业局关于参加磋商的通知
            乌岭县人民检察院：
            现将参加磋商的有关事项通知如下：
            一、赔偿义务人
            本案赔偿义务人为乌岭县恒昌砂石有限公司和覃阿宝。
            二、磋商时间和地点
            磋商时间：2024年5月16日（星期四）上午9:30。
            磋商地点：乌岭县林业局三楼会议室。
            乌岭县林业局
            2024年5月9日
            """)
        #expect(result.kind == .consultationNotice)
        #expect(ExtractedText.field("obligors", result) == #"["乌岭县恒昌砂石有限公司","覃阿宝"]"#)
        #expect(ExtractedText.field("heldOn", result) == #""2024-05-16""#)
        #expect(ExtractedText.field("place", result) == #""乌岭县林业局三楼会议室""#)
    }

    @Test func `a third of a month in which the talks are planned is no day of the meeting`() {
        let result = ExtractedText.extract(
            """
            乌岭县林业局关于启动生态环境损害赔偿磋商的通报
            乌岭县人民检察院：
            我局于2024年5月6日决定启动磋商，赔偿义务人为覃阿宝，拟于2024年5月下旬组织磋商。
            乌岭县林业局
            2024年5月9日
            """)
        #expect(ExtractedText.field("decidedOn", result) == #""2024-05-06""#)
        #expect(ExtractedText.field("heldOn", result) == "absent")
    }

    @Test func `a firm's name above what it did begins the title`() {
        let result = ExtractedText.extract(
            """
            生态环境损害赔偿磋商会议纪要
            第2次
            乌岭县林业局　　2024年5月17日
            乌岭县恒昌砂石有限公司
            非法采砂破坏生态环境案磋商会议纪要
            磋商时间：2024年5月16日
            """)
        #expect(ExtractedText.field("title", result) == #""乌岭县恒昌砂石有限公司非法采砂破坏生态环境案磋商会议纪要""#)
        #expect(ExtractedText.field("issuers", result) == #"["乌岭县林业局"]"#)
    }
}
