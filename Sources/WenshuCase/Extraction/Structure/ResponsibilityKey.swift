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
        for (word, key) in inText where text.has(word, at: position) {
            let end = position + word.unicodeScalars.count
            guard end < text.count else { continue }
            if text[end] == "：" { return (key, end + 1) }
            if text.has("为", at: end) || text.has("是", at: end) { return (key, text.has("：", at: end + 1) ? end + 2 : end + 1) }
        }
        return nil
    }

    /// What a column holds by its heading.
    package static func column(_ heading: String) -> ResponsibilityKey? {
        let heading = String(withoutNote(heading).filter { !"：:（）()/".contains($0) })
        guard !heading.isEmpty, heading.count <= 14 else { return nil }
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

    private static let inText: [(String, ResponsibilityKey)] = [
        ("责任单位", .responsibleUnit), ("牵头单位", .responsibleUnit), ("责任部门", .responsibleUnit), ("牵头部门", .responsibleUnit),
        ("承办单位", .responsibleUnit), ("责任科室", .responsibleUnit), ("责任主体", .responsibleUnit), ("实施单位", .responsibleUnit),
        ("落实单位", .responsibleUnit), ("主办单位", .responsibleUnit), ("整改单位", .responsibleUnit), ("责任股室", .responsibleUnit),
        ("牵头科室", .responsibleUnit), ("承办部门", .responsibleUnit), ("责任处室", .responsibleUnit), ("整改责任单位", .responsibleUnit),
        ("牵头责任单位", .responsibleUnit), ("主责单位", .responsibleUnit), ("承办科室", .responsibleUnit), ("牵头", .responsibleUnit),
        ("配合单位", .cooperatingUnits), ("协助单位", .cooperatingUnits), ("协办单位", .cooperatingUnits), ("配合部门", .cooperatingUnits),
        ("参与单位", .cooperatingUnits), ("协同单位", .cooperatingUnits), ("协作单位", .cooperatingUnits), ("配合科室", .cooperatingUnits),
        ("配合", .cooperatingUnits), ("责任人", .person), ("整改责任人", .person), ("负责人", .person), ("具体责任人", .person),
        ("直接责任人", .person), ("责任人员", .person), ("具体负责人", .person), ("经办人", .person), ("完成时限", .deadline), ("整改时限", .deadline),
        ("完成时间", .deadline), ("办结期限", .deadline), ("完成期限", .deadline), ("整改期限", .deadline), ("时间节点", .deadline),
        ("截止时间", .deadline), ("办结时限", .deadline), ("计划完成时间", .deadline), ("时限要求", .deadline), ("整改完成时限", .deadline),
        ("时限", .deadline), ("期限", .deadline), ("完成日期", .day), ("办结日期", .day), ("预计完成时间", .deadline), ("整改时间", .deadline),
        ("办理时限", .deadline),
    ]

    /// Parts of column headings; the first that fits decides.
    private static let columns: [([String], ResponsibilityKey)] = [
        (["责任单位人", "责任单位及人员"], .unitAndPerson),
        (["配合", "协助", "协办", "参与单位", "协同"], .cooperatingUnits),
        (["责任人", "负责人", "责任领导", "经办人", "具体负责"], .person),
        (
            ["责任单位", "牵头", "承办", "责任部门", "责任科室", "实施单位", "落实单位", "责任主体", "主办", "责任股室", "主责", "整改单位", "责任处室", "负责单位", "负责的"],
            .responsibleUnit
        ),
        (["计划完成", "预计完成", "时限", "期限"], .deadline),
        (["完成时间", "完成日期", "办结时间", "办结日期"], .day),
        (["时间节点", "截止", "整改时间", "时间要求", "时间安排"], .deadline),
        (["进展", "现状", "状态", "完成情况", "落实情况", "进度", "办理结果", "整改结果", "是否完成", "整改情况", "办理情况", "完成与否", "目前情况", "现在情况"], .status),
        (["备注", "说明"], .remark),
        (["整改措施", "措施", "举措", "做法", "工作内容", "整改内容", "任务", "工作事项", "具体工作", "实施内容", "整改要求", "整改事项", "工作要点", "做了什么", "怎么做", "怎么改"], .measure),
    ]
}
