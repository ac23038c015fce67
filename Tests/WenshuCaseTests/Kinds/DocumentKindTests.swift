import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuCase

/// What holds of every kind in the list.
struct DocumentKindTests {
    @Test func `identifiers and titles are unique`() {
        #expect(Set(DocumentKinds.all.map(\.id)).count == DocumentKinds.all.count)
        #expect(Set(DocumentKinds.all.map(\.title.zh)).count == DocumentKinds.all.count)
        #expect(DocumentKinds.find("检察建议书")?.id == "procuratorialRecommendation")
        #expect(DocumentKinds.nearest(to: "agencyRepply") == "agencyReply")
        #expect(DocumentKinds.nearest(to: "wholly different") == nil)
    }

    /// Names the step that is missing for a new kind.
    @Test(arguments: DocumentKinds.all)
    func `a kind has all that ships with it`(kind: DocumentKind) {
        for (file, step) in [
            ("template.txt", "write the template's source"), ("example.json", "write a complete example"),
        ] {
            #expect(SharedFiles.path(.templates, "\(kind.id)/\(file)") != nil, "Templates/\(kind.id)/\(file) is missing: \(step)")
        }
    }

    @Test(arguments: Examples.all)
    func `an example is valid and passes the check without an error or warning`(example: Examples) throws {
        let kind = try example.kind()
        let data = try example.data()
        #expect(kind.validate(data) == [])
        let findings = kind.check(data, try .standard()).filter { $0.severity > .note }
        #expect(findings == [])
    }

    @Test(arguments: DocumentKinds.all)
    func `a label means one field`(kind: DocumentKind) {
        var names: [String: Set<String>] = [:]
        func collect(_ fields: [Field]) {
            for field in fields {
                names[field.label, default: []].insert(field.name)
                collect(field.type.members)
            }
        }
        collect(kind.fields)
        collect(kind.derived.map(\.field))
        let ambiguous = names.filter { $0.value.count > 1 }
        #expect(ambiguous.isEmpty)
        #expect(kind.labels.count == names.count)
    }

    @Test(arguments: DocumentKinds.all)
    func `labels and names are fit for tags`(kind: DocumentKind) {
        for (label, name) in kind.labels {
            #expect(label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }, "\(label)")
            #expect(name.allSatisfy { $0.isLetter || $0.isNumber }, "\(name)")
        }
    }

    @Test(arguments: DocumentKinds.all)
    func `the dates of a kind's limits are among its fields`(kind: DocumentKind) {
        for link in kind.limits {
            for pointer in [link.from, link.done].compactMap({ $0 }) {
                var fields = kind.fields
                for name in pointer.split(separator: "/") {
                    let field = fields.first { $0.name == name }
                    #expect(field != nil, "\(link.limit.id) \(pointer)")
                    fields = field?.type.members ?? []
                }
            }
        }
    }

    @Test(arguments: DocumentKinds.all)
    func `rules have unique names, a source and words in both languages`(kind: DocumentKind) {
        let rules = kind.rules + CommonRules.all
        #expect(Set(rules.map(\.id)).count == rules.count)
        for rule in rules {
            #expect(!rule.source.isEmpty && !rule.message.zh.isEmpty && !rule.message.en.isEmpty && !rule.remedy.zh.isEmpty)
        }
    }

    @Test(arguments: DocumentKinds.all)
    func `what is read back is stated by the example or derived from it`(kind: DocumentKind) throws {
        let names = Set(kind.fields.map(\.name) + kind.derived.map(\.field.name))
        for readBack in kind.readsBack {
            let first = readBack.data.split(separator: "/")[0]
            #expect(names.contains(String(first)), "\(readBack.data)")
            let target = readBack.extraction.split(separator: "/")[0]
            #expect(kind.extraction.fields.contains(String(target)), "\(readBack.extraction)")
        }
    }
}

/// An example that ships with a kind.
struct Examples: CustomTestStringConvertible, Sendable {
    let kindID: String
    let name: String

    var testDescription: String { "\(kindID)/\(name)" }

    /// Every data file in the folder of a kind.
    static let all = DocumentKinds.all.flatMap { kind -> [Examples] in
        let files = (try? SourceTree.files(under: "Templates/\(kind.id)")) ?? []
        return files.filter { $0.hasSuffix(".json") }.compactMap { file in
            file.split(separator: "/").last.map { Examples(kindID: kind.id, name: String($0.dropLast(5))) }
        }
    }

    func kind() throws -> DocumentKind { try #require(DocumentKinds.find(kindID)) }
    func data() throws -> Value { try kind().example(named: name) }
}
