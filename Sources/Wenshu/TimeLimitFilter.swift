import WenshuBasics
import WenshuCase
import WenshuTemplate

extension FilterSet {
    /// The filters of every template, and those that know the law.
    static let wenshu = FilterSet(adding: [timeLimit])

    /// `{{servedOn | 期限 "L1" | 日期}}前书面回复`: the day by the end of which a time limit that the value's day starts must be kept.
    private static let timeLimit = TemplateFilter(names: ["deadline", "期限"], argumentCount: 1...1) { value, arguments throws(FilterFault) in
        guard let event = value.text.flatMap({ CalendarDate(iso: $0) }) else {
            throw .wrongType(Bilingual(zh: "日期（如 2021-03-05）", en: "a date (such as 2021-03-05)"))
        }
        guard let limit = arguments[0].text.flatMap(TimeLimit.find) else {
            throw .badArgument(
                0,
                Bilingual(zh: "期限的编号，如 \"L1\"（用 wenshu deadlines --list 查看）", en: "a limit, such as \"L1\" (see wenshu deadlines --list)"))
        }
        return .text(limit.computation(from: event).end.iso)
    }
}
