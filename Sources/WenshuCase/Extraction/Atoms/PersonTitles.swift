/// The words that titles (职务) end with or consist of.
enum PersonTitles {
    /// Whether a title ends just before an offset.
    static func ends(_ text: AtomText, before offset: Int) -> Bool {
        byLast[text[offset - 1]]?.contains { text.has($0, before: offset) } ?? false
    }

    /// Where the title word begins that ends before an offset.
    static func startOfTitle(_ text: AtomText, _ offset: Int) -> Int {
        text.firstWord(of: words, before: offset)?.start ?? offset
    }

    /// Titles of people who come for themselves, not for the organ named before them.
    static func isIndependent(_ title: String) -> Bool {
        independent.contains { title.hasSuffix($0) } || title.hasSuffix("代表") && title.count > 3
    }

    /// Such titles that several may share: 人民监督员甲、乙.
    static func isGroup(_ title: String) -> Bool { ["人民监督员", "听证员", "志愿者", "观察员"].contains { title.hasSuffix($0) } }

    /// 竹溪县副县长: a title that names its own place.
    static func isOfPlace(_ title: String) -> Bool {
        ["县长", "市长", "区长", "州长", "旗长", "镇长", "乡长", "省长", "盟长"].contains { title.hasSuffix($0) } && title.contains("副")
            && title.prefix(while: { $0 != "副" }).last.map { "县市区州旗镇乡省盟".contains($0) } ?? false
    }

    private static let independent = [
        "人民监督员", "人大代表", "政协委员", "志愿者", "村民代表", "群众代表", "居民代表", "公益诉讼观察员", "益心为公志愿者", "听证员", "人民调解员", "人民陪审员", "特邀检察官助理", "专家", "教授", "律师",
    ]

    private static let words = """
        鉴定人 评估师 监理工程师 苏木达 嘎查达 检察长 局长 处长 科长 所长 站长 院长 镇长 乡长 县长 市长 区长 省长 州长 旗长 盟长 队长 部长 厅长 组长 股长 室长 庭长 校长 行长 会长 秘书长 董事长 社长 班长 河长 林长 田长 段长 网格长 片长 楼长 湾长 矿长 船长 湖长 厂长 场长 园长 馆长 主席 台长 团长 政委 连长 总长 司长 署长 关长 \
        政委 政治委员 教导员 指导员 政治协理员 主任 书记 支书 常委 委员 成员 检察官 法官 警官 检察官助理 法官助理 助理 书记员 检察员 审判员 助理检察员 陪审员 监督员 科员 调研员 巡视员 督导员 联络员 办事员 专员 特派员 观察员 听证员 网格员 协管员 调解员 人民陪审员 护林员 员 官 研究员 \
        副研究员 协理员 专务 专职 监察员 监察专员 职员 队员 民警 辅警 干警 干部 干事 专干 工程师 总工 会计师 经济师 规划师 设计师 农艺师 兽医师 建造师 律师 医师 教师 讲师 师 总监 监理 经理 总裁 教授 副教授 讲师 博士 专家 顾问 代表 代表人 代理人 委托代理人 法人 负责人 责任人 主管 \
        秘书 总会计师 总工程师 总经济师 总规划师 总农艺师 参谋 首席 组织员 宣传员 技术员 检验员 安全员 记者 编辑 志愿者 业主 村民 居民 群众 会计 出纳 主事 参事 督察 督学 总督察 站员 一级主任科员 主办 承办人 经办人 主持人 召集人 联系人 股东 合伙人 店长 执行董事 董事 监事 理事长 理事 副理事长 秘书长 一级高级检察官 分管领导
        """.split(separator: " ").map(String.init).sorted { $0.unicodeScalars.count > $1.unicodeScalars.count }

    private static let byLast = Dictionary(grouping: words) { $0.unicodeScalars.last ?? " " }
}
