/// 立案、检察建议、送达、备案、跟进、决定、通报, and the progress report.
extension DeficientData {
    static let preSuit = filing + governance + service + followUp + decisions

    private static let filing = """
        caseFilingDecision oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        caseFilingDecision oneRecipient /recipient error
            /recipient = "云水县水利局、云水县林业局"
        caseFilingDecision recipientLevel /recipient warning
            /recipient = "云水县人民政府"
        caseFilingDecision recipientMissing /recipient error
            /recipient =
        caseFilingDecision conclusionPremature /conduct warning
            /conduct = "你单位不依法履行监督管理职责。"
        caseFilingDecision administrativeBasisUnusual /legalBasis warning
            /legalBasis = ["《人民检察院公益诉讼办案规则》第八十五条"]
        caseFilingDecision/example-civil civilBasisUnusual /legalBasis warning
            /legalBasis = ["《人民检察院公益诉讼办案规则》第六十七条"]
        caseFilingDecision numberOfOtherType /number warning
            /number = "云检民公立〔2024〕7号"
        caseFilingDecision decidedAfterDate /date error
            /decidedOn = "2024-04-09"
        caseFilingDecision servedBeforeDate /servedOn error
            /servedOn = "2024-04-07"
        caseFilingDecision servedLate /servedOn warning
            /servedOn = "2024-04-16"

        filingReport oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        filingReport notSuperior /addressees/0 error
            /addressees = ["云水县人民检察院"]
        filingReport notSuperior /addressees/0 error
            /addressees = ["云水县水利局"]
        filingReport recommendationReportedLate /date warning
            /date = "2024-05-28"
            /printedOn = "2024-05-28"
        filingReport governanceReportedLate /date warning
            /matter = "governanceRecommendation"
            /date = "2024-05-28"
            /printedOn = "2024-05-28"
        filingReport complaintReportedLate /date warning
            /matter = "complaint"
            /attachments = ["公益诉讼起诉书"]
            /date = "2024-05-28"
            /printedOn = "2024-05-28"
        filingReport datedBeforeReported /date error
            /date = "2024-05-19"
        filingReport documentNotAttached /attachments error
            /attachments = ["送达回证"]
        filingReport requestInReport /process warning
            /process = "2024年5月21日送达。妥否，请批复。"

        """

    private static let governance = """
        governanceRecommendation oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        governanceRecommendation severalRecipients /recipient error
            /recipient = "云水县捷顺速递有限公司、云水县快达速递有限公司"
        governanceRecommendation routeMissing /route error
            /recipientClass = "elsewhere"
        governanceRecommendation preSuitBasis /legalBasis/0 error
            /legalBasis = ["《行政诉讼法》第二十五条第四款", "《人民检察院检察建议工作规定》第十一条"]
        governanceRecommendation basisWithoutArticle /legalBasis error
            /legalBasis = ["《快递暂行条例》"]
        governanceRecommendation ownBasisUncited /legalBasis warning
            /legalBasis = ["《快递暂行条例》第二十二条"]
        governanceRecommendation replyShortened /urgencyReason error
            /replyWithin = {"value": 15, "unit": "day"}
        governanceRecommendation replyLengthened /replyWithin warning
            /replyWithin = {"value": 3, "unit": "month"}
        governanceRecommendation reviewedAfterDate /date error
            /policyReview/date = "2024-09-19"
        governanceRecommendation reportedLate /reportedOn warning
            /reportedOn = "2024-09-25"
        governanceRecommendation issuedBeforeDate /issuedOn error
            /issuedOn = "2024-09-17"
        governanceRecommendation recommendationVague /recommendations/2 warning
            /recommendations/2 = "进一步加强教育管理。"
        governanceRecommendation discretionDirected /recommendations/0 warning
            /recommendations/0 = "依法对收寄人员顶格处罚。"
        governanceRecommendation contactMissing /contact warning
            /contact =

        """

