import ArgumentParser
import Wenshu

struct DeadlinesCommand: WenshuSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "deadlines", abstract: "计算期限，或列出全部期限。Count time limits, or list them all.")

    @Flag(help: "List every limit with its source, and the rules of counting.")
    var list = false

    @Option(help: "A kind, as wenshu kinds lists them: the limits that it starts or must keep.")
    var kind: String?

    @Option(help: "The day of the event, such as 2026-01-20. Of a limit before an event, the event's day.")
    var from: String?

    @Option(help: "Only the limits counted from this event.")
    var event: String?

    @Option(help: "Days that do not count, such as 2026-02-01..2026-02-20 (appraisal, testing …). May be repeated.")
    var suspended: [String] = []

    @Option(help: "A last day that the document itself names.")
    var stated: String?

    @Option(help: "What it is about, such as a case name: for the entries of a calendar.")
    var title: String?

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(help: "Print an iCalendar file.")
    var ics = false

    @Option(name: .shortAndLong, help: "Write to this file.")
    var output: String?

    @Flag(help: "Replace a file that is there.")
    var force = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard list != (kind != nil) else { throw ValidationError("Give --kind KIND --from DATE, or --list.") }
        guard list || from != nil else { throw ValidationError("Say from when: --from DATE.") }
        guard !(list && (ics || from != nil || event != nil || stated != nil || !suspended.isEmpty)) else {
            throw ValidationError("--list goes alone, or with --json.")
        }
        guard !(json && ics) else { throw ValidationError("Choose --json or --ics.") }
        _ = try from.map(Self.day)
        _ = try stated.map(Self.day)
        _ = try suspended.map(Self.days)
    }

    func execute(_ console: Console) throws {
        try OutputFile.write(Array(try text(console).utf8), to: output ?? "-", force: force)
    }

    private func text(_ console: Console) throws -> String {
        let table = DeadlineTable(language: console.language)
        guard let kind = try kind.map(Toolkit.kind), let from else {
            return json ? JSONWriter.string(table.everythingAsJSON, pretty: true) : table.everything
        }
        let deadlines = try Toolkit.deadlines(
            of: kind.id, from: try Self.day(from), event: event, suspensions: try suspended.map(Self.days),
            stated: try stated.map(Self.day))
        if json { return JSONWriter.string(.list(deadlines.map { $0.json(in: console.language) }), pretty: true) }
        guard ics else { return table.of(kind, deadlines) }
        guard !deadlines.isEmpty else {
            throw WenshuError(
                .usage, Bilingual(zh: "\(kind.title.zh)没有期限，不能生成日历。", en: "\(kind.id) has no limits to put into a calendar."),
                remedy: Bilingual(zh: "用 wenshu deadlines --list 查看全部期限。", en: "See all limits with wenshu deadlines --list."))
        }
        return CalendarFile.text(deadlines, of: kind, title: title, now: Environment.system.now(), language: console.language)
    }

    private static func day(_ text: String) throws -> CalendarDate {
        guard let day = CalendarDate(iso: text) else { throw ValidationError("“\(text)” is no day; write it as 2026-01-20.") }
        return day
    }

    private static func days(_ text: String) throws -> ClosedRange<CalendarDate> {
        guard text.count == 22, text.dropFirst(10).hasPrefix(".."), let first = CalendarDate(iso: text.prefix(10)),
            let last = CalendarDate(iso: text.suffix(10)), first <= last
        else { throw ValidationError("“\(text)” is no range of days; write it as 2026-02-01..2026-02-20.") }
        return first...last
    }
}
