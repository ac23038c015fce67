/// An element of DA/T 46-2009 文书类电子文件元数据方案.
struct MetadataElement: Sendable {
    enum Obligation: String, Sendable { case mandatory, conditional, optional }

    /// The element's name in the standard, which is its name in the XML.
    let name: String
    /// Its English identifier, by which the values are held here.
    let id: String
    let obligation: Obligation
    var children: [MetadataElement] = []
    /// May stand more than once.
    var repeats = false

    static func m(_ name: String, _ id: String, repeats: Bool = false, _ children: [MetadataElement] = []) -> MetadataElement {
        .init(name: name, id: id, obligation: .mandatory, children: children, repeats: repeats)
    }
    static func c(_ name: String, _ id: String, repeats: Bool = false, _ children: [MetadataElement] = []) -> MetadataElement {
        .init(name: name, id: id, obligation: .conditional, children: children, repeats: repeats)
    }
    static func o(_ name: String, _ id: String, repeats: Bool = false, _ children: [MetadataElement] = []) -> MetadataElement {
        .init(name: name, id: id, obligation: .optional, children: children, repeats: repeats)
    }
}

/// The elements in the order in which they are written. Which of them are mandatory is as the schema of DA/T 48-2009 reproduces it.
enum MetadataScheme {
    static let record: MetadataElement = .m(
        "文件实体", "record",
        [
            .m("聚合层次", "aggregationLevel"),
            .m(
                "来源", "provenance",
                [.o("全宗名称", "fondsName"), .m("立档单位名称", "fondsConstitutingUnitName")]),
            .m("电子文件号", "electronicRecordCode"),
            .m(
                "档号", "archivalCode",
                [
                    .o("全宗号", "fondsIdentifier"), .m("年度", "year"), .m("保管期限", "retentionPeriod"),
                    .o("机构或问题", "organizationalStructureOrFunction"), .o("类别号", "categoryCode"), .m("室编件号", "agencyItemNumber"),
                ]),
            .m(
                "内容描述", "contentDescription",
                [
                    .m("题名", "title"), .o("关键词", "keyword", repeats: true), .o("人名", "personalName", repeats: true), .o("摘要", "abstract"),
                    .o("文件编号", "documentNumber"), .m("责任者", "author", repeats: true), .m("日期", "date"), .o("文种", "documentType"),
                    .o("紧急程度", "precedence"), .o("主送", "principalReceiver", repeats: true), .o("抄送", "otherReceivers", repeats: true),
                    .m("密级", "securityClassification"), .o("保密期限", "secrecyPeriod"),
                ]),
            .m(
                "形式特征", "formalCharacteristics",
                [
                    .m("文件组合类型", "documentAggregationType"), .o("件数", "totalNumberOfItems"), .o("页数", "totalNumberOfPages"),
                    .o("语种", "language"), .o("稿本", "manuscriptType"),
                ]),
            .m(
                "电子属性", "electronicAttributes", repeats: true,
                [
                    .o("格式信息", "formatInformation"), .m("计算机文件名", "computerFileName"), .m("计算机文件大小", "computerFileSize"),
                    .o("校验值", "fixity", repeats: true),
                ]),
            .m("存储位置", "storage", [.o("当前位置", "currentLocation"), .m("脱机载体编号", "offlineMediumIdentifier")]),
            .o("权限管理", "rightsManagement", [.o("控制标识", "controlIdentifier")]),
            .o("信息系统描述", "informationSystemDescription"),
            .o("附注", "annotation", repeats: true),
        ])

    static let agent: MetadataElement = .m(
        "机构人员实体", "agent", repeats: true,
        [.m("机构人员标识符", "agentIdentifier"), .o("机构人员类型", "agentType"), .m("机构人员名称", "agentName")])

    static let business: MetadataElement = .m(
        "业务实体", "business", repeats: true,
        [
            .m("业务标识符", "businessIdentifier"), .m("机构人员标识符", "businessAgent"), .m("文件标识符", "businessRecord"),
            .m("业务状态", "businessStatus"), .m("业务行为", "businessActivity"), .m("行为时间", "actionTime"), .o("行为描述", "actionDescription"),
        ])

    static let relation: MetadataElement = .o(
        "实体关系", "relation", repeats: true,
        [.m("标识符", "relationSource"), .m("被关联标识符", "relationTarget"), .m("关系类型", "relationType"), .m("关系", "relationName")])
}
