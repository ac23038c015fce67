public import WenshuBasics

extension Register {
    /// What the register says of one version of a record.
    public struct Entry: Sendable, Hashable {
        public var recordId: String
        public var version: Int
        public var code: ArchivalCode?
        /// Seconds since 1970, at which the number was given.
        public var time: Int64
        /// The document's path as it was given.
        public var source: String
        public var title: String
        public var number: String?
        public var issuers: [String]
        public var date: String?
        public var security: String
        public var retention: Retention
        public var pages: Int?
        public var caseFile: String?
        public var agreedItems: [RecordDescription.AgreedItem]

        public init(_ record: Record, source: String, time: Int64) {
            let about = record.description
            recordId = record.id
            version = record.version
            code = about.code
            self.time = time
            self.source = source
            title = about.title
            number = about.number
            issuers = about.issuers
            date = about.date
            security = about.security
            retention = about.retention
            pages = about.pages
            caseFile = about.caseFile
            agreedItems = about.agreedItems
        }

        init?(_ value: Value) {
            guard let id = value["recordId"]?.text, let version = value["version"]?.number?.integer,
                let time = value["time"]?.number?.integer, let source = value["source"]?.text, let title = value["title"]?.text,
                let retention = value["retention"]?.text.flatMap { Retention($0) }, let security = value["security"]?.text
            else { return nil }
            recordId = id
            self.version = version
            code = value["archivalCode"]?.text.flatMap { ArchivalCode($0) }
            self.time = Int64(time)
            self.source = source
            self.title = title
            number = value["number"]?.text
            issuers = (value["issuers"]?.list ?? []).compactMap(\.text)
            date = value["date"]?.text
            self.security = security
            self.retention = retention
            pages = value["pages"]?.number?.integer
            caseFile = value["caseFile"]?.text
            agreedItems = (value["items"]?.list ?? []).map {
                RecordDescription.AgreedItem(
                    text: $0["text"]?.text ?? "", responsible: ($0["responsible"]?.list ?? []).compactMap(\.text),
                    cooperating: ($0["cooperating"]?.list ?? []).compactMap(\.text), deadline: $0["deadline"]?.text)
            }
        }

        public var json: Value {
            var object = ValueObject()
            object["archivalCode"] = (code?.text).map(Value.text)
            object["recordId"] = .text(recordId)
            object["version"] = .number(DecimalNumber(version))
            object["title"] = .text(title)
            object["number"] = number.map(Value.text)
            object["issuers"] = .list(issuers.map(Value.text))
            object["date"] = date.map(Value.text)
            object["security"] = .text(security)
            object["retention"] = .text(retention.label)
            object["pages"] = pages.map { .number(DecimalNumber($0)) }
            object["caseFile"] = caseFile.map(Value.text)
            object["source"] = .text(source)
            object["time"] = .number(DecimalNumber(Int(time)))
            if !agreedItems.isEmpty { object["items"] = .list(agreedItems.map(\.json)) }
            return .object(object)
        }
    }
}
