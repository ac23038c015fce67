/// Tells by its form alone whether words name an organisation: what it ends with, and that it holds no sentence.
package enum OrganForm {
    /// Whether a range of a line is the name of one organisation.
    package static func isName(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        guard (3...45).contains(range.count),
            lastScalars.contains(text[range.upperBound - 1]) && suffixes.contains(where: { text.ends(with: $0, before: range.upperBound) })
                || isCorps(text, range)
        else { return false }
        guard range.allSatisfy({ isNameScalar(text[$0]) }) else { return false }
        // 食品药品领域检察公益诉讼协作座谈会: a meeting.
        if text[range.upperBound - 1] == "会", meetings.contains(where: { text.ends(with: $0, before: range.upperBound) }) { return false }
        return !sentenceWords.contains { text.find($0, in: range) != nil }
    }

    /// 第八师一四三团, 二连: of the production corps.
    private static func isCorps(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        guard "师团连".unicodeScalars.contains(text[range.upperBound - 1]) else { return false }
        let number = text[range.upperBound - 2]
        return number.isDigit || NumberGrammar.isChineseNumeral(number)
    }

    private static let meetings = [
        "座谈", "联席", "推进", "协调", "碰头", "圆桌", "听证", "磋商", "会商", "研讨", "调度", "现场", "专题", "工作", "研判", "论证", "评估", "协商", "交流", "办公", "部署", "约谈",
        "讨论",
        "分析", "通报",
    ].map { $0 + "会" }

    /// The names in a range that is nothing but names, parted by wide gaps or 、 ， ；; nothing where any part is none.
    package static func names(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>]? {
        var out: [Range<Int>] = []
        for piece in columns(text, range).flatMap({ blankParted(text, $0) }) {
            if isName(text, piece) { out.append(piece); continue }
            let parts = text.split(piece) { "、，；".unicodeScalars.contains($0) }
            guard parts.count > 1, parts.allSatisfy({ isName(text, $0) }) else { return nil }
            out += parts
        }
        return out.isEmpty ? nil : out
    }

    /// 白岭县“河长+检察长”联席会议办公室: an office whose name quotes another.
    package static func isQuotingOffice(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        (6...40).contains(range.count) && text.find("“", in: range) != nil
            && ["办公室", "委员会", "领导小组", "指挥部"].contains { text.ends(with: $0, before: range.upperBound) }
            && range.allSatisfy { isNameScalar(text[$0]) || "“”+".unicodeScalars.contains(text[$0]) }
    }

    /// The parts of a range between wide gaps (two blanks' width and more), a padded short word taken as one.
    package static func columns(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = range.lowerBound
        for i in range.dropFirst() where text.gaps[i] >= 2 && i - start >= 3 && range.upperBound - i >= 3 {
            out.append(start..<i)
            start = i
        }
        if start < range.upperBound { out.append(start..<range.upperBound) }
        return out
    }

    /// Full names parted by single blanks.
    private static func blankParted(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for i in range.dropFirst() where text.gaps[i] > 0 {
            parts.append(start..<i)
            start = i
        }
        parts.append(start..<range.upperBound)
        return parts.count > 1 && parts.allSatisfy { $0.count >= 5 && isName(text, $0) } ? parts : [range]
    }

    private static func isNameScalar(_ s: Unicode.Scalar) -> Bool {
        switch s.value {
        case 0x3400...0x9FFF, 0x20000...0x3FFFF, 0x3007: true
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "（）·—-、".unicodeScalars.contains(s)
        }
    }

    /// Words that a name does not hold, and a title or a sentence does.
    private static let sentenceWords = [
        "关于", "如下", "现将", "根据", "按照", "检察建议", "整改", "报告", "的函", "回复", "复函", "收悉", "我局", "贵院", "你院", "你局", "贵局", "函告", "告知", "特此", "会议纪要",
        "已经", "进行", "工作的", "要求", "施行", "之日", "起执行", "印发",
    ]

    /// Most words end with none of these.
    private static let lastScalars = ScalarSet(suffixes.compactMap(\.unicodeScalars.last))

    /// What the names of organs, offices and units end with.
    package static let suffixes: [String] = [
        "人民检察院", "检察院", "人民法院", "法院", "人民政府", "政府", "委员会", "管委会", "居委会", "村委会", "办事处", "办公室", "办公厅", "服务中心",
        "管理所", "管理站", "管理处", "局", "厅", "部", "署", "委", "办", "院", "中心", "支队", "大队", "中队", "总队", "分局", "总局", "公司", "集团", "协会",
        "学会", "联合会", "商会", "总站", "站", "所", "处", "科", "股", "室", "会", "社", "厂", "场", "学校", "大学", "学院", "中学", "小学", "医院", "银行",
        "基金会", "研究所", "队", "街道", "镇", "乡", "村", "社区", "党委", "党组", "专班", "领导小组", "工作组", "苏木", "园", "馆", "店", "行", "院校", "矿",
        "联社", "工会", "政协", "人大", "政法委", "纪委", "监委", "税务局", "海关", "指挥部", "事务所", "合作社", "库", "港", "段", "部队",
    ]
}
