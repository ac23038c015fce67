import Testing
import Wenshu
import WenshuTestSupport

/// For every kind and format: data → generate → parse gives the same values back.
@Suite struct RoundTripTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let kind: String
        let example: String
        let format: String
        var testDescription: String { "\(kind), \(example), \(format)" }
    }

    /// Every data file in a kind's folder, in every format.
    static let cases: [Case] = DocumentKinds.all.flatMap { kind -> [Case] in
        let files = (try? SourceTree.files(under: "Templates/\(kind.id)")) ?? []
        let examples = files.filter { $0.hasSuffix(".json") }
        return examples.flatMap { file in ["docx", "odt"].map { Case(kind: kind.id, example: file, format: $0) } }
    }

    @Test func everyKindHasAnExample() {
        #expect(Set(Self.cases.map(\.kind)) == Set(DocumentKinds.all.map(\.id)))
    }

    @Test(arguments: cases)
    func whatWasGeneratedIsReadBack(round: Case) throws {
        let kind = try Toolkit.kind(round.kind)
        let format = try #require(DocumentFormat.named(round.format))
        let data = try JSONReader.read(try SourceTree.read(round.example))
        let toolkit = Toolkit(environment: .fixed(now: 0))
        let parsed = try toolkit.parse(try toolkit.generate(round.kind, data: data, as: format), fileName: "letter.\(round.format)")

        #expect(parsed.extraction.kind == kind.extraction)
        #expect(parsed.extraction.documentKind == kind.id)
        #expect(!kind.readsBack.isEmpty)
        #expect(Self.differences(kind, data: kind.completed(data), fields: .object(parsed.extraction.fields)) == [])
    }

    /// What was not read back as the data has it, in words.
    static func differences(_ kind: DocumentKind, data: Value, fields: Value) -> [String] {
        kind.readsBack.flatMap { pair in
            expand(pair, in: data).compactMap { wanted, found in
                let (expected, actual) = (normal(data.at(pointer: wanted)), normal(fields.at(pointer: found)))
                return actual == expected ? nil : "\(wanted) → \(found): expected \(describe(expected)), read \(describe(actual))"
            }
        }
    }

    private static func describe(_ value: Value?) -> String {
        value.map { String(decoding: JSONWriter.bytes($0), as: UTF8.self) } ?? "nothing"
    }

    /// `/measures/*/text` for every item of the data's list.
    private static func expand(_ pair: ReadBack, in data: Value) -> [(String, String)] {
        guard let star = pair.data.firstRange(of: "/*") else { return [(pair.data, pair.extraction)] }
        let count = data.at(pointer: String(pair.data[..<star.lowerBound]))?.list?.count ?? 0
        return (0..<count).flatMap { index -> [(String, String)] in
            var next = pair
            next.data.replaceSubrange(star, with: "/\(index)")
            if let place = next.extraction.firstRange(of: "/*") { next.extraction.replaceSubrange(place, with: "/\(index)") }
            return expand(next, in: data)
        }
    }

    /// White space and the closing mark of a text are the letter's, not the value's; an empty list is an absent one.
    private static func normal(_ value: Value?) -> Value? {
        switch value {
        case .text(let text):
            let bare = text.filter { !$0.isWhitespace }
            return .text(bare.last.map { "。；;.".contains($0) } == true ? String(bare.dropLast()) : bare)
        case .list(let items): return items.isEmpty ? nil : .list(items.map { normal($0) ?? .null })
        case .object(let object): return .object(ValueObject(object.entries.compactMap { key, value in normal(value).map { (key, $0) } }))
        case .null, nil: return nil
        default: return value
        }
    }
}
