import Synchronization
public import WenshuBasics
public import WenshuCase
import WenshuContainer

extension Toolkit {
    /// Reads many files at once, so many as `jobs` says, and tells what became of each: in the order of the files, never two at a time.
    /// A file that fails stops none of the others.
    ///
    /// - Parameters:
    ///   - body: what is to be told of a file that was read; runs on several threads.
    ///   - tell: takes what was gathered so far, the place of the file in the list, and what `body` made of it, or what went wrong.
    /// - Returns: what was gathered.
    public func parse<T: Sendable, Gathered: Sendable>(
        files: [String], as kind: ExtractionKind? = nil, jobs: Int = 1, into gathered: Gathered,
        _ body: @escaping @Sendable (Parsed) throws(WenshuError) -> T,
        tell: @escaping @Sendable (inout Gathered, Int, Result<T, WenshuError>) -> Void
    ) -> Gathered {
        let state = Mutex(ParseQueue<T, Gathered>(gathered: gathered))
        Workers.run(min(jobs, files.count)) {
            while let index = state.withLock({ $0.next(of: files.count) }) {
                let outcome: Result<T, WenshuError>
                do throws(WenshuError) {
                    outcome = .success(try body(try parse(file: files[index], as: kind)))
                } catch {
                    outcome = .failure(error.with(file: files[index]))
                }
                state.withLock { $0.done(index, outcome, tell) }
            }
        }
        return state.withLock { $0.gathered }
    }
}

/// Which file comes next, and what waits for an earlier one to be told.
private struct ParseQueue<T: Sendable, Gathered: Sendable> {
    var gathered: Gathered
    private var started = 0
    private var told = 0
    private var waiting: [Int: Result<T, WenshuError>] = [:]

    init(gathered: Gathered) { self.gathered = gathered }

    mutating func next(of count: Int) -> Int? {
        guard started < count else { return nil }
        defer { started += 1 }
        return started
    }

    mutating func done(_ index: Int, _ outcome: Result<T, WenshuError>, _ tell: (inout Gathered, Int, Result<T, WenshuError>) -> Void) {
        waiting[index] = outcome
        while let next = waiting.removeValue(forKey: told) {
            tell(&gathered, told, next)
            told += 1
        }
    }
}
