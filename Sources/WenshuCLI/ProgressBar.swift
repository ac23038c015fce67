#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// How far a run over many files is: one line on standard error that is drawn over itself, on a terminal only.
struct ProgressBar {
    private let count: Int
    private let isShown: Bool
    private var done = 0
    private var drawn = -1

    init(count: Int) {
        self.count = count
        isShown = count > 1 && isatty(2) == 1
    }

    /// One more is done; drawn where a hundredth has been added.
    mutating func advance() {
        done += 1
        guard isShown, done * 100 / count != drawn || done == count else { return }
        drawn = done * 100 / count
        let filled = drawn * 30 / 100
        write("\r[" + String(repeating: "█", count: filled) + String(repeating: "·", count: 30 - filled) + "] \(done)/\(count)")
    }

    /// Takes the line away: before a message, and at the end.
    func clear() { if isShown { write("\r\u{1B}[K") } }

    private func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
    }
}
