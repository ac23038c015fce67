import Wenshu

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// A line on the terminal that says how far a batch is, how fast it goes and how long it takes yet. Nothing where standard error is no
/// terminal: a log file is for messages.
struct ProgressLine: Sendable {
    private let isShown: Bool
    private let language: Language
    private let total: Int?
    private let start: Int64
    private var shownAt: Int64 = 0

    /// - Parameter total: how many there are, where it is known.
    init(_ console: Console, total: Int?) {
        isShown = isatty(2) == 1 && !console.json
        language = console.language
        self.total = total
        start = Self.milliseconds
    }

    /// How many lines a file has that are not blank; nothing for standard input.
    static func lines(of path: String) -> Int? {
        guard path != "-", let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var count = 0
        var hasText = false
        while case let byte = getc_unlocked(file), byte >= 0 {
            if byte == 0x0A { hasText = false } else if byte > 0x20, !hasText { hasText = true; count += 1 }
        }
        return count
    }

    /// Shows the line anew, at most five times a second.
    mutating func show(_ done: Int, failed: Int) {
        let now = Self.milliseconds
        guard isShown, now - shownAt >= 200 else { return }
        shownAt = now
        write("\r\u{1B}[K" + text(done, failed: failed, milliseconds: max(now - start, 1)))
    }

    /// Takes the line away.
    func finish() { if isShown { write("\r\u{1B}[K") } }

    /// What the line says.
    func text(_ done: Int, failed: Int, milliseconds: Int64) -> String {
        let rate = Double(done) * 1000 / Double(milliseconds)
        var zh = "已完成 \(done)"
        var en = "\(done) done"
        if let total, total > 0 {
            let bar = String(repeating: "█", count: done * 20 / total) + String(repeating: "░", count: 20 - done * 20 / total)
            let left = rate > 0 ? Int(Double(total - done) / rate) : 0
            zh = "\(bar) \(done)/\(total)（\(done * 100 / total)%），剩余约 \(Self.clock(left))"
            en = "\(bar) \(done)/\(total) (\(done * 100 / total)%), about \(Self.clock(left)) left"
        }
        zh += "，每秒 \(Int(rate)) 份" + (failed > 0 ? "，失败 \(failed)" : "")
        en += ", \(Int(rate)) a second" + (failed > 0 ? ", \(failed) failed" : "")
        return language == .zh ? zh : en
    }

    private static func clock(_ seconds: Int) -> String {
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : String(n) }
        return seconds < 3600 ? "\(seconds / 60):\(two(seconds % 60))" : "\(seconds / 3600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }

    private static var milliseconds: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    private func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
    }
}
