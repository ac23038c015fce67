import WenshuBasics

/// 磋商启动通报、参加磋商通知: that a consultation on compensation is begun, or when and where it is held.
enum ConsultationNoticeFields {
    @Sendable static func read(_ context: FieldContext) -> [String: Found] {
        var found: [String: Found] = [:]
        found["obligors"] = Obligors.find(context)
        found["decidedOn"] =
            EventDate.find(
                context, Rule("decidedOn", 0.93),
                EventDate.Event(
                    labels: ["决定启动", "启动日期", "启动时间", "决定日期"],
                    verbs: [
                        "决定启动", "决定开展", "决定就", "决定对", "决定与", "决定组织", "启动磋商", "启动了", "启动生态环境损害赔偿", "启动索赔", "作出启动", "作出《关于启动", "作出关于启动",
                        "印发《关于启动", "决定依法启动", "启动赔偿磋商",
                    ],
                    also: ["磋商", "索赔"]))
            // 我局于2022年7月18日启动某案磋商程序
            ?? EventDate.find(
                context, Rule("decidedOn.begun", 0.85),
                EventDate.Event(verbs: ["启动"], also: ["磋商"], unless: ["拟", "将", "待", "如", "重新", "应急"]))
        let meeting = MeetingPlan.find(context)
        found["heldOn"] = meeting.date
        found["startsAt"] = meeting.start
        found["place"] = meeting.place
        found["claimAmount"] = MoneyTotal.find(
            context, Rule("claimAmount", 0.93),
            MoneyTotal.Subject(
                headings: ["数额", "金额", "损失", "损害", "索赔", "费用"], words: ["赔偿", "损害", "损失", "修复费", "费用", "索赔"],
                unless: ["罚款", "罚金", "违法所得", "已支付", "已缴", "已垫付", "已赔", "预付", "销售", "保证金", "认可", "同意", "愿意", "承认", "只愿"]))
        return found
    }
}
