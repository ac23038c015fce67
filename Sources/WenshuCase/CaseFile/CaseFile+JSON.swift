public import WenshuBasics

extension CaseFile {
    /// The case file as `wenshu case follow` prints it (`wenshu.case/1`).
    public func json(language: Language = .zh) -> Value {
        .object(
            ValueObject([
                ("schema", "wenshu.case/1"), ("asOf", .text(asOf.iso)), ("recommendation", recommendation.json),
                ("period", period?.json(on: asOf, language) ?? .null), ("replies", .list(replies.map { $0.json(language) })),
                ("items", .list(items.map(\.json))),
                ("obligations", .list(obligations.map { $0.json(on: asOf, replies) })),
                ("stage", stageJSON(language)), ("next", .list(steps.map { $0.json(on: asOf, language) })),
                ("contradictions", .list(contradictions.map { $0.json(language) })),
                ("review", .list(review.map { $0.json(language) })),
            ]))
    }

    private func stageJSON(_ language: Language) -> Value {
        var object = ValueObject([("id", .text(stage.rawValue)), ("words", .text(stage.words.text(in: language)))])
        if let outcome {
            object["outcome"] = .text(outcome.value.rawValue)
            if recommendation.procedure == .administrative {
                object["kindOfReply"] = outcome.value.kindOfReply.map { .number(DecimalNumber($0)) }
                object["source"] = .text(ReplyOutcome.source)
            }
            object["place"] = outcome.place.json
        }
        object["completion"] = completion.map(\.json)
        return .object(object)
    }
}

extension CaseFile.Look {
    fileprivate func json(_ language: Language) -> Value {
        var object = ValueObject([
            ("file", .text(file)), ("path", .text(item.path)), ("reason", .text(item.reason.text(in: language))),
        ])
        if !item.candidates.isEmpty { object["candidates"] = .list(item.candidates) }
        return .object(object)
    }
}

extension IssuedRecommendation {
    fileprivate var json: Value {
        var object = ValueObject([("source", document.sourceJSON), ("procedure", .text(procedure.rawValue))])
        object["number"] = number?.json
        object["procuratorate"] = procuratorate?.json
        object["agency"] = agency?.json
        object["date"] = date?.json
        object["servedOn"] = servedOn?.json
        object["urgent"] = .bool(isUrgent)
        return .object(object)
    }
}

extension CaseDocument {
    fileprivate var sourceJSON: Value {
        ["file": .text(source.file), "format": .text(source.format), "sha256": .text(source.sha256)]
    }
}

extension ReplyPeriod {
    fileprivate func json(on day: CalendarDate, _ language: Language) -> Value {
        var object = ValueObject([
            ("receipt", receipt.json), ("limit", .text(limit.id)), ("source", .text(limit.source)), ("due", .text(due.end.iso)),
        ])
        if stated != nil { object["latest"] = .text(latest.end.iso) }
        object["rectifyBy"] = .text(rectification.end.iso)
        object["reviewBy"] = review.map { .text($0.end.iso) }
        object["provisional"] = .bool(due.provisional || rectification.provisional || review?.provisional ?? false)
        object["explanation"] = .list(due.explanation.map { $0.json(language) })
        return .object(object)
    }
}

extension Computation.Step {
    fileprivate func json(_ language: Language) -> Value {
        ["rule": .text(rule), "text": .text(text.text(in: language)), "source": .text(source)]
    }
}

extension IncomingReply {
    fileprivate func json(_ language: Language) -> Value {
        var object = ValueObject([("source", document.sourceJSON), ("kind", .text(document.kind.rawValue))])
        object["documentKind"] = document.documentKind.map(Value.text)
        object["number"] = number?.json
        if !agencies.isEmpty { object["agencies"] = .list(agencies.map(\.json)) }
        object["date"] = date?.json
        object["receivedOn"] = receivedOn?.json
        object["outcome"] = .text(outcome.value.rawValue)
        object["tie"] = [
            "strength": .text(tie.strength.rawValue), "counts": .bool(counts), "evidence": .list(tie.evidence.map(\.json)),
        ]
        return .object(object)
    }
}

