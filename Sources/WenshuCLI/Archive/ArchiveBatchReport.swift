import ArgumentParser
import Synchronization
import Wenshu

/// What is told of a batch: one NDJSON result a line, progress on a terminal, and a summary with what failed at its head.
final class ArchiveBatchReport: Sendable {
    private struct State {
        var done = 0
        var old = 0
        var toConfirm = 0
        /// Failures by their cause, the first of each named.
        var causes: [Diagnostic.Code: (sentence: Bilingual, lines: [Int], count: Int)] = [:]
        var failed = 0
        var line: ProgressLine
    }

    private let console: Console
    private let state: Mutex<State>

    init(_ console: Console, list: String) {
        self.console = console
        state = Mutex(State(line: ProgressLine(console, total: ProgressLine.lines(of: list))))
    }

    /// Tells of some outcomes, in their order.
    func take(_ outcomes: [ArchiveRun.Outcome]) {
        console.result(outcomes.map { JSONWriter.string(json($0)) }.joined(separator: "\n"))
        state.withLock { state in
            for outcome in outcomes { count(outcome, in: &state) }
            state.line.show(state.done, failed: state.failed)
        }
    }

    private func count(_ outcome: ArchiveRun.Outcome, in state: inout State) {
        state.done += 1
        switch outcome.result {
        case .success(let archived):
            if archived.isOld { state.old += 1 }
            if archived.reviewCount > 0 { state.toConfirm += 1 }
        case .failure(let error):
            state.failed += 1
            let first = error.diagnostics[0]
            var cause = state.causes[first.code] ?? (first.message, [], 0)
            cause.count += 1
            if cause.lines.count < 5 { cause.lines.append(outcome.line) }
            state.causes[first.code] = cause
        }
    }

    private func json(_ outcome: ArchiveRun.Outcome) -> Value {
        var object = ValueObject([("line", .number(DecimalNumber(outcome.line))), ("source", .text(outcome.source))])
        switch outcome.result {
        case .success(let archived):
            object["archivalCode"] = (archived.code?.text).map(Value.text)
            object["package"] = .text(archived.package)
            object["state"] = archived.isOld ? "already" : "archived"
            object["review"] = .number(DecimalNumber(archived.reviewCount))
            object["checks"] = archived.conclusion.map(Value.text)
        case .failure(let error):
            object["error"] = error.diagnostics[0].json(in: console.language)
            if error.diagnostics.count > 1 { object["others"] = .list(error.diagnostics.dropFirst().map { $0.json(in: console.language) }) }
        }
        return .object(object)
    }

    /// Takes the progress away and says how it went.
    ///
    /// - Throws: exit code 1 where a line failed.
    func summarize() throws {
        let failed = state.withLock { state in
            state.line.finish()
            for cause in state.causes.values.sorted(by: { $0.count > $1.count }) {
                let lines = cause.lines.map(String.init).joined(separator: ", ") + (cause.count > cause.lines.count ? " …" : "")
                console.say(
                    Bilingual(
                        zh: "\(cause.count) 份没有归档：\(cause.sentence.zh)（清单第 \(lines) 行）",
                        en: "\(cause.count) not archived: \(cause.sentence.en) (lines \(lines) of the list)"))
            }
            let new = state.done - state.failed - state.old
            console.say(
                Bilingual(
                    zh: "共 \(state.done) 份：归档 \(new)，此前已归档 \(state.old)，失败 \(state.failed)；\(state.toConfirm) 份有待核对的值。",
                    en:
                        "\(state.done) in all: \(new) archived, \(state.old) were there before, \(state.failed) failed; \(state.toConfirm) with values for a person to look at."
                ))
            return state.failed
        }
        if failed > 0 { throw ExitCode.findings }
    }
}
