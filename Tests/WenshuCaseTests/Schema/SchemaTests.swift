import Testing
import WenshuBasics

@testable import WenshuCase

struct SchemaTests {
    @Test(arguments: DocumentKinds.all)
    func `the schema names every field with its label and what is needed`(kind: DocumentKind) {
        let schema = kind.jsonSchema()
        #expect(schema["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
        compare(schema, with: kind.fields)
    }

    private func compare(_ schema: Value?, with fields: [Field]) {
        #expect(schema?["type"]?.text == "object")
        #expect(schema?["additionalProperties"]?.bool == false)
        #expect(schema?["properties"]?.object?.keys == fields.map(\.name))
        #expect((schema?["required"]?.list ?? []).compactMap(\.text) == fields.filter(\.requirement.isNeeded).map(\.name))
        for field in fields {
            let property = schema?["properties"]?[field.name]
            #expect(property?["title"]?.text == field.label)
            if let source = field.requirement.source { #expect(property?["description"]?.text?.contains(source) == true) }
            switch field.type {
            case .object(let members): compare(property, with: members)
            case .list(.object(let members)): compare(property?["items"], with: members)
            default: break
            }
        }
    }

    @Test(arguments: DocumentKinds.all)
    func `the table has a row for every field`(kind: DocumentKind) {
        let paths = kind.fieldTable.map(\.path)
        #expect(Set(paths).count == paths.count)
        for field in kind.fields { #expect(paths.contains(field.name)) }
        #expect(kind.fieldTable.allSatisfy { !$0.label.isEmpty && !$0.type.zh.isEmpty })
    }

    @Test func `rows of lists and objects say where they are`() {
        let paths = DocumentKind.agencyReply.fieldTable.map(\.path)
        #expect(paths.contains("measures[].responsibleUnit"))
        #expect(paths.contains("contact.phone"))
    }
}
