/// How laws are named: short names in use, and what tells a law from other instruments.
package enum LawNames {
    /// The title under which a law is on record: 《》, blanks and 中华人民共和国 at the
    /// head dropped, inner 《》 as 〈〉, a short name replaced.
    package static func title(_ name: some StringProtocol) -> String {
        let bare = bareTitle(name)
        return shortNames[bare] ?? bare
    }

    /// Whether a title in 《》 names a law, regulation, rule or judicial interpretation, rather than an opinion, a notice, a
    /// plan, a standard or a letter.
    package static func isLaw(_ title: some StringProtocol) -> Bool {
        var name = Substring(title.filter { !$0.isWhitespace })
        while let last = name.last, last == "）" || last == ")" {
            guard let open = name.lastIndex(where: { $0 == "（" || $0 == "(" }) else { break }
            name = name[..<open]
        }
        return suffixes.contains { name.hasSuffix($0) } && !exceptions.contains { name.hasSuffix($0) }
    }

    /// The longest known name that a text ends with, as (title, length in scalars). For citations without 《》.
    package static func knownName(endingAt end: Int, in scalars: [Unicode.Scalar]) -> (title: String, length: Int)? {
        guard end > 0, let candidates = byLastScalar[scalars[end - 1]] else { return nil }
        for candidate in candidates where candidate.scalars.count <= end {
            let start = end - candidate.scalars.count
            if scalars[start..<end].elementsEqual(candidate.scalars) {
                let long = "中华人民共和国".unicodeScalars
                let full = start >= long.count && scalars[(start - long.count)..<start].elementsEqual(long)
                return (candidate.title, candidate.scalars.count + (full ? long.count : 0))
            }
        }
        return nil
    }

    private static func bareTitle(_ name: some StringProtocol) -> String {
        var bare = String(String.UnicodeScalarView(name.unicodeScalars.filter { !$0.properties.isWhitespace }))
        if bare.hasPrefix("《"), bare.hasSuffix("》") { bare = String(bare.dropFirst().dropLast()) }
        // Inner marks are single ones (GB/T 15834-2011, 4.15).
        bare = String(String.UnicodeScalarView(bare.unicodeScalars.map { $0 == "《" ? "〈" : $0 == "》" ? "〉" : $0 }))
        let state = "中华人民共和国"
        if bare.hasPrefix(state), bare != state { bare = String(bare.dropFirst(state.count)) }
        return bare
    }

    private static let suffixes = ["法", "法典", "条例", "规定", "办法", "规则", "细则", "解释", "宪法", "批复"]
    private static let exceptions = ["方法", "做法", "看法", "想法", "说法", "执法", "司法", "公检法", "非法", "违法", "守法"]

    /// Short name → title on record. Ordinary abbreviations of practice; the project's own short names of the interpretations and rules.
    static let shortNames: [String: String] = [
        "民诉法": "民事诉讼法", "行诉法": "行政诉讼法", "刑诉法": "刑事诉讼法", "环保法": "环境保护法", "水污染法": "水污染防治法",
        "固废法": "固体废物污染环境防治法", "固体废物污染防治法": "固体废物污染环境防治法", "固废污染防治法": "固体废物污染环境防治法",
        "大气污染法": "大气污染防治法", "土壤法": "土壤污染防治法", "环评法": "环境影响评价法", "海环法": "海洋环境保护法",
        "食安法": "食品安全法", "药管法": "药品管理法", "安生法": "安全生产法", "道交法": "道路交通安全法",
        "文保法": "文物保护法", "未保法": "未成年人保护法", "个保法": "个人信息保护法", "英烈法": "英雄烈士保护法", "检察院组织法": "人民检察院组织法",
        "公益诉讼办案规则": "人民检察院公益诉讼办案规则", "办案规则": "人民检察院公益诉讼办案规则",
        "检察建议工作规定": "人民检察院检察建议工作规定",
        "关于检察公益诉讼案件适用法律若干问题的解释": procuratorialInterpretation,
        "最高人民法院最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释": procuratorialInterpretation,
        "检察公益诉讼案件适用法律若干问题的解释": procuratorialInterpretation, "检察公益诉讼解释": procuratorialInterpretation,
        "公益诉讼司法解释": procuratorialInterpretation, "检察公益诉讼司法解释": procuratorialInterpretation, "两高解释": procuratorialInterpretation,
        "民诉法解释": "最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释",
        "民事诉讼法解释": "最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释",
        "行诉解释": "最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释",
        "行政诉讼法解释": "最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释",
        "关于审理生态环境损害赔偿案件的若干规定（试行）": compensationRules, "关于审理生态环境损害赔偿案件的若干规定": compensationRules,
        "最高人民法院关于审理生态环境损害赔偿案件的若干规定": compensationRules,
    ]

    private static let procuratorialInterpretation = "最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释"
    private static let compensationRules = "最高人民法院关于审理生态环境损害赔偿案件的若干规定（试行）"

    /// Laws that letters of this field also name without 《》.
    private static let namedWithoutMarks = [
        "宪法", "民法典", "刑法", "民事诉讼法", "行政诉讼法", "刑事诉讼法", "人民检察院组织法", "检察官法", "行政处罚法", "行政强制法", "行政许可法",
        "行政复议法", "环境保护法", "水污染防治法", "大气污染防治法", "土壤污染防治法", "固体废物污染环境防治法", "噪声污染防治法", "海洋环境保护法",
        "环境影响评价法", "放射性污染防治法", "长江保护法", "黄河保护法", "湿地保护法", "水法", "防洪法", "水土保持法", "森林法", "草原法", "渔业法",
        "矿产资源法", "土地管理法", "农业法", "种子法", "畜牧法", "动物防疫法", "野生动物保护法", "食品安全法", "农产品质量安全法", "药品管理法", "产品质量法",
        "消费者权益保护法", "安全生产法", "消防法", "道路交通安全法", "特种设备安全法", "建筑法", "城乡规划法", "文物保护法", "未成年人保护法", "妇女权益保障法",
        "无障碍环境建设法", "个人信息保护法", "反电信网络诈骗法", "反垄断法", "军人地位和权益保障法", "英雄烈士保护法", "国有资产法", "企业国有资产法", "预算法",
        "税收征收管理法", "河道管理条例", "排污许可管理条例", "建设项目环境保护管理条例", "畜禽规模养殖污染防治条例", "医疗废物管理条例", "危险化学品安全管理条例",
        "城镇排水与污水处理条例", "城市市容和环境卫生管理条例", "村庄和集镇规划建设管理条例", "自然保护区条例", "风景名胜区条例", "基本农田保护条例", "土地复垦条例",
    ]

    /// Known names by their last scalar, longest first.
    private static let byLastScalar: [Unicode.Scalar: [(scalars: [Unicode.Scalar], title: String)]] = {
        let pairs = namedWithoutMarks.map { ($0, $0) } + shortNames.map { ($0.key, $0.value) }
        let entries = pairs.map { (scalars: Array($0.0.unicodeScalars), title: $0.1) }
        return Dictionary(grouping: entries) { $0.scalars[$0.scalars.count - 1] }
            .mapValues { $0.sorted { ($0.scalars.count, $0.title) > ($1.scalars.count, $1.title) } }
    }()
}
