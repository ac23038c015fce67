/// Labels that say who does something and by when: in brackets behind a measure, on lines below it, over a table's columns.
package enum ResponsibilityKey: Sendable, Hashable {
    case responsibleUnit, cooperatingUnits, person, deadline, status, measure
    /// Unit and person in one column.
    case unitAndPerson
    /// 完成时间: of what is done the day, of the rest the limit.
    case day
    /// 备注, where a deadline may stand that no column is for.
    case remark

    /// The key at a position and where its value begins, behind a colon or 为.
    package static func begins(_ text: FoldedText, at position: Int) -> (key: ResponsibilityKey, value: Int)? {
        guard let (key, end) = inText.first(in: text.scalars, at: position, where: { $0 < text.count && marks.contains(text[$0]) }) else {
            return nil
        }
        return (key, text[end] != "：" && text.has("：", at: end + 1) ? end + 2 : end + 1)
    }

    /// What a column holds by its heading.
    package static func column(_ heading: String) -> ResponsibilityKey? {
        let heading = String(withoutNote(heading).filter { !"：:（）()/".contains($0) })
        guard !heading.isEmpty, heading.count <= 14 else { return nil }
        // 完成（计划完成）时间: of what is done the day, of the rest the limit.
        if heading.hasPrefix("完成"), ["完成计划完成", "完成预计完成", "完成拟完成"].contains(where: { heading.hasPrefix($0) }) { return .day }
        if heading.contains("责任人"), ["单位", "科室", "部门", "股室", "处室"].contains(where: { heading.contains($0) }) { return .unitAndPerson }
        // 整改措施及进展: the measures, and how far they are
        if ["措施", "举措"].contains(where: { heading.contains($0) }), ["进展", "落实情况", "完成情况"].contains(where: { heading.contains($0) }) {
            return .measure
        }
        for (words, key) in columns where words.contains(where: { heading.contains($0) }) { return key }
        return nil
    }

    /// 进度（截至11月20日）: the note says nothing of what the column holds.
    private static func withoutNote(_ heading: String) -> Substring {
        guard let open = heading.firstIndex(of: "（"), heading.hasSuffix("）"),
            ["截", "至", "单位：", "元", "万元", "注"].contains(where: { heading[heading.index(after: open)...].hasPrefix($0) })
        else { return heading[...] }
        return heading[..<open]
    }

    /// What may follow a key.
    private static let marks: [Unicode.Scalar] = ["：", "为", "是"]

    private static let inText = PhraseTable<ResponsibilityKey>([
        (
            .responsibleUnit,
            [
                "责任单位", "牵头单位", "责任部门", "牵头部门", "承办单位", "责任科室", "责任主体", "实施单位", "落实单位", "主办单位", "整改单位", "责任股室", "牵头科室", "承办部门", "责任处室",
                "整改责任单位", "牵头责任单位", "主责单位", "承办科室", "牵头", "承办", "主办", "承办处室", "主办部门", "责任处（科）室", "责任",
                "主责", "主责部门", "属地责任单位", "行业责任单位", "监管责任单位", "主体责任单位", "属地单位", "行业主管部门", "承担单位", "承担部门",
            ]
        ),
        (
            .cooperatingUnits,
            [
                "配合单位", "协助单位", "协办单位", "配合部门", "参与单位", "协同单位", "协作单位", "配合科室", "配合", "协助", "协办", "协同", "参与", "协助部门", "协办部门", "参与部门",
                "资金保障单位", "保障单位", "技术支持单位", "技术支撑单位", "支持单位",
            ]
        ),
        (.person, ["责任人", "整改责任人", "负责人", "具体责任人", "直接责任人", "责任人员", "具体负责人", "经办人", "具体承办人", "承办人", "责任领导", "分管领导", "牵头领导", "包保领导"]),
        (
            .deadline,
            [
                "完成时限", "整改时限", "完成时间", "办结期限", "完成期限", "整改期限", "时间节点", "截止时间", "办结时限", "计划完成时间", "时限要求", "整改完成时限", "时限", "期限", "预计完成时间",
                "整改时间", "办理时限", "限期", "办结时间",
            ]
        ),
        (.day, ["完成日期", "办结日期"]),
    ])

    /// Parts of column headings; the first that fits decides.
    private static let columns: [([String], ResponsibilityKey)] = [
        (["责任单位人", "责任单位及人员"], .unitAndPerson),
        (["配合", "协助", "协办", "参与", "协同", "协作"], .cooperatingUnits),
        (["责任人", "负责人", "责任领导", "经办人", "具体负责", "承办人", "谁负责"], .person),
        (
            [
                "责任单位", "牵头", "承办", "承担单位", "承担部门", "责任部门", "责任科室", "实施单位", "落实单位", "责任主体", "主办", "责任股室", "主责", "整改单位", "责任处室", "负责单位",
                "负责的", "负责部门",
                "负责科室", "谁来做", "谁来办", "谁来管",
            ],
            .responsibleUnit
        ),
        (["计划完成", "预计完成", "时限", "期限", "限期", "何时办", "何时完", "什么时候", "几时", "何时了结", "起止"], .deadline),
        (["完成时间", "完成日期", "办结时间", "办结日期"], .day),
        (["时间节点", "完成节点", "截止", "整改时间", "时间要求", "时间安排"], .deadline),
        (
            [
                "进展", "现状", "状态", "完成情况", "落实情况", "进度", "办理结果", "整改结果", "是否完成", "整改情况", "办理情况", "完成与否", "目前情况", "现在情况", "眼下", "现在怎样", "办到哪",
                "进行到",
            ], .status
        ),
        (["备注", "说明"], .remark),
        (
            [
                "整改措施", "措施", "举措", "做法", "工作内容", "整改内容", "任务", "工作事项", "具体工作", "实施内容", "整改要求", "整改事项", "工作要点", "做了什么", "怎么做", "怎么改",
                "治理内容", "建设内容", "要办的事", "要做的事", "做的事", "办的事", "改什么",
            ], .measure
        ),
    ]
}
