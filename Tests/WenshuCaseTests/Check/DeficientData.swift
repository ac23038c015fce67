import Testing
import WenshuBasics

@testable import WenshuCase

/// Data that is deficient in one point: an example with single places changed, and the rule that must fire there.
struct DeficientData: Sendable {
    var example: Examples
    var rule: String
    var place: String
    var severity: Diagnostic.Severity
    /// JSON Pointer and new value; nothing removes it.
    var changes: [(pointer: String, value: Value?)] = []

    /// A head `KIND[/EXAMPLE] RULE PLACE SEVERITY`, then a line for each change: `POINTER = JSON`, without JSON to remove the value.
    ///
    /// One text for each group of kinds, in a file of its own beside this one.
    static let all: [DeficientData] = [
        general, common, preSuit, publicNotice, compensation, clues, support, meetings, coordination,
    ].flatMap(read)

    private static func read(_ text: String) -> [DeficientData] {
        var data: [DeficientData] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix(" ") {
                data[data.count - 1].changes.append(change(line))
            } else {
                data.append(head(line))
            }
        }
        return data
    }

    private static func head(_ line: Substring) -> DeficientData {
        let words = line.split(separator: " ").map(String.init)
        let example = words[0].split(separator: "/").map(String.init)
        return DeficientData(
            example: Examples(kindID: example[0], name: example.count > 1 ? example[1] : "example"), rule: words[1], place: words[2],
            severity: Diagnostic.Severity(rawValue: words[3]) ?? .note)
    }

    private static func change(_ line: Substring) -> (pointer: String, value: Value?) {
        let sides: [Substring] = line.split(separator: "=", maxSplits: 1)
        let pointer = String(sides[0].filter { $0 != " " })
        guard sides.count > 1, let value = try? JSONReader.read(Array(sides[1].utf8)) else { return (pointer, nil) }
        return (pointer, value)
    }

    private static let general = """
        procuratorialRecommendation oneRecipient /recipient error
            /recipient = "云水县水利局、云水县林业局"
        procuratorialRecommendation oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        supportActionOpinion oneIssuer /issuers error
            /issuers = ["云水县人民检察院", "江州市人民检察院"]
        procuratorialRecommendation recipientLevel /recipient warning
            /recipient = "江州市水利局"
        procuratorialRecommendation recipientLevel /recipient warning
            /recipient = "云水县人民政府"
        procuratorialRecommendation dutyWithoutArticle /dutyBasis error
            /dutyBasis = "你单位主管本行政区域的水土保持工作。"
        procuratorialRecommendation legalBasisWithoutArticle /legalBasis error
            /legalBasis = ["《行政诉讼法》"]
        procuratorialRecommendation legalBasisUnusual /legalBasis warning
            /legalBasis = ["《行政诉讼法》第十一条"]
        procuratorialRecommendation effectiveMeasuresUnanswered /failureTests/measuresTaken warning
            /failureTests/measuresTaken =
        procuratorialRecommendation meansUnanswered /failureTests/meansExhausted warning
            /failureTests/meansExhausted =
        procuratorialRecommendation protectionUnanswered /failureTests/interestProtected warning
            /failureTests =
        procuratorialRecommendation allTestsMet /failureTests error
            /failureTests/measuresTaken/met = true
            /failureTests/meansExhausted/met = true
            /failureTests/interestProtected/met = true
        procuratorialRecommendation harmStateUnstated /harmFacts warning
            /harmFacts = "2024年3月，该公司倾倒弃渣，压埋林草植被26.4亩。"
        procuratorialRecommendation rectifyPeriodUnusual /rectifyWithin warning
            /rectifyWithin = {"value": 15, "unit": "day"}
        procuratorialRecommendation datedBeforeDecision /date error
            /decidedOn = "2024-05-21"
        procuratorialRecommendation replyPeriodUnlawful /replyWithin error
            /replyWithin = {"value": 15, "unit": "day"}
        procuratorialRecommendation replyPeriodUnlawful /replyWithin error
            /urgent = true
            /urgencyReason = "弃渣持续滑入河道"
        procuratorialRecommendation urgencyUnexplained /urgencyReason error
            /urgent = true
        procuratorialRecommendation objectionPeriodMissing /objectionWithin warning
            /objectionWithin =
        procuratorialRecommendation contactMissing /contact warning
            /contact =
        procuratorialRecommendation recommendationVague /recommendations/1 warning
            /recommendations/1 = "进一步加强水土保持工作。"
        procuratorialRecommendation discretionDirected /recommendations/0 warning
            /recommendations/0 = "依法对该公司顶格处罚。"
        procuratorialRecommendation privatePartyBound /recommendations/2 warning
            /recommendations/2 = "鼎石矿业有限公司应当清理弃渣。"
        procuratorialRecommendation beforeFiling /date error
            /filedOn = "2024-05-21"
        procuratorialRecommendation servedBeforeDate /servedOn error
            /servedOn = "2024-05-17"
        procuratorialRecommendation servedLate /servedOn warning
            /servedOn = "2024-05-24"
            /reportedOn =
        procuratorialRecommendation reportedLate /reportedOn warning
            /reportedOn = "2024-05-28"

        agencyReply measuresMissing /measures error
            /measures = []
        agencyReply measureUndone /measures/1/status error
            /measures/1/status = "underWay"
        agencyReply/example-deferred delayReasonMissing /delayReason error
            /delayReason =
        agencyReply/example-deferred completionMissing /plannedCompletion error
            /plannedCompletion =
        agencyReply/example-deferred planNotAttached /attachments error
            /attachments = ["现场照片"]
        agencyReply/example-deferred plannedMeasureOpen /measures/2/deadline error
            /measures/2/deadline =
        agencyReply measureWithoutUnit /measures/0/responsibleUnit warning
            /measures/0/responsibleUnit =
        agencyReply/example-disputed groundsMissing /legalGrounds error
            /legalGrounds =
        agencyReply/example-disputed groundsWithoutArticle /legalGrounds error
            /legalGrounds = "依照法律规定，不属于我局职责。"
        agencyReply/example-disputed dutyAnalysisMissing /dutyAnalysis error
            /dutyAnalysis =
        agencyReply completedAfterDate /measures/1/completedOn error
            /measures/1/completedOn = "2024-07-13"
        agencyReply/example-deferred completionBeforeDate /plannedCompletion error
            /plannedCompletion = "2024-07-16"
        agencyReply datedBeforeReceipt /date error
            /recommendation/receivedOn = "2024-07-13"
        agencyReply lateReply /date warning
            /recommendation/receivedOn = "2024-05-10"
        agencyReply measureVague /measures/2/text warning
            /measures/2/text = "进一步加强监管。"
        agencyReply mandatoryItemMissing /recommendation/number error
            /recommendation/number =

        rectificationPlan measureWithoutDeadline /measures/0/deadline error
            /measures/0/deadline =
        rectificationPlan mandatoryItemMissing /measures/1/responsibleUnit error
            /measures/1/responsibleUnit = " "
        rectificationPlan measureAfterCompletion /measures/3/deadline error
            /measures/3/deadline = "2024-12-21"
        rectificationPlan completionBeforeDate /plannedCompletion error
            /plannedCompletion = "2024-07-16"
        rectificationPlan datedBeforeReceipt /date error
            /recommendation/receivedOn = "2024-07-18"
        rectificationPlan lateReply /date warning
            /recommendation/receivedOn = "2024-05-10"
        rectificationPlan measureVague /measures/0/text warning
            /measures/0/text = "切实提高认识，强化责任。"

        supportActionOpinion legalBasisWithoutArticle /legalBasis error
            /legalBasis = ["《民事诉讼法》"]
        supportActionOpinion legalBasisUnusual /legalBasis warning
            /legalBasis = ["《民法典》第一千二百三十四条"]
        supportActionOpinion wordedAsParty /opinion error
            /opinion = "公益诉讼起诉人认为应予支持。"
        supportActionOpinion copyMissing /copyTo warning
            /copyTo =
        supportActionOpinion copiedLate /copiedOn warning
            /copiedOn = "2024-04-10"
        supportActionOpinion marineAgencyUnnamed /opinion warning
            /harmFacts = "倾倒废物造成近岸海域海洋生态环境损害。"
        supportActionOpinion datedBeforeRequest /date error
            /requestedOn = "2024-03-29"
        supportActionOpinion citationRenumbered /legalBasis/0 error
            /legalBasis = ["《民事诉讼法》第五十五条第二款"]

        procuratorialRecommendation numberForm /number error
            /number = "云检行公建[2024]5号"
        procuratorialRecommendation numberForm /number error
            /number = "云检行公建〔2024〕005号"
        procuratorialRecommendation numberForm /number error
            /number = "云检行公建〔2024〕第5号"
        procuratorialRecommendation numberForm /number error
            /number = "云检行公建〔2024〕 5号"
        procuratorialRecommendation numberForm /number error
            /number = "云检行公建2024-5"
        agencyReply quotedNumberForm /penalties/0/number warning
            /penalties/0/number = "云水罚决(2024)9号"
        procuratorialRecommendation numberYear /number error
            /number = "云检行公建〔2023〕5号"
        rectificationPlan printedBeforeDate /printedOn error
            /printedOn = "2024-07-16"
        procuratorialRecommendation placeholderLeft /harmFacts/0 error
            /harmFacts/0 = "××年，该公司倾倒弃渣。"
        procuratorialRecommendation placeholderLeft /contact/name error
            /contact/name = "{{联系人}}"
        procuratorialRecommendation paddedDate /failureFindings warning
            /failureFindings = "你单位于2023年03月16日发现倾倒行为。"
        procuratorialRecommendation numberInText /failureFindings warning
            /failureFindings = "你单位发出云水责[2023]4号通知书。"
        """
}

extension DeficientData: CustomTestStringConvertible {
    var testDescription: String { "\(example.testDescription): \(rule) at \(place)" }

    func data() throws -> Value {
        try changes.reduce(try example.data()) { data, change in data.setting(change.pointer, to: change.value) }
    }
}

extension Value {
    /// The data with another value at a place; nothing removes it. For tests.
    func setting(_ pointer: String, to value: Value?) -> Value { setting(pointer.split(separator: "/")[...], to: value) }

    private func setting(_ path: ArraySlice<Substring>, to value: Value?) -> Value {
        guard let first = path.first else { return value ?? .null }
        switch self {
        case .object(var object):
            let key = String(first)
            object[key] = path.count == 1 ? value : (object[key] ?? [:]).setting(path.dropFirst(), to: value)
            return .object(object)
        case .list(var items):
            guard let i = Int(first), items.indices.contains(i) else { return self }
            items[i] = items[i].setting(path.dropFirst(), to: value)
            return .list(items)
        default: return self
        }
    }
}
