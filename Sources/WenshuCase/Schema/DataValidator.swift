public import WenshuBasics

extension DocumentKind {
    /// Whether data has the form that this kind takes: types, values that must be there, unknown names. All findings at once, each
    /// with a JSON Pointer.
    ///
    /// What the law asks for (``Field/Requirement-swift.enum/mandatory(_:)``) is left to ``check(_:_:)``, which quotes the law.
    public func validate(_ data: Value) -> [Diagnostic] {
        guard case .object(let object) = data else {
            return [
                DataValidator.finding(
                    .wrongType, Bilingual(zh: "数据应当是一个对象（名称与值）。", en: "The data must be an object of names and values."), at: "",
                    remedy: Bilingual(
                        zh: "请以 wenshu fields \(id) --format example 的输出为样本。",
                        en: "Start from what `wenshu fields \(id) --format example` prints."))
            ]
        }
        var validator = DataValidator()
        validator.check(object, fields, at: "")
        return validator.findings
    }
}

extension Diagnostic.Code {
    public static let missingField = Self("missingField", .data)
    public static let unknownField = Self("unknownField", .data)
    public static let wrongType = Self("wrongType", .data)
    public static let invalidValue = Self("invalidValue", .data)
}

struct DataValidator {
    private(set) var findings: [Diagnostic] = []

    mutating func check(_ object: ValueObject, _ fields: [Field], at pointer: String) {
        for field in fields {
            let place = pointer + "/" + field.name
            guard let value = object[field.name], value != .null else {
                if field.requirement == .required { missing(field, at: place) }
                continue
            }
            if value.isBlank {
                if field.requirement == .required { missing(field, at: place) }
            } else {
                check(value, field.type, of: field, at: place)
            }
        }
        let known = Set(fields.map(\.name))
        for key in object.keys where !known.contains(key) { unknown(key, among: fields, at: pointer) }
    }

    private mutating func check(_ value: Value, _ type: FieldType, of field: Field, at place: String) {
        switch (type, value) {
        case (.text, .text), (.longText, .text), (.number, .number), (.boolean, .bool): break
        case (.longText, .list(let items)):
            for (i, item) in items.enumerated() where item.text == nil { wrong(item, .text, of: field, at: "\(place)/\(i)") }
        case (.money, .number(let amount)):
            if amount.isNegative { invalid(field, at: place, zh: "金额不能是负数", en: "an amount cannot be negative") }
        case (.date, .text(let text)):
            if CalendarDate(iso: text) == nil {
                invalid(field, at: place, zh: "“\(text)”不是存在的日期，应写成 2024-03-05 的形式", en: "“\(text)” is no date of the form 2024-03-05")
            }
        case (.time, .text(let text)):
            if !Self.isTime(text) {
                invalid(field, at: place, zh: "“\(text)”不是时刻，应写成 09:30 的形式", en: "“\(text)” is no time of the form 09:30")
            }
        case (.documentNumber, .text): break
        case (.citation, .text), (.citation, .object):
            if LawCitation(value) == nil {
                invalid(field, at: place, zh: "读不出法律条文，应写成《水法》第三十七条的形式", en: "no citation of the form 《水法》第三十七条 is found")
            }
        case (.choice(let choices), .text(let text)): check(text, choices, of: field, at: place)
        case (.object(let fields), .object(let object)): check(object, fields, at: place)
        case (.list(let element), .list(let items)):
            for (i, item) in items.enumerated() { check(item, element, of: field, at: "\(place)/\(i)") }
        default: wrong(value, type, of: field, at: place)
        }
    }

