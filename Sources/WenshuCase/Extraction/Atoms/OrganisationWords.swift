/// The words that names of organisations end with, hold, or never hold.
enum OrganisationWords {
    enum Level: Int, Sendable {
        /// An organ of its own: 局, 人民政府, 检察院, 公司.
        case organ
        /// A part of an organ: 科, 支队.
        case part
        /// A place that stands for its government: 城关镇.
        case place
    }

    /// The ending at an offset, longest first.
    static func ending(_ text: AtomText, at offset: Int) -> (level: Level, end: Int)? {
        guard let candidates = endings[text[offset]] else { return nil }
        for (word, level) in candidates where text.has(word, at: offset) {
            let end = offset + word.unicodeScalars.count
            if let blocked = blocked[word], blocked.contains(text[end]) { continue }
            // 市容股 + 股长
            if level == .part, text[end] == "长", !"江期效春沙治".unicodeScalars.contains(text[end + 1]) { continue }
            // 卫生健康委 + 员会; 案件处于 … but 检察技术处 + 于8月18日.
            if word.hasSuffix("委"), text[end] == "员" { continue }
            if word == "处", text[end] == "于", !text[end + 1].isDigit, !"今本下年月明".unicodeScalars.contains(text[end + 1]) { continue }
            return (level, end)
        }
        return nil
    }

    /// What may follow an organ's ending as a part of its full name: 人民政府 + 办公室, 公安局 + 城东分局.
    static let extensions = [
        "办公室", "办公厅", "政法委员会", "政法委", "宣传部", "组织部", "统战部", "监察委员会", "监委", "机关", "分局", "分院", "分公司", "分行", "支行", "派出所",
    ]

    private static let endings: [Unicode.Scalar: [(String, Level)]] = {
        var table: [Unicode.Scalar: [(String, Level)]] = [:]
        for (level, words) in [(Level.organ, organWords), (Level.part, partWords), (Level.place, placeWords)] {
            for word in words.split(separator: " ").map(String.init) {
                guard let first = word.unicodeScalars.first else { continue }
                table[first, default: []].append((word, level))
            }
        }
        return table.mapValues { $0.sorted { $0.0.unicodeScalars.count > $1.0.unicodeScalars.count } }
    }()

    private static let organWords = """
        人民检察院 检察院 人民法院 法院 人民政府 政府 管理委员会 管委会 居民委员会 居委会 村民委员会 村委会 常务委员会 常委会 监察委员会 委员会 党工委 办事处 街道办 \
        局 厅 署 省委 市委 县委 区委 州委 旗委 党委 团委 团省委 团市委 团县委 团区委 团州委 团旗委 纪委 监委 工委 镇委 乡委 政法委 发改委 发展改革委 卫健委 卫生健康委 国资委 住建委 农委 建委 教委 科委 河长办 湖长办 林长办 田长办 路长办 创建办 创城办 食安办 安委办 防指办 政府办 文旅委 城管委 建设委 管理委 健康委 改革委 旅游委 信息化委 商务委 交通委 水务委 教育委 科技委 农业农村委 民政委 经信委 \
        经信局 民宗委 编委 编办 网信办 信访办 人大 政协 总工会 工会 妇联 残联 工商联 文联 科协 侨联 海关 公司 集团 工厂 厂 合作社 供销社 报社 晚报社 通讯社 出版社 电视台 广播台 银行 \
        支行 分行 信用社 大学 学院 中学 小学 学校 幼儿园 医院 卫生院 研究院 设计院 科学院 研究所 事务所 鉴定所 检测站 监测站 监测中心 中心 协会 学会 商会 联合会 基金会 促进会 志愿者协会 \
        服务站 农场 林场 牧场 养殖场 渔场 电厂 水厂 热力厂 污水处理厂 酒店 饭店 超市 药店 餐厅 经营部 门市部 工作室 律师所 联社 管理处 保护区 物业 电站 管理站 检察机关 \
        保护中心 派出所 司法所 环保所 国土所 国土资源所 自然资源所 财政所 市场监管所 林业站 农技站 水利站 博物馆 图书馆 文化馆 展览馆 纪念馆 档案馆 农业园区管委会 指挥部
        """

