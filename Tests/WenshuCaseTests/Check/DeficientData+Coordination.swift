extension DeficientData {
    /// 通报、会签、联络, and requests for evidence and assistance.
    static let coordination = """
        jointIssuanceNotice senderIsReceiver /addressees/0 error
            /addressees/0 = "云水县水利局"
        jointIssuanceNotice fewIssuers /issuers error
            /issuers = ["云水县人民检察院"]
        jointIssuanceNotice hostNotFirst /issuers/0 error
            /host = "云水县水利局"
        jointIssuanceNotice countersignatureMissing /issuers/1 error
            /countersignatures/1/unit = "云水县人民检察院"
        jointIssuanceNotice countersignedByStranger /countersignatures/1/unit error
            /countersignatures/1/unit = "云水县林业局"
        jointIssuanceNotice dateNotLastSignature /date error
            /countersignatures/2/signedOn = "2024-10-23"
        jointIssuanceNotice dateNotLastSignature /date error
            /date = "2024-10-23"
        jointIssuanceNotice draftIssued /instrument/title error
            /instrument/title = "云水县弃渣监管协作办法（征求意见稿）"
        jointIssuanceNotice titleInBrackets /instrument/title error
            /instrument/title = "《云水县弃渣监管协作办法》"
        jointIssuanceNotice effectiveUnstated /effectiveOn warning
            /effectiveOn =
        jointIssuanceNotice effectiveBeforeDate /effectiveOn warning
            /effectiveOn = "2024-10-01"
        jointIssuanceNotice mandatoryItemMissing /instrument/parts error
            /instrument/parts = []
        jointIssuanceNotice printedBeforeDate /printedOn error
            /printedOn = "2024-10-21"

        majorMatterBulletin senderIsReceiver /addressees/1 error
            /addressees/1 = "云水县人民检察院"
        majorMatterBulletin notPrompt /date warning
            /date = "2024-07-09"
        majorMatterBulletin datedBeforeMatter /date error
            /date = "2024-07-02"
        majorMatterBulletin publicResponseMissing /requests warning
            /matterClass = "publicOpinion"
            /requests = ["请云水县水利局疏通沟道。"]
        majorMatterBulletin dutyCrimeNotTransferred /dutyCrimeTransfer error
            /dutyCrime = true
        majorMatterBulletin dutyCrimeDisclosed /measures warning
            /measures = "发现监管人员涉嫌玩忽职守，正在核实。"

        analysisBulletin senderIsReceiver /addressees/0 error
            /addressees = ["云水县人民检察院"]
        analysisBulletin answerDuePast /replyBy error
            /replyBy = "2024-07-21"
        analysisBulletin periodReversed /periodEnd error
            /periodEnd = "2023-12-31"
        analysisBulletin periodNotOver /periodEnd error
            /periodEnd = "2024-07-31"
        analysisBulletin totalDiffers /total error
            /total = 20
        analysisBulletin suggestionVague /suggestions/1 warning
            /suggestions/1 = "进一步加大力度，强化监管。"
        analysisBulletin suggestionDirects /suggestions/2 warning
            /suggestions/2 = "对违法企业一律顶格处罚。"
        analysisBulletin mandatoryItemMissing /suggestions error
            /suggestions = []

        liaisonRegister twoLiaisons /entries/2/unit error
            /entries/1/validTo =
        liaisonRegister memberWithoutLiaison /members/3 error
            /entries/4/validTo = "2024-05-31"
        liaisonRegister liaisonOfStranger /entries/4/unit error
            /entries/4/unit = "云水县林业局"
        liaisonRegister liaisonUnreachable /entries/3/phone error
            /entries/3/phone =
        liaisonRegister termReversed /entries/1/validTo error
            /entries/1/validTo = "2023-01-31"

        jurisdictionBulletin oneIssuer /issuers error
            /issuers = ["江州市人民检察院", "云水县人民检察院"]
        jurisdictionBulletin senderIsReceiver /addressees/0 error
            /addressees = ["江州市人民检察院"]
        jurisdictionBulletin sentToAgencyItself /addressees/0 error
            /agency = "江州市水利局"
        jurisdictionBulletin basisWithoutArticle /legalBasis error
            /legalBasis = ["《人民检察院公益诉讼办案规则》"]
        jurisdictionBulletin datedBeforeConsultation /date error
            /consultation/soughtOn = "2024-08-20"
        jurisdictionBulletin oneCandidate /candidates warning
            /candidates = ["云水县人民检察院"]
        jurisdictionBulletin designatedOutside /designated warning
            /designated = "石城县人民检察院"
        jurisdictionBulletin issuerNotSuperior /issuers/0 error
            /issuers = ["白溪县人民检察院"]
        jurisdictionBulletin mandatoryItemMissing /consultation/opinion error
            /consultation/opinion =

        sensitiveClueBulletin senderIsReceiver /addressees/0 error
            /addressees = ["云水县人民检察院"]
        sensitiveClueBulletin sentToAgencyItself /addressees/0 error
            /addressees = ["云水县水利局"]
        sensitiveClueBulletin notPrompt /date warning
            /foundOn = "2024-03-20"
        sensitiveClueBulletin datedBeforeFinding /date error
            /foundOn = "2024-03-29"
        sensitiveClueBulletin conclusive /facts warning
            /facts = "该公司的行为已构成违法。"
        sensitiveClueBulletin informantNamed /clueSource warning
            /clueSource = "接待群众来访（举报人：吴某，石岭镇人）"

        assistanceRequest oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        assistanceRequest senderIsReceiver /addressees/0 error
            /addressees = ["云水县人民检察院"]
        assistanceRequest basisWithoutArticle /legalBasis error
            /legalBasis = ["《人民检察院组织法》"]
        assistanceRequest compulsion /matters/1/text error
            /matters/1/text = "扣押该公司的运渣车辆并移交我院。"
        assistanceRequest fewInvestigators /investigators error
            /investigators = [{"name": "周敏"}]
        assistanceRequest answerDuePast /replyBy error
            /replyBy = "2024-04-10"
        assistanceRequest severalAddressees /addressees warning
            /addressees = ["云水县自然资源局", "云水县应急管理局"]
        assistanceRequest matterUnspecific /matters/0/text warning
            /matters/0/text = "与本案有关的所有材料和有关情况。"
        assistanceRequest delegatedLong /replyBy warning
            /addressees = ["白溪县人民检察院"]
            /replyBy = "2024-05-20"
        assistanceRequest beforeFiling /date error
            /filedOn = "2024-04-12"

        evidenceRequest oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        evidenceRequest basisWithoutArticle /legalBasis error
            /legalBasis = ["《人民检察院组织法》"]
        evidenceRequest compulsion /items/0/note error
            /items/0/note = "如不提供即予查封"
        evidenceRequest fewInvestigators /investigators error
            /investigators = [{"name": "周敏"}]
        evidenceRequest severalHolders /recipient error
            /recipient = "云水县水利局、云水县自然资源局"
        evidenceRequest holderIsIssuer /recipient error
            /recipient = "云水县人民检察院"
        evidenceRequest itemUnspecific /items/1/name warning
            /items/1/name = "巡查记录等材料"
        evidenceRequest itemTwice /items/1/name warning
            /items/1/name = "云水县鼎石矿业有限公司青石沟采石项目水土保持方案及批复"
        evidenceRequest submitDuePast /submitBy error
            /submitBy = "2024-04-10"
        evidenceRequest submitTooSoon /submitBy warning
            /submitBy = "2024-04-12"
        """
}
