import WenshuBasics

/// Lists that are known by what their items say, whatever heads them: 所请 above 判令…, 所凭 above reports and records.
enum WordedLists {
    /// Most items ask a court for something.
    static func claims(_ context: FieldContext) -> NamedPassages.Passage? {
        passage(context) { text, range in
            orders.contains { text.has($0, at: range.lowerBound) }
                || text.contains(anyOf: ["由被告", "由被申请人", "由二被"], in: range) && text.contains("承担", in: range)
        }
    }

    /// Most items name a paper, a picture or a recording.
    static func evidence(_ context: FieldContext) -> NamedPassages.Passage? {
        passage(context, isPaper) ?? paragraph(context)
    }

    private static let orders = [
        "判令", "请求", "责令", "依法判令", "请求判令", "确认", "撤销", "依法确认", "依法撤销", "判决", "诉请", "要求被", "请求人民法院", "依法判决", "支付", "赔偿", "停止侵害", "诉讼费",
        "本案诉讼费",
    ]

    private static let papers = [
        "报告", "报告书", "照片", "图片", "笔录", "决定书", "意见", "意见书", "证明", "证明书", "凭证", "合同", "协议", "协议书", "清单", "台账", "发票", "收据", "录像", "视频", "录音",
        "截图",
        "证言", "记录", "判决书", "裁定书", "通知书", "告知书", "流水", "账册", "账簿", "名单", "病历", "执照", "许可证", "证书", "复印件", "检测数据", "监测数据", "陈述", "光盘", "图纸",
        "影像", "聊天记录",
        "认定书", "函", "明细", "明细表", "统计表", "申请书", "纪要", "档案", "材料", "结论", "样品", "单据", "欠条", "借条", "工资表", "考勤表",
    ]

    /// 暗管现场勘查照片（志愿者拍摄）, 询问笔录3份
    private static func isPaper(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        var range = text.trimmed(range)
        if text.ends(with: "）", before: range.upperBound), let open = text.findLast("（", in: range), open.lowerBound > range.lowerBound {
            range = range.lowerBound..<open.lowerBound
        }
        var end = range.upperBound
        if end > range.lowerBound, "份册套张页件组段盘个".unicodeScalars.contains(text[end - 1]) {
            end -= 1
            while end > range.lowerBound, "0123456789一二三四五六七八九十两各共若干".unicodeScalars.contains(text[end - 1]) { end -= 1 }
        }
        return papers.contains { text.ends(with: $0, before: end) } && !text.contains(anyOf: ["判令", "请求"], in: range)
    }

    /// The first run of numbered lines of which at least two, and two in three, are such items.
    private static func passage(_ context: FieldContext, _ isItem: (FoldedText, Range<Int>) -> Bool) -> NamedPassages.Passage? {
        var run: [Span] = []
        func isList() -> Bool {
            let items = run.count { isItem(context.lines[$0.line].text, $0.range) }
            return items > 1 && items * 3 >= run.count * 2
        }
        for index in context.structure.content where !context.structure.zones.attachments.contains(index) {
            let line = context.lines[index]
            if let label = line.label, line.cell == nil, label.style != .bullet,
                run.first.map({ context.lines[$0.line].label?.style == label.style && label.number > 1 }) ?? true
            {
                run.append(Span(index, line.body))
                continue
            }
            if isList() { break }
            run = line.label != nil && line.cell == nil ? [Span(index, line.body)] : []
        }
        return isList() ? NamedPassages.Passage(spans: run, isForm: false) : nil
    }

    /// A paragraph under a heading of its own that is nothing but papers parted by 、.
    private static func paragraph(_ context: FieldContext) -> NamedPassages.Passage? {
        for section in context.structure.sections.all where section.content.count == 1 {
            let span = section.content[0]
            let text = context.lines[span.line].text
            let parts = text.pieces(span.range, closing: ["、", "；", "，", "。"])
            guard parts.count > 2, parts.allSatisfy({ isPaper(text, $0) }) else { continue }
            return NamedPassages.Passage(spans: [span], isForm: false)
        }
        return nil
    }
}
