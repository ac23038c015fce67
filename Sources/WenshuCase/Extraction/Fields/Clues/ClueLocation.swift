import WenshuBasics

/// Where it happened.
enum ClueLocation {
    static let names = ["地点", "发生地", "位置", "所在地", "地址", "所在", "何处", "何地", "在哪", "坐落", "方位", "案发地", "涉案地", "事发地"]
    private static let others = ["会议", "磋商", "联系", "单位地址", "住所", "办公", "注册", "通讯", "邮寄", "所在单位", "户籍", "所在机关", "问题所在"]

    static func find(_ context: FieldContext, facts: ClueFacts) -> Found? {
        // 地点：… on a line of its own goes before a heading 涉及单位及地点.
        let runIn = context.structure.sections.all.first { section in
            let title = section.words
            return section.isRunIn && title.contains(anyOf: names) && !title.contains(anyOf: others)
        }
        if let span = runIn?.content.first {
            let range = context.lines[span.line].text.trimmed(span.range)
            if !range.isEmpty {
                return Found(
                    .text(context.lines[span.line].text.words(range)), at: Span(span.line, range), by: Rule("location.label", 0.96))
            }
        }
        if let (span, isForm) = NamedPassages.value(context.structure, names, unless: others) {
            let text = context.lines[span.line].text
            let range = text.trimmed(span.range)
            if !range.isEmpty {
                return Found(
                    .text(text.words(range)), at: Span(span.line, range), by: Rule(isForm ? "location.form" : "location.label", 0.96))
            }
        }
        return told(context, facts)
    }

    /// 违法行为发生地为…, 位于…, …地点在… in the account of the facts.
    private static func told(_ context: FieldContext, _ facts: ClueFacts) -> Found? {
        for span in facts.spans {
            let text = context.lines[span.line].text
            for clause in text.pieces(span.range, closing: ["，", "。", "；"]) {
                if let cue = text.find(anyOf: ["发生地为", "发生地是", "发生地在", "地点为", "地点位于", "地点在", "地点是"], in: clause) {
                    return found(text, span.line, cue.range.upperBound..<clause.upperBound, Rule("location.stated", 0.9))
                }
            }
        }
        for span in facts.spans {
            let text = context.lines[span.line].text
            for clause in text.pieces(span.range, closing: ["，", "。", "；"]) {
                guard let range = scene(text, clause) else { continue }
                return found(text, span.line, range, Rule("location.told", 0.7))?.doubted(
                    Bilingual(zh: "未单列地点，取自事实部分的叙述", en: "No place is set out; taken from the account of the facts"))
            }
        }
        return nil
    }

    private static func found(_ text: FoldedText, _ line: Int, _ range: Range<Int>, _ rule: Rule) -> Found? {
        let range = text.trimmed(range)
        return range.count < 3 ? nil : Found(.text(text.words(range)), at: Span(line, range), by: rule)
    }

