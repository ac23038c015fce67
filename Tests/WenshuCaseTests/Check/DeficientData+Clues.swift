/// 线索移送.
extension DeficientData {
    static let clues = """
        clueTransferLetter senderIsReceiver /addressees/0 error
            /addressees = ["江州市生态环境局"]
            /purpose = "compensation"
        clueTransferLetter otherLevel /addressees/0 warning
            /addressees = ["云水县人民检察院"]
        clueTransferLetter severalReceivers /addressees warning
            /addressees = ["江州市人民检察院", "江州市东塘区人民检察院"]
        clueTransferLetter penaltyNotAttached /attachments error
            /attachments = ["环境监测报告"]
        clueTransferLetter penaltyUnnumbered /penaltyDecisions warning
            /penaltyDecisions =
        clueTransferLetter/example-fromProcuratorate papersMissing /attachments warning
            /attachments =
        clueTransferLetter/example-discipline openChannel /channel error
            /channel = "internet"
        clueTransferLetter/example-discipline channelUnstated /channel warning
            /channel =
        clueTransferLetter/example-discipline disciplineReceiver /addressees/0 error
            /addressees = ["云水县水利局"]
        clueTransferLetter litigationReceiver /addressees/0 error
            /addressees = ["江州市水利局"]
        clueTransferLetter/example-fromProcuratorate compensationReceiver /addressees/0 error
            /addressees = ["江州市中级人民法院"]
        clueTransferLetter groundsWithoutArticle /grounds warning
            /grounds = "该行为违反固体废物污染环境防治的规定。"
        clueTransferLetter transferredSlowly /date note
            /foundOn = "2024-08-06"
        clueTransferLetter foundAfterDate /foundOn error
            /foundOn = "2024-08-13"
        clueTransferLetter quotedNumberForm /penaltyDecisions/0 warning
            /penaltyDecisions = ["江环罚[2024]31号"]

        clueOutcomeLetter senderIsReceiver /addressees/0 error
            /addressees = ["江州市人民检察院"]
        clueOutcomeLetter otherLevel /addressees/0 warning
            /addressees = ["云水县水利局"]
        clueOutcomeLetter toldLate /date warning
            /date = "2024-09-20"
        clueOutcomeLetter outcomeBeforeReceipt /outcomeOn error
            /outcomeOn = "2024-08-12"
            /date = "2024-08-14"
        clueOutcomeLetter datedBeforeOutcome /date error
            /outcomeOn = "2024-09-10"
        clueOutcomeLetter outcomeUnnumbered /outcomeNumber warning
            /outcomeNumber =
        clueOutcomeLetter/example-notFiled refusalWithoutArticle /reasons warning
            /reasons = "没有造成生态环境损害后果，且已及时改正。"
        clueOutcomeLetter/example-notFiled recommendationByAgency /outcome error
            /outcome = "recommendationIssued"
        """
}
