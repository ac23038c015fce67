import WenshuBasics
import WenshuContainer

/// The one table of checks.
enum PropertyChecks {
    static let all: [PropertyCheck] = authenticity + integrity + usability + security

    private static let authenticity: [PropertyCheck] = [
        .init(id: "ZSX01", property: .authenticity, title: "固化信息", reason: "校验值一致，才能证明文件自归档以来未被改动。", run: fixity),
        .init(id: "ZSX02", property: .authenticity, title: "元数据格式和值域", reason: "格式、值域有误的元数据不能作为凭证。", run: metadataInRange),
        .init(id: "ZSX03", property: .authenticity, title: "元数据与文件内容一致", reason: "题名、文号、责任者、日期应与文件所载相同。", run: metadataAgrees),
        .init(id: "ZSX04", property: .authenticity, title: "档号与形成年度一致", reason: "年度指文件形成年度（DA/T 22-2015）。", run: yearAgrees),
        .init(id: "ZSX05", property: .authenticity, title: "经过记录未被改动", reason: "每条经过含上一条的校验值，断链即被改动。", run: chain),
        .init(id: "ZSX06", property: .authenticity, title: "来源合法、印章真实", reason: "须由人对照来源和印模。") { _ in .manual },
    ]

    private static let integrity: [PropertyCheck] = [
        .init(id: "WZX01", property: .integrity, title: "必填元数据齐全", reason: "DA/T 46-2009 的必选元素。", run: mandatory),
        .init(id: "WZX02", property: .integrity, title: "附件齐全", reason: "正文列明的附件应当都在包内。", run: attachments),
        .init(id: "WZX03", property: .integrity, title: "页数与给定一致", reason: "页数不符，可能缺页或者拿错文件。", run: pages),
        .init(
            id: "WZX04", property: .integrity, title: "包内文件与清单一致", reason: "不缺、不多。", stages: [.transfer, .storage], run: structure),
        .init(
            id: "WZX05", property: .integrity, title: "数量、大小、校验值与移交清单一致", reason: "双方凭清单交接。", stages: [.transfer], run: handOver),
        .init(id: "WZX06", property: .integrity, title: "待核对的值", reason: "提取时存疑的值须经人核对，方可依赖。", run: reviewed),
    ]

    private static let usability: [PropertyCheck] = [
        .init(id: "KYX01", property: .usability, title: "能打开、能读出文字", reason: "打不开的文件没有保存价值。", run: opens),
        .init(id: "KYX02", property: .usability, title: "实际格式与扩展名一致", reason: "扩展名有误的文件日后难以打开。", run: endings),
        .init(id: "KYX03", property: .usability, title: "格式适合长期保存", reason: "应为公开的标准格式，并宜有版式文件（PDF、OFD）。", run: formats),
        .init(id: "KYX04", property: .usability, title: "不依赖外部内容", reason: "外部链接、远程模板日后失效。", run: selfContained),
        .init(id: "KYX05", property: .usability, title: "显示效果", reason: "须由人看页面。") { _ in .manual },
    ]

    private static let security: [PropertyCheck] = [
        .init(id: "AQX01", property: .security, title: "没有宏", reason: "宏可以执行任意操作。") { none($0, ["macros"], "没有宏") },
        .init(id: "AQX02", property: .security, title: "没有嵌入对象和活动域", reason: "嵌入对象、活动域可以携带或者执行程序。") {
            none($0, ["embeddedObject", "activeField"], "没有嵌入对象和活动域")
        },
        .init(id: "AQX03", property: .security, title: "密级", reason: "密级应当明确，并在允许的范围之内。", run: secrecy),
        .init(id: "AQX04", property: .security, title: "没有加密", reason: "加密的文件日后无法打开，也无法检查。", run: encryption),
        .init(id: "AQX05", property: .security, title: "病毒查杀", reason: "须用专门软件。") { _ in .manual },
    ]
}
