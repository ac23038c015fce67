import WenshuBasics

/// What the words of a recommendation or a measure give away.
enum Wording {
    /// Whether a text asks for nothing that could be verified: 加强, 进一步, 切实 without an act and an object to it.
    static func isVague(_ text: String) -> Bool {
        vague.contains { text.contains($0) } && !concrete.contains { text.contains($0) } && !text.contains { $0.isASCII && $0.isNumber }
    }

    /// Whether a text prescribes how the agency uses its discretion: the amount of a fine, the penalty to choose.
    static func directsDiscretion(_ text: String) -> Bool {
        discretion.contains { text.contains($0) }
    }

    /// Whether a text puts a duty on a private party instead of the agency. What a law lays down for the party (“规定，企业应当…”) and
    /// what the agency is to order (责令该公司必须…) do not.
    static func bindsPrivateParty(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return parties.contains { party in
            let name = Array(party.unicodeScalars)
            return scalars.indices.dropLast(name.count).contains { i in
                guard scalars[i..<(i + name.count)].elementsEqual(name), !isOrdered(scalars[..<i]) else { return false }
                let rest = scalars[(i + name.count)...].prefix(4)
                return ["应当", "必须", "应立即", "须", "应在", "应于"].contains { rest.starts(with: $0.unicodeScalars) }
            }
        }
    }

    /// Whether the clause before speaks of an order or of a provision.
    private static func isOrdered(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
        let sentence = String(String.UnicodeScalarView(before.reversed().prefix { $0 != "。" && $0 != "；" }.reversed()))
        return ["责令", "督促", "要求", "规定", "依照", "根据", "依据", "告知", "监督"].contains { sentence.contains($0) }
    }

    private static let vague = ["加强", "进一步", "切实", "强化", "提高认识", "高度重视", "加大力度", "持续推进", "不断完善"]

    private static let concrete = [
        "依法", "责令", "查处", "立案", "处罚", "清理", "清运", "清除", "拆除", "取缔", "关停", "封堵", "修复", "恢复", "治理", "整治", "督促", "催告", "代履行", "强制执行",
        "申请", "制定", "修订", "建立", "安装", "设置", "排查", "检查", "巡查", "监测", "检测", "移送", "公告", "验收", "补植", "复绿", "建设", "改造", "收缴", "追缴", "培训", "宣传",
        "报送", "公示", "登记", "检验",
    ]

    private static let discretion = [
        "处以最高", "从重处罚", "顶格处罚", "顶格罚款", "应当罚款", "予以罚款", "处以罚款", "处罚款", "吊销其", "应当吊销", "必须吊销", "应当拘留",
    ]

    private static let parties = ["公司", "养殖场", "企业", "合作社", "加工厂", "经营者", "业主", "负责人", "村民"]
}
