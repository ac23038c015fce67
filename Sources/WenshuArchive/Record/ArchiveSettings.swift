public import WenshuBasics

extension Diagnostic.Code {
    static let badArchiveSettings = Self("badArchiveSettings", .data)
}

/// What a unit decides about its archive (`--office FILE`, JSON or YAML). What no standard fixes stands here and not in code.
public struct ArchiveSettings: Sendable, Hashable {
    /// 全宗号, given by the archive. Without one no 档号 is allocated.
    public var fonds: String?
    /// 全宗名称 and 立档单位名称.
    public var fondsName: String?
    public var unit: String?
    /// 档案门类代码.
    public var category = "WS"
    /// 机构（问题）代码.
    public var office: String?
    /// The unit's schedule: kind → period, before the defaults of ``ArchiveKind``.
    public var retention: [String: Retention] = [:]
    /// For kinds that no row names.
    public var otherwise = Retention.tenYears
    /// 密级 of a document that carries no mark. The default states just that.
    public var unmarked = "未标密级"
    /// The highest 密级 that may be archived here, as the four-property check judges it.
    public var classifications = ["未标密级", "公开", "内部", "秘密", "机密", "绝密"]
    /// 控制标识, such as 控制 or 开放.
    public var control: String?
    /// Who archives, as the events name the person.
    public var operatorName: String?
    /// How that person is reached, as a URI such as `mailto:dangan@example.org`; OCFL asks for one.
    public var operatorAddress: String?

    public init() {}

    /// Reads settings.
    ///
    /// - Throws: all that is wrong at once, each with its JSON Pointer; an unknown name is wrong too.
    public init(_ value: Value) throws(WenshuError) {
        var reader = SettingsReader(value)
        fonds = reader.text("fonds", "应为一个字母加三位数字，如 Z109", "one letter and three digits, such as Z109", ArchivalCode.isFonds)
        fondsName = reader.text("fondsName")
        unit = reader.text("unit")
        category = reader.text("category", "应为两个大写字母，如 WS", "two capitals, such as WS", ArchivalCode.isCategory) ?? category
        office = reader.text("office", "应为大写字母和数字，如 BGS", "capitals and digits, such as BGS", ArchivalCode.isOffice)
        for (kind, text) in reader.texts("retention") {
            if let period = Retention(text) {
                retention[kind] = period
            } else {
                reader.report("/retention/\(kind)", "应为 永久、30年 或 10年", "永久, 30年 or 10年")
            }
        }
        if let text = reader.text("retentionOtherwise", "应为 永久、30年 或 10年", "永久, 30年 or 10年", { Retention($0) != nil }) {
            otherwise = Retention(text) ?? otherwise
        }
        unmarked = reader.text("unmarked") ?? unmarked
        classifications = reader.list("classifications") ?? classifications
        control = reader.text("control")
        operatorName = reader.text("operator")
        operatorAddress = reader.text("operatorAddress", "应为网址形式，如 mailto:…", "a URI, such as mailto:…", { $0.contains(":") })
        try reader.finish()
    }

    /// The period for a kind, and why.
    func retention(documentKind: String?, kind: String?) -> (period: Retention, reason: String) {
        for id in [documentKind, kind].compactMap({ $0 }) { if let period = retention[id] { return (period, "本单位保管期限表：\(id)") } }
        if let row = ArchiveKind.find(documentKind: documentKind, kind: kind) { return (row.retention, "默认值：\(row.reason)") }
        return (otherwise, "默认值：其他文件")
    }
}

/// Takes named values out of an object and remembers what did not fit.
private struct SettingsReader {
    private let object: ValueObject
    private var taken: Set<String> = []
    private var faults: [Diagnostic] = []

    init(_ value: Value) {
        object = value.object ?? ValueObject()
        if value.object == nil { report("", "应为一个对象", "an object") }
    }

    mutating func report(_ pointer: String, _ zh: String, _ en: String) {
        faults.append(
            Diagnostic(
                .error, .badArchiveSettings, Bilingual(zh: "归档设置有误：\(zh)。", en: "The archive's settings are at fault: expected \(en)."),
                at: Place(pointer: pointer)))
    }

    mutating func text(
        _ name: String, _ zh: String = "应为文字", _ en: String = "text", _ fits: (String) -> Bool = { !$0.isEmpty }
    ) -> String? {
        taken.insert(name)
        guard let value = object[name] else { return nil }
        guard let text = value.text, fits(text) else {
            report("/\(name)", zh, en)
            return nil
        }
        return text
    }

    mutating func list(_ name: String) -> [String]? {
        taken.insert(name)
        guard let value = object[name] else { return nil }
        guard let items = value.list, case let texts = items.compactMap(\.text), texts.count == items.count else {
            report("/\(name)", "应为文字的列表", "a list of texts")
            return nil
        }
        return texts
    }

    mutating func texts(_ name: String) -> [(String, String)] {
        taken.insert(name)
        guard let value = object[name] else { return [] }
        guard let entries = value.object?.entries, entries.allSatisfy({ $0.1.text != nil }) else {
            report("/\(name)", "应为“名称: 文字”的对照", "names with texts")
            return []
        }
        return entries.map { ($0.0, $0.1.text ?? "") }
    }

    mutating func finish() throws(WenshuError) {
        for name in object.keys where !taken.contains(name) { report("/\(name)", "没有名为“\(name)”的设置", "no setting named “\(name)”") }
        if let error = WenshuError(faults) { throw error }
    }
}
