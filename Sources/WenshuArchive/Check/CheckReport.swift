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

    private func count(_ verdict: PropertyCheck.Verdict) -> Int { results.count { $0.outcome.verdict == verdict } }

    /// Of what the program checks: `合格`, `需人工确认`, `不合格`. What it does not see at all is counted beside it.
    public var conclusion: String {
        let verdict: PropertyCheck.Verdict = isFailure ? .failed : count(.doubtful) > 0 ? .doubtful : .passed
        return verdict.rawValue
    }

    public var isFailure: Bool { count(.failed) > 0 }

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
                    zh: "\(check.property.rawValue)·\(check.title)\(outcome.verdict.rawValue)：\(outcome.evidence)。",
                    en: "Check \(check.id) (\(check.title)): \(outcome.evidence)."))
        }
    }

    /// Schema `wenshu.checks/1`.
    public var json: Value {
        [
            "schema": "wenshu.checks/1", "stage": .text(stage.label), "time": .text(time), "software": .text(software),
            "conclusion": .text(conclusion), "passed": .number(DecimalNumber(count(.passed))),
            "failed": .number(DecimalNumber(count(.failed))), "toConfirm": .number(DecimalNumber(count(.doubtful))),
            "manual": .number(DecimalNumber(count(.manual))),
            "checks": .list(
                results.map { check, outcome in
                    [
                        "id": .text(check.id), "property": .text(check.property.rawValue), "title": .text(check.title),
                        "result": .text(outcome.verdict.rawValue), "evidence": .text(outcome.evidence), "reason": .text(check.reason),
                    ]
                }),
        ]
    }
}
