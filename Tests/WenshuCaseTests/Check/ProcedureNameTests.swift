import Testing
import WenshuBasics
import WenshuTestSupport

@testable import WenshuCase

/// What the procedure calls the instrument before a suit is data (``RuleProfile``): no template, title or message spells it out.
struct ProcedureNameTests {
    /// The recommendation on governance is no step before a suit and keeps its name.
    private static let kinds = DocumentKinds.all.filter { $0.id != "governanceRecommendation" }

    /// The name where it is meant; that of 《人民检察院检察建议工作规定》 is the law's.
    private static func isSpelledOut(_ text: some StringProtocol) -> Bool {
        text.split(separator: "检察建议工作规定").contains { $0.contains("检察建议") }
    }

    @Test(arguments: kinds)
    func `a template takes the name from the profile`(kind: DocumentKind) throws {
        let source = String(decoding: try SourceTree.read("Templates/\(kind.id)/template.txt"), as: UTF8.self)
        let spelled = source.split(separator: "\n").filter { !$0.hasPrefix("//") && Self.isSpelledOut($0) }
        #expect(spelled == [])
    }

    @Test(arguments: kinds)
    func `a message takes the name from the profile`(kind: DocumentKind) {
        let sentences = (kind.rules + CommonRules.all).flatMap { [$0.message.zh, $0.remedy.zh] }
        #expect(sentences.filter(Self.isSpelledOut) == [])
    }

    /// The example's own words are taken away, so that what is left is what the kind puts in.
    @Test(arguments: kinds)
    func `what a kind derives takes the name from the profile`(kind: DocumentKind) throws {
        let future = [
            RuleProfile("future", RuleProfileTests.future.name, inForce: .distant, after: .all.last, names: RuleProfileTests.future.names)
        ]
        let texts = kind.completed(Self.silent(try kind.example), profiles: future).texts()
        #expect(texts.filter { Self.isSpelledOut($0.text) }.map(\.pointer) == [])
    }

    private static func silent(_ value: Value) -> Value {
        switch value {
        case .text(let text): .text(text.split(separator: "检察建议", omittingEmptySubsequences: false).joined(separator: "某文"))
        case .list(let items): .list(items.map(silent))
        case .object(let object): .object(ValueObject(object.entries.map { key, value in (key, silent(value)) }))
        default: value
        }
    }

    @Test func `a message says the name of the document's day`() throws {
        let kind = DocumentKind.agencyReply
        func message(_ received: String, _ date: String) throws -> [String] {
            let data = try kind.example.setting("/recommendation/issuedOn", to: nil).setting("/date", to: .text(date))
                .setting("/recommendation/receivedOn", to: .text(received))
            let context = CheckContext(laws: nil, profiles: RuleProfile.all + [RuleProfileTests.future])
            return kind.check(data, context).filter { $0.code.name == "datedBeforeReceipt" }.map(\.message.zh)
        }
        #expect(try message("2027-07-20", "2027-07-01") == ["成文日期早于收到检察意见书的日期：2027年7月1日早于2027年7月20日。"])
        #expect(try message("2027-05-31", "2027-05-20") == ["成文日期早于收到检察建议书的日期：2027年5月20日早于2027年5月31日。"])
    }

    @Test func `an answer calls a document what it was called when it was made`() throws {
        let profiles = RuleProfile.all + [RuleProfileTests.future]
        func title(_ received: String) throws -> Value? {
            let data = try DocumentKind.progressReport.example.setting("/title", to: nil).setting("/date", to: "2027-07-01")
                .setting("/recommendation/issuedOn", to: nil).setting("/recommendation/receivedOn", to: .text(received))
            return DocumentKind.progressReport.completed(data, profiles: profiles)["title"]
        }
        let number = try #require(try DocumentKind.progressReport.example.text("/recommendation/number"))
        #expect(try title("2027-05-31") == .text("关于\(number)检察建议书整改进展情况的报告"))
        #expect(try title("2027-06-15") == .text("关于\(number)检察意见书整改进展情况的报告"))
    }
}

extension CalendarDate {
    fileprivate static let distant = CalendarDate(dayNumber: 0)
}
