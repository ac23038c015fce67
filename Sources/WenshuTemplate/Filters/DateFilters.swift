import WenshuBasics

/// Days as official documents print them.
enum DateFilters {
    static let all = [
        // GB/T 9704-2012, 7.3.5: Arabic digits, no leading zeros.
        TemplateFilter(names: ["date", "日期"]) { value, _ throws(FilterFault) in
            let parts = try Parts(value)
            return .text(parts.printed(year: { String($0) }, number: { String($0) }))
        },
        TemplateFilter(names: ["hanDate", "汉字日期"]) { value, _ throws(FilterFault) in
            let parts = try Parts(value)
            return .text(parts.printed(year: ChineseNumerals.digits, number: ChineseNumerals.counting))
        },
    ]

    /// A day, or as much of it as is known: `2021-03-05`, `2021-03`, `2021`.
    private struct Parts {
        var year: Int
        var month: Int?
        var day: Int?

        init(_ value: Value) throws(FilterFault) {
            switch value {
            case .text(let text):
                if let date = FilterInput.day(text) {
                    (year, month, day) = (date.year, date.month, date.day)
                    return
                }
                if text.utf8.count == 7, let month = CalendarDate(iso: text + "-01") {
                    (year, self.month) = (month.year, month.month)
                    return
                }
                if text.utf8.count == 4, let january = CalendarDate(iso: text + "-01-01") {
                    year = january.year
                    return
                }
            default: break
            }
            throw .needsDate
        }

        func printed(year printYear: (Int) -> String, number: (Int) -> String) -> String {
            printYear(year) + "年" + (month.map { number($0) + "月" } ?? "") + (day.map { number($0) + "日" } ?? "")
        }
    }
}
