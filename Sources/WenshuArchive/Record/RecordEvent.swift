public import WenshuBasics
import WenshuContainer

/// Something that happened to a record: who did what, when, with what outcome (PREMIS 3, event; DA/T 46-2009, 业务实体).
public struct RecordEvent: Sendable, Hashable {
    /// PREMIS' words for the kinds of events, with the Chinese ones of 业务行为.
    public enum Kind: String, Sendable, CaseIterable {
        case ingestion = "ingestion"
        case digest = "message digest calculation"
        case identification = "format identification"
        case extraction = "metadata extraction"
        case normalization = "normalization"
        case validation = "validation"
        case packaging = "information package creation"
        case correction = "modification"

        var label: String {
            switch self {
            case .ingestion: "接收"
            case .digest: "计算校验值"
            case .identification: "识别格式"
            case .extraction: "提取元数据"
            case .normalization: "格式转换"
            case .validation: "检测"
            case .packaging: "归档"
            case .correction: "更正"
            }
        }
    }

    public var kind: Kind
    /// ISO 8601 with the offset of China.
    public var time: String
    /// The program, or the person who ran it.
    public var agent: String
    public var isSuccess: Bool
    /// What a person reads of it.
    public var detail: String

    public init(_ kind: Kind, time: String, agent: String, isSuccess: Bool = true, detail: String) {
        self.kind = kind
        self.time = time
        self.agent = agent
        self.isSuccess = isSuccess
        self.detail = detail
    }
}

/// Events as NDJSON in which each line holds the SHA-256 of the line before it: to change or to drop one breaks the chain.
enum EventChain {
    private static let start = String(repeating: "0", count: 64)

    static func bytes(_ events: [RecordEvent]) -> [UInt8] {
        var previous = start
        var out: [UInt8] = []
        for (index, event) in events.enumerated() {
            let line = JSONWriter.bytes([
                "sequence": .number(DecimalNumber(index + 1)), "event": .text(event.kind.rawValue), "label": .text(event.kind.label),
                "time": .text(event.time), "agent": .text(event.agent), "outcome": event.isSuccess ? "success" : "failure",
                "detail": .text(event.detail), "previous": .text(previous),
            ])
            previous = Digest.sha256.hex(line)
            out += line + [0x0A]
        }
        return out
    }

    /// Reads a chain.
    ///
    /// - Returns: the events, and the number of the first line (from 1) that does not follow from the one before it.
    static func read(_ bytes: [UInt8], limits: Limits) -> (events: [RecordEvent], broken: Int?) {
        var previous = start
        var events: [RecordEvent] = []
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.last?.isEmpty == true else { return ([], lines.count) }
        lines.removeLast()
        for (index, line) in lines.enumerated() {
            guard let value = try? JSONReader.read(line, limits: limits), let event = RecordEvent(value),
                value["previous"]?.text == previous,
                value["sequence"]?.number?.integer == index + 1
            else { return (events, index + 1) }
            events.append(event)
            previous = Digest.sha256.hex(line)
        }
        return (events, nil)
    }
}

extension RecordEvent {
    fileprivate init?(_ value: Value) {
        guard let kind = value["event"]?.text.flatMap(Kind.init), let time = value["time"]?.text, let agent = value["agent"]?.text,
            let outcome = value["outcome"]?.text, let detail = value["detail"]?.text
        else { return nil }
        self.init(kind, time: time, agent: agent, isSuccess: outcome == "success", detail: detail)
    }
}

/// A moment in China, which knows one zone.
enum Timestamp {
    static func iso(_ unixTime: Int64) -> String {
        let local = unixTime + 28_800
        let day = CalendarDate(unixTime: unixTime, offset: 28_800)
        let second = Int((local % 86_400 + 86_400) % 86_400)
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : String(n) }
        return "\(day.iso)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))+08:00"
    }

    /// What ``iso(_:)`` wrote.
    static func unixTime(_ iso: String) -> Int64? {
        let parts = iso.split(separator: "T")
        guard parts.count == 2, let day = CalendarDate(iso: parts[0]), parts[1].hasSuffix("+08:00") else { return nil }
        let numbers = parts[1].dropLast(6).split(separator: ":").compactMap { Int64($0) }
        guard numbers.count == 3 else { return nil }
        return Int64(day.dayNumber) * 86_400 + numbers[0] * 3600 + numbers[1] * 60 + numbers[2] - 28_800
    }
}