extension Tie.Evidence {
    fileprivate var json: Value {
        var object = ValueObject([("aspect", .text(aspect.rawValue)), ("result", .text(result.rawValue))])
        object["ours"] = ours?.json
        object["theirs"] = theirs?.json
        return .object(object)
    }
}

extension AnsweredItem {
    fileprivate var json: Value {
        let state = isAnswered ? "answered" : answers.isEmpty && passages.isEmpty ? "unanswered" : "uncertain"
        return [
            "text": text.json, "state": .text(state), "passages": .list(passages.map(\.json)),
            "answers": .list(
                answers.map { answer in
                    [
                        "obligation": .number(DecimalNumber(answer.obligation)), "by": .text(answer.by.rawValue),
                        "likeness": .number(DecimalNumber(coefficient: Int128((answer.likeness * 100).rounded()), scale: 2)),
                    ]
                }),
        ]
    }
}

extension Obligation {
    fileprivate func json(on day: CalendarDate, _ replies: [IncomingReply]) -> Value {
        var object = ValueObject([("text", text.json)])
        object["responsibleUnit"] = unit?.json
        object["responsiblePerson"] = person?.json
        object["assumedOwner"] = unit == nil && person == nil ? assumedOwner?.json : nil
        if !cooperatingUnits.isEmpty { object["cooperatingUnits"] = .list(cooperatingUnits.map(\.json)) }
        object["due"] = due?.json
        object["wholeDue"] = due == nil && dueOrWhole != nil ? wholeDue?.json : nil
        object["lastDay"] = lastDay.map { .text($0.iso) }
        object["status"] = .text(status.value.rawValue)
        object["completedOn"] = completedOn?.json
        object["overdue"] = .bool(isOverdue(on: day))
        object["items"] = .list(items.map { .number(DecimalNumber($0)) })
        object["reports"] = .list(
            reports.map { report in
                var entry = ValueObject([
                    ("reply", .number(DecimalNumber(report.reply))), ("path", .text(report.path)),
                    ("status", .text(report.status.value.rawValue)),
                ])
                entry["due"] = report.due.map { .text($0.value.iso) }
                return .object(entry)
            })
        return .object(object)
    }
}

extension NextStep {
    fileprivate func json(on day: CalendarDate, _ language: Language) -> Value {
        var object = ValueObject([
            ("id", .text(id)), ("actor", .text(actor.rawValue)), ("duty", .text(duty.text(in: language))), ("source", .text(source)),
        ])
        if let due {
            object["due"] = .text(due.iso)
            object["overdue"] = .bool(isOverdue(on: day))
            object["provisional"] = .bool(isProvisional)
            object["from"] = from.map { .text($0.iso) }
            object["limit"] = limit.map { .text($0.id) }
            object["firmness"] = limit.map { .text($0.firmness.rawValue) }
            object["explanation"] = .list(explanation.map { $0.json(language) })
        }
        return .object(object)
    }
}

extension Contradiction {
    fileprivate func json(_ language: Language) -> Value {
        var object = ValueObject([("code", .text(code)), ("message", .text(message.text(in: language)))])
        object["basis"] = basis.map(Value.text)
        object["sides"] = .list(
            sides.map { side in
                [
                    "what": .text(side.what.text(in: language)), "value": .text(side.value.text(in: language)), "place": side.place.json,
                ]
            })
        return .object(object)
    }
}

extension Stated<String> {
    fileprivate var json: WenshuBasics.Value { ["value": .text(value), "place": place.json] }
}

extension Stated<CalendarDate> {
    fileprivate var json: WenshuBasics.Value { ["value": .text(value.iso), "place": place.json] }
}

extension ValuePlace {
    fileprivate var json: Value {
        var object = ValueObject()
        object["file"] = file.map(Value.text)
        object["path"] = path.map(Value.text)
        object["block"] = block.map { .number(DecimalNumber($0)) }
        object["text"] = text.map(Value.text)
        if isDoubtful { object["review"] = true }
        return .object(object)
    }
}
