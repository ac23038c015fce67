public import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

extension Environment {
    /// The system's clock, or the time that `SOURCE_DATE_EPOCH` sets; random identifiers.
    public static let system = Environment(
        now: {
            if let text = getenv("SOURCE_DATE_EPOCH"), let seconds = Int64(String(cString: text)) { return seconds }
            return Int64(time(nil))
        },
        newIdentifier: {
            var bytes = (0..<16).map { _ in UInt8.random(in: 0...255) }
            bytes[6] = bytes[6] & 0x0F | 0x40
            bytes[8] = bytes[8] & 0x3F | 0x80
            let digits = bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
            return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }.joined(separator: "-")
        })

    /// All variables of the process.
    public static var variables: [String: String] {
        var variables: [String: String] = [:]
        for name in ["WENSHU_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
            if let value = getenv(name) { variables[name] = String(cString: value) }
        }
        return variables
    }
}
