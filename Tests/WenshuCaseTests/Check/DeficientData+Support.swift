/// 支持起诉: the request and its refusal.
extension DeficientData {
    static let support = """
        supportActionRequest consultationUntold /consultation error
            /consultation =
        supportActionRequest designationUntold /designation warning
            /designation =
        supportActionRequest groundsWithoutArticle /grounds error
            /grounds = "《中华人民共和国民法典》"
        supportActionRequest groundsUnusual /grounds warning
            /grounds = "《中华人民共和国民法典》第一千二百三十四条"
        supportActionRequest courtLevel /court warning
            /court = "江州市东塘区人民法院"
        supportActionRequest claimsDisagree /claimAmount warning
            /claimAmount = 5500000
        supportActionRequest claimAmountMissing /claimAmount warning
            /claimAmount =
        supportActionRequest designationNotAttached /evidence warning
            /evidence = ["民事起诉状", "磋商会议纪要"]
        supportActionRequest consultationNotProved /evidence warning
            /evidence = ["民事起诉状", "江州市人民政府指定文件"]

        supportActionRefusal oneIssuer /issuers error
            /issuers = ["江州市人民检察院", "云水县人民检察院"]
        supportActionRefusal senderIsReceiver /addressees/0 error
            /addressees = ["江州市人民检察院"]
        supportActionRefusal basisWithoutArticle /legalBasis error
            /legalBasis = ["《人民检察院公益诉讼办案规则》"]
        supportActionRefusal reasonsBare /reasons warning
            /reasons = "不符合条件。"
        supportActionRefusal decidedBeforeRequest /decidedOn error
            /decidedOn = "2024-05-10"
            /date = "2024-05-15"
            /deliveredOn = "2024-05-15"
        supportActionRefusal datedBeforeDecision /date error
            /date = "2024-05-31"
        supportActionRefusal deliveredBeforeDate /deliveredOn error
            /deliveredOn = "2024-06-04"
        supportActionRefusal toldLate /date warning
            /date = "2024-06-14"
            /deliveredOn =
        supportActionRefusal deliveredLate /deliveredOn warning
            /deliveredOn = "2024-06-14"

        supportActionOpinion courtNumberForm /caseNumber error
            /caseNumber = "[2024]云01民初25号"
        supportActionOpinion courtLevel /court warning
            /court = "江州市东塘区人民法院"
        supportActionOpinion decidedAfterDate /decidedOn error
            /decidedOn = "2024-03-29"
        supportActionOpinion requestUndated /requestedOn warning
            /requestedOn =
        """
}
