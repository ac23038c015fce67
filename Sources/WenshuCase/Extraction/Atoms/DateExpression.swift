package import WenshuBasics

/// What a text says of a date, before it is counted from anything: “3月5日”, “明年上半年”, “本月底”.
package struct DateExpression: Sendable, Hashable {
    package enum Year: Sendable, Hashable {
        case stated(Int)
        /// 今年, 明年, 去年: years from the document's own.
        case relative(Int)
        /// 当年, 同年, 次年: years from the one that was stated last.
        case fromNearest(Int)
        case unstated
    }
    package enum Month: Sendable, Hashable {
        case number(Int)
        /// 本月, 下月: months from the document's own.
        case relative(Int)
        /// 同月: that of the date before.
        case ofNearest
        case unstated
    }
    package enum Day: Sendable, Hashable {
        case number(Int)
        /// 月底, 下旬, 年底, a quarter's end: the month's last day.
        case last
        case unstated
    }

    package var year: Year
    package var month: Month
    package var day: Day
    /// The day stands for a stretch of time (上旬, 年底, 上半年) whose end it is.
    package var isEndOfStretch = false
    /// It says less exactly when than the value can show: 5月初, 春季.
    package var isVague = false

    package init(year: Year = .unstated, month: Month = .unstated, day: Day = .unstated) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The last day of a month of the year: 上半年, 一季度, 年底.
    static func end(of month: Int, in year: Year) -> DateExpression {
        var expression = DateExpression(year: year, month: .number(month), day: .last)
        expression.isEndOfStretch = true
        return expression
    }
}