    private mutating func check(_ text: String, _ choices: [Choice], of field: Field, at place: String) {
        guard !choices.contains(where: { $0.value == text }) else { return }
        let words = choices.map { "\($0.value)（\($0.label)）" }.joined(separator: "、")
        let meant =
            choices.first { $0.label == text }?.value ?? NearestName.find(text, among: choices.map(\.value))
        findings.append(
            Self.finding(
                .invalidValue,
                Bilingual(zh: "“\(field.label)”没有“\(text)”这个选项。", en: "“\(field.name)” has no choice “\(text)”."), at: place,
                remedy: Bilingual(
                    zh: meant.map { "是否应为 \($0)？可选：\(words)。" } ?? "可选：\(words)。",
                    en: meant.map { "Did you mean \($0)? Choices: \(words)." } ?? "Choices: \(words).")))
    }

    private static func isTime(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = Int(text.prefix(2)), let minute = Int(text.suffix(2)) else {
            return false
        }
        return (0..<24).contains(hour) && (0..<60).contains(minute)
    }

    // MARK: Findings

    private mutating func missing(_ field: Field, at place: String) {
        findings.append(
            Self.finding(
                .missingField, Bilingual(zh: "缺少“\(field.label)”（\(field.name)）。", en: "“\(field.name)” (\(field.label)) is missing."),
                at: place, remedy: field.help.map { Bilingual(zh: "请填写：\($0)", en: "Please fill it in: \($0)") }))
    }

    private mutating func unknown(_ key: String, among fields: [Field], at pointer: String) {
        let meant =
            fields.first { $0.label == key }?.name
            ?? NearestName.find(key, among: fields.map(\.name))
            ?? NearestName.find(key, among: fields.map(\.label)).flatMap { label in fields.first { $0.label == label }?.name }
        findings.append(
            Self.finding(
                .unknownField, Bilingual(zh: "没有“\(key)”这个字段。", en: "There is no field “\(key)”."), at: pointer + "/" + Self.escape(key),
                remedy: meant.map { Bilingual(zh: "是否应为“\($0)”？", en: "Did you mean “\($0)”?") }
                    ?? Bilingual(zh: "请删去，或改用已有的字段名。", en: "Remove it, or use one of the kind's names.")))
    }

    private mutating func wrong(_ value: Value, _ type: FieldType, of field: Field, at place: String) {
        findings.append(
            Self.finding(
                .wrongType,
                Bilingual(
                    zh: "“\(field.label)”应为\(type.words.zh)，这里却是\(value.words.zh)。",
                    en: "“\(field.name)” must be a \(type.words.en), but this is a \(value.words.en)."), at: place,
                remedy: field.example.map {
                    Bilingual(zh: "示例：\(JSONWriter.string($0))", en: "Example: \(JSONWriter.string($0))")
                }))
    }

    private mutating func invalid(_ field: Field, at place: String, zh: String, en: String) {
        findings.append(
            Self.finding(.invalidValue, Bilingual(zh: "“\(field.label)”有误：\(zh)。", en: "“\(field.name)” is at fault: \(en)."), at: place))
    }

    static func finding(_ code: Diagnostic.Code, _ message: Bilingual, at pointer: String, remedy: Bilingual? = nil) -> Diagnostic {
        Diagnostic(.error, code, message, at: Place(pointer: pointer), remedy: remedy)
    }

    private static func escape(_ key: String) -> String {
        key.contains { $0 == "~" || $0 == "/" }
            ? String(key.flatMap { $0 == "~" ? Array("~0") : $0 == "/" ? Array("~1") : [$0] }) : key
    }
}

extension Value {
    /// Null, an empty text or one of blanks, an empty list or object.
    var isBlank: Bool {
        switch self {
        case .null: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .list(let items): items.allSatisfy(\.isBlank)
        case .object(let object): object.values.allSatisfy(\.isBlank)
        case .bool, .number: false
        }
    }

    /// What it is, in words.
    fileprivate var words: Bilingual {
        switch self {
        case .null: Bilingual(zh: "空值", en: "null")
        case .bool: Bilingual(zh: "是否值", en: "boolean")
        case .number: Bilingual(zh: "数字", en: "number")
        case .text: Bilingual(zh: "文字", en: "text")
        case .list: Bilingual(zh: "列表", en: "list")
        case .object: Bilingual(zh: "对象", en: "object")
        }
    }
}
