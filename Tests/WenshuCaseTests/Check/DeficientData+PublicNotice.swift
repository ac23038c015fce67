/// 诉前公告 and the letters about it.
extension DeficientData {
    static let publicNotice = """
        preSuitNotice oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        preSuitNotice periodUnlawful /period error
            /period = {"value": 15, "unit": "day"}
        preSuitNotice phoneMissing /contact/phone error
            /contact/phone =
        preSuitNotice claimantUntold /claimants error
            /claimants =
        preSuitNotice relativesFirst /interestField warning
            /interestField = "heroes"
        preSuitNotice administrativeField /interestField error
            /interestField = "stateProperty"
        preSuitNotice basisWithoutArticle /legalBasis error
            /legalBasis = ["《民事诉讼法》"]
        preSuitNotice violationWithoutArticle /violations warning
            /violations = "该行为污染环境，应当承担侵权责任。"
        preSuitNotice mediumLocal /medium warning
            /medium = "江州日报"
        preSuitNotice otherMedium /medium note
            /medium = "《检察日报》"
        preSuitNotice publishedBeforeDate /publishedOn error
            /publishedOn = "2024-03-08"
        preSuitNotice beforeFiling /date error
            /filedOn = "2024-03-12"

        noticePublicationBulletin oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        noticePublicationBulletin senderIsReceiver /addressees/1 error
            /addressees/1 = "江州市人民检察院"
        noticePublicationBulletin otherLevel /addressees/0 warning
            /addressees = ["云水县水利局", "江州市水利局"]
        noticePublicationBulletin beforeNotice /date error
            /date = "2024-04-12"
        noticePublicationBulletin noticeExpiryWrong /notice/expiresOn error
            /notice/expiresOn = "2024-05-14"
        noticePublicationBulletin bulletinUnneeded /notice/medium warning
            /notice/medium = "正义网"
        noticePublicationBulletin bulletinLate /date warning
            /date = "2024-04-23"
        noticePublicationBulletin addresseeNoAgency /addressees/1 error
            /addressees/1 = "江州市环境保护协会"
        noticePublicationBulletin noticeNotAttached /attachments warning
            /attachments = ["鉴定意见"]

        noticePeriodOpinion senderIsReceiver /addressees/0 error
            /addressees = ["江州市生态环境局"]
        noticePeriodOpinion otherLevel /addressees/0 warning
            /addressees = ["云水县人民检察院"]
        noticePeriodOpinion beforeNotice /date error
            /date = "2024-04-12"
            /decidedOn = "2024-04-12"
        noticePeriodOpinion noticeExpiryWrong /notice/expiresOn error
            /notice/expiresOn = "2024-05-16"
        noticePeriodOpinion opinionLate /date warning
            /date = "2024-05-16"
        noticePeriodOpinion decisionUndated /decidedOn error
            /decidedOn =
        noticePeriodOpinion officeMissing /responsibleOffice warning
            /responsibleOffice =
        noticePeriodOpinion scheduleMissing /expectedOn warning
            /expectedOn =
        noticePeriodOpinion reasonsWithoutArticle /reasons warning
            /reasons = "本案符合启动生态环境损害赔偿程序的条件。"
        noticePeriodOpinion/example-notStart suspensionWithoutStart /requestsSuspension error
            /requestsSuspension = true
        noticePeriodOpinion decidedAfterDate /decidedOn error
            /decidedOn = "2024-05-09"

        noticeExpiredOpinion oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        noticeExpiredOpinion senderIsReceiver /addressees/0 error
            /addressees = ["江州市人民检察院"]
        noticeExpiredOpinion otherLevel /addressees/0 warning
            /addressees = ["云水县自然资源局"]
        noticeExpiredOpinion noticeExpiryWrong /notice/expiresOn error
            /notice/expiresOn = "2023-09-21"
        noticeExpiredOpinion notExpired /date error
            /date = "2023-09-20"
            /startBulletin/receivedOn = "2023-09-19"
            /startBulletin/decidedOn =
        noticeExpiredOpinion answeredSlowly /date note
            /date = "2023-10-18"
        noticeExpiredOpinion repliedInTime /repliedInPeriod error
            /repliedInPeriod = true
        noticeExpiredOpinion startedInPeriod /startBulletin/decidedOn warning
            /startBulletin/decidedOn = "2023-09-20"
        noticeExpiredOpinion beforeBulletin /date error
            /startBulletin/receivedOn = "2023-10-18"
        """
}