    private static let service = """
        serviceReceipt oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        serviceReceipt signerMissing /signer warning
            /signer =
        serviceReceipt/example-refused refusalUnexplained /refusal/reason error
            /refusal =
        serviceReceipt/example-refused refusalUnrecorded /refusal/record error
            /refusal/record =
            /witnesses =
        serviceReceipt consentMissing /consent error
            /method = "electronic"
        serviceReceipt mailNumberMissing /mailNumber warning
            /method = "procuratorialExpress"
        serviceReceipt entrustedMissing /entrustedTo error
            /method = "entrusted"
        serviceReceipt oneServer /servers warning
            /servers = [{"name": "周敏", "title": "检察官"}]
        serviceReceipt servedBeforeDocument /documents/0/date error
            /documents/0/date = "2024-05-22"
        serviceReceipt repliedBeforeService /repliedOn error
            /repliedOn = "2024-05-20"

        announcementNotice oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        announcementNotice oneRecipient /recipient error
            /recipient = "云水县水利局、云水县林业局"
        announcementNotice heldBeforeDate /heldOn error
            /heldOn = "2024-05-17"
        announcementNotice agreedAfterDate /date error
            /agreedOn = "2024-05-21"
        announcementNotice confirmAfterAnnouncement /heldOn error
            /confirmBy = "2024-05-22"
        announcementNotice announcedLate /heldOn warning
            /heldOn = "2024-05-24"
        announcementNotice announcedOnRestDay /heldOn warning
            /decidedOn =
            /heldOn = "2024-05-25"
        announcementNotice contactMissing /contact warning
            /contact =

        announcementRecord oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        announcementRecord unitHeadAbsent /unitPeople error
            /unitPeople = [{"name": "何秀兰", "title": "工作人员"}]
        announcementRecord endsBeforeStart /endsAt error
            /endsAt = "09:10"
        announcementRecord thirdPartyUnheard /thirdPartyViews warning
            /thirdPartyViews =
        announcementRecord notServed /served warning
            /served = false

        """

    private static let followUp = """
        followUpRecord oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        followUpRecord oneInvestigator /investigators error
            /investigators = [{"name": "周敏", "title": "检察官"}]
        followUpRecord beforeService /date error
            /date = "2024-05-20"
        followUpRecord/example-lookback performanceUnanswered /lookBack/performance error
            /lookBack/performance =
        followUpRecord/example-lookback truthUnanswered /lookBack/truth error
            /lookBack/truth =
        followUpRecord/example-lookback consolidationUnanswered /lookBack/consolidation error
            /lookBack/consolidation =
        followUpRecord/example-lookback recurrenceUnanswered /lookBack/recurrence error
            /lookBack =
        followUpRecord closedUndone /items/1/state error
            /items/0/state = "done"
            /conclusion = "close"
        followUpRecord suitUnfounded /nonPerformance error
            /conclusion = "sue"
        followUpRecord suitTooEarly /date error
            /conclusion = "sue"
            /nonPerformance = ["partial"]
            /date = "2024-07-22"

        nonComplianceBulletin oneIssuer /issuers error
            /issuers = ["青禾县人民检察院", "青江市人民检察院"]
        nonComplianceBulletin recommendationMissing /recommendation error
            /recommendation =
        nonComplianceBulletin remindersMissing /reminders error
            /reminders = []
        nonComplianceBulletin missingUnstated /missing error
            /missing =
        nonComplianceBulletin excuseUnexamined /excuse warning
            /excuse =
        nonComplianceBulletin periodStillRunning /date error
            /recommendation/receivedOn = "2024-09-18"
        nonComplianceBulletin remindedBeforeService /reminders/0/date error
            /reminders/0/date = "2024-09-03"
        nonComplianceBulletin remindedAfterDate /reminders/2/date error
            /reminders/2/date = "2024-11-18"
        nonComplianceBulletin datedBeforeDecision /date error
            /decidedOn = "2024-11-18"
        nonComplianceBulletin necessityUnexplained /necessity warning
            /addresseeClass = "government"
        nonComplianceBulletin reportInstead /addresseeClass error
            /addresseeClass = "party"
        nonComplianceBulletin basisUnusual /legalBasis warning
            /legalBasis = ["《人民检察院检察建议工作规定》第二十四条"]
        nonComplianceBulletin obstructionBasisUnusual /legalBasis warning
            /ground = "obstructed"
        nonComplianceBulletin recommendationNotAttached /attachments warning
            /attachments = ["水质检测报告"]

        progressReport statusMissing /measures/1/status error
            /measures/1/status =
        progressReport/example-rectified measureUndone /measures/0/status error
            /measures/0/status = "underWay"
        progressReport doneWithoutDate /measures/0/completedOn warning
            /measures/0/completedOn =
        progressReport overdueUnexplained /measures/1/deadline error
            /measures/1/deadline = "2024-09-10"
        progressReport delayReasonMissing /delayReason error
            /disposition = "deferred"
        progressReport completionMissing /plannedCompletion error
            /plannedCompletion =
        progressReport completedAfterDate /measures/0/completedOn error
            /measures/0/completedOn = "2024-09-25"
        progressReport completionBeforeDate /plannedCompletion error
            /plannedCompletion = "2024-09-20"
        progressReport datedBeforePlan /date error
            /plan/date = "2024-09-25"
        progressReport countedAfterDate /date error
            /reportedUntil = "2024-09-30"
        progressReport reportedLate /date warning
            /dueOn = "2024-09-20"
        progressReport evidenceMissing /evidence warning
            /evidence =
        progressReport datedBeforeReceipt /date error
            /recommendation/receivedOn = "2024-09-25"
        progressReport measureVague /measures/1/text warning
            /measures/1/text = "进一步加强监管。"

        """

