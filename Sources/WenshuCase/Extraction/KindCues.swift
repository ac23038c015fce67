/// By what a kind is recognised. Tables to extend.
enum KindCues {
    struct Cue: Sendable {
        enum Place: Sendable { case title, redHead, opening, addressees, sender }
        var kind: ExtractionKind
        var place: Place
        var weight: Int
        /// One of these.
        var words: [String]
        /// And one of these, where there are any.
        var also: [String] = []
        /// And none of these.
        var unless: [String] = []
        /// The words stand at the end.
        var atEnd = false
        /// And nothing but the name of an organ stands before them.
        var alone = false

        func applies(title: FoldedText, redHead: FoldedText, opening: FoldedText, addressees: FoldedText, sender: FoldedText) -> Bool {
            let text =
                switch place {
                case .title: title
                case .redHead: redHead
                case .opening: opening
                case .addressees: addressees
                case .sender: sender
                }
            let holds = atEnd ? words.contains { ends(text, with: $0) } : text.contains(anyOf: words)
            return holds && (also.isEmpty || text.contains(anyOf: also)) && !text.contains(anyOf: unless)
        }

        private func ends(_ text: FoldedText, with word: String) -> Bool {
            guard text.ends(with: word, before: text.count) else { return false }
            let before = 0..<text.count - word.unicodeScalars.count
            return !alone || before.isEmpty || OrganForm.isName(text, before)
        }
    }

    static let all = incoming + ownTitles

    /// Documents that the contract has no kind of its own for are told by the end of their title, before anything that their text may
    /// resemble: what is reported for the record looks like a recommendation, a bulletin on a reply like a reply.
    private static let ownTitles = DocumentKinds.all.filter {
        [.unknown, .officialNotice].contains($0.extraction) && !$0.titleWords.isEmpty
    }
    .flatMap { kind in
        // Three characters (通报函) end other titles too: 执行情况通报函.
        [true, false].map { isShort in
            Cue(
                kind: kind.extraction, place: .title, weight: 16,
                words: kind.titleWords.filter { ($0.unicodeScalars.count < 4) == isShort },
                atEnd: true, alone: isShort)
        }
    }

