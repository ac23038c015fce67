/// The units that quantities are stated in, with their usual Chinese form. Longer words must be tried first.
enum QuantityUnits {
    /// The unit at an offset: its usual form and the offset behind it.
    static func unit(_ text: AtomText, at offset: Int) -> (unit: String, end: Int)? {
        for (word, usual) in symbols where text.has(word, at: offset) {
            let end = offset + word.unicodeScalars.count
            // “3 t” is tonnes, “3 tons” is not read; a Latin symbol ends where letters end.
            guard !(word.unicodeScalars.last?.isLatin ?? false) || !text[end].isLatin else { continue }
            return (usual, end)
        }
        for word in words where text.has(word, at: offset) {
            let end = offset + word.unicodeScalars.count
            if let blocked = blocked[word], blocked.unicodeScalars.contains(text[end]) { return nil }
            return (word, end)
        }
        return nil
    }

    private static let symbols: [(String, String)] = [
        ("km²", "平方公里"), ("km2", "平方公里"), ("hm²", "公顷"), ("m³", "立方米"), ("m3", "立方米"), ("㎥", "立方米"), ("m²", "平方米"), ("m2", "平方米"),
        ("㎡", "平方米"), ("km", "公里"), ("kg", "公斤"), ("ha", "公顷"), ("m", "米"), ("t", "吨"), ("%", "%"), ("‰", "‰"), ("L", "升"),
    ]

    private static let words: [String] = table.split(separator: " ").map(String.init).sorted {
        $0.unicodeScalars.count > $1.unicodeScalars.count
    }

    private static let table = """
        平方公里 平方千米 平方米 平方 平米 立方米 立方 立米 延米 延长米 公顷 公亩 亩 公里 千米 厘米 毫米 米 里 丈 千克 公斤 毫克 微克 克 斤 担 吨 毫升 升 桶 袋 箱 包 瓶 罐 车 船 \
        羊单位 人次 户次 家次 次 人 名 户 家 位 个 处 座 件 起 宗 例 条 项 份 册 本 张 页 块 片 段 道 根 枚 颗 粒 株 棵 尾 头 只 羽 匹 口 眼 台 套 辆 艘 架 部 艇 具 盒 个次 座次 处次 项次 点次 店次 台次 辆次 艘次 件次 场次 \
        场 期 批 批次 班次 篇 幅 面 支 组 栋 幢 间 层 孔 节 盏 把 门 扇 盘 卷 束 堆 方 团 对 双 副 组次 点位 通 则 堂 窝 架次 车次 所 种 顶 盆 笔 樘 桩 垛 捆 墩 剂 枝 丛 村 社区 镇 乡 街道 % 个百分点 天 小时
        """

    /// What a unit must not be followed by: 一家人 is fine, 一个月 is a length of time, 三项目 no.
    private static let blocked: [String: String] = [
        "个": "月工", "次": "月年会", "期": "间限", "部": "门分", "口": "头径", "面": "积对", "头": "部", "对": "于", "方": "面案法式", "组": "织长",
        "节": "约能", "里": "面程", "门": "口", "团": "队体", "升": "级", "项": "目", "条": "例件", "件": "", "场": "所地", "本": "院局级", "天": "然", "则": "",
        "所": "列述在提指属附需涉得用", "种": "植养子", "顶": "层楼部", "丛": "林", "墩": "台",
    ]
}
