import Wenshu

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Where a command speaks: results on standard output, messages on standard error.
struct Console {
    let language: Language
    let json: Bool

    /// A result, with a line break behind it.
    func result(_ text: String) { write(text + "\n", to: 1) }

    func result(_ bytes: [UInt8]) { write(bytes, to: 1) }

    /// A sentence for the person at the terminal.
    func say(_ text: Bilingual) { if !json { write(text.text(in: language) + "\n", to: 2) } }

    func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            write((json ? JSONWriter.string(diagnostic.json(in: language)) : line(diagnostic)) + "\n", to: 2)
        }
    }

    private func line(_ diagnostic: Diagnostic) -> String {
        let word =
            switch diagnostic.severity {
            case .error: Bilingual(zh: "错误", en: "error")
            case .warning: Bilingual(zh: "警告", en: "warning")
            case .note: Bilingual(zh: "提示", en: "note")
            }
        return "\(word.text(in: language)): \(diagnostic.line(in: language))"
    }

    private func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

    private func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let n = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if n < 0 {
                if errno == EINTR { continue }
                // Nobody listens any more (a closed pipe): there is nowhere to say so.
                exit(Diagnostic.Fault.io.rawValue)
            }
            rest = rest.dropFirst(n)
        }
    }
}
