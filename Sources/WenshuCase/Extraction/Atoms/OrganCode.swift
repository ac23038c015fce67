/// The organ's code in front of the bracketed year: 渝环函, 高检发释字, 检民（行）建.
///
/// It has no mark of its own at its left, so it is read backwards up to a scalar or word that no code holds.
enum OrganCode {
    private static let maximumLength = 14

    /// Scalars of running text that are in no code.
    private static let stops = ScalarSet(
        "的了以被于在从向经由和与及或之其该此是有将把因按据依至到你我贵您第为对等并且即如若已均各共让给就而则她他它们这〕】》」’”〉".unicodeScalars)

    /// Words of running text before a code. The code begins behind them.
    private static let words = [
        "检察院", "法院", "人民政府", "委员会", "办事处", "公司", "管理局", "监督局", "保护局", "资源局", "环境局", "水利局", "农村局",
        "收悉", "收到", "接到", "签收", "接收", "下称", "简称", "根据", "按照", "依照", "依据", "对照", "遵照", "参照", "比照",
        "作出", "做出", "出具", "下达", "送达", "制发", "印发", "发出", "开出", "开具", "发布", "公布", "下发", "签发", "转发", "文号", "案号", "字号", "编号",
        "文书", "决定书", "建议书", "通知书", "告知书", "意见书", "裁定书", "判决书", "认定书", "文件", "通知", "检察建议", "建议", "公告",
        "其中", "送来", "发来", "寄来", "回复", "函告", "来函", "附件", "标题", "关于", "针对", "落实", "做好", "办理", "处罚", "决定", "号", "如下", "强制执行", "缴清", "缴纳",
    ]

    /// 我局渝环函…: the pronoun's organ is no part of the code.
    private static let pronouns: ScalarSet = ["我", "你", "贵", "本", "该", "省", "市", "县", "区", "州"]
    private static let organs: ScalarSet = ["院", "局", "厅", "委", "办", "镇", "乡", "所", "队", "站", "部", "会", "司", "处"]

    static func before(_ bracket: Int, in text: AtomText) -> (code: String, start: Int, isUncertain: Bool) {
        let end = text.skipBlanksBack(bracket)
        var start = end
        var scalars = 0
        var depth = 0
        var cut = false
        while start > 0, scalars < maximumLength {
            let scalar = text[start - 1]
            if scalar == " " {
                // A blank inside a code parts single characters (渝 环 函); elsewhere it parts words.
                guard text[start - 2] != " ", isSpaced(text, start - 1, end) else { break }
                start -= 1
                continue
            }
            if scalar == ")" {
                // （澧）应急罚〔2024〕7号: a place in brackets begins the code.
                if depth == 0, scalars >= 3, let open = leadingBracket(text, start - 1),
                    !text[open - 1].isHan || text.hasGap(before: open) || endsWords(text, open)
                {
                    start = open
                    scalars += 3
                    cut = true
                    break
                }
                guard depth == 0, hasOpening(text, start - 1) else { break }
                depth = 1
            } else if scalar == "(" {
                guard depth == 1 else { break }
                depth = 0
            } else {
                guard scalar.isHan || scalar.isLatin || scalar.isDigit, !stops.contains(scalar) || isEconomic(text, start - 1) else {
                    break
                }
                // 2022年2月24日宁检未建〔2022〕3号
                if scalar == "日", text[start - 2].isDigit { break }
                if depth == 0, scalars > 1, endsWords(text, start) { cut = true; break }
            }
            start -= 1
            scalars += 1
        }
        start = text.skipBlanks(start)
        // 和检会发〔2024〕3号, 从检移〔2024〕1号 alone on a line: a place and no conjunction.
        if start == 1, "和从将于".unicodeScalars.contains(text[0]) { start = 0 }
        // ，见渝环罚〔2021〕9号处罚决定书
        if text[start] == "见", start == 0 || !text[start - 1].isHan { start += 1 }
        guard start < end else { return ("", bracket, false) }
        // What is left without a word or mark in front and is longer than a code ever is may hold running text.
        let code = text.compact(start..<end)
        // 贵院依北检行公建〔2023〕9号: a preposition, or the county's name.
        let isOfPlace =
            !cut && "依从由经以".unicodeScalars.contains(text[start - 1]) && pronouns.contains(text[start - 3])
            && organs.contains(text[start - 2])
        let isUncertain = isOfPlace || !cut && text[start - 1].isHan && !stops.contains(text[start - 1]) || scalars > 9
        return (widened(code), start, isUncertain)
    }

    /// 乌经应急函: the 经 of an economic development zone, with the place's one character before it.
    private static func isEconomic(_ text: AtomText, _ offset: Int) -> Bool {
        guard text[offset] == "经", text[offset - 1].isHan, !stops.contains(text[offset - 1]) else { return false }
        return offset == 1 || "(（【[、，,：:；; ".unicodeScalars.contains(text[offset - 2]) || text.hasGap(before: offset - 1)
    }

    /// Whether words that cannot be in a code end before an offset.
    private static func endsWords(_ text: AtomText, _ offset: Int) -> Bool {
        if organs.contains(text[offset - 1]), pronouns.contains(text[offset - 2]) { return true }
        return text.firstWord(of: words, before: offset) != nil
    }

    /// A code keeps round brackets, and keeps them full width: 检民（行）建.
    private static func widened(_ code: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in code.unicodeScalars {
            switch scalar {
            case "(": out.append("（")
            case ")": out.append("）")
            default: out.append(scalar)
            }
        }
        return String(out)
    }

    /// Where a bracket around a few characters of a place opens: （澧）, （津沽平柳）.
    private static func leadingBracket(_ text: AtomText, _ closing: Int) -> Int? {
        for distance in 2...5 where closing - distance >= 0 && text[closing - distance] == "(" {
            return (1..<distance).allSatisfy { text[closing - $0].isHan } ? closing - distance : nil
        }
        return nil
    }

    private static func hasOpening(_ text: AtomText, _ closing: Int) -> Bool {
        (1...4).contains { distance in
            text[closing - distance] == "(" && distance > 1
                && (1..<distance).allSatisfy { text[closing - $0].isHan || text[closing - $0].isDigit }
                && text[closing - distance - 1].isHan
        }
    }

    private static func isSpaced(_ text: AtomText, _ blank: Int, _ end: Int) -> Bool {
        // The piece behind the blank must be a single character, or the one before it.
        let behind = text[blank + 2] == " " || blank + 2 == end
        let before = text[blank - 2] == " " || !text[blank - 2].isHan
        return behind && text[blank - 1].isHan && (before || text[blank - 2] == " ")
    }
}
