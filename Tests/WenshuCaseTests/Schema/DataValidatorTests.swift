import Testing
import WenshuBasics

@testable import WenshuCase

struct DataValidatorTests {
    private static let kind = DocumentKind.procuratorialRecommendation

    private func findings(_ pointer: String, _ value: Value?) throws -> [Diagnostic] {
        Self.kind.validate(try Self.kind.example.setting(pointer, to: value))
    }

    @Test(
        arguments: [
            ("/number", nil, "missingField", "/number"),
            ("/date", "", "missingField", "/date"),
            ("/date", "2024-02-30", "invalidValue", "/date"),
            ("/date", "2024年2月3日", "invalidValue", "/date"),
            ("/date", 20_240_520, "wrongType", "/date"),
            ("/recipient", ["云水县水利局"], "wrongType", "/recipient"),
            ("/issuers", "云水县人民检察院", "wrongType", "/issuers"),
            ("/recommendations/1", 7, "wrongType", "/recommendations/1"),
            ("/harmFacts", [1], "wrongType", "/harmFacts/0"),
            ("/urgent", "是", "wrongType", "/urgent"),
            ("/replyWithin/unit", "months", "invalidValue", "/replyWithin/unit"),
            ("/replyWithin", ["value": 2], "missingField", "/replyWithin/unit"),
            ("/legalBasis/0", "依法", "invalidValue", "/legalBasis/0"),
            ("/legalBasis/0", ["law": ""], "invalidValue", "/legalBasis/0"),
            ("/contact/telephone", "1", "unknownField", "/contact/telephone"),
            ("/a~1b", 1, "unknownField", "/a~01b"),
        ] as [(String, Value?, String, String)])
    func `a fault of form is told with its place`(pointer: String, value: Value?, code: String, place: String) throws {
        let found = try findings(pointer, value)
        #expect(found.map(\.code.name) == [code])
        #expect(found.map(\.place.pointer) == [place])
        #expect(found.allSatisfy { $0.severity == .error && $0.code.fault == .data })
    }

    @Test(arguments: [
        ("/recipent", "recipient"), ("/被建议单位", "recipient"), ("/recomendations", "recommendations"), ("/建议的内容", "recommendations"),
    ])
    func `an unknown name gets the nearest one as a suggestion`(pointer: String, suggestion: String) throws {
        let found = try findings(pointer, "x")
        #expect(found.first?.remedy?.zh == "是否应为“\(suggestion)”？")
    }

    @Test func `a label given for a choice is understood`() throws {
        let reply = DocumentKind.agencyReply
        let found = reply.validate(try reply.example.setting("/disposition", to: "已整改完毕"))
        #expect(found.first?.remedy?.zh.hasPrefix("是否应为 rectified？") == true)
    }

    @Test func `all findings come at once, and what is no object is refused`() {
        #expect(Self.kind.validate([]).map(\.code) == [.wrongType])
        #expect(Self.kind.validate(["x": 1]).map(\.place.pointer) == ["/number", "/issuers", "/date", "/x"])
    }

    @Test func `values with nothing in them count as not stated`() throws {
        #expect(try findings("/contact", nil) == [])
        #expect(try findings("/copyTo", []) == [])
        #expect(try findings("/otherMatters", .null) == [])
    }
}
