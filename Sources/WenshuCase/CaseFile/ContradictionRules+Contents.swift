import WenshuBasics

/// Whether what the replies say of the measures holds together.
extension ContradictionRule {
    static let contents = [
        each("rectifiedButOpen", basis: ReplyOutcome.source) { reply, file in
            guard reply.claimsAll else { return nil }
            let open = file.obligations.filter { $0.isOpen && stands($0, against: reply, file) }
            guard !open.isEmpty else { return nil }
            return (
                Bilingual(zh: "回复称已整改完毕，仍有\(open.count)项措施没有完成。", en: "The reply says that all is done; \(open.count) measures are not."),
                [Contradiction.Side("办理结果", "the whole", reply.outcome.map { _ in ReplyOutcome.rectified.words })] + open.map(side)
            )
        },
        each("planMissing", basis: ReplyOutcome.source) { reply, file in
            guard reply.outcome.value == .planned, !file.replies.contains(where: { $0.counts && $0.hasPlan }) else { return nil }
            return (
                Bilingual(
                    zh: "回复称难以按期整改完毕，没有附整改方案，也没有为未完成的措施逐项写明完成时限。",
                    en: "The reply asks for more time without a plan, or a day for each open measure."),
                [Contradiction.Side("办理结果", "the whole", reply.outcome.map(\.words))]
            )
        },
        each("groundsMissing", basis: ReplyOutcome.source) { reply, _ in
            guard reply.outcome.value == .contested, reply.document.fields["citations"]?.list?.isEmpty ?? true else { return nil }
            return (
                Bilingual(zh: "回复认为不存在违法情形，没有写明法律依据。", en: "The reply denies unlawful conduct without naming a law."),
                [Contradiction.Side("办理结果", "the whole", reply.outcome.map(\.words))]
            )
        },
        gap("dueMissing", "没有写明完成时限", "no day is named for") { obligation in
            obligation.dueOrWhole == nil && !obligation.isLasting
        },
        gap("ownerMissing", "没有写明责任单位或者责任人", "nobody is named for") { obligation in
            obligation.unit == nil && obligation.person == nil && obligation.assumedOwner == nil && !obligation.isLasting
        },
        ContradictionRule("statusReversed") { file in
            file.obligations.flatMap { obligation in
                // A plan says what is to be done, also of what has been.
                let told = obligation.reports.filter { !file.replies[$0.reply].isPlan || $0.status.value != .planned }
                return zip(told, told.dropFirst()).filter { $0.status.value == .done && $1.status.value != .done }.map { before, later in
                    Contradiction(
                        "statusReversed",
                        Bilingual(zh: "先前称已完成的措施，后来又称没有完成。", en: "A measure said to be done is later said to be open."),
                        [
                            .init("先前的进展", "before", before.status.map(\.words)), .init("后来的进展", "later", later.status.map(\.words)),
                            side(obligation),
                        ])
                }
            }
        },
        ContradictionRule("dueMoved") { file in
            file.obligations.flatMap { obligation in
                let days = obligation.reports.compactMap(\.due)
                return zip(days, days.dropFirst()).filter { $0.value < $1.value }.map { old, new in
                    Contradiction(
                        "dueMoved", Bilingual(zh: "同一措施的完成时限推后了。", en: "The day for a measure was moved back."),
                        basis: Basis.cooperationOpinion(15),
                        [.init("先前的时限", "before", old), .init("后来的时限", "later", new), side(obligation)])
                }
            }
        },
    ]

    /// Open obligations that lack something, one finding for each document that tells of them last. Where all is said to be done, another
    /// rule speaks.
    private static func gap(
        _ code: String, _ zh: String, _ en: String, _ lacks: @escaping @Sendable (Obligation) -> Bool
    ) -> ContradictionRule {
        ContradictionRule(code) { file in
            if file.outcome?.value == .rectified { return [] }
            return file.replies.indices.compactMap { reply in
                let open = file.obligations.filter { $0.isOpen && $0.reports.last?.reply == reply && lacks($0) }
                guard !open.isEmpty, !file.replies[reply].claimsAll else { return nil }
                return Contradiction(
                    code, Bilingual(zh: "\(open.count)项没有完成的措施\(zh)。", en: "Of the open measures, \(en) \(open.count)."),
                    basis: Basis.cooperationOpinion(15), open.map(side))
            }
        }
    }

    private static func side(_ obligation: Obligation) -> Contradiction.Side {
        Contradiction.Side("措施（\(obligation.status.value.words.zh)）", "measure (\(obligation.status.value.words.en))", obligation.text)
    }

    /// Whether an open measure stands against the word that all is done: promised before and not told of since, or told of in the reply
    /// itself as work on what was recommended. What else is planned is supervision after all was done.
    private static func stands(_ obligation: Obligation, against reply: IncomingReply, _ file: CaseFile) -> Bool {
        guard let last = obligation.reports.last?.reply,
            let own = file.replies.firstIndex(where: { $0.document.source == reply.document.source })
        else { return false }
        let isOfRecommended = obligation.status.value == .underWay || !obligation.items.isEmpty
        return last == own ? isOfRecommended : last < own && !obligation.isLasting
    }
}
