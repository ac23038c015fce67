public import WenshuBasics

/// Deadlines as an iCalendar file (RFC 5545) for the calendars of offices and phones.
///
/// Each is an all-day entry on the day by the end of which the thing must be done, with a reminder. The identifiers follow from kind,
/// limit, event and title, so that a file that is taken in again replaces its entries instead of doubling them.
public enum CalendarFile {
    /// - Parameters:
    ///   - title: what the entries are about, such as a case name; stands before each entry's own words.
    ///   - now: Unix time, for the stamp that the standard asks for.
    public static func text(_ deadlines: [Deadline], of kind: DocumentKind, title: String?, now: Int64, language: Language) -> String {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Wenshu//Deadlines//ZH", "CALSCALE:GREGORIAN"]
        for deadline in deadlines {
            lines += entry(deadline, of: kind, title: title, stamp: stamp(now), language: language)
        }
        lines.append("END:VCALENDAR")
        return lines.map { folded($0) + "\r\n" }.joined()
    }

    private static func entry(
        _ deadline: Deadline, of kind: DocumentKind, title: String?, stamp: String, language: Language
    ) -> [String] {
        let limit = deadline.limit
        let duty = limit.actor.words.text(in: language) + (language == .zh ? "" : " ") + limit.duty.text(in: language)
        let mark = deadline.provisional ? (language == .zh ? "（暂定）" : " (provisional)") : ""
        let summary = (title.map { $0 + (language == .zh ? "：" : ": ") } ?? "") + duty + mark
        let notes =
            [
                "\(kind.title.text(in: language))\(language == .zh ? "，" : ", ")\(limit.trigger.words.text(in: language)) \(deadline.computation.event.iso)"
            ]
            + deadline.explanation.map { "\($0.rule) \($0.text.text(in: language))" }
            + [(language == .zh ? "依据：" : "Source: ") + limit.source, limit.firmness.words.text(in: language)]
        return [
            "BEGIN:VEVENT",
            "UID:" + identifier(deadline, of: kind, title: title),
            "DTSTAMP:" + stamp,
            "DTSTART;VALUE=DATE:" + compact(deadline.due),
            "DTEND;VALUE=DATE:" + compact(deadline.due.adding(days: 1)),
            "SUMMARY:" + escaped(summary),
            "DESCRIPTION:" + escaped(notes.joined(separator: "\n")),
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:" + escaped(summary),
            // At nine in the morning, some days before midnight of the last day's beginning.
            "TRIGGER:" + (isShort(limit) ? "-PT15H" : "-P2DT15H"),
            "END:VALARM",
            "END:VEVENT",
        ]
    }

    /// A reminder three days ahead would come before a limit of three days has begun.
    private static func isShort(_ limit: TimeLimit) -> Bool { (limit.unit == .day || limit.unit == .workingDay) && limit.length <= 5 }

    private static func identifier(_ deadline: Deadline, of kind: DocumentKind, title: String?) -> String {
        // FNV-1a, so that titles of any script make a short name that is always the same.
        let hash = (title ?? "").utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return "\(deadline.limit.id)-\(compact(deadline.computation.event))-\(kind.id)-\(String(hash, radix: 16))@wenshu.invalid"
    }

    private static func compact(_ day: CalendarDate) -> String { String(day.iso.filter { $0 != "-" }) }

    private static func stamp(_ now: Int64) -> String {
        let seconds = ((now % 86_400) + 86_400) % 86_400
        let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined()
        return compact(CalendarDate(unixTime: now)) + "T" + clock + "Z"
    }

    /// RFC 5545, 3.3.11; other control characters have no place in a text.
    private static func escaped(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": out.append(contentsOf: "\\".unicodeScalars); out.append(scalar)
            case "\n": out.append(contentsOf: "\\n".unicodeScalars)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
            default: out.append(scalar)
            }
        }
        return String(out)
    }

    /// RFC 5545, 3.1: lines of at most 75 octets, the blank before a continuation included; no character is cut.
    private static func folded(_ line: String) -> String {
        let longest = 75
        var out = String.UnicodeScalarView()
        var octets = 0
        for scalar in line.unicodeScalars {
            let size = scalar.utf8.count
            if octets + size > longest {
                out.append(contentsOf: "\r\n ".unicodeScalars)
                octets = 1
            }
            out.append(scalar)
            octets += size
        }
        return String(out)
    }
}
