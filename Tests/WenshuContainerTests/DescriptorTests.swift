import Glibc
import Synchronization
import Testing
import WenshuBasics
import WenshuTestSupport

@testable import WenshuContainer

@Suite struct DescriptorTests {
    /// A descriptor that is closed twice is, in the time between, another thread's: here one thread fails to open what is in use or
    /// cannot be read, and the others look whether their files are still theirs.
    @Test func whatFailsToOpenClosesNobodyElsesFile() throws {
        try TemporaryFolder.use { folder in
            let held = try AppendLog("\(folder)/log", limits: .standard) { _, _ in }
            let lock = try FolderLock.take("\(folder)/lock", waits: false)
            let workers = Atomic(0)
            let lost = Atomic(0)
            let isOver = Atomic(false)
            Workers.run(4) {
                guard workers.add(1, ordering: .relaxed).oldValue > 0 else {
                    for _ in 0..<2_000 { Self.failToOpen(in: folder) }
                    return isOver.store(true, ordering: .relaxed)
                }
                while !isOver.load(ordering: .relaxed) {
                    let number = open(folder, O_RDONLY | O_CLOEXEC)
                    sched_yield()
                    if number >= 0, close(number) != 0 { lost.add(1, ordering: .relaxed) }
                }
            }
            #expect(lost.load(ordering: .relaxed) == 0)
            #expect(held.size == 0 && lock != nil)
        }
    }

    private static func failToOpen(in folder: String) {
        #expect(throws: WenshuError.self) { _ = try AppendLog("\(folder)/log", limits: .standard) { _, _ in } }
        #expect(throws: WenshuError.self) { _ = try PagedFile(folder) }
        #expect(throws: WenshuError.self) { _ = try InputFile.read(folder) }
        let other = (try? FolderLock.take("\(folder)/lock", waits: false)) ?? nil
        #expect(other == nil)
    }

    @Test func aFileIsClosedOnceItsLastHolderIsGone() throws {
        try TemporaryFolder.use { folder in
            let path = "\(folder)/log"
            for _ in 0..<3 { _ = try AppendLog(path, limits: .standard) { _, _ in } }
            let log = try AppendLog(path, limits: .standard) { _, _ in }
            #expect(throws: WenshuError.self) { _ = try AppendLog(path, limits: .standard) { _, _ in } }
            #expect(log.size == 0)
        }
    }
}