    private static let incoming: [Cue] = [
        // 检察建议回复
        Cue(
            kind: .agencyReply, place: .title, weight: 5, words: ["检察建议", "建议书", "公益诉讼建议"],
            also: ["回复", "复函", "答复", "情况", "回函", "报告", "反馈", "说明", "办理", "落实", "异议", "意见"],
            unless: ["方案", "纪要", "检察建议工作", "机制的意见", "制度的意见", "衔接的意见"]),
        Cue(
            kind: .agencyReply, place: .title, weight: 3, words: ["整改情况", "落实情况", "办理情况", "整改进展"],
            also: ["函", "报告", "回复", "说明", "情况", "表"],
            unless: ["线索"]),
        Cue(kind: .agencyReply, place: .title, weight: 2, words: ["回复", "复函", "答复", "回函"], unless: ["纪要", "公告"]),
        Cue(
            kind: .agencyReply, place: .opening, weight: 3, words: ["检察建议", "建议书"], also: ["收悉", "收到", "签收", "送达", "收文"],
            unless: ["整改方案如下", "制定本方案", "提出整改方案", "拟定整改方案"]),
        Cue(kind: .agencyReply, place: .opening, weight: 2, words: ["回复如下", "函复如下", "复函如下", "答复如下", "报告如下", "函告", "情况如下"]),
        Cue(kind: .agencyReply, place: .addressees, weight: 1, words: ["检察院"]),
        // 整改方案
        Cue(
            kind: .rectificationPlan, place: .title, weight: 6, words: ["整改方案", "整改计划", "整改工作方案", "整改实施方案", "修复方案", "治理方案"],
            unless: ["情况", "回复", "复函", "纪要"]),
        Cue(kind: .rectificationPlan, place: .title, weight: 5, words: ["整治方案"], unless: ["情况", "回复", "复函", "纪要", "通知"]),
        Cue(
            kind: .rectificationPlan, place: .title, weight: 3, words: ["方案"], also: ["整改", "检察建议", "问题"], unless: ["回复", "复函", "情况", "进展"]),
        Cue(
            kind: .rectificationPlan, place: .title, weight: 4,
            words: ["整改的实施方案", "整改的方案", "整改的工作方案", "整治的实施方案", "整治实施方案", "整改落实方案", "整改工作的计划", "整改的计划", "整改工作计划"],
            atEnd: true),
        Cue(kind: .rectificationPlan, place: .opening, weight: 2, words: ["制定本方案", "制定如下整改方案", "整改方案如下", "本整改方案", "提出整改方案", "编制了整改方案"]),
        Cue(kind: .rectificationPlan, place: .opening, weight: 1, words: ["检察建议"]),
        // 会议纪要
        Cue(kind: .meetingMinutes, place: .title, weight: 8, words: ["纪要"]),
        // 专题会议纪要 above 研究…有关问题
        Cue(kind: .meetingMinutes, place: .redHead, weight: 12, words: ["纪要"], atEnd: true),
        Cue(kind: .meetingMinutes, place: .title, weight: 5, words: ["会议记录", "磋商笔录", "会商记录", "听证会记录", "听证记录", "听证笔录"]),
        Cue(kind: .meetingMinutes, place: .opening, weight: 2, words: ["主持召开", "会议指出", "会议由", "出席人员", "参会人员", "会议时间"]),
        // 线索
        Cue(
            kind: .clueTransfer, place: .title, weight: 6, words: ["线索"], also: ["移送", "移交", "转交", "转送"],
            unless: ["处理情况", "办理情况", "办理结果", "处理结果", "核查情况", "纪要", "反馈"]),
        Cue(kind: .clueTransfer, place: .opening, weight: 2, words: ["线索移送", "移送你院", "移送贵院", "现将该线索", "现移送", "现将线索"]),
        Cue(
            kind: .clueResult, place: .title, weight: 7, words: ["线索"],
            also: [
                "处理情况", "办理情况", "办理结果", "处理结果", "核查情况", "反馈", "处置情况", "调查情况", "回复", "复函", "回函", "答复", "查办情况", "审查情况", "告知", "情况", "结果",
                "进展", "结论", "去向",
            ]),
        Cue(
            kind: .clueTransfer, place: .opening, weight: 3, words: ["线索"], also: ["移送", "移交", "转交"],
            unless: ["收悉", "收到", "签收", "接收", "检察建议", "本办法", "本意见", "本规定", "会议"]),
        Cue(kind: .clueResult, place: .opening, weight: 2, words: ["线索"], also: ["收悉", "收到", "已收"]),
        // 磋商
        Cue(
            kind: .consultationNotice, place: .title, weight: 6, words: ["磋商"], also: ["通报", "通知", "启动", "告知", "邀请", "函"],
            unless: ["纪要", "记录", "笔录"]),
        Cue(kind: .consultationNotice, place: .opening, weight: 2, words: ["启动生态环境损害赔偿磋商", "决定启动磋商", "参加磋商", "召开磋商会"]),
        // 支持起诉
        Cue(kind: .supportRequest, place: .title, weight: 8, words: ["支持起诉申请", "申请支持起诉", "支持起诉的申请", "支持起诉的函", "提请支持起诉"]),
        Cue(kind: .supportOpinion, place: .title, weight: 8, words: ["支持起诉意见", "支持起诉书"]),
        // 强制执行
        Cue(
            kind: .enforcementNotice, place: .title, weight: 6, words: ["强制执行", "执行情况", "申请执行", "执行有关情况", "执行进展", "判决执行", "执行案件"],
            also: ["通报", "情况", "函"],
            unless: ["检察建议"]),
        Cue(kind: .enforcementNotice, place: .opening, weight: 2, words: ["申请强制执行", "申请执行", "申请了强制执行", "强制执行申请"]),
        // 检察建议书
        Cue(
            kind: .recommendation, place: .title, weight: 8, words: ["检察建议书", "检察建议", "检察意见书"],
            unless: [
                "关于对", "回复", "复函", "答复", "情况", "方案", "报告", "回函", "说明", "异议", "落实", "办理", "整改", "反馈", "结果", "的函", "的回", "《", "通知", "工作",
                "办法", "规定", "细则", "意见",
                "机制", "制度", "通报", "备案",
            ]),
        Cue(kind: .recommendation, place: .title, weight: 8, words: ["检察意见书"], atEnd: true),
        Cue(kind: .recommendation, place: .sender, weight: 2, words: ["检察院"]),
        Cue(kind: .recommendation, place: .opening, weight: 1, words: ["本院在履行", "本院在办案", "本院依法", "经本院调查", "本院发现"]),
        // 其他公文
        Cue(
            kind: .officialNotice, place: .title, weight: 4,
            words: ["通知", "意见", "办法", "规定", "细则", "决定", "公告", "通告", "规则", "规程", "制度", "条例", "机制"],
            unless: ["检察建议", "纪要", "支持起诉", "磋商", "线索移送", "线索处理", "的函", "征求意见"]),
        // …工作的通知, …实施办法: a title that ends so is an official document whatever it is about.
        Cue(
            kind: .officialNotice, place: .title, weight: 9,
            words: ["的通知", "工作办法", "实施办法", "暂行办法", "实施细则", "实施意见", "指导意见", "管理规定", "工作规定", "工作规则", "工作机制"],
            unless: ["磋商", "听证", "宣告"], atEnd: true),
        // 某市人民政府令
        Cue(kind: .officialNotice, place: .title, weight: 9, words: ["政府令", "委员会令", "局令"], atEnd: true),
        // A notice that issues a text is one whatever the text is about.
        Cue(kind: .officialNotice, place: .title, weight: 12, words: ["的通知"], also: ["印发", "转发"], atEnd: true),
        Cue(kind: .officialNotice, place: .title, weight: 3, words: ["公告", "通告"], atEnd: true),
        // 关于建立检察建议与代表建议衔接转化工作机制的意见
        Cue(kind: .officialNotice, place: .title, weight: 9, words: ["机制的意见", "工作的意见", "制度的意见", "衔接的意见", "协作的意见"], atEnd: true),
        Cue(
            kind: .officialNotice, place: .title, weight: 2, words: ["的通知", "实施意见", "指导意见", "暂行办法", "实施办法", "实施细则", "的意见", "（试行）"],
            unless: ["检察建议", "磋商"]),
    ]
}
