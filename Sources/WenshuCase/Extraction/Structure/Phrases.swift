/// Phrases by which the parts of an official document are known (党政机关公文格式 GB/T 9704-2012 and common usage).
package enum Phrases {
    /// Closing words of a letter. They stand alone on a line and are no heading.
    static let closings = [
        "特此回复", "特此函复", "特此复函", "特此报告", "特此函告", "特此函达", "特此通知", "特此通报", "特此说明", "特此致函", "专此函复", "专此回复", "专此报告",
        "专此报送", "专此函告", "专此", "此复", "此函", "此致", "敬礼", "妥否", "以上报告", "以上意见", "当否", "请审阅", "请予监督", "请予审查", "特此", "函复如上",
        "现予报送", "盼复", "为盼",
    ]

    /// Labels of the printing block (版记) and of copies.
    static let copies = ["抄送", "抄报", "抄发", "抄呈", "抄告"]
    static let distribution = ["主送", "发送", "分送", "印送", "主送机关", "发至", "送", "发"]

    static let security = ["绝密", "机密", "秘密"]
    static let urgency = ["特急", "加急", "平急", "特提", "急件", "紧急"]

    /// Labels in front of the name of who signs.
    static let signerLabels = [
        "申请人", "报送单位", "填报单位", "回复单位", "复函单位", "发文单位", "单位", "单位名称", "具函单位", "制定单位", "编制单位", "整改单位", "单位（盖章）", "责任单位",
    ]

    /// Bracketed notes about the seal, left out of names.
    static let sealNotes = ["（盖章）", "（印章）", "（公章）", "（印）", "（代章）", "（签章）", "（章）", "（签字）", "（盖 章）", "（加盖公章）", "[盖章]", "〔盖章〕", "（此件公开发布）"]

    /// What the names of annexed documents end with.
    static let annexTitles = [
        "方案", "计划", "清单", "台账", "一览表", "表", "意见", "办法", "规定", "细则", "制度", "报告", "明细", "名单", "情况", "说明", "规则", "规程", "机制", "要点", "章程", "公约",
        "守则", "纲要", "指引", "指南", "预案",
    ]
}
