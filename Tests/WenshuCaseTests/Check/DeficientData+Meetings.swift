extension DeficientData {
    /// 会议通知、纪要、记录.
    static let meetings = """
        jointMeetingNotice senderIsReceiver /addressees/0 error
            /addressees/0 = "云水县人民检察院"
        jointMeetingNotice endsBeforeStart /endsAt error
            /endsAt = "08:30"
        jointMeetingNotice heldBeforeNotice /heldOn error
            /heldOn = "2024-08-29"
        jointMeetingNotice shortNotice /heldOn warning
            /date = "2024-09-10"
        jointMeetingNotice heldOnRestDay /heldOn warning
            /heldOn = "2024-09-15"
        jointMeetingNotice answerDuePast /replyBy error
            /replyBy = "2024-08-29"
        jointMeetingNotice answerAfterMeeting /replyBy error
            /replyBy = "2024-09-12"
        jointMeetingNotice receiptNotAttached /attachments warning
            /attachments = ["会议议程"]
        jointMeetingNotice yearWithoutMeeting /heldOn warning
            /lastMeetingOn = "2022-12-30"

        jointMeetingMinutes decisionWithoutDeadline /decisions/2/deadline error
            /decisions/2/deadline =
        jointMeetingMinutes mandatoryItemMissing /decisions/0/responsibleUnits error
            /decisions/0/responsibleUnits = []
        jointMeetingMinutes unitNotPresent /decisions/0/responsibleUnits/0 warning
            /decisions/0/responsibleUnits/0 = "云水县公安局"
        jointMeetingMinutes decisionVague /decisions/0/text warning
            /decisions/0/text = "进一步加强协作配合。"
        jointMeetingMinutes attendeeWithoutUnit /attendees/1/unit error
            /attendees/1/unit =
        jointMeetingMinutes presentAndAbsent /absentees/0 error
            /absentees/0 = {"name": "周敏", "unit": "云水县人民检察院"}
        jointMeetingMinutes datedBeforeMeeting /date error
            /date = "2024-09-11"
        jointMeetingMinutes deadlineBeforeMeeting /decisions/0/deadline error
            /decisions/0/deadline = "2024-09-11"
        jointMeetingMinutes endsBeforeStart /endsAt error
            /endsAt = "08:30"
        jointMeetingMinutes unnumbered /session error
            /session =
        jointMeetingMinutes yearWithoutMeeting /heldOn warning
            /lastMeetingOn = "2021-03-02"

        clueReviewMinutes decisionWithoutDeadline /decisions/0/deadline error
            /decisions/0/deadline =
        clueReviewMinutes deadlineBeforeMeeting /decisions/1/deadline error
            /decisions/1/deadline = "2024-03-13"
        clueReviewMinutes unitNotPresent /decisions/1/responsibleUnits/0 warning
            /decisions/1/responsibleUnits/0 = "云水县农业农村局"
        clueReviewMinutes decisionVague /decisions/2/text warning
            /decisions/2/text = "持续推进线索共享，加大力度。"
        clueReviewMinutes attendeeWithoutUnit /attendees/2/unit error
            /attendees/2/unit =
        clueReviewMinutes presentAndAbsent /absentees/0 error
            /absentees/0 = {"name": "高远", "unit": "江州市云水生态环境局"}
        clueReviewMinutes datedBeforeMeeting /date error
            /date = "2024-03-13"
        clueReviewMinutes endsBeforeStart /endsAt error
            /endsAt = "14:00"
        clueReviewMinutes unnumbered /session error
            /session =
        clueReviewMinutes convenedByOthers /issuers/0 warning
            /issuers = ["云水县水利局"]
        clueReviewMinutes clueWithoutDecision /clues/1/name warning
            /clues/1/name = "白溪乡畜禽粪污线索"
        clueReviewMinutes yearWithoutMeeting /heldOn warning
            /lastMeetingOn = "2022-03-10"
        clueReviewMinutes mandatoryItemMissing /clues/0/assessment error
            /clues/0/assessment =

        hearingRecord oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        hearingRecord decisionWithoutDeadline /decisions/0/deadline error
            /decisions/0/deadline =
        hearingRecord deadlineBeforeMeeting /decisions/0/deadline error
            /decisions/0/deadline = "2025-01-07"
        hearingRecord unitNotPresent /decisions/0/responsibleUnits/0 warning
            /decisions/0/responsibleUnits/0 = "云水县林业局"
        hearingRecord decisionVague /decisions/0/text warning
            /decisions/0/text = "切实强化后续管护。"
        hearingRecord attendeeWithoutUnit /attendees/2/unit error
            /attendees/2/unit =
        hearingRecord presentAndAbsent /absentees/0 error
            /absentees = [{"name": "丁伟", "unit": "石岭镇人民政府"}]
        hearingRecord datedBeforeMeeting /date error
            /date = "2025-01-07"
        hearingRecord endsBeforeStart /endsAt error
            /endsAt = "09:00"
        hearingRecord panelSize /panel warning
            /panel = [{"name": "王素华", "unit": "云水县第二中学"}]
        hearingRecord panelNotNeutral /panel/1/unit error
            /panel/1/unit = "云水县水利局"
        hearingRecord panelAlsoListed /attendees/1 error
            /attendees/1 = {"name": "赵振国", "unit": "云水县工商业联合会"}
        hearingRecord agencyAbsent /agency warning
            /agency = "云水县林业局"
        hearingRecord notifiedLate /notifiedOn warning
            /notifiedOn = "2025-01-06"

        roundtableRecord oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        roundtableRecord decisionWithoutDeadline /decisions/0/deadline error
            /decisions/0/deadline =
        roundtableRecord deadlineBeforeMeeting /decisions/0/deadline error
            /decisions/0/deadline = "2024-05-09"
        roundtableRecord unitNotPresent /decisions/0/responsibleUnits/0 warning
            /decisions/0/responsibleUnits/0 = "云水县林业局"
        roundtableRecord decisionVague /decisions/0/text warning
            /decisions/0/text = "高度重视汛期安全。"
        roundtableRecord attendeeWithoutUnit /attendees/1/unit error
            /attendees/1/unit =
        roundtableRecord presentAndAbsent /absentees/0 error
            /absentees = [{"name": "丁伟", "unit": "石岭镇人民政府"}]
        roundtableRecord datedBeforeMeeting /date error
            /date = "2024-05-09"
        roundtableRecord endsBeforeStart /endsAt error
            /endsAt = "14:40"
        roundtableRecord agencySilent /attendees/3/unit warning
            /views/1/unit = "云水县水利局"
        roundtableRecord viewOfAbsent /views/0/unit error
            /views/0/unit = "云水县林业局"
        """
}
