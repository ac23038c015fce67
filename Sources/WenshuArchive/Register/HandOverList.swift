public import WenshuBasics

/// A list of what is handed over (移交清单): each record with its counts and digests, and gaps in the numbers.
public struct HandOverList: Sendable, Hashable {
    public struct Row: Sendable, Hashable {
        public var package: String
        public var code: String?
        public var number: String?
        public var issuers: [String]
        public var title: String
        public var date: String?
        public var security: String
        public var retention: String
        public var pages: Int?
        /// The record's own files.
        public var files: Int
        /// Bytes of the payload.
        public var size: Int
        /// As ``RecordPackage/digest``.
        public var digest: String
        public var version: Int

        /// - Parameter name: the package's file name.
        public init(_ package: RecordPackage, name: String) {
            let about = package.record.description
            self.package = name
            code = about.code?.text
            number = about.number
            issuers = about.issuers
            title = about.title
            date = about.date
            security = about.security
            retention = about.retention.label
            pages = about.pages
            files = package.record.files.count
            size = package.payloadSize
            digest = package.digest
            version = package.record.version
        }
    }

    public var rows: [Row]
    /// The day in China.
    public var date: CalendarDate

    public init(_ rows: [Row], date: CalendarDate) {
        self.rows = rows
        self.date = date
    }

    /// What is wrong with the numbers: missing ones below the highest of each series, and doubles.
    public var numberFaults: [Diagnostic] {
        let codes = rows.filter { $0.version == 1 }.compactMap(\.code)
        // A later version can come alone: an encapsulation package holds those before it.
        let alone = Set(rows.filter { $0.version > 1 }.compactMap(\.code)).subtracting(codes)
        var items: [ArchivalCode.Series: [Int]] = [:]
        for code in (codes + alone).compactMap({ ArchivalCode($0) }) { items[code.series, default: []].append(code.item) }
        return items.map { (series: $0.key, items: $0.value.sorted()) }.sorted { $0.series.code(1).text < $1.series.code(1).text }
            .flatMap { series, items -> [Diagnostic] in
                var faults: [Diagnostic] = []
                var next = 1
                for item in items {
                    if item < next { faults.append(Self.double(series.code(item).text)) }
                    if item > next { faults.append(Self.gap(series.code(next).text, series.code(item - 1).text)) }
                    next = max(next, item + 1)
                }
                return faults
            }
    }

    private static func gap(_ from: String, _ to: String) -> Diagnostic {
        let range = from == to ? from : "\(from) — \(to)"
        return Diagnostic(
            .warning, Diagnostic.Code("numberGap", .data), Bilingual(zh: "缺号：\(range)。", en: "Missing: \(range)."),
            remedy: Bilingual(zh: "请查明是否漏交。", en: "Find out whether it was left out."), basis: "DA/T 13-2022")
    }

    private static func double(_ code: String) -> Diagnostic {
        Diagnostic(
            .error, Diagnostic.Code("doubleNumber", .data), Bilingual(zh: "重号：\(code)。", en: "Given twice: \(code)."),
            remedy: Bilingual(zh: "档号应当唯一，请查明。", en: "A code belongs to one record alone; find out which."), basis: "DA/T 13-2022")
    }

    /// Schema `wenshu.handover/1`.
    public var json: Value {
        [
            "schema": "wenshu.handover/1", "date": .text(date.iso), "records": .number(DecimalNumber(rows.count)),
            "files": .number(DecimalNumber(rows.reduce(0) { $0 + $1.files })),
            "octets": .number(DecimalNumber(rows.reduce(0) { $0 + $1.size })),
            "numberFaults": .list(numberFaults.map { .text($0.message.zh) }), "rows": .list(rows.map(\.json)),
        ]
    }

    /// Reads a list that was written as JSON.
    ///
    /// - Throws: `malformedHandOverList`.
    public init(_ value: Value) throws(WenshuError) {
        guard value["schema"]?.text == "wenshu.handover/1", let date = value["date"]?.text.flatMap({ CalendarDate(iso: $0) }),
            let list = value["rows"]?.list, case let rows = list.compactMap(Row.init), rows.count == list.count
        else {
            throw WenshuError(
                Diagnostic.Code("malformedHandOverList", .data), Bilingual(zh: "不是移交清单。", en: "It is no hand-over list."),
                remedy: Bilingual(zh: "请用 wenshu archive list 写出的 JSON。", en: "Give the JSON that wenshu archive list writes."))
        }
        self.rows = rows
        self.date = date
    }

    /// The catalogue's columns (归档文件目录, DA/T 22-2015) and what hand-over needs besides, for spreadsheets.
    public var csv: String {
        let head = ["序号", "档号", "文号", "责任者", "题名", "日期", "密级", "保管期限", "页数", "文件数", "字节数", "SHA-256", "包", "版本"]
        let lines = rows.enumerated().map { index, row in
            [
                String(index + 1), row.code ?? "", row.number ?? "", row.issuers.joined(separator: "、"), row.title, row.date ?? "",
                row.security,
                row.retention, row.pages.map(String.init) ?? "", String(row.files), String(row.size), row.digest, row.package,
                String(row.version),
            ]
        }
        return CSV.text([head] + lines)
    }
}

extension HandOverList.Row {
    fileprivate var json: Value {
        var object = ValueObject([("package", .text(package))])
        object["archivalCode"] = code.map(Value.text)
        object["number"] = number.map(Value.text)
        object["issuers"] = .list(issuers.map(Value.text))
        object["title"] = .text(title)
        object["date"] = date.map(Value.text)
        object["security"] = .text(security)
        object["retention"] = .text(retention)
        object["pages"] = pages.map { .number(DecimalNumber($0)) }
        object["files"] = .number(DecimalNumber(files))
        object["size"] = .number(DecimalNumber(size))
        object["sha256"] = .text(digest)
        object["version"] = .number(DecimalNumber(version))
        return .object(object)
    }

    fileprivate init?(_ value: Value) {
        guard let package = value["package"]?.text, let title = value["title"]?.text, let security = value["security"]?.text,
            let retention = value["retention"]?.text, let files = value["files"]?.number?.integer,
            let size = value["size"]?.number?.integer, let digest = value["sha256"]?.text, let version = value["version"]?.number?.integer
        else { return nil }
        self.package = package
        self.title = title
        self.security = security
        self.retention = retention
        self.files = files
        self.size = size
        self.digest = digest
        self.version = version
        code = value["archivalCode"]?.text
        number = value["number"]?.text
        issuers = (value["issuers"]?.list ?? []).compactMap(\.text)
        date = value["date"]?.text
        pages = value["pages"]?.number?.integer
    }
}
