import WenshuBasics

/// The kind of a document, with what is doubtful about it.
package struct KindDecision: Sendable {
    package var kind: ExtractionKind
    package var documentKind: String?
    package var doubt: Doubt?
}

/// Decides the kind by cues in title, opening, addressee and closing; each adds to the score of its kind.
package enum KindClassifier {
    /// The kind with the highest score; a small margin before the next one is a doubt.
    package static func classify(_ structure: DocumentStructure) -> KindDecision {
        let view = View(structure)
        var scores: [ExtractionKind: Int] = [:]
        for cue in KindCues.all
        where cue.applies(title: view.title, redHead: view.redHead, opening: view.opening, addressees: view.addressees, sender: view.sender)
        {
            scores[cue.kind, default: 0] += cue.weight
        }
        let ranked = scores.filter { $0.value > 0 }.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
        guard let first = ranked.first, first.value >= 3 else {
            let exact = documentKind(.unknown, view)
            var decision = KindDecision(kind: .unknown, documentKind: exact.id)
            if let weak = ranked.first, !exact.isNamed { decision.doubt = doubt([weak.key, .unknown]) }
            return decision
        }
        // 关于印发《…整改方案》的通知: by its form a notice, by what it says a plan.
        if first.key == .officialNotice, view.title.contains("印发"), view.title.contains(anyOf: ["整改方案", "整改计划", "整改实施方案", "整改工作方案"]) {
            return KindDecision(
                kind: .rectificationPlan, documentKind: documentKind(.rectificationPlan, view).id,
                doubt: doubt([.rectificationPlan, .officialNotice]))
        }
        let exact = documentKind(first.key, view)
        var decision = KindDecision(kind: first.key, documentKind: exact.id)
        if ranked.count > 1, first.value - ranked[1].value < 2, !exact.isNamed { decision.doubt = doubt([first.key, ranked[1].key]) }
        // 关于整改进展及后续方案的函
        let isEither = view.title.contains("方案") && view.title.contains(anyOf: ["进展", "落实情况", "整改情况", "办理情况"])
        if isEither, decision.doubt == nil, [.agencyReply, .rectificationPlan].contains(first.key) {
            decision.doubt = doubt([first.key, first.key == .agencyReply ? .rectificationPlan : .agencyReply])
        }
        return decision
    }

    private static func doubt(_ kinds: [ExtractionKind]) -> Doubt {
        let names = kinds.map(\.chineseName).joined(separator: "、")
        return Doubt(
            reason: Bilingual(zh: "文种不能确定（\(names)），请核对", en: "The kind is not certain"),
            candidates: kinds.map { .text($0.rawValue) })
    }

    /// The exact kind of the catalogue: the one with the longest words in the title, else the one that needs none. A kind whose words
    /// the title has is named by it, which settles the kind.
    private static func documentKind(_ kind: ExtractionKind, _ view: View) -> (id: String?, isNamed: Bool) {
        let candidates = DocumentKinds.all.filter { $0.extraction == kind && (!$0.isJoint || view.isJoint) }
        let named = candidates.flatMap { candidate in
            candidate.titleWords.filter { view.title.contains(anyOf: [$0]) }.map { (id: candidate.id, length: $0.unicodeScalars.count) }
        }
        if let longest = named.max(by: { $0.length < $1.length }) { return (longest.id, true) }
        return (candidates.first { $0.titleWords.isEmpty }?.id, false)
    }

    /// What the cues look at.
    private struct View {
        let title: FoldedText
        let redHead: FoldedText
        let opening: FoldedText
        let addressees: FoldedText
        let sender: FoldedText
        /// Several organs sign.
        let isJoint: Bool

        init(_ structure: DocumentStructure) {
            func words(_ lines: some Sequence<Int>) -> FoldedText {
                FoldedText(lines.map { structure.text[$0].text.folded(structure.text[$0].text.all) }.joined())
            }
            let titleLines = structure.head.lines(.title)
            title = words(titleLines.isEmpty ? structure.head.lines(.redHead) : titleLines)
            redHead = words(structure.head.lines(.redHead))
            opening = words(structure.content.prefix(8))
            addressees = structure.zones.addressee.map { FoldedText(structure.text.words(at: $0)) } ?? FoldedText("")
            isJoint = structure.zones.signers.count > 1
            sender = FoldedText(structure.zones.signers.map { structure.text.words(at: $0) }.joined(separator: "，"))
        }
    }
}
