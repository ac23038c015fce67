/// The reference code of an item (档号, DA/T 13-2022 and DA/T 22-2015): `Z109-WS·2011-Y-BGS-0001`.
///
/// It never changes once it is given.
public struct ArchivalCode: Sendable, Hashable {
    /// 全宗号.
    public var fonds: String
    /// 档案门类代码: `WS` for 文书档案.
    public var category: String
    /// The year in which the document was finished (形成年度).
    public var year: Int
    public var retention: Retention
    /// 机构（问题）代码; many units have none.
    public var office: String?
    /// 件号, from 1 within everything before it.
    public var item: Int

    /// What numbers are counted within.
    public struct Series: Sendable, Hashable {
        public var fonds: String
        public var category: String
        public var year: Int
        public var retention: Retention
        public var office: String?

        public init(fonds: String, category: String, year: Int, retention: Retention, office: String? = nil) {
            self.fonds = fonds
            self.category = category
            self.year = year
            self.retention = retention
            self.office = office
        }

        public func code(_ item: Int) -> ArchivalCode {
            ArchivalCode(fonds: fonds, category: category, year: year, retention: retention, office: office, item: item)
        }
    }

    public var series: Series { Series(fonds: fonds, category: category, year: year, retention: retention, office: office) }

    public init(fonds: String, category: String, year: Int, retention: Retention, office: String? = nil, item: Int) {
        self.fonds = fonds
        self.category = category
        self.year = year
        self.retention = retention
        self.office = office
        self.item = item
    }

    /// `-` between the levels, `·` inside one, at least four digits.
    public var text: String {
        let levels = [fonds, "\(category)·\(year)", retention.code, office, Self.digits(item)]
        return levels.compactMap { $0 }.joined(separator: "-")
    }

    /// Reads a code; nothing where it has not the standard's form.
    public init?(_ text: String) {
        let levels = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard levels.count == 4 || levels.count == 5, let last = levels.last, last.utf8.count >= 4, let item = Int(last), item > 0,
            last == Self.digits(item), let retention = Retention.allCases.first(where: { $0.code == levels[2] })
        else { return nil }
        let inner = levels[1].split(separator: "·", omittingEmptySubsequences: false).map(String.init)
        guard inner.count == 2, inner[1].utf8.count == 4, let year = Int(inner[1]), year >= 1000,
            Self.isFonds(levels[0]), Self.isCategory(inner[0])
        else { return nil }
        let office = levels.count == 5 ? levels[3] : nil
        if let office { guard Self.isOffice(office) else { return nil } }
        self.init(fonds: levels[0], category: inner[0], year: year, retention: retention, office: office, item: item)
    }

    static func isFonds(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 4 && isLetter(bytes[0]) && bytes[1...].allSatisfy(isDigit)
    }
    static func isCategory(_ text: String) -> Bool { text.utf8.count == 2 && text.utf8.allSatisfy(isLetter) }
    static func isOffice(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { isLetter($0) || isDigit($0) } }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func digits(_ item: Int) -> String {
        let digits = String(item)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
