import WenshuBasics

/// Whether the days agree.
extension ContradictionRule {
    static let dates = [
        each("datedBeforeLetter") { reply, file in
            guard let letter = file.recommendation.date, let date = reply.date, date.value < letter.value else { return nil }
            return (
                Bilingual(zh: "回复的日期早于检察建议书的日期。", en: "The reply is dated before the recommendation."),
                [Contradiction.Side("检察建议书日期", "the letter's date", letter), Contradiction.Side("回复日期", "the reply's date", date)]
            )
        },
        each("datedBeforeReceipt") { reply, file in
            guard let receipt = file.recommendation.servedOn ?? reply.receivedOn, let date = reply.date, date.value < receipt.value,
                !isBeforeLetter(date, file)
            else { return nil }
            return (
                Bilingual(zh: "回复的日期早于收到检察建议书之日。", en: "The reply is dated before the recommendation was received."),
                [Contradiction.Side("收到日期", "received", receipt), Contradiction.Side("回复日期", "the reply's date", date)]
            )
        },
        each("datedInFuture") { reply, file in
            guard let date = reply.date, date.value > file.asOf else { return nil }
            return (
                Bilingual(zh: "文书的日期晚于截至日期\(file.asOf.chinese)。", en: "The document is dated after the day of this view, \(file.asOf)."),
                [Contradiction.Side("文书日期", "its date", date)]
            )
        },
        each("receivedBeforeLetter") { reply, file in
            guard let letter = file.recommendation.date, let received = reply.receivedOn, received.value < letter.value else { return nil }
            return (
                Bilingual(zh: "回复所称的收到日期早于检察建议书的日期。", en: "The reply says that it was received before its date."),
                [Contradiction.Side("检察建议书日期", "the letter's date", letter), Contradiction.Side("所称收到日期", "said to be received", received)]
            )
        },
        each("otherReceipt", basis: Basis.caseRules(76)) { reply, file in
            // Without our own record, what the first reply says is what the others are compared with.
            guard let receipt = file.period?.receipt, let received = reply.receivedOn, received.value != receipt.value,
                !isBeforeLetter(received, file), !isBeforeLetter(receipt, file)
            else { return nil }
            let isOurs = file.recommendation.servedOn != nil
            return (
                Bilingual(
                    zh: "回复所称的收到日期与\(isOurs ? "送达日期" : "先前文书所称的")不同；期限以送达回证为准。",
                    en:
                        "The day of receipt that it states is not \(isOurs ? "that of service" : "what an earlier document states"); the service receipt counts."
                ),
                [Contradiction.Side("收到日期", "received", receipt), Contradiction.Side("所称收到日期", "said to be received", received)]
            )
        },
        ContradictionRule("lateReply") { file in
            // Later documents are not late because an earlier one was there.
            guard let period = file.period, let first = file.replies.first(where: { $0.counts && $0.date != nil }), let date = first.date,
                date.value > period.due.end
            else { return [] }
            let latest = period.latest.end
            let within = date.value <= latest ? "，没有超过最迟日期\(latest.chinese)" : ""
            return [
                Contradiction(
                    "lateReply",
                    Bilingual(
                        zh: "回复晚于回复期限：应于\(period.due.end.chinese)前书面回复\(within)。",
                        en:
                            "The reply is late: it was due on \(period.due.end)\(date.value <= latest ? ", at the latest on \(latest)" : "")."
                    ),
                    basis: period.limit.source,
                    [Contradiction.Side("收到日期", "received", period.receipt), Contradiction.Side("回复日期", "the reply's date", date)])
            ]
        },
        each("completionBeforeLetter", basis: Basis.cooperationOpinion(15)) { reply, file in
            guard let letter = file.recommendation.date else { return nil }
            let ends = [reply.plannedCompletion] + reply.measures.filter { $0.status.value != .done }.map(\.due)
            let early = ends.compactMap { $0 }.filter { $0.value < letter.value }
            guard !early.isEmpty else { return nil }
            return (
                Bilingual(zh: "尚未完成的整改，完成日期早于检察建议书的日期。", en: "What is still open was to be done before the recommendation's date."),
                [Contradiction.Side("检察建议书日期", "the letter's date", letter)] + early.map { .init("整改完成日期", "to be done", $0) }
            )
        },
    ]

    /// Then a graver rule says so.
    private static func isBeforeLetter(_ day: Stated<CalendarDate>, _ file: CaseFile) -> Bool {
        file.recommendation.date.map { day.value < $0.value } ?? false
    }
}
