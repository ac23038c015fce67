/// What can be a person's name, and the village that stands in front of a post.
extension PersonParts {
    static func village(_ atoms: AtomText, _ range: Range<Int>) -> Range<Int>? {
        for word in ["村", "社区", "居委会", "村委会"] {
            guard let place = atoms.find(word, from: range.lowerBound + 1, to: range.upperBound), !atoms.has("驻村", at: place - 1) else {
                continue
            }
            let end = place + word.unicodeScalars.count
            // 沙溪村党支部书记: secretary of the branch.
            for branch in ["党支部", "党总支"]
            where word == "村" && atoms.has(branch + "书记", at: end) && end + branch.unicodeScalars.count + 2 == range.upperBound {
                return range.lowerBound..<end + branch.unicodeScalars.count
            }
            let titles = [
                "支部书记", "支书", "书记", "副书记", "第一书记", "党支部书记", "党总支书记", "党委书记", "主任", "副主任", "监委会主任", "会计", "文书", "妇联主席", "网格员", "网格长",
            ]
            if titles.contains(where: { atoms.has($0, at: end) && end + $0.unicodeScalars.count == range.upperBound }) {
                return range.lowerBound..<end
            }
        }
        return nil
    }

    /// A name at the head of “李四局长”, “李四（…）”.
    static func leadingName(_ atoms: AtomText, _ range: Range<Int>) -> Int? {
        for length in [3, 2] where range.count >= length + 2 {
            let end = range.lowerBound + length
            // 张三副局长 is 张三, not 张三副; 危化科副科长 and 项目经理 are nobody called 危化科, 项目.
            guard !"副总正科处股室队组站所部户县镇乡村旗".unicodeScalars.contains(atoms[end - 1]),
                !titleHeads.contains(where: { atoms.has($0, at: range.lowerBound) })
            else { continue }
            guard Surnames.begins(atoms, at: range.lowerBound, length: length), isHan(atoms, range.lowerBound..<end) else { continue }
            if PersonTitles.isWhole(atoms, end..<range.upperBound) { return end }
        }
        return nil
    }

    /// 海洋与湿地科科长, 应急与减灾处处长: what a department deals with, and nobody's name.
    static func isMatter(_ atoms: AtomText, _ range: Range<Int>) -> Bool { range.count == 2 && titleHeads.contains(atoms.string(range)) }

    /// Words at the head of titles that begin like a surname.
    private static let titleHeads = [
        "党组", "党委", "党支", "党总", "常务", "常委", "高级", "农业", "农村", "项目", "应急", "司法", "宣传", "安全", "水利", "水务", "水政", "施工", "财务", "文物", "文化", "林业",
        "国土", "房管", "计财", "计划",
        "环境", "车间", "广电", "公益", "公安", "路政", "宗教", "史志", "方志", "时任", "农技", "应诉", "管理", "经济", "利用", "关工", "时政", "都市", "广告", "查处", "法制", "政治",
        "安环", "安监", "安保", "安检", "安质", "党群", "党建", "金融", "经营", "宣教", "纪检", "文旅", "文教", "水保", "农林", "农牧", "农机", "林政", "管网", "管护",
        "储运", "冷链", "卫健", "卫生", "卫监", "计生", "计量", "成本", "景区", "路桥", "车队", "党工", "党政", "海洋", "温室", "环保", "规划", "建设", "财政", "教育", "民政", "社会",
        "招商",
        "科技", "交通", "住建", "产业",
    ]

    /// Known surname and a usual length.
    static func isStrictName(_ atoms: AtomText, _ range: Range<Int>) -> Bool {
        (2...4).contains(range.count) && Surnames.begins(atoms, at: range.lowerBound, length: range.count) && isHan(atoms, range)
            && !isDepartment(atoms, range) && !noNames.begins(in: atoms.folded, at: range.lowerBound) { $0 == range.upperBound }
            // 余红　经理: nobody is called 经理.
            && !PersonTitles.isWhole(atoms, range) && atoms[range.upperBound - 1] != "户"
    }

    /// 安全科, 水政股
    private static func isDepartment(_ atoms: AtomText, _ range: Range<Int>) -> Bool {
        range.count >= 3 && "科股室处办".unicodeScalars.contains(atoms[range.upperBound - 1])
            && titleHeads.contains { atoms.has($0, at: range.lowerBound) }
    }

    /// What can be a name in a list: also unknown surnames, and names of other peoples (阿依古丽·买买提).
    static func isName(_ atoms: AtomText, _ range: Range<Int>) -> Bool {
        if isStrictName(atoms, range) || TranscribedNames.isName(atoms, range) { return true }
        return (2...3).contains(range.count) && isHan(atoms, range) && !isDepartment(atoms, range)
            && noNames.first(in: atoms.folded, range) == nil
    }

    private static let noNames = PhraseTable(words: [
        "支队长", "总队长", "应连带", "应共同", "全体", "尚有", "尚未", "尚欠", "管委会", "党工委", "党委", "党组", "盖章", "公章", "代章", "牵头", "主办", "承办", "配合", "视频", "线上",
        "线下", "均已",
        "应当", "应于", "从未", "于是", "提出", "指出", "表示", "认为", "强调",
        "单位", "人员", "同志", "代表", "部门", "领导", "请假", "出差", "开会", "培训", "学习", "休假", "病假", "无", "详见", "名单", "签到", "缺席", "未到", "事假", "公差", "出席",
        "列席", "参会", "参加", "到场", "到会", "汇报", "介绍", "发言", "有关", "相关", "其他", "地点", "时间", "主持", "记录",
    ])

    static func isHan(_ atoms: AtomText, _ range: Range<Int>) -> Bool { range.allSatisfy { atoms[$0].isHan } }
}