    private static let decisions = """
        suspensionDecision oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        suspensionDecision oneRecipient /recipient error
            /recipient = "云水县水利局、云水县林业局"
        suspensionDecision basisUnusual /legalBasis warning
            /legalBasis = ["《人民检察院公益诉讼办案规则》第七十七条"]
        suspensionDecision planMissing /actions warning
            /actions/1/kind = "decision"
        suspensionDecision actedAfterPeriod /actions/1/date error
            /actions/1/date = "2024-07-23"
        suspensionDecision causeNotObjective /obstacle warning
            /obstacle = "整改经费尚未落实"
        suspensionDecision completionPassed /plannedCompletion error
            /plannedCompletion = "2024-07-20"
        suspensionDecision datedBeforeApproval /date error
            /approvedOn = "2024-07-30"
        suspensionDecision datedBeforeService /date error
            /date = "2024-05-20"
        suspensionDecision reviewPeriodOver /date warning
            /date = "2024-08-23"
        suspensionDecision superiorNotTold /copyTo warning
            /copyTo =

        resumptionDecision oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        resumptionDecision oneRecipient /recipient error
            /recipient = "云水县水利局、云水县林业局"
        resumptionDecision basisUnusual /legalBasis warning
            /legalBasis = ["《人民检察院公益诉讼办案规则》第八十条"]
        resumptionDecision datedBeforeSuspension /date error
            /suspension/date = "2024-12-17"
        resumptionDecision endedAfterDate /date error
            /endedOn = "2024-12-17"
        resumptionDecision endedBeforeSuspension /endedOn error
            /endedOn = "2024-07-26"
        resumptionDecision endUnstated /endedOn error
            /endedOn =

        caseClosureDecision oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        caseClosureDecision oneRecipient /recipient error
            /recipient = "云水县水利局、云水县林业局"
        caseClosureDecision numberOfOtherType /number warning
            /number = "云检民公终〔2024〕6号"
        caseClosureDecision recipientMissing /recipient error
            /recipient =
        caseClosureDecision groundOfOtherList /ground error
            /ground = "relativesObject"
        caseClosureDecision/example-civil groundOfOtherList /ground error
            /ground = "fullyRectified"
        caseClosureDecision otherUnexplained /groundDetail error
            /ground = "other"
        caseClosureDecision/example-civil supportedActionClosed /ground error
            /supportsAction = true
        caseClosureDecision administrativeBasisUnusual /legalBasis warning
            /legalBasis = ["《人民检察院公益诉讼办案规则》第九十条"]
        caseClosureDecision/example-civil civilBasisUnusual /legalBasis warning
            /legalBasis = ["《人民检察院公益诉讼办案规则》第七十四条"]
        caseClosureDecision followUpMissing /followedUpOn error
            /followedUpOn =
        caseClosureDecision periodStillRunning /date warning
            /ground = "other"
            /groundDetail = "被监督单位已经撤销"
            /recommendation/receivedOn = "2024-12-02"
        caseClosureDecision datedBeforeFiling /date error
            /filedOn = "2024-12-31"
        caseClosureDecision datedBeforeFollowUp /date error
            /followedUpOn = "2024-12-31"
        caseClosureDecision datedBeforeDecision /date error
            /decidedOn = "2024-12-31"

        """
}
