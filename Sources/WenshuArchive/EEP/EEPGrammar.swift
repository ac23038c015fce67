/// The elements of DA/T 48-2009 基于XML的电子文件封装规范, in the order of its schema, and those of DA/T 46-2009 within them.
///
/// Taken from reproductions of the schema in independent public programs, which agree; the standard's own text was not at hand. 类别号 and
/// 文档序号 of 档号 are in one of them only and are let pass.
///
/// Behind a name: `?` none or one, `*` any number, `+` at least one. `|` stands between two of which there is one. What is not on
/// the left may hold anything.
enum EEPGrammar {
    static let namespace = "http://www.saac.gov.cn/standards/ERM/encapsulation"

    enum Count { case one, optional, any, some }

    struct Child: Sendable {
        /// More than one where any of them may stand here.
        let names: [String]
        let count: Count
    }

    private static let table = """
        电子文件封装包 = 封装包格式描述 版本 被签名对象 电子签名块? 锁定签名?
        被签名对象 = 封装包类型 封装包类型描述 封装包创建时间 封装包创建单位 封装内容|修改封装内容
        封装内容 = 文件实体块 业务实体块 机构人员实体块
        修改封装内容 = 修改标识符 原封装包 修订内容
        原封装包 = 被签名对象 电子签名块?
        修订内容 = 文件实体块 业务实体块 机构人员实体块
        文件实体块 = 文件实体 文件实体关系*
        业务实体块 = 业务实体+
        机构人员实体块 = 机构人员实体+ 机构人员实体关系*
        文件实体 = 聚合层次 来源 电子文件号 档号 内容描述 形式特征 存储位置 权限管理 信息系统描述* 附注* 文件数据
        来源 = 档案馆名称? 档案馆代码? 全宗名称? 立档单位名称
        档号 = 全宗号? 目录号? 年度 保管期限 机构或问题? 类别号? 室编案卷号? 馆编案卷号? 室编件号? 馆编件号? 文档序号? 页号?
        内容描述 = 题名 并列题名? 副题名? 说明题名文字? 主题词* 关键词? 人名? 摘要? 分类号? 文件编号? 责任者 日期 文种? 紧急程度? 主送? 抄送? 密级 保密期限?
        形式特征 = 文件组合类型 页数? 语种? 稿本?
        存储位置 = 当前位置? 脱机载体编号+ 脱机载体存址* 缩微号?
        权限管理 = 知识产权说明? 授权* 控制标识?
        授权 = 授权对象 授权行为
        文件数据 = 文档+
        文档 = 文档标识符 文档序号? 文档主从声明? 题名? 文档数据+
        文档数据 = 编码+
        编码 = 电子属性 数字化属性? 编码描述 反编码关键字 编码数据
        电子属性 = 格式信息? 计算机文件名 计算机文件大小 文档创建程序?
        数字化属性 = 数字化对象形态? 扫描分辨率 扫描色彩模式 图像压缩方案?
        文件实体关系 = 文件标识符 被关联文件标识符 关系类型? 关系? 关系描述?
        业务实体 = 业务标识符 机构人员标识符 文件标识符 业务状态 业务行为 行为时间 行为依据? 行为描述?
        机构人员实体 = 机构人员标识符 机构人员类型? 机构人员名称 组织机构代码? 个人职位?
        机构人员实体关系 = 机构人员标识符 被关联机构人员标识符 关系类型? 关系? 关系描述?
        电子签名块 = 电子签名+
        电子签名 = 签名标识符 签名规则 签名时间? 签名人? 签名结果 证书块+ 签名算法标识
        证书块 = 证书+ 证书引证?
        锁定签名 = 被锁定签名标识符 签名规则 签名时间? 签名人? 签名结果 证书块+ 签名算法标识
        """

    /// What an element holds, in order; nothing where that is not laid down.
    static func children(of name: String) -> [Child]? { rules[name] }

    /// The texts that the schema gives: 封装包格式描述, 封装包类型描述 of both types, 编码描述.
    static let format = "本EEP根据中华人民共和国档案行业标准DA/T 48-2009《基于XML的电子文件封装规范》生成"
    static let original = "本封装包包含电子文件数据及其元数据，原始封装，未经修改"
    static let modified = "本封装包包含电子文件数据及其元数据，系修改封装，在保留原封装包的基础上，添加了修改层"
    static let encoding =
        "本封装包中“编码数据”元素存储的是计算机文件二进制流的Base64编码，有关Base64编码规则参见IETF RFC 2045多用途邮件扩展（MIME）第一部分：互联网信息体格式。"
        + "当提取和显现封装在编码数据元素中的计算机文件时，应对Base64编码进行反编码，并依据封装包中“反编码关键字”元素中记录的值还原计算机文件的扩展名"

    /// The values that the schema lists.
    static let values: [String: Set<String>] = [
        "版本": ["2009"], "封装包类型": ["原始型", "修改型"], "封装包类型描述": [original, modified], "聚合层次": ["文件"],
        "文档主从声明": ["主文档", "附属文档"], "业务状态": ["历史行为", "计划任务"], "机构人员类型": ["单位", "内设机构", "个人"],
        "文件组合类型": ["单件", "组合文件"], "扫描色彩模式": ["黑白二值", "灰度", "彩色"],
    ]

    private static let rules: [String: [Child]] = Dictionary(
        uniqueKeysWithValues: table.split(separator: "\n").map { line in
            let words = line.split(separator: " ")
            let children = words.dropFirst(2).map { word -> Child in
                let marks: [Character: Count] = ["?": .optional, "*": .any, "+": .some]
                let count = word.last.flatMap { marks[$0] }
                let names = (count == nil ? word : word.dropLast()).split(separator: "|").map(String.init)
                return Child(names: names, count: count ?? .one)
            }
            return (String(words[0]), children)
        })

    static let names: [String] = Set(rules.keys).union(rules.values.flatMap { $0.flatMap(\.names) }).sorted()

    /// The children in the order of the standard; those it does not know come last and are told of by the check. Texts of which the
    /// schema allows one, such as several 责任者, are joined.
    static func ordered(_ element: EEPElement) -> EEPElement {
        var copy = element
        guard let rule = rules[element.name] else { return copy }
        func place(_ child: EEPElement) -> Int { rule.firstIndex { $0.names.contains(child.name) } ?? rule.count }
        copy.children = []
        for child in element.children.map(ordered) {
            let index = place(child)
            let isSingle = index < rule.count && (rule[index].count == .one || rule[index].count == .optional)
            let isText = child.children.isEmpty && !child.text.isEmpty
            if isSingle, isText, let same = copy.children.firstIndex(where: { $0.name == child.name }) {
                copy.children[same].text += "；\(child.text)"
            } else {
                copy.children.append(child)
            }
        }
        copy.children = copy.children.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
        return copy
    }
}
