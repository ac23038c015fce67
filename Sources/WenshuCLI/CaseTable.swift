import Wenshu

/// A case file for people.
struct CaseTable {
    private let file: CaseFile
    private let language: Language

    init(_ file: CaseFile, language: Language) {
        self.file = file
        self.language = language
    }

    var text: String {
        let parts = [heading, replies, items, obligations, next, contradictions, review]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    private func say(_ words: Bilingual) -> String { words.text(in: language) }
    private func day(_ day: CalendarDate) -> String { say(day.chinese, day.iso) }

    // MARK: Recommendation and replies

    private var heading: [String] {
        let letter = file.recommendation
        let unknown = say("（没有写明）", "(not stated)")
        var lines = [
            "\(say("检察建议", "Recommendation"))  \(letter.number?.value ?? unknown)  \(letter.procuratorate?.value ?? unknown) → \(letter.agency?.value ?? unknown)",
            "  \(say("日期", "dated")) \(letter.date.map { day($0.value) } ?? unknown)" + receipt,
        ]
        if let period = file.period {
            let latest = period.stated == nil ? "" : say("，最迟\(day(period.latest.end))", ", at the latest \(day(period.latest.end))")
            let rolled = period.due.rolled ? say("，末日是休息日顺延", ", moved on from a rest day") : ""
            lines.append("  \(say("回复期限至", "reply due")) \(day(period.due.end))\(rolled)\(latest)\(provisional(period.due.provisional))")
            lines.append(
                "  \(say("整改期限至", "to be rectified by")) \(day(period.rectification.end))\(provisional(period.rectification.provisional))"
                    + (period.review.map { "  \(say("审查起诉期限至", "review for suit until")) \(day($0.end))\(provisional($0.provisional))" }
                        ?? ""))
        } else {
            lines.append(
                "  "
                    + say(
                        "送达日期不详，不能计算期限；请用 --served 写明。", "The day of service is not known, so nothing is counted: state it with --served."))
        }
        lines.append("\(say("截至", "As of")) \(day(file.asOf))\(say("：", ": "))\(say(file.stage.words))")
        if let outcome = file.outcome {
            lines.append("  \(words(of: outcome))")
            if isPreSuit { lines.append("  \(say("依据：", "Source: "))\(ReplyOutcome.source)") }
        }
        return lines
    }

    /// The three kinds are those of public-interest litigation.
    private var isPreSuit: Bool { file.recommendation.procedure == .administrative }

    private func words(of outcome: Stated<ReplyOutcome>) -> String {
        let kind = isPreSuit ? outcome.value.kindOfReply : nil
        let prefix = kind.map { say("第\(["一", "二", "三"][$0 - 1])类：", "kind \($0): ") } ?? ""
        return prefix + say(outcome.value.words) + mark(outcome.place)
    }

    private var receipt: String {
        guard let receipt = file.period?.receipt else { return "" }
        let from = file.recommendation.servedOn == nil ? say("（据回复）", " (as a reply says)") : ""
        return "  \(say("收到", "received")) \(day(receipt.value))\(from)\(mark(receipt.place))"
    }

    private var replies: [String] {
        var lines = [say("收到的文书（\(file.replies.count) 份）", "What came in (\(file.replies.count))")]
        for (i, reply) in file.replies.enumerated() {
            let name = [reply.agencies.map(\.value).joined(separator: say("、", ", ")), reply.number?.value].compactMap { $0 }
            lines.append(
                "  \(i + 1). \(reply.document.source.file)  \(name.filter { !$0.isEmpty }.joined(separator: " "))  \(reply.date.map { day($0.value) } ?? say("（没有日期）", "(no date)"))"
            )
            lines.append("     \(words(of: reply.outcome))")
            lines.append(
                "     \(say(reply.tie.strength.words))\(say("：", ": "))"
                    + reply.tie.evidence.map { say($0.aspect.words) + say("", " ") + say($0.result.words) }.joined(
                        separator: say("，", ", ")))
        }
        return lines
    }

    // MARK: Items and obligations

    private var items: [String] {
        let open = file.items.filter { !$0.isAnswered }.count
        // Before a reply, and of one that contests everything, no measures are to be expected.
        let expects = file.outcome.map { $0.value != .contested } ?? false
        var lines = [
            say("建议事项（\(file.items.count) 项）", "Recommended items (\(file.items.count))")
                + (open == 0 || !expects ? "" : say("：\(open) 项没有明确对应的措施，请核对原文", ": \(open) without a clear answer; look into the reply"))
        ]
        for (i, item) in file.items.enumerated() {
            lines.append(
                "  \(item.isAnswered ? "✓" : expects ? "?" : " ") \(i + 1). \(Self.short(item.text.value, 60))\(mark(item.text.place))")
            for answer in item.answers {
                let obligation = file.obligations[answer.obligation]
                let ground =
                    switch answer.by {
                    case .named: say("点名", "named")
                    case .similar: say("用语相近", "like words")
                    case .together: say("合起来用语相近", "like words together")
                    case .faint: say("可能", "perhaps")
                    }
                lines.append(
                    "       ← \(say("措施", "measure")) \(answer.obligation + 1)\(say("（\(ground)）", " (\(ground))")) \(say(obligation.status.value.words))"
                )
            }
            if item.answers.isEmpty, expects { lines.append("       " + say("没有措施回应这一项", "no measure answers it")) }
            for passage in item.passages {
                lines.append("       · \(say("原文可能回应：", "see "))“\(Self.short(passage.value, 40))”  \(place(passage.place))")
            }
        }
        return lines
    }

    private var obligations: [String] {
        if file.obligations.isEmpty { return [] }
        let open = file.obligations.filter(\.isOpen).count
        var lines = [say("整改措施（\(file.obligations.count) 项，未完成 \(open) 项）", "Measures (\(file.obligations.count), \(open) open)")]
        for (i, obligation) in file.obligations.enumerated() {
            lines.append("  \(i + 1). \(Self.short(obligation.text.value, 60))\(mark(obligation.text.place))")
            var facts = [say(obligation.status.value.words) + mark(obligation.status.place)]
            if let done = obligation.completedOn { facts.append(say("完成于", "on ") + day(done.value) + mark(done.place)) }
            if let due = obligation.dueOrWhole, obligation.isOpen {
                let whole = obligation.due == nil ? say("（全部整改的时限）", " (for the whole)") : ""
                facts.append(say("时限", "due ") + day(due.value) + whole + mark(due.place))
            }
            if obligation.isOverdue(on: file.asOf) { facts.append(say("【已逾期】", "OVERDUE")) }
            let owner = [obligation.unit?.value, obligation.person?.value].compactMap { $0 }.joined(separator: " ")
            let assumed = obligation.assumedOwner.map { $0.value + say("（回复机关）", " (the sender)") } ?? ""
            if !(owner + assumed).isEmpty { facts.append(say("责任：", "by ") + (owner.isEmpty ? assumed : owner)) }
            lines.append("     " + facts.joined(separator: say("，", ", ")))
            lines.append("     " + place(obligation.text.place) + history(obligation))
        }
        return lines
    }

    private func history(_ obligation: Obligation) -> String {
        guard obligation.reports.count > 1 else { return "" }
        let steps = obligation.reports.map { say("文书\($0.reply + 1)", "\($0.reply + 1): ") + say($0.status.value.words) }
        return say("；经过：", "; so far ") + steps.joined(separator: " → ")
    }

    // MARK: What is next

    private var next: [String] {
        var lines = [say("下一步", "What is next")]
        for step in file.steps {
            var due = step.due.map(day) ?? say("未规定期限", "no limit set")
            if step.isOverdue(on: file.asOf) { due += say("【已届满】", " (OVER)") }
            lines.append("  · \(due)\(provisional(step.isProvisional))  \(say(step.actor.words))\(say("：", ": "))\(say(step.duty))")
            lines.append("      \(say("依据：", "Source: "))\(step.source)")
            if let limit = step.limit, limit.firmness != .statutory { lines.append("      \(say(limit.firmness.words))") }
        }
        return lines
    }

    private var contradictions: [String] {
        guard !file.contradictions.isEmpty else { return [say("没有发现矛盾。", "No contradictions were found.")] }
        var lines = [say("矛盾和缺漏（\(file.contradictions.count) 处）", "Contradictions (\(file.contradictions.count))")]
        for item in file.contradictions {
            lines.append("  ✗ \(say(item.message))  [\(item.code)]")
            for side in item.sides {
                lines.append(
                    "      \(say(side.what))\(say("：", ": "))\(Self.short(say(side.value), 50))\(mark(side.place))  \(place(side.place))")
            }
            if let basis = item.basis { lines.append("      \(say("依据：", "Source: "))\(basis)") }
        }
        return lines
    }

    private var review: [String] {
        guard !file.review.isEmpty else { return [say("没有需要人工核对的取值。", "No value needs a person's look.")] }
        var lines = [say("需要人工核对的取值（\(file.review.count) 项，文中以 ? 标出）", "For a person to look at (\(file.review.count), marked ?)")]
        for look in file.review { lines.append("  ? \(look.file) \(look.item.path): \(say(look.item.reason))") }
        return lines
    }

    // MARK: Pieces

    private func place(_ place: ValuePlace) -> String {
        guard let file = place.file else { return say("（由使用者给定）", "(as given)") }
        return file + (place.block.map { say(" 第\($0)块", ", block \($0)") } ?? place.path.map { " " + $0 } ?? "")
    }

    private func mark(_ place: ValuePlace) -> String { place.isDoubtful ? " ?" : "" }

    private func provisional(_ isProvisional: Bool) -> String { isProvisional ? say("（暂定）", " (provisional)") : "" }

    private static func short(_ text: String, _ count: Int) -> String { text.count > count ? text.prefix(count - 2) + "……" : text }
}
