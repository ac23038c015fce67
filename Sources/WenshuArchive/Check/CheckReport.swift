public import WenshuBasics

/// The results of all checks of a stage.
public struct CheckReport: Sendable {
    public let stage: CheckStage
    public let time: String
    public let software: String
    let results: [(check: PropertyCheck, outcome: PropertyCheck.Outcome)]

    init(_ checked: CheckedRecord, stage: CheckStage, time: String, software: String) {
        self.stage = stage
        self.time = time
        self.software = software
        results = PropertyChecks.all.filter { $0.stages.contains(stage) }.map { ($0, $0.run(checked)) }
    }

    private func count(_ word: String) -> Int { results.count { $0.outcome.word == word } }

    /// Of what the program checks: `合格`, `需人工确认`, `不合格`. What it does not see at all is counted beside it.
    public var conclusion: String {
        if count("不合格") > 0 { return "不合格" }
        return count("需人工确认") > 0 ? "需人工确认" : "合格"
    }

    public var isFailure: Bool { count("不合格") > 0 }

    /// The checks that failed or that a person must decide.
    public var findings: [Diagnostic] {
        results.compactMap { check, outcome in
            let severity: Diagnostic.Severity
            switch outcome {
            case .failed: severity = .error
            case .doubtful: severity = .warning
            default: return nil
            }
            return Diagnostic(
                severity, Diagnostic.Code(check.id, .data),
                Bilingual(
                    zh: "\(check.property.rawValue)·\(check.title)\(outcome.word)：\(outcome.evidence)。",
                    en: "Check \(check.id) (\(check.title)): \(outcome.evidence)."))
        }
    }

    /// Schema `wenshu.checks/1`.
    public var json: Value {
        [
            "schema": "wenshu.checks/1", "stage": .text(stage.label), "time": .text(time), "software": .text(software),
            "conclusion": .text(conclusion), "passed": .number(DecimalNumber(count("合格"))), "failed": .number(DecimalNumber(count("不合格"))),
            "toConfirm": .number(DecimalNumber(count("需人工确认"))), "manual": .number(DecimalNumber(count("由人工检测"))),
            "checks": .list(
                results.map { check, outcome in
                    [
                        "id": .text(check.id), "property": .text(check.property.rawValue), "title": .text(check.title),
                        "result": .text(outcome.word), "evidence": .text(outcome.evidence), "reason": .text(check.reason),
                    ]
                }),
        ]
    }
}
