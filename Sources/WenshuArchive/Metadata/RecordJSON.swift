import WenshuBasics
import WenshuContainer

/// `data/metadata/record.json`, schema `wenshu.record/2`: everything of a record but its files' bytes. What is written here can be
/// read back into the same ``Record``.
enum RecordJSON {
    static let schema = "wenshu.record/2"

    static func value(_ record: Record) -> Value {
        let about = record.description
        var object = ValueObject([
            ("schema", .text(schema)), ("recordId", .text(record.id)), ("version", .number(DecimalNumber(record.version))),
        ])
        if let correction = record.correction {
            object["corrects"] = [
                "version": .number(DecimalNumber(correction.version)), "sha256": .text(correction.digest),
                "reason": .text(correction.reason),
            ]
        }
        object["archivalCode"] = (about.code?.text).map(Value.text)
        object["description"] = description(about)
        object["files"] = .list(record.files.map(file))
        object["stated"] = record.stated
        object["settings"] = record.settings.json
        object["extraction"] = record.extraction
        return .object(object)
    }

    private static func description(_ about: RecordDescription) -> Value {
        var object = ValueObject([("title", .text(about.title))])
        object["documentType"] = about.documentType.map(Value.text)
        object["number"] = about.number.map(Value.text)
        object["issuers"] = .list(about.issuers.map(Value.text))
        object["date"] = about.date.map(Value.text)
        object["security"] = .text(about.security)
        object["secrecyPeriod"] = about.secrecyPeriod.map(Value.text)
        object["retention"] = [
            "code": .text(about.retention.code), "label": .text(about.retention.label), "reason": .text(about.retentionReason),
        ]
        object["pages"] = about.pages.map { .number(DecimalNumber($0)) }
        object["caseFile"] = about.caseFile.map(Value.text)
        object["agreedItems"] = .list(about.agreedItems.map(\.json))
        return .object(object)
    }

    private static func file(_ file: RecordFile) -> Value {
        var object = ValueObject([
            ("path", .text(file.path)), ("role", .text(file.role.rawValue)), ("name", .text(file.name)),
            ("size", .number(DecimalNumber(file.bytes.count))), ("format", .text(file.format.name)),
        ])
        object["pronom"] = file.format.pronom.map(Value.text)
        object["pages"] = file.pages.map { .number(DecimalNumber($0)) }
        for digest in Digest.recorded { object[digest.rawValue] = .text(file.digest(digest)) }
        return .object(object)
    }
}

extension ArchiveSettings {
    /// As ``init(_:)`` reads it.
    var json: Value {
        var object = ValueObject()
        object["fonds"] = fonds.map(Value.text)
        object["fondsName"] = fondsName.map(Value.text)
        object["unit"] = unit.map(Value.text)
        object["category"] = .text(category)
        object["office"] = office.map(Value.text)
        object["retention"] = .object(ValueObject(retention.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value.label)) }))
        object["retentionOtherwise"] = .text(otherwise.label)
        object["unmarked"] = .text(unmarked)
        object["classifications"] = .list(classifications.map(Value.text))
        object["control"] = control.map(Value.text)
        object["operator"] = operatorName.map(Value.text)
        object["operatorAddress"] = operatorAddress.map(Value.text)
        return .object(object)
    }
}
