import Testing
import WenshuBasics

@testable import WenshuCase

@Suite struct EnvelopeFieldsTests {
    private static func reply(_ body: String, after: String = "") -> Extraction {
        ExtractedText.extract(
            """
            关于对检察建议书的回复
            岭安市人民检察院：
            你院检察建议书收悉。我局已全部整改完毕。\(body)
            岭安市城市管理局
            2024年1月9日
            \(after)
            """)
    }

    private static let contacts: [(body: String, after: String, name: String)] = [
        ("如有疑问，请与行政装备管理科詹立言联系，电话0512-55501770。", "", "詹立言"),
        ("如有疑问，可联系我局法规科詹立言（电话0512-55501770）。", "", "詹立言"),
        ("后续事宜由办公室詹立言同志与贵院对接，电话：0512—55501770。", "", "詹立言"),
        ("我局明确副局长褚云舒负责整改，法规科科长詹立言为联络人（电话0512-55501770）。", "", "詹立言"),
        ("", "联络人：第八检察部　詹立言，电话：0512-55501770", "詹立言"),
        ("", "联系人是街道平安办的詹立言，电话0512-55501770", "詹立言"),
    ]

    @Test(arguments: contacts)
    func `a contact is read from prose and from other labels`(body: String, after: String, name: String) {
        #expect(ExtractedText.field("contact", Self.reply(body, after: after)) == #"{"name":"\#(name)","phone":"0512-55501770"}"#)
    }

    @Test func `whom the sender dealt with is no contact`() {
        #expect(ExtractedText.field("contact", Self.reply("我局已与供电公司王大海联系，更换了电表。公布监督电话0575-55501366。")) == "absent")
    }

    private static let notes: [(note: String, names: String)] = [
        ("附件：整改台账1份，现场照片6张", #"["整改台账","现场照片"]"#),
        ("附件：航测成果图2幅", #"["航测成果图"]"#),
        ("附件：执行申请书（副本）1份，两审判决书各1份", #"["执行申请书（副本）","两审判决书"]"#),
        ("附件：民事判决书、执行申请书复印件各1份", #"["民事判决书、执行申请书复印件"]"#),
        ("附件：关于开展环境整治、垃圾清运的方案", #"["关于开展环境整治、垃圾清运的方案"]"#),
    ]

    @Test(arguments: notes)
    func `attachments part at a comma where each is counted`(note: String, names: String) {
        #expect(ExtractedText.field("attachments", Self.reply("\n" + note)) == names)
    }
}
