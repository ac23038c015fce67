import CSystem

/// How the system's memory allocator serves a program that reads one part of a document after the other.
public enum Heap {
    /// Large buffers come from the heap, and stay there when they are given back: the next one finds their pages ready, where the
    /// system would clear new ones. It saves a tenth of the time of a long document. For a program's first line.
    public static func keepLargeBuffers() {
        #if canImport(Glibc)
        mallopt(M_MMAP_THRESHOLD, 32 << 20)
        mallopt(M_TRIM_THRESHOLD, 64 << 20)
        #endif
    }
}
