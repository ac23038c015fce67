public import WenshuBasics
public import WenshuCase

extension Diagnostic.Code {
    static let unknownEvent = Self("unknownEvent", .usage)
}

extension Toolkit {
    /// The limits that documents of a kind start or must keep, each counted from the same day.
    ///
    /// - Parameters:
    ///   - event: only the limits of this event (``TimeLimit/Event/id``).
    ///   - suspensions: days on which the clock stands still (规则 48).
    ///   - stated: a last day that the document itself names; then the earlier is due and the later the latest.
    /// - Throws: `unknownKind`; `unknownEvent` with those of the kind.
    public static func deadlines(
        of id: String, from day: CalendarDate, event: String? = nil, suspensions: [ClosedRange<CalendarDate>] = [],
        stated: CalendarDate? = nil
    ) throws(WenshuError) -> [Deadline] {
        let kind = try kind(id)
        var links = kind.limits
        if let event {
            links = links.filter { $0.limit.trigger.id == event }
            if links.isEmpty { throw unknown(event, of: kind) }
        }
        // The limits that stood on that day, where the law has changed. One that a document both keeps and starts anew, as minutes do of
        // a yearly meeting, is one deadline.
        var counted: Set<TimeLimit> = []
        return links.compactMap { $0.on(day) }.filter { counted.insert($0.limit).inserted }
            .map { Deadline($0, from: day, suspensions: suspensions, stated: stated) }
    }

    private static func unknown(_ event: String, of kind: DocumentKind) -> WenshuError {
        var known: [String] = []
        for link in kind.limits where !known.contains(link.limit.trigger.id) { known.append(link.limit.trigger.id) }
        let list = known.joined(separator: " ")
        return WenshuError(
            .unknownEvent,
            Bilingual(zh: "\(kind.title.zh)没有从“\(event)”起算的期限。", en: "No limit of \(kind.id) is counted from “\(event)”."),
            remedy: known.isEmpty
                ? Bilingual(zh: "这种文书没有期限。", en: "This kind has no limits.")
                : Bilingual(zh: "可用的事件：\(list)。", en: "The events are: \(list)."))
    }
}