    /// 在某河右岸擅自…, 位于某村.
    private static func scene(_ text: FoldedText, _ clause: Range<Int>) -> Range<Int>? {
        for found in ["位于", "设在", "坐落于", "坐落在", "地处", "建在", "座落于"].flatMap({ text.findAll($0, in: clause) })
        where clause.upperBound - found.upperBound >= 4 {
            let end = text.find(anyOf: ["的", "）"], in: found.upperBound..<clause.upperBound)?.range.lowerBound ?? clause.upperBound
            if end - found.upperBound >= 4 { return found.upperBound..<end }
        }
        if text.contains("内发现", in: clause), let place = standing(text, clause) { return place }
        for found in text.findAll("在", in: clause) {
            let rest = found.upperBound..<clause.upperBound
            guard let verb = text.find(anyOf: deeds, in: rest), verb.range.lowerBound - rest.lowerBound >= 4 else { continue }
            var range = rest.lowerBound..<verb.range.lowerBound
            // 在管理的桂园小区内
            for word in ["其管理的", "管理的", "经营的", "承包的", "租用的", "承建的", "所有的"] where text.has(word, at: range.lowerBound) {
                range = range.lowerBound + word.unicodeScalars.count..<range.upperBound
            }
            guard
                text.contains(
                    anyOf: placeWords, in: range),
                !text.contains(anyOf: notPlaces, in: range)
            else { continue }
            return range
        }
        if let place = standing(text, clause) { return place }
        // 将装修垃圾运至某村三组鱼塘填埋
        if let way = text.find(anyOf: ["运至", "运往", "运到", "拉至", "拉到", "转运至", "转移至", "倾卸至", "抽排至", "引至"], in: clause),
            let deed = text.find(
                anyOf: ["填埋", "倾倒", "堆放", "堆存", "弃置", "掩埋", "焚烧", "倾卸", "处置", "销售", "贮存", "存放"],
                in: way.range.upperBound..<clause.upperBound),
            (4...32).contains(deed.range.lowerBound - way.range.upperBound),
            text.contains(anyOf: placeWords, in: way.range.upperBound..<deed.range.lowerBound)
        {
            return way.range.upperBound..<deed.range.lowerBound
        }
        // 执法人员在太平镇北岭村三组检查时
        let visits = ["检查", "巡查", "排查", "巡护", "勘查", "走访"]
        let ending = visits.first { text.ends(with: $0, before: clause.upperBound) }.map {
            clause.upperBound - $0.unicodeScalars.count..<clause.upperBound
        }
        if let visit = text.find(anyOf: ["检查时", "巡查时", "检查中", "巡查中"], in: clause)?.range ?? ending,
            let at = text.findLast("在", in: clause.lowerBound..<visit.lowerBound), visit.lowerBound - at.upperBound >= 5,
            text.contains(anyOf: ["镇", "乡", "村", "街", "路", "社区", "组", "号"], in: at.upperBound..<visit.lowerBound)
        {
            return at.upperBound..<visit.lowerBound
        }
        // 将建筑垃圾倾倒至某村西侧砂坑
        if let verb = text.find(
            anyOf: ["倾倒至", "倾倒到", "倾倒在", "倾倒于", "堆放在", "堆放于", "堆放至", "填埋于", "填埋至", "排放至", "直排至", "偷排至", "弃置于", "抛弃至"], in: clause),
            clause.upperBound - verb.range.upperBound >= 5,
            text.contains(anyOf: ["镇", "乡", "村", "街", "路", "区", "县", "市", "屯", "社区"], in: verb.range.upperBound..<clause.upperBound)
        {
            return verb.range.upperBound..<clause.upperBound
        }
        // 擅自将某小区人防地下室改造为商铺
        if let object = text.find("将", in: clause),
            let verb = text.find(anyOf: ["改造为", "改建为", "改为", "改造成", "改作"], in: object.upperBound..<clause.upperBound),
            (5...32).contains(verb.range.lowerBound - object.upperBound)
        {
            return object.upperBound..<verb.range.lowerBound
        }
        // 某镇某村段河道内倾倒有建筑垃圾
        guard let verb = text.find(anyOf: deeds + ["有人", "存在"], in: clause), (6...32).contains(verb.range.lowerBound - clause.lowerBound)
        else {
            return nil
        }
        let range = clause.lowerBound..<verb.range.lowerBound
        let isPlace = ["内", "旁", "处", "段", "侧", "边", "上", "附近", "周边", "里", "后山", "山坡", "河滩"].contains {
            text.ends(with: $0, before: range.upperBound)
        }
        return isPlace && !text.contains(anyOf: ["公司", "我局", "期间", "工作", "当事人", "检查", "人", "厂"], in: range) ? range : nil
    }

    /// 在某路188号某大厦9楼，以…的手段; 在某村东废弃粉条厂院内发现
    private static func standing(_ text: FoldedText, _ clause: Range<Int>) -> Range<Int>? {
        text.findAll("在", in: clause).lazy.map { found in
            found.upperBound..<(text.find("发现", in: found.upperBound..<clause.upperBound)?.lowerBound ?? clause.upperBound)
        }.first { range in
            (6...40).contains(range.count) && placeEndings.contains { text.ends(with: $0, before: range.upperBound) }
                && text.contains(anyOf: placeWords, in: range) && !text.contains(anyOf: notPlaces, in: range)
        }
    }

    /// What places are called by.
    private static let placeWords = [
        "镇", "乡", "村", "街", "路", "河", "湖", "海", "区", "县", "市", "山", "段", "岸", "场", "园", "库", "号", "苏木", "嘎查", "屯", "寨", "坡", "滩", "岛", "港",
        "塘", "小区", "里处", "组",
        "社区",
    ]
    private static let placeEndings = [
        "楼", "室", "号", "栋", "幢", "层", "村", "组", "内", "处", "旁", "侧", "边", "附近", "院", "园区", "小区", "段", "岸", "街", "路", "巷", "仓库", "山体", "坡",
        "沟", "塘", "地块", "场地", "里", "滩", "水域",
        "海域", "林地", "林场", "草原",
    ]
    private static let notPlaces = ["检查", "巡查", "工作", "过程", "期间", "情况下", "活动", "履行", "专项", "范围内", "时间内", "期限内", "系统", "平台", "账户", "领域"]

    private static let deeds = [
        "擅自", "非法", "违法", "违规", "倾倒", "排放", "堆放", "堆存", "开采", "采挖", "捕捞", "占用", "建设", "建房", "砍伐", "毁坏", "销售", "从事", "私自", "未经", "无证", "直接",
        "偷排", "填埋", "露天",
        "开挖", "毁林", "修建", "搭建", "建造", "挖", "实施", "进行", "生产", "加工", "种植", "毁", "围垦", "弃置", "巡查", "捕杀", "养殖", "使用", "设置", "安装", "经营", "电鱼",
        "毒鱼", "炸鱼",
        "捕鱼", "电捕", "盗采", "采砂", "采石", "取土", "挖砂", "洗砂", "盗伐", "滥伐", "采伐", "放牧", "偷倒", "倾卸", "直排", "排污", "焚烧", "狩猎", "猎捕", "盗掘", "盗挖", "抛撒",
        "抛洒", "掩埋", "出售", "收购", "违建", "违章", "圈占", "侵占", "硬化", "爆破", "剥离",
    ]
}