    private static let partWords = """
        检察部 总队 支队 大队 中队 分队 工作队 队 科 股 处 室 部 所 站 办 组 领导小组 专班 工作专班 工作组 办公室 \
        成员单位 责任单位 有关单位 相关单位 单位 部门 乡镇 镇街 机关 企业
        """

    private static let placeWords = "镇 乡 苏木 街道 社区 村 开发区 高新区 园区 工业园 产业园"

    /// What an ending must not be followed by.
    private static let blocked: [String: ScalarSet] = [
        "厅": ["长", "级", "局"], "局": ["面", "部", "势", "限", "长"], "厂": ["房", "区", "界", "址"], "组": ["织", "成", "建", "长"],
        "办": ["理", "结", "案", "公", "事", "法", "学", "好", "证", "主"],
        "所": ["有", "在", "属", "需", "涉", "列", "述", "示", "指", "得", "致"], "处": ["理", "置", "罚", "分", "在", "以", "长"],
        "部": ["门", "分", "署", "位", "委", "级", "长"], "站": ["点", "位", "长"], "队": ["伍", "员", "长"], "科": ["学", "技", "研", "长"], "室": ["内", "外"],
        "村": ["民", "长", "支", "主", "庄", "镇", "级", "组"], "镇": ["级", "域", "区", "长"], "乡": ["村", "级", "镇", "长"], "股": ["份", "东", "权"],
        "政府": ["性"], "单位": [],
        "中心": ["工", "任", "城", "组"], "政协": ["委"], "人大": ["代"], "企业": [], "乡镇": [], "街道": ["办"], "街道办": ["事"], "政府办": ["公", "理", "学", "事"],
        "物业": ["服", "管", "公", "企"],
        "超市": [],
        "工会": [], "集团": ["有", "股", "公"], "保护区": ["管"], "委员会": [], "社区": ["矫", "服"], "机关": ["事"],
    ]

    /// Full names of departments that hold a conjunction.
    static let conjoined = [
        "住房和城乡", "住房与城乡", "文化和旅游", "文化与旅游", "人力资源和社会", "人力资源与社会", "发展和改革", "规划和自然资源", "自然资源和规划", "自然资源与规划", "规划与自然资源",
        "工业和信息化", "经济和信息化", "卫生和计划", "林业和草原", "教育和体育", "教育和科技", "园林和林业", "交通和", "城市管理和综合", "城市管理和行政", "农业和农村", "农业农村和", "水利和湖泊", "水利和",
        "监察和司法", "科学技术和", "商务和",
        "民族和宗教", "民政和", "文物和", "应急和", "城乡建设和", "住房保障和", "医疗和", "审计和", "市场和", "体育和", "广播电视和", "粮食和物资", "国防和", "司法和",
        "农业和", "畜牧和", "渔业和", "海洋和渔业", "水产和", "节水和", "房产和", "绿化和", "园林和", "退役军人和", "退耕还林和", "环境和资源", "城建和", "农业与农村", "宪法和法律", "财政和经济",
    ]

    /// Scalars of running text that stand in no name.
    static let stops = ScalarSet("由向对与和把被按请给的了是为让使因据依至到将以其均也都已要应须可并则才又再每从于在及或且仍还就而同予这那".unicodeScalars)

    /// What makes a Chinese numeral in front of it a count rather than a part of a name (三塘镇): 三个, 一是, 五年.
    static let counted = ScalarSet("是要个项条批次家户名期年月日季万千百亿点时分余多至、些件宗起种方".unicodeScalars)

