import Glibc

/// What the system says of this process.
enum Process {
    /// User and system time so far, in seconds.
    static var cpuSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// CPU seconds of some work.
    static func measure(_ work: () throws -> Void) rethrows -> Double {
        let start = cpuSeconds
        try work()
        return cpuSeconds - start
    }

    /// Memory now (`VmRSS`) or at its highest (`VmHWM`), in MiB.
    static func memory(_ name: String) -> Double {
        guard let file = fopen("/proc/self/status", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, 256, file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if text.hasPrefix(name + ":"), let kibibytes = Double(text.filter(\.isNumber)) { return kibibytes / 1_024 }
        }
        return 0
    }

    /// Forgets the highest memory so far.
    static func forgetPeak() {
        guard let file = fopen("/proc/self/clear_refs", "w") else { return }
        fputs("5", file)
        fclose(file)
    }
}
