import WenshuBasics

/// A second opinion on the values that the rules took: models that learnt from labelled documents how such values look and what stands around them.
///
/// Rules know why they take a value, but not what nobody thought of. The second reader knows no reasons; it only says how a value
/// compares with thousands of right and wrong ones. Where both do not agree, a person looks. It changes no value;
/// figures that it holds for anything but results are left out.
package struct SecondReader: Sendable {
    /// What a model answers with yes or no.
    package enum Question: String, CaseIterable, Sendable {
        /// Is this paragraph something that is, was or will be done?
        case measure
        /// Is it done, under way, planned?
        case done, underWay, planned
        /// Is this figure a result of the work?
        case result
        /// Is this paragraph of minutes something that was decided, is this organ made responsible in it?
        case decision, responsible
        /// Is this law cited by the sender itself?
        case citation
        /// Is this sum a fine, this number one of a decision to punish?
        case fine, penaltyDecision
        /// Is this date a limit, a day of completion, the limit of the whole, the day of receipt?
        case deadline, completedOn, whole, receipt
        /// Does the name or number begin and end here?
        case edges
    }

    /// Names whose edges look alike.
    package enum EdgeGroup: Int, CaseIterable, Sendable { case number = 1, title, organ, person, post, place, attachment }

    package let structure: DocumentStructure
    package let kind: ExtractionKind

    package init(_ structure: DocumentStructure, kind: ExtractionKind) {
        self.structure = structure
        self.kind = kind
    }

    /// A question about a value and what to look at for the answer.
    package struct Case: Sendable {
        package let value: ReadValue
        package let question: Question
        package let features: WordFeatures
    }

    /// The questions about values, in their order.
    package func cases(_ values: [ReadValue]) -> [Case] {
        var measure: [Span] = []
        let progress = MeasureProgress(values)
        return values.flatMap { value -> [Case] in
            guard let span = value.spans.first, !span.range.isEmpty else { return [] }
            func ask(_ question: Question, _ features: WordFeatures) -> [Case] {
                [Case(value: value, question: question, features: features)]
            }
            func askEdges() -> [Case] {
                guard value.spans.count == 1, let group = Self.edgeGroups[value.field] else { return [] }
                return ask(.edges, edges(span, group: group, field: value.field))
            }
            switch value.field {
            case "measures.text":
                measure = value.spans
                return ask(.measure, passage(value.spans))
            case "measures.status":
                return statusQuestion(value).map { ask($0, status(of: measure, at: value.spans, progress.around(value.path))) } ?? []
            case "decisions.text": return ask(.decision, passage(value.spans))
            case "decisions.responsibleUnits": return ask(.responsible, surroundings(span)) + askEdges()
            case "results": return kind == .agencyReply ? ask(.result, surroundings(span)) : []
            case "citations": return ask(.citation, surroundings(span))
            case "fines": return ask(.fine, surroundings(span))
            case "penaltyDecisions": return ask(.penaltyDecision, surroundings(span))
            case "measures.deadline": return ask(.deadline, surroundings(span))
            case "plannedCompletion": return ask(.whole, surroundings(span))
            case "recommendation.receivedOn", "receivedOn": return ask(.receipt, surroundings(span))
            case "measures.completedOn": return ask(.completedOn, surroundings(span))
            default: return askEdges()
            }
        }
    }

    private func statusQuestion(_ value: ReadValue) -> Question? {
        switch value.value.text {
        case "done": .done
        case "underWay": .underWay
        case "planned": .planned
        default: nil
        }
    }

    /// Doubts about values that nobody doubted yet, and about those of weak rules that the models are not sure of either.
    func doubts(_ values: [ReadValue]) -> [(path: String, doubt: Doubt)] {
        var opinions: [String: [(question: Question, odds: Float)]] = [:]
        for item in cases(values) where item.value.doubtful != .stated {
            if let model = Self.models[item.question] {
                opinions[item.value.path, default: []].append((item.question, model.odds(item.features)))
            }
        }
        let found = values.compactMap { value -> (path: String, doubt: Doubt)? in
            let own = opinions[value.path] ?? []
            switch value.doubtful {
            case .stated: return nil
            case .weakRule:
                if own.contains(where: { opinion in Self.bounds[opinion.question]?.sure.map { opinion.odds >= $0 } ?? false }) {
                    return nil
                }
                return (value.path, Doubt(reason: Self.weakRule))
            case .no:
                let against = own.first { opinion in
                    let least = (opinion.question == .edges ? Self.leastOfEdges[value.field] : nil) ?? Self.bounds[opinion.question]?.least
                    return least.map { opinion.odds < $0 } ?? false
                }
                return against.map { (Self.doubtedPath(value), Doubt(reason: Self.reasons[$0.question] ?? Self.weakRule)) }
            }
        }
        return found + posts(values, besideUnits: Set(found.map(\.path)))
    }

    /// Where a unit may end elsewhere, the post right behind it may begin elsewhere: 县人大常委会法工委 + 主任.
    private func posts(_ values: [ReadValue], besideUnits doubted: Set<String>) -> [(path: String, doubt: Doubt)] {
        var units: [String: Span] = [:]
        for value in values where value.field.hasSuffix(".unit") {
            guard value.doubtful != .no || doubted.contains(value.path), let span = value.spans.last else { continue }
            units[String(value.path.dropLast("unit".count))] = span
        }
        return values.compactMap { value in
            guard value.field.hasSuffix(".title"), value.doubtful == .no, !doubted.contains(value.path), let span = value.spans.first,
                let unit = units[String(value.path.dropLast("title".count))], unit.line == span.line,
                (0...1).contains(span.range.lowerBound - unit.range.upperBound)
            else { return nil }
            return (value.path, Doubt(reason: Self.reasons[.edges] ?? Self.weakRule))
        }
    }

    /// Whether a figure is likelier a fact, a means or a plan than a result, whatever rule took it.
    func isHardlyResult(_ span: Span) -> Bool { oddsOfResult(span).map { $0 < Self.leastOfResults } ?? false }

    /// Whether a figure reads like a result, though its words are none that a rule knows.
    func isPlainlyResult(_ span: Span) -> Bool { oddsOfResult(span).map { $0 >= Self.sureResults } ?? false }

    private func oddsOfResult(_ span: Span) -> Float? { kind == .agencyReply ? Self.models[.result]?.odds(surroundings(span)) : nil }

    /// A paragraph that is no measure has no status and no limit either, one that is no decision no units.
    private static func doubtedPath(_ value: ReadValue) -> String {
        ["measures.text", "decisions.text"].contains(value.field) ? String(value.path.dropLast("/text".count)) : value.path
    }

    package static let edgeGroups: [String: EdgeGroup] = {
        let table: [(EdgeGroup, String)] = [
            (.number, "number recommendation.number judgmentNumber"), (.title, "title meetingName"),
            (
                .organ,
                """
                issuers addressees copyTo printedBy court recipient applicant plaintiff obligors defendants suspect measures.responsibleUnit \
                measures.cooperatingUnits decisions.responsibleUnits decisions.cooperatingUnits attendees.unit absentees.unit observers.unit chair.unit
                """
            ),
            (
                .person,
                """
                signer recorder contact.name leadingPerson.name measures.responsiblePerson attendees.name absentees.name observers.name chair.name
                """
            ),
            (.post, "attendees.title absentees.title observers.title chair.title leadingPerson.title"),
            (.place, "place location"), (.attachment, "attachments"),
        ]
        var out: [String: EdgeGroup] = [:]
        for (group, names) in table { for name in names.split(whereSeparator: \.isWhitespace) { out[String(name)] = group } }
        return out
    }()

    /// The odds below which a value is doubted, and those from which on a weak rule is believed.
    ///
    /// Chosen by what doubts cost and catch among 1,640 letters of eighty-two hands that neither rules nor models had seen (Documentation/extraction.md).
    private static let bounds: [Question: (least: Float, sure: Float?)] = [
        .measure: (0.8, nil), .done: (3.2, nil), .underWay: (-1.9, nil), .planned: (2.7, 2.7), .result: (2.1, 2.3), .decision: (-0.9, nil),
        .responsible: (1.8, nil), .citation: (3.7, nil), .fine: (2.3, nil), .penaltyDecision: (5, nil), .deadline: (-0.5, 1.5),
        .completedOn: (-2.9, nil), .whole: (-4.7, nil), .receipt: (-0.1, nil), .edges: (-3, 0.5),
    ]

    /// Fields whose edges are wrong more often than those of others: who came, from where and as what.
    private static let leastOfEdges: [String: Float] = [
        "addressees": -0.1, "measures.responsibleUnit": -1.4, "measures.cooperatingUnits": -1.2, "decisions.responsibleUnits": -0.5,
        "attendees.name": -2.3, "observers.name": -2, "leadingPerson.name": -1, "recorder": -0.7,
        "attendees.unit": -0.4, "observers.unit": 0.3, "absentees.unit": -1.5, "chair.unit": -1.5,
        "attendees.title": 0.2, "observers.title": 0.3, "absentees.title": -0.9, "chair.title": -1.8, "leadingPerson.title": 0.2,
        "place": -1.1, "suspect": -1.5,
    ]

    /// Of figures with lower odds eighteen of nineteen were no results, among 340 letters that neither rules nor models had seen.
    private static let leastOfResults: Float = -1
    /// Of doubtful figures with higher odds two of sixty-two were none, among 980 letters.
    private static let sureResults: Float = 5

    private static let models: [Question: LinearModel] = weights.mapValues { LinearModel(written: $0) }

    private static let weakRule = Bilingual(zh: "该值所依据的线索不够明确，请对照原文核对", en: "The rule that took it is not always right; compare the text")

    private static let reasons: [Question: Bilingual] = [
        .measure: Bilingual(zh: "读来不像一项整改措施，请核对", en: "Does not read like a measure"),
        .done: Bilingual(zh: "文字不像已经完成，请核对进展", en: "Does not read as if it were done"),
        .underWay: Bilingual(zh: "文字不像正在进行，请核对进展", en: "Does not read as if it were under way"),
        .planned: Bilingual(zh: "文字不像尚待实施，请核对进展", en: "Does not read as if it were still to be done"),
        .result: Bilingual(zh: "该数字可能是事实或手段，不是成效，请核对", en: "The figure may be a fact or a means, no result"),
        .decision: Bilingual(zh: "读来不像一项议定事项，请核对", en: "Does not read like a decision"),
        .responsible: Bilingual(zh: "该单位可能只是被提及或配合，请核对", en: "The unit may only be named, or help"),
        .citation: Bilingual(zh: "该法律可能只是转述，请核对", en: "The law may only be retold"),
        .fine: Bilingual(zh: "该金额可能不是本次罚款，请核对", en: "The sum may be no fine of this case"),
        .penaltyDecision: Bilingual(zh: "该文号可能只是转述，请核对", en: "The number may only be retold"),
        .deadline: Bilingual(zh: "该日期可能不是完成期限，请核对", en: "The date may be no time limit"),
        .completedOn: Bilingual(zh: "该日期可能不是完成之日，请核对", en: "The date may not be the day of completion"),
        .whole: Bilingual(zh: "该日期可能不是全部整改的期限，请核对", en: "The date may not be that of the whole"),
        .receipt: Bilingual(zh: "该日期可能不是收到之日，请核对", en: "The date may not be that of receipt"),
        .edges: Bilingual(zh: "起止可能不准，请对照原文核对", en: "May begin or end at another place; compare the text"),
    ]
}
