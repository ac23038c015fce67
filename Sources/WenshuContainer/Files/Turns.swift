#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Lets threads that work side by side do one step of their work one after the other, in the order of numbers from 0.
package final class Turns: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var current = 0

    package init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(mutex)
        changed.deallocate()
        mutex.deallocate()
    }

    /// Waits until it is the turn of `number`, does its step, and passes the turn on. Each number must come once.
    package func take<T>(_ number: Int, _ step: () -> T) -> T {
        pthread_mutex_lock(mutex)
        while current != number { pthread_cond_wait(changed, mutex) }
        pthread_mutex_unlock(mutex)
        let result = step()
        pthread_mutex_lock(mutex)
        current += 1
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(mutex)
        return result
    }
}