    /// Names in which such a scalar stands all the same.
    static let stopExceptions = [
        "向阳", "从江", "从化", "于都", "将乐", "和平区", "和龙", "和林格尔", "和静", "和硕", "永和", "太和", "泰和", "仁和", "兴和", "德和", "和田", "和政", "和顺", "政和", "平和",
        "云和", "和布", "大同", "会同县",
        "同江", "同心", "同德", "同仁", "可克", "依安", "依兰", "三亚", "三明", "三门", "三台", "三原", "三都", "三江", "三河", "三水", "三穗", "三元", "九江", "九龙", "九台", "九寨",
        "五台", "五指山", "五河", "五大连池", "五莲", "五家渠",
        "五华", "五常", "四川", "四平", "四会", "四子王", "七台河", "七星", "六安", "六合", "六盘水", "六枝", "二连", "二道", "八步", "八宿", "八公山", "十堰", "十二师", "一师", "二师",
        "三师", "大数据", "百色", "千阳", "万州", "与时", "在田", "因特网", "第一", "第二", "第三", "第四", "第五",
        "第六", "第七", "第八", "第九", "第十", "一分局", "二分局", "三分局", "一大队", "二大队", "三大队", "一中队", "二中队", "三中队", "应急", "应用", "可再生", "依法", "高等", "再生资源",
        "同安", "给排水", "对外", "对口", "按揭", "公使",
    ]

    /// Verbs and set words that part a name from what stands before it or end the search for one.
    static let verbs = [
        "委托", "报厅", "报县", "报市", "报区", "报省", "报局", "报院", "报州",
        "牵头", "负责", "配合", "协助", "会同", "联合", "督促", "组织召开", "加强", "局部", "全部", "签订", "承办", "主办", "协办", "交办", "督办", "查办", "加快", "开展", "推进",
        "推动", "落实", "制定", "完善", "建立", "健全", "做好", "强化",
        "提升", "提高", "清理", "拆除", "整治", "修复",
        "依法", "依规", "侦办", "接受", "上报", "报备", "抄送", "跟踪", "反馈", "汇总", "安排", "移送", "通报", "听取", "研究", "完成", "提供", "确保", "保障经费", "争取", "申请",
        "邀请", "根据", "按照", "支持", "认为", "表示", "介绍", "汇报", "指出", "强调", "提出",
        "建议", "召开", "主持", "进行", "发现", "收到", "作出", "同意", "参加",
        "结合", "通过", "针对", "围绕", "关于", "落实到", "责令", "责成", "要求", "聘请", "协调", "报请", "函告", "商请", "继续", "持续", "尽快", "及时", "负有", "履行", "存在", "发生",
        "造成", "位于", "属于", "纳入", "实施", "统筹", "抓好", "抓紧", "全面", "进一步",
        "分别", "共同", "定期", "立即", "严格", "依托", "采取", "运用", "利用", "设立", "成立", "明确", "加大", "对接", "形成", "出台", "印发", "转发", "启动", "部署", "查处", "处罚",
        "起诉", "上诉", "判决", "裁定", "受理", "执行", "送达", "签收",
    ]

    static let verbTable = PhraseTable(words: verbs)

    /// Names that hold one of these words all the same.
    static let verbExceptions = [
        "依法治", "监督执行", "执行局", "组织部", "研究所", "研究院", "研究室", "研究中心", "政策研究", "综合执行", "起诉科", "立案受理", "协调办", "协调中心", "协调科", "应急联合", "联合会", "联合社",
        "联合大学", "联合体", "联合公司",
    ]

    /// The pronouns that stand for sender or addressee.
    static let pronouns = ["我", "本", "你", "贵", "该", "您"]
    static let pronounOrgans = [
        "人民检察院", "检察院", "人民法院", "法院", "人民政府", "政府", "单位", "公司", "中心", "街道办", "办事处", "街道", "委员会", "部门", "大队", "支队", "院", "局", "厅", "委", "办",
        "镇", "乡", "部", "站", "所", "队", "会", "县", "市", "区", "省", "处", "州", "旗", "社", "厂", "科",
    ]
}
