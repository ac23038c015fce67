import Testing
import WenshuBasics

@testable import WenshuCase

/// What letters between procuratorate and agency derive.
struct LinkedCaseTests {
    @Test func `a notice runs for thirty days, and longer where the last is a rest day`() {
        let kind = DocumentKind.noticePublicationBulletin
        func expiry(_ day: String) -> Value? { kind.completed(["notice": ["publishedOn": .text(day)]]).at(pointer: "/notice/expiresOn") }
        #expect(expiry("2024-04-15") == "2024-05-15")
        #expect(expiry("2021-09-02") == "2021-10-08")
    }

    @Test(arguments: [
        ("云水县人民检察院", ["江州市生态环境局"], "我院", "你局"), ("江州市生态环境局", ["江州市人民检察院"], "我局", "你院"),
        ("石岭镇人民政府", ["云水县监察委员会"], "我镇", "你委"), ("江州市人民检察院", ["江州市水利局", "江州市林业局"], "我院", "你们"),
        ("江州市消费者协会", ["江州市人民政府"], "我单位", "你市"),
    ])
    func `organs call themselves and each other by their short words`(issuer: String, addressees: [String], own: String, other: String) {
        let data = DocumentKind.clueOutcomeLetter.completed([
            "issuers": [.text(issuer)], "addressees": .list(addressees.map { .text($0) }),
        ])
        #expect(data["selfName"] == .text(own))
        #expect(data["peerName"] == .text(other))
    }

    @Test func `the rules of the place are those of the direction, and the office's own where it states them`() {
        let kind = DocumentKind.clueTransferLetter
        let agency = kind.completed(["issuers": ["江州市生态环境局"], "purpose": "litigation"])
        #expect(agency.text("/policyBasis")?.hasSuffix("第一条第一款") == true)
        let procuratorate = kind.completed(["issuers": ["江州市人民检察院"], "purpose": "compensation"])
        #expect(procuratorate.text("/policyBasis")?.hasSuffix("第一条第二款") == true)
        let own = DocumentKind.noticePeriodOpinion.completed(["policyBasis": "《衔接工作细则》（江环赔〔2022〕3号）第四条和《试行办法》"])
        #expect(own["basis"] == [["title": "衔接工作细则", "number": "江环赔〔2022〕3号"], ["title": "试行办法"]])
    }

    @Test func `attendees are named a day before, on a working day`() {
        let kind = DocumentKind.consultationInvitation
        #expect(kind.completed(["heldOn": "2023-10-26"])["answerBy"] == "2023-10-25")
        #expect(kind.completed(["heldOn": "2023-10-30"])["answerBy"] == "2023-10-27")
    }
}

struct OrganLevelTests {
    @Test(arguments: [
        ("云水县人民检察院", "云水县水利局", false), ("云水县人民检察院", "江州市水利局", true), ("江州市人民检察院", "云水县水利局", true),
        ("江州市云水区人民检察院", "云水区水利局", false), ("云水县人民检察院", "县水利局", false), ("某协会", "江州市水利局", false),
    ])
    func `place names tell levels apart`(procuratorate: String, agency: String, differ: Bool) {
        #expect(OrganLevel.differ(procuratorate, agency) == differ)
        #expect(OrganLevel.differAmong(agency, procuratorate) == differ)
    }
}
