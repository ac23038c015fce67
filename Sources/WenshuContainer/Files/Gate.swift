#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// A value that threads wait for until it is as they want it.
final class Gate<Value: Sendable>: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var value: Value

    init(_ value: Value) {
        self.value = value
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(mutex)
        changed.deallocate()
        mutex.deallocate()
    }

    /// Waits until the value is as wanted, and changes it before another thread sees it.
    func pass(_ isWanted: (Value) -> Bool, then change: (inout Value) -> Void) {
        pthread_mutex_lock(mutex)
        while !isWanted(value) { pthread_cond_wait(changed, mutex) }
        change(&value)
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(mutex)
    }

    func change(_ change: (inout Value) -> Void) { pass({ _ in true }, then: change) }
}
