public import WenshuBasics
import WenshuContainer

/// The laws on record: for each, which articles, paragraphs and items its versions have.
///
/// The file is looked up as it lies, by binary search over its sorted lines; nothing is parsed but the line that is wanted.
public struct LawIndex: Sendable {
    /// The last day that the record knows of. Later amendments are not in it.
    public static let recordedUntil = "2025-04-19"

    private let bytes: [UInt8]

    /// - Parameter bytes: lines as `Resources/README.md` describes them, sorted by title.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// The index that ships with Wenshu.
    ///
    /// - Throws: `fileNotFound` where the data files are not installed.
    public static func shipped() throws(WenshuError) -> LawIndex {
        let name = "law-index.txt"
        guard let path = SharedFiles.path(.data, name) else {
            throw WenshuError(
                .fileNotFound, Bilingual(zh: "找不到法律条文目录。", en: "The index of laws is missing."), at: Place(file: name),
                remedy: Bilingual(zh: "请检查安装是否完整，或设置 WENSHU_SHARE。", en: "Check the installation, or set WENSHU_SHARE."))
        }
        return LawIndex(bytes: try InputFile.read(path))
    }

    /// The law of this title. Short names in use, 《》 and 中华人民共和国 at the head are understood.
    public func find(_ title: String) -> LawRecord? {
        let wanted = Array(LawNames.title(title).utf8)
        guard !wanted.isEmpty else { return nil }
        return bytes.withUnsafeBufferPointer { buffer in
            var low = 0
            var high = buffer.count
            while low < high {
                let line = Self.line(around: low + (high - low) / 2, in: buffer)
                switch Self.compare(wanted, withTitleOf: line, in: buffer) {
                case 0: return LawRecord(line: buffer[line])
                case ..<0: high = line.lowerBound
                default: low = line.upperBound + 1
                }
            }
            return nil
        }
    }

    /// A law or administrative regulation whose title differs in a single hanzi, which a slip of the pen explains: 水污染防冶法.
    /// Local regulations are left out, because those of two places differ as little.
    func nearest(to title: String) -> String? {
        let wanted = Array(LawNames.title(title).utf8)
        let shortest = 5 * 3
        guard wanted.count >= shortest else { return nil }
        return bytes.withUnsafeBufferPointer { buffer in
            var start = 0
            while start < buffer.count {
                let line = Self.line(around: start, in: buffer)
                start = line.upperBound + 1
                let end = line.lowerBound + wanted.count
                guard end + 1 < line.upperBound, buffer[end] == Self.tab, buffer[end + 1] != UInt8(ascii: "R"),
                    Self.differInOneHanzi(wanted, buffer[line.lowerBound..<end])
                else { continue }
                return String(decoding: buffer[line.lowerBound..<end], as: UTF8.self)
            }
            return nil
        }
    }

    /// Both have the same number of bytes, and a hanzi takes three.
    private static func differInOneHanzi(_ a: [UInt8], _ b: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let different = a.indices.filter { a[$0] != b[b.startIndex + $0] }
        guard let first = different.first, let last = different.last else { return false }
        return first / 3 == last / 3
    }

    /// The line, without its end, in which a byte stands.
    private static func line(around position: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var start = position
        while start > 0, buffer[start - 1] != newLine { start -= 1 }
        var end = position
        while end < buffer.count, buffer[end] != newLine { end += 1 }
        return start..<end
    }

    /// Less than, equal to or greater than zero as the wanted title sorts before, at or behind the line's.
    private static func compare(_ wanted: [UInt8], withTitleOf line: Range<Int>, in buffer: UnsafeBufferPointer<UInt8>) -> Int {
        var position = line.lowerBound
        for byte in wanted {
            guard position < line.upperBound, buffer[position] != tab else { return 1 }
            if byte != buffer[position] { return Int(byte) - Int(buffer[position]) }
            position += 1
        }
        return position < line.upperBound && buffer[position] != tab ? -1 : 0
    }

    private static let newLine = UInt8(ascii: "\n")
    private static let tab = UInt8(ascii: "\t")
}

/// A law on record.
public struct LawRecord: Sendable, Hashable {
    public var title: String
    public var kind: Kind
    /// Oldest first.
    public var versions: [LawVersion]

    public enum Kind: String, Sendable, Hashable {
        case constitution = "C"
        case law = "L"
        case administrativeRegulation = "A"
        case judicialInterpretation = "J"
        case departmentRule = "D"
        case localRegulation = "R"
    }

    fileprivate init?(line: Slice<UnsafeBufferPointer<UInt8>>) {
        let fields = String(decoding: line, as: UTF8.self).split(separator: "\t")
        guard fields.count == 3, let kind = Kind(rawValue: String(fields[1])) else { return nil }
        title = String(fields[0])
        self.kind = kind
        versions = fields[2].split(separator: "|").compactMap(LawVersion.init)
    }

    /// The newest version adopted by a day; nothing where all are later.
    public func version(on day: CalendarDate) -> LawVersion? {
        versions.last { $0.adopted.map { $0 <= day } ?? true }
    }
}

/// One version of a law: what its articles hold.
public struct LawVersion: Sendable, Hashable {
    public var adopted: CalendarDate?
    /// For each article from the first, the number of items under each of its paragraphs; nothing for one that was not found.
    public var articles: [[Int]?]
    /// 第一百二十条之一 as `120-1`.
    public var inserted: [String: [Int]]

    fileprivate init?(_ text: Substring) {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false)
        guard fields.count >= 2 else { return nil }
        adopted = CalendarDate(iso: fields[0])
        articles = fields[1].split(separator: " ").map(Self.paragraphs)
        inserted = [:]
        for entry in fields.count > 2 ? fields[2].split(separator: " ") : [] {
            let pair = entry.split(separator: "=")
            if pair.count == 2 { inserted[String(pair[0])] = Self.paragraphs(pair[1]) }
        }
    }

    private static func paragraphs(_ text: Substring) -> [Int]? {
        text == "-" ? nil : text.split(separator: ".").map { Int($0) ?? 0 }
    }

    /// What of a citation this version does not have.
    public func missingPart(of citation: LawCitation) -> Part? {
        guard let article = citation.article else { return nil }
        guard article >= 1, article <= articles.count else { return .article }
        let paragraphs: [Int]
        if let number = citation.inserted {
            guard let found = inserted["\(article)-\(number)"] else { return .article }
            paragraphs = found
        } else {
            // An article that the record lost may well exist.
            guard let found = articles[article - 1] else { return nil }
            paragraphs = found
        }
        if let paragraph = citation.paragraph {
            guard paragraph >= 1, paragraph <= paragraphs.count else { return .paragraph }
            if let item = citation.item, item > paragraphs[paragraph - 1] { return .item }
        } else if let item = citation.item, item > paragraphs.max() ?? 0 {
            return .item
        }
        return nil
    }

    public enum Part: Sendable, Hashable { case article, paragraph, item }
}
