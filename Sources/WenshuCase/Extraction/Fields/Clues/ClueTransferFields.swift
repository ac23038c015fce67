import WenshuBasics

/// 线索移送函: the fields of a letter that hands over a clue.
enum ClueTransferFields {
    @Sendable static func read(_ context: FieldContext) -> [String: Found] {
        var found: [String: Found] = [:]
        let facts = ClueFacts(context)
        found["clue"] = facts.found
        found["suspect"] = ClueSuspect.find(context, facts: facts)
        found["location"] = ClueLocation.find(context, facts: facts)
        found["legalGrounds"] = Citations.all(context)
        found["estimatedLoss"] = MoneyTotal.find(
            context, Rule("estimatedLoss", 0.93),
            MoneyTotal.Subject(
                headings: ["损失", "损害", "价值"],
                words: [
                    "损失", "损害", "修复费", "修复所需", "价值", "恢复费", "治理费", "清理费", "清运费", "处置费", "鉴定费", "评估费", "流失", "欠缴", "未追回", "未予追回", "未收回",
                    "追缴",
                ],
                unless: ["罚款", "罚没", "违法所得", "销售", "获利", "缴纳", "货值"]))
        return found
    }
}
