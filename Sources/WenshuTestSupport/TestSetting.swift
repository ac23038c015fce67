#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// What a person may set for a run of the tests: environment variables, read here and nowhere else.
package enum TestSetting {
    package static func text(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    package static func number(_ name: String) -> Int? { text(name).flatMap { Int($0) } }
}
