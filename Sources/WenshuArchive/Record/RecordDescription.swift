public import WenshuBasics

/// What is known of a record besides its files: what DA/T 46-2009 asks for, from the document and from what was given.
public struct RecordDescription: Sendable, Hashable {
    public var title: String
    /// 文种.
    public var documentType: String?
    public var number: String?
    public var issuers: [String]
    /// The day on which the document was finished, as far as it is stated.
    public var date: String?
    public var recipients: [String]
    public var copies: [String]
    /// 密级 and 保密期限.
    public var security: String
    public var secrecyPeriod: String?
    public var urgency: String?
    public var retention: Retention
    public var retentionReason: String
    public var code: ArchivalCode?
    /// As the document counts them, and as they were given.
    /// 案卷号: the file that the record belongs to, as it was given.
    public var caseFile: String?
    public var pages: Int?
    public var statedPages: Int?
    public var persons: [String]
    public var agreedItems: [AgreedItem]

    /// One of 议定事项: who does what by when.
    public struct AgreedItem: Sendable, Hashable {
        public var text: String
        public var responsible: [String]
        public var cooperating: [String]
        public var deadline: String?

        var json: Value {
            var object = ValueObject([("text", .text(text)), ("responsible", .list(responsible.map(Value.text)))])
            if !cooperating.isEmpty { object["cooperating"] = .list(cooperating.map(Value.text)) }
            object["deadline"] = deadline.map(Value.text)
            return .object(object)
        }
    }

    /// - Parameters:
    ///   - extraction: `wenshu.extraction/1` of the document.
    ///   - stated: what somebody gave beside it, under the names of the extraction's fields, and `pages`, `retention`. It is
    ///     taken before what was read; that the two agree is a check of its own.
    public init(extraction: Value, stated: Value = [:], fileName: String, pages: Int? = nil, settings: ArchiveSettings) {
        func value(_ name: String) -> Value? { stated[name] ?? extraction["fields"]?[name] }
        func texts(_ name: String) -> [String] { (value(name)?.list ?? []).compactMap(\.text) }
        let kind = extraction["kind"]?.text
        let documentKind = extraction["documentKind"]?.text
        title = value("title")?.text ?? fileName
        documentType = ArchiveKind.find(documentKind: documentKind, kind: kind)?.documentType
        number = value("number")?.text
        issuers = texts("issuers")
        date = value("date")?.text
        recipients = texts("addressees")
        copies = texts("copyTo")
        let mark = (value("security")?.text ?? "").split(separator: "★", maxSplits: 1).map(String.init)
        security = mark.first ?? settings.unmarked
        secrecyPeriod = mark.count > 1 ? mark[1] : nil
        urgency = value("urgency")?.text
        let decided = settings.retention(documentKind: documentKind, kind: kind)
        let given = stated["retention"]?.text.flatMap { Retention($0) }
        retention = given ?? decided.period
        retentionReason = given == nil ? decided.reason : "随件给定"
        code = stated["archivalCode"]?.text.flatMap { ArchivalCode($0) }
        self.pages = pages
        caseFile = stated["caseFile"]?.text
        statedPages = stated["pages"]?.number?.integer
        persons = ([value("chair")].compactMap { $0 } + (value("attendees")?.list ?? [])).compactMap { $0["name"]?.text }
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        agreedItems = (value("decisions")?.list ?? []).map(AgreedItem.init)
    }

    /// What can be stated about a record beside its document.
    public static let statable: Set<String> = [
        "title", "number", "issuers", "date", "addressees", "copyTo", "security", "urgency", "chair", "attendees", "decisions", "pages",
        "retention", "archivalCode", "caseFile",
    ]

    /// The year in which the document was finished, where its date says so.
    public var year: Int? { date.flatMap { Int($0.prefix(4)) } }
}

extension RecordDescription.AgreedItem {
    init(_ value: Value) {
        self.init(
            text: value["text"]?.text ?? "", responsible: (value["responsibleUnits"]?.list ?? []).compactMap(\.text),
            cooperating: (value["cooperatingUnits"]?.list ?? []).compactMap(\.text), deadline: value["deadline"]?.text)
    }
}
