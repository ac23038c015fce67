#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Programs of the system that Wenshu can do without.
package enum ExternalProgram {
    /// The path of a program that `PATH` finds.
    package static func find(_ name: String) -> String? {
        guard let path = getenv("PATH") else { return nil }
        return String(cString: path).split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }

    /// Runs a program without a shell.
    ///
    /// - Parameters:
    ///   - output: the path of a new file that takes what it prints; without one that is thrown away.
    ///   - seconds: after these it is killed, with all that it has started.
    /// - Returns: whether it ended by itself and said that all went well.
    package static func run(_ program: String, _ arguments: [String], output: String? = nil, seconds: Int) -> Bool {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in [0, 1, 2] { posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0) }
        if let output { posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_EXCL, 0o600) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        guard posix_spawn(&process, program, &actions, &attributes, &words, environ) == 0 else { return false }
        return wait(for: process, seconds: seconds)
    }

    private static func wait(for process: pid_t, seconds: Int) -> Bool {
        var status: Int32 = 0
        for _ in 0..<(seconds * 50) {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { return status == 0 }
            if ended < 0, errno != EINTR { return false }
            usleep(20_000)
        }
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        return false
    }
}
