import WenshuBasics

/// What a rule tests, built from few parts. A test yields the places at which the rule is broken.
struct RuleTest: Sendable {
    let hits: @Sendable (CheckSubject) -> [Hit]

    init(_ hits: @escaping @Sendable (CheckSubject) -> [Hit]) { self.hits = hits }

    /// The same test, but only where a condition holds.
    func when(_ condition: Condition) -> RuleTest {
        RuleTest { condition.holds($0) ? hits($0) : [] }
    }

    // MARK: Presence

    /// Nothing is stated at the place.
    static func lacks(_ pattern: String) -> RuleTest {
        RuleTest { subject in
            subject.data.places(pattern).filter { $0.value?.isBlank ?? true }.map { Hit($0.pointer) }
        }
    }

    /// More than so many items, or the text of one item names several.
    static func severalNames(_ pattern: String) -> RuleTest {
        RuleTest { subject in
            subject.data.places(pattern).flatMap { place, value -> [Hit] in
                guard let value else { return [] }
                let names = value.paragraphs.flatMap { $0.split(whereSeparator: { "、，,；;".contains($0) }) }
                return names.count > 1 ? [Hit(place, quoting: names.joined(separator: "、"))] : []
            }
        }
    }

    // MARK: Texts

    /// The text, or any of its paragraphs, answers to a predicate.
    static func text(_ patterns: String..., where holds: @escaping @Sendable (String) -> Bool) -> RuleTest {
        RuleTest { subject in
            patterns.flatMap { subject.data.places($0) }.flatMap { place, value in
                (value?.texts(at: place) ?? []).filter { holds($0.text) }.map { Hit($0.pointer, quoting: $0.text.shortened) }
            }
        }
    }

    static func contains(_ patterns: String..., anyOf words: [String]) -> RuleTest {
        RuleTest { subject in
            patterns.flatMap { subject.data.places($0) }.flatMap { place, value in
                (value?.texts(at: place) ?? []).compactMap { place, text in
                    words.first { text.contains($0) }.map { Hit(place, quoting: $0) }
                }
            }
        }
    }

    /// Something is stated, but it cites no article of a law.
    static func citesNoArticle(_ pattern: String) -> RuleTest {
        RuleTest { subject in
            subject.data.places(pattern).compactMap { place, value in
                guard let value, !value.isBlank else { return nil }
                return CitationsInData.cited(in: value).contains { $0.article != nil } ? nil : Hit(place)
            }
        }
    }

    /// No item of the list, which may be absent, has one of the words.
    static func listLacks(_ pointer: String, anyOf words: [String]) -> RuleTest {
        RuleTest { subject in
            let items = subject.data.at(pointer: pointer)?.paragraphs ?? []
            return items.contains { item in words.contains { item.contains($0) } } ? [] : [Hit(pointer)]
        }
    }

    /// Something is stated, but it cites none of the articles on which the document rests at its date. An article that got another
    /// number counts under either: which one is right is a matter of ``Renumbering``.
    static func citesNone(_ pattern: String, of articles: [RuleProfile.Article]) -> RuleTest {
        RuleTest { subject in
            let wanted = articles.compactMap { subject.profile.articles[$0] }
            let moved = articles.flatMap { article in subject.context.profiles.compactMap { $0.articles[article] } }
            let accepted = moved.filter { any in wanted.contains { $0.law == any.law } }
            return subject.data.places(pattern).compactMap { place, value in
                guard !wanted.isEmpty, let value, !value.isBlank else { return nil }
                let cited = CitationsInData.cited(in: value)
                if cited.contains(where: { one in accepted.contains { $0.law == one.law && $0.article == one.article } }) { return nil }
                let words = wanted.map(\.description).joined(separator: "、")
                return Hit(place, quoting: words, basis: words)
            }
        }
    }

    /// The sums of money in a text, two at least, do not add up to the amount that is stated.
    static func sumDiffers(_ pointer: String, from amount: String) -> RuleTest {
        RuleTest { subject in
            guard let stated = subject.data.at(pointer: amount)?.number else { return [] }
            let sums = (subject.data.at(pointer: pointer) ?? .null).paragraphs.flatMap { MoneyAtom.scan(AtomText($0)).map(\.yuan) }
            let total = sums.reduce(DecimalNumber(0), +)
            return sums.count > 1 && total != stated ? [Hit(amount, quoting: "\(total) ≠ \(stated)")] : []
        }
    }

    // MARK: Dates

