/// Rules for every kind.
extension DeficientData {
    static let common = """
        agencyReply amountsDiffer /findings error
            /findings = "罚款32万元（大写：叁拾叁万元整）。"
        agencyReply attachmentMissing /findings warning
            /findings = "清理前后对比见附件9。"
        agencyReply attachmentName /attachments/0 warning
            /attachments/0 = "《弃渣清理前后对比照片》"
        rectificationPlan headingFullStop /title warning
            /title = "关于石岭镇弃渣问题的整改方案。"
        agencyReply numberedItem /measures/0/text warning
            /measures/0/text = "1.依法查处倾倒弃渣行为，责令清理。"
        agencyReply organNameVaries /measures/0/responsibleUnit warning
            /measures/0/responsibleUnit = "水利局"
        procuratorialRecommendation numberOfOtherKind /number warning
            /number = "云检民公支〔2024〕5号"
        agencyReply halfWidthMark /interestState warning
            /interestState = "弃渣已清理,植被正在恢复。"
        agencyReply straightQuote /interestState warning
            /interestState = "开展\\"回头看\\"，植被正在恢复。"
        agencyReply doubledMark /interestState warning
            /interestState = "植被正在恢复。。"
        agencyReply asciiEllipsisOrDash /interestState warning
            /interestState = "种植松树、柏树..."
        agencyReply fullWidthCharacter /interestState warning
            /interestState = "植被恢复２６亩。"
        agencyReply serialMark /interestState warning
            /interestState = "（一）、植被正在恢复。"
        agencyReply bracketsWithoutYear /interestState warning
            /interestState = "植被〔含灌木〕正在恢复。"
        agencyReply shortYear /interestState warning
            /interestState = "24年5月6日起植被开始恢复。"
        agencyReply openRange /interestState warning
            /interestState = "植被覆盖度达到60～70%。"
        agencyReply arabicArticle /interestState warning
            /interestState = "符合《水土保持法》第32条的要求。"
        agencyReply serialLevelSkipped /findings warning
            /findings = "（一）弃渣情况\\n（1）弃渣约2.3万立方米。"
        agencyReply serialOutOfOrder /findings warning
            /findings = "一、弃渣情况\\n弃渣约2.3万立方米。\\n三、植被情况\\n压埋26.4亩。"
        rectificationPlan printedOnMissing /printedOn error
            /printedOn =
        procuratorialRecommendation lawRepealed /dutyBasis warning
            /dutyBasis = "依照《侵权责任法》第六十五条，《水土保持法》第四十三条。"
        """
}
