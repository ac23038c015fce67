/// 生态环境损害赔偿: consultation and enforcement.
extension DeficientData {
    static let compensation = """
        consultationStartBulletin senderIsReceiver /addressees/0 error
            /addressees = ["江州市生态环境局"]
        consultationStartBulletin otherLevel /addressees/0 warning
            /addressees = ["云水县人民检察院"]
        consultationStartBulletin noticeExpiryWrong /notice/expiresOn error
            /notice = {"number": "江检民公告〔2023〕5号", "medium": "正义网", "publishedOn": "2023-09-04", "expiresOn": "2023-10-03"}
        consultationStartBulletin bulletinLate /date warning
            /date = "2023-10-08"
        consultationStartBulletin datedBeforeDecision /date error
            /date = "2023-09-21"
        consultationStartBulletin startedAfterExpiry /decidedOn error
            /notice = {"number": "江检民公告〔2023〕3号", "medium": "正义网", "publishedOn": "2023-08-21"}
        consultationStartBulletin startedAfterExpiry /decidedOn error
            /notice = {"number": "江检民公告〔2023〕3号", "medium": "正义网", "publishedOn": "2023-08-21"}
            /repliedOn = "2023-09-21"
        consultationStartBulletin groundsWithoutArticle /grounds warning
            /grounds = "我局负责本行政区域生态环境损害赔偿工作。"
        consultationStartBulletin detailsDisagree /claimAmount warning
            /claimAmount = 5500000
        consultationStartBulletin amountMissing /claimAmount warning
            /claimAmount =
            /claimDetails =

        consultationInvitation senderIsReceiver /addressees/0 error
            /addressees = ["江州市生态环境局"]
        consultationInvitation otherLevel /addressees/0 warning
            /addressees = ["云水县人民检察院"]
        consultationInvitation invitedLate /date warning
            /date = "2023-10-24"
        consultationInvitation invitedOnLastRestDay /date note
            /heldOn = "2023-10-25"
            /date = "2023-10-21"
        consultationInvitation clueUnnamed /clueNumber warning
            /clueNumber =
        consultationInvitation draftNotAttached /attachments warning
            /attachments = ["鉴定评估报告"]
        consultationInvitation decidedAfterMeeting /decidedOn error
            /decidedOn = "2023-10-27"
        consultationInvitation consultationOnRestDay /heldOn warning
            /heldOn = "2023-10-28"

        attendeeNotice oneIssuer /issuers error
            /issuers = ["江州市人民检察院", "云水县人民检察院"]
        attendeeNotice senderIsReceiver /addressees/0 error
            /addressees = ["江州市人民检察院"]
        attendeeNotice otherLevel /addressees/0 warning
            /addressees = ["云水县水利局"]
        attendeeNotice countWrong /count error
            /count = 2
        attendeeNotice listedTwice /attendees/2/name error
            /attendees/2/name = "鲁静"
        attendeeNotice mandatoryItemMissing /attendees/1/title error
            /attendees/1/title =
        attendeeNotice namedLate /date warning
            /date = "2023-10-26"
        attendeeNotice namedOnLastRestDay /date note
            /heldOn = "2023-10-30"
            /date = "2023-10-28"
        attendeeNotice consultationOnRestDay /heldOn warning
            /heldOn = "2023-10-28"

        consultationMinutes decisionWithoutDeadline /decisions/0/deadline error
            /decisions/0/deadline =
        consultationMinutes deadlineBeforeMeeting /decisions/1/deadline error
            /decisions/1/deadline = "2023-10-25"
        consultationMinutes unitNotPresent /decisions/0/responsibleUnits/0 warning
            /decisions/0/responsibleUnits = ["江州市水利局"]
        consultationMinutes decisionVague /decisions/0/text warning
            /decisions/0/text = "进一步加强沟通。"
        consultationMinutes attendeeWithoutUnit /attendees/3/unit error
            /attendees/3/unit =
        consultationMinutes presentAndAbsent /absentees/0 error
            /absentees = [{"name": "鲁静", "unit": "江州市人民检察院"}]
        consultationMinutes datedBeforeMeeting /date error
            /date = "2023-10-25"
        consultationMinutes endsBeforeStart /endsAt error
            /endsAt = "09:00"
        consultationMinutes unnumbered /session error
            /number =
        consultationMinutes/example-preSuit statementMissing /consequences error
            /consequences =
        consultationMinutes/example-preSuit beforeFiling /heldOn error
            /filedOn = "2024-03-29"
        consultationMinutes obligorMissing /obligors error
            /obligors =
        consultationMinutes obligorUnheard /obligorPosition error
            /obligorPosition =
        consultationMinutes agreedNothing /decisions error
            /result = "agreed"
            /decisions =
        consultationMinutes disputeUntold /disputed error
            /result = "failed"
            /disputed =
        consultationMinutes partyUnsigned /obligors/0 warning
            /signedBy = ["江州市生态环境局", "江州市人民检察院"]

        enforcementBulletin senderIsReceiver /addressees/0 error
            /addressees = ["江州市生态环境局"]
        enforcementBulletin otherLevel /addressees/0 warning
            /addressees = ["云水县人民检察院"]
        enforcementBulletin courtNumberForm /judgmentNumber error
            /judgmentNumber = "(2024)云01民初25号"
        enforcementBulletin courtNumberForm /enforcementNumber error
            /enforcementNumber = "（2025）云01执42"
        enforcementBulletin bulletinLate /date warning
            /date = "2025-02-28"
        enforcementBulletin datedBeforeApplication /date error
            /date = "2025-02-17"
        enforcementBulletin appliedBeforeEffect /appliedOn error
            /effectiveOn = "2025-02-19"
        enforcementBulletin effectBeforeJudgment /effectiveOn error
            /effectiveOn = "2024-09-12"
        enforcementBulletin amountsDisagree /unpaidAmount error
            /unpaidAmount = 4690000
        enforcementBulletin nothingOutstanding /unpaidAmount warning
            /unpaidAmount =
        enforcementBulletin papersNotAttached /attachments warning
            /attachments = ["民事判决书（复印件）"]
        """
}
