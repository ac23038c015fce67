#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Lets no more than so many threads do a step of their work at once; the others wait.
package final class Slots: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var free: Int

    package init(_ count: Int) {
        free = max(count, 1)
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(mutex)
        changed.deallocate()
        mutex.deallocate()
    }

    /// Waits for a slot, does the step, and leaves the slot to another.
    package func take<T: ~Copyable>(_ step: () -> T) -> T {
        pthread_mutex_lock(mutex)
        while free == 0 { pthread_cond_wait(changed, mutex) }
        free -= 1
        pthread_mutex_unlock(mutex)
        defer {
            pthread_mutex_lock(mutex)
            free += 1
            pthread_cond_signal(changed)
            pthread_mutex_unlock(mutex)
        }
        return step()
    }
}