/// A date of a document: to the day, to the month or a year only.
package struct PartialDate: Sendable, Hashable {
    package var year: Int
    package var month: Int?
    package var day: Int?

    package init(year: Int, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    package init(_ date: CalendarDate) {
        self.init(year: date.year, month: date.month, day: date.day)
    }

    /// `2021-03-05`, `2021-03`, `2021`: the normal form.
    package var iso: String {
        func padded(_ n: Int, _ width: Int) -> String {
            let digits = String(n)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        var text = padded(year, 4)
        if let month { text += "-" + padded(month, 2) }
        if month != nil, let day { text += "-" + padded(day, 2) }
        return text
    }

    /// The last day that it can mean.
    package var latest: CalendarDate? {
        let month = month ?? 12
        guard (1...12).contains(month) else { return nil }
        return CalendarDate(year: year, month: month, day: day ?? CalendarDate.daysInMonth(month, of: year))
    }
}

/// What dates are counted from while a document is read from its head to its end.
package struct DateContext: Sendable, Hashable {
    /// The document's own date.
    package var base: PartialDate?
    /// The year that was stated last before this place.
    package var statedYear: Int?
    /// The date that was read last.
    package var last: PartialDate?
    /// The date before it in the same sentence that states its year.
    package var beside: PartialDate?

    package init(base: PartialDate?, statedYear: Int? = nil) {
        self.base = base
        self.statedYear = statedYear
    }
}

/// A date with its year, and where the year comes from.
package struct ResolvedDate: Sendable, Hashable {
    package enum YearSource: Sendable, Hashable {
        /// The words state it.
        case stated
        /// Counted from the document's own date (今年, 下月, 年底前).
        case counted
        /// Left out; taken from the nearest date before it that states one.
        case nearest
        /// Left out and none before it; taken from the document's own date.
        case ownDate
        /// Left out; the nearest would put a deadline before the document's own date.
        case moved
    }
    package var date: PartialDate
    package var yearSource: YearSource
    /// The date in the document's own year, where the nearest year is another one and both would do.
    package var inOwnYear: PartialDate?

    /// Whether the year is not in the words and was not counted from them.
    package var derivedYear: Bool { yearSource != .stated && yearSource != .counted }
    /// Whether a person must look at it.
    package var isDoubtful: Bool { yearSource == .moved || inOwnYear != nil }
}

extension DateExpression {
    /// The date that is meant; nothing where no year can be found or the day does not exist.
    package func resolved(in context: DateContext) -> ResolvedDate? {
        let (year, source): (Int?, ResolvedDate.YearSource)
        var month: Int?
        switch self.month {
        case .number(let number): month = number
        case .unstated: month = nil
        case .relative(let shift):
            guard let base = context.base, let baseMonth = base.month, case .unstated = self.year else { return nil }
            let count = base.year * 12 + baseMonth - 1 + shift
            return date(year: count / 12, month: count % 12 + 1, .counted)
        case .ofNearest:
            guard let last = context.last, let month = last.month else { return nil }
            return date(year: last.year, month: month, .counted)
        }
        switch self.year {
        case .stated(let stated): (year, source) = (stated, .stated)
        case .relative(let shift): (year, source) = (context.base.map { $0.year + shift }, .counted)
        case .fromNearest(let shift): (year, source) = ((context.statedYear ?? context.base?.year).map { $0 + shift }, .nearest)
        case .unstated:
            if let stated = context.statedYear {
                (year, source) = (stated, .nearest)
            } else {
                (year, source) = (context.base?.year, .ownDate)
            }
        }
        return year.flatMap { date(year: $0, month: month, source) }.map { withOwnYear($0, context) }
    }

    /// The date as the deadline of what is still to be done: it never lies before the document's own date. Where the
    /// nearest year would put it there, the document's own year is taken, and a person must look at it.
    package func resolvedDeadline(in context: DateContext) -> ResolvedDate? {
        // 当年10月 is that of the year that was told, whenever that was.
        if case .fromNearest = year { return resolved(in: context) }
        guard let resolved = resolved(in: context), resolved.derivedYear, let base = context.base,
            let own = CalendarDate(year: base.year, month: base.month ?? 1, day: base.day ?? 1),
            let latest = resolved.date.latest, latest < own
        else { return withEarlier(resolved(in: context), context) }
        guard var moved = DateExpression(year: .stated(base.year), month: month, day: day).resolved(in: context) else { return nil }
        moved.yearSource = .moved
        return moved
    }

    /// 2023年吞吐量1亿吨…3月15日全部安装, in a letter of 2024: the nearest year may not be the one that is meant.
    private func withOwnYear(_ resolved: ResolvedDate, _ context: DateContext) -> ResolvedDate {
        guard resolved.yearSource == .nearest, case .unstated = year, case .number = day, let base = context.base,
            resolved.date.year < base.year,
            let own = CalendarDate(year: base.year, month: base.month ?? 12, day: base.day ?? 28),
            let other = DateExpression(year: .stated(base.year), month: month, day: day).resolved(in: context)?.date,
            let latest = other.latest,
            latest <= own
        else { return resolved }
        var resolved = resolved
        resolved.inOwnYear = other
        return resolved
    }

    private func withEarlier(_ resolved: ResolvedDate?, _ context: DateContext) -> ResolvedDate? {
        // 2024年4月开工，9月底前完成: one year for both.
        if let resolved, let beside = context.beside, beside.year == resolved.date.year, beside.month ?? 13 <= resolved.date.month ?? 0 {
            return resolved
        }
        guard var resolved, resolved.yearSource == .nearest, let base = context.base, resolved.date.year > base.year,
            let earlier = DateExpression(year: .stated(base.year), month: month, day: day).resolved(in: context)?.date,
            let own = CalendarDate(year: base.year, month: base.month ?? 1, day: base.day ?? 1), let latest = earlier.latest
        else { return resolved }
        guard latest >= own else {
            // 8月20日 in a plan of 26 August whose goals are those of next year: just over, or a year ahead.
            if latest.adding(days: Self.justOver) >= own { resolved.inOwnYear = earlier }
            return resolved
        }
        resolved.inOwnYear = resolved.date
        resolved.date = earlier
        return resolved
    }

    /// In days.
    private static let justOver = 45

    private func date(year: Int, month: Int?, _ source: ResolvedDate.YearSource) -> ResolvedDate? {
        guard (1...9999).contains(year) else { return nil }
        var date = PartialDate(year: year, month: month)
        if let month {
            guard (1...12).contains(month) else { return nil }
            switch day {
            case .unstated: break
            case .last: date.day = CalendarDate.daysInMonth(month, of: year)
            case .number(let number):
                guard (1...CalendarDate.daysInMonth(month, of: year)).contains(number) else { return nil }
                date.day = number
            }
        }
        return ResolvedDate(date: date, yearSource: source)
    }
}
