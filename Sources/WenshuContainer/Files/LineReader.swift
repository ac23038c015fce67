public import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Reads a file line by line, so that memory does not grow with it.
public struct LineReader: ~Copyable {
    private let file: Descriptor
    private let path: String
    private let limit: Int
    private var buffer: [UInt8] = []
    /// What of the buffer was handed out.
    private var used = 0
    private var isAtEnd = false
    /// Whether the line handed out last had its end.
    package private(set) var isWhole = true

    /// - Parameter path: `-` means standard input.
    /// - Throws: `fileNotFound`, `fileUnreadable`.
    public init(_ path: String, limits: Limits = .standard) throws(WenshuError) {
        file = try InputFile.open(path)
        self.path = path
        limit = limits.jsonBytes
    }

    /// The next line without its end; nothing behind the last.
    ///
    /// - Throws: `fileUnreadable`; `limitExceeded` for a line longer than data may be.
    public mutating func next() throws(WenshuError) -> [UInt8]? {
        var searched = used
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { used = end + 1 }
                return Array(buffer[used..<end])
            }
            if isAtEnd {
                defer { used = buffer.count }
                isWhole = false
                return used < buffer.count ? Array(buffer[used...]) : nil
            }
            guard buffer.count - used <= limit else {
                throw Limits.exceeded(Bilingual(zh: "一行的字节数", en: "The length of a line"), limit: limit, at: Place(file: path))
            }
            buffer.removeSubrange(..<used)
            used = 0
            searched = buffer.count
            try fill()
        }
    }

    private mutating func fill() throws(WenshuError) {
        guard let piece = file.read(1 << 18) else { throw InputFile.unreadable(path, errno) }
        isAtEnd = piece.isEmpty
        buffer += piece
    }
}