    /// The first date lies before the second; they may be equal.
    static func isBefore(_ pattern: String, _ other: String) -> RuleTest {
        RuleTest { subject in
            guard let limit = subject.data.date(other) else { return [] }
            return subject.data.places(pattern).compactMap { place, value in
                guard let date = value?.text.flatMap({ CalendarDate(iso: $0) }), date < limit else { return nil }
                return Hit(place, Bilingual(zh: "\(date.chinese)早于\(limit.chinese)", en: "\(date) is before \(limit)"))
            }
        }
    }

    /// The first date lies behind the second; they may be equal.
    static func isAfter(_ pattern: String, _ other: String) -> RuleTest {
        RuleTest { subject in
            guard let limit = subject.data.date(other) else { return [] }
            return subject.data.places(pattern).compactMap { place, value in
                guard let date = value?.text.flatMap({ CalendarDate(iso: $0) }), date > limit else { return nil }
                return Hit(place, Bilingual(zh: "\(date.chinese)晚于\(limit.chinese)", en: "\(date) is after \(limit)"))
            }
        }
    }

    /// The second date lies behind the end of a time limit that the first one starts.
    ///
    /// The limit is the one that stood on the first day in the place of the named one (``RuleProfile``). Of one counted backward, `from` is the event and `to` the day on which the duty was done: it must not lie behind the strict
    /// day; ``isUnsafe(_:from:to:)`` tells of the safe one.
    static func isLate(_ limit: TimeLimit, from: String, to: String) -> RuleTest {
        timed(limit, from: from, to: to) { done, computation in
            let last = limit.direction == .before ? computation.nominalEnd : computation.end
            return done > last ? last : nil
        }
    }

    /// A limit counted backward is kept in its strict reading and missed in its safe one, because the strict day is a rest day.
    static func isUnsafe(_ limit: TimeLimit, from: String, to: String) -> RuleTest {
        timed(limit, from: from, to: to) { done, computation in
            done > computation.end && done <= computation.nominalEnd ? computation.end : nil
        }
    }

    /// The second date lies before the end of a period that must run out first, such as that of a public notice.
    static func isEarly(_ limit: TimeLimit, from: String, to: String) -> RuleTest {
        RuleTest { subject in
            guard let start = subject.data.date(from), let done = subject.data.date(to),
                let limit = subject.context.profiles.limit(limit, on: start)
            else { return [] }
            let end = limit.computation(from: start, calendar: subject.context.calendar).end
            guard done <= end else { return [] }
            return [
                Hit(
                    to,
                    Bilingual(
                        zh: "自\(start.chinese)起算，\(end.chinese)才届满，实际\(done.chinese)",
                        en: "counted from \(start) it ends on \(end), not before \(done)"), basis: limit.source)
            ]
        }
    }

    private static func timed(
        _ limit: TimeLimit, from: String, to: String, missed: @escaping @Sendable (CalendarDate, Computation) -> CalendarDate?
    ) -> RuleTest {
        RuleTest { subject in
            guard let start = subject.data.date(from), let done = subject.data.date(to),
                let limit = subject.context.profiles.limit(limit, on: start),
                let last = missed(done, limit.computation(from: start, calendar: subject.context.calendar))
            else { return [] }
            return [
                Hit(
                    to,
                    Bilingual(
                        zh: "自\(start.chinese)起算，最迟\(last.chinese)，实际\(done.chinese)",
                        en: "counted from \(start) the last day was \(last), not \(done)"), basis: limit.source)
            ]
        }
    }

    // MARK: Anything else

    static func custom(_ hits: @escaping @Sendable (CheckSubject) -> [Hit]) -> RuleTest { RuleTest(hits) }
}

/// When a rule applies.
struct Condition: Sendable {
    let holds: @Sendable (CheckSubject) -> Bool

    static func equals(_ pointer: String, _ value: Value) -> Condition {
        Condition { $0.data.at(pointer: pointer) == value }
    }

    static func states(_ pointer: String) -> Condition {
        Condition { !$0.data.isBlank(at: pointer) }
    }

    /// A text at the place has the words.
    static func mentions(_ pointer: String, _ words: String) -> Condition {
        Condition { ($0.data.at(pointer: pointer) ?? .null).texts().contains { $0.text.contains(words) } }
    }

    static func endsWith(_ pointer: String, _ ending: String) -> Condition {
        Condition { $0.data.text(pointer)?.hasSuffix(ending) ?? false }
    }

    static func isTrue(_ pointer: String) -> Condition { equals(pointer, true) }

    static func not(_ other: Condition) -> Condition {
        Condition { !other.holds($0) }
    }
}

extension String {
    /// The first words, for a message.
    var shortened: String { count > 24 ? prefix(24) + "…" : self }
}
