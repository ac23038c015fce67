#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Threads of the system, for work that waits for the disk: a task that waits would hold one of the few threads which all
/// tasks share.
package enum Workers {
    /// Runs the same work on so many threads at once, one of them the caller's, and returns when all have ended.
    package static func run(_ count: Int, _ work: @escaping @Sendable () -> Void) {
        let threads = (1..<max(count, 1)).compactMap { _ in start(work) }
        work()
        for thread in threads { pthread_join(thread, nil) }
    }

    /// Nothing where the system gives no more threads: then the others do the work.
    private static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
        var thread = pthread_t()
        let box = Unmanaged.passRetained(Box(work))
        let result = pthread_create(
            &thread, nil,
            { pointer in
                if let pointer { Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue().work() }
                return nil
            }, box.toOpaque())
        guard result == 0 else {
            box.release()
            return nil
        }
        return thread
    }

    private final class Box {
        let work: @Sendable () -> Void
        init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }
}
