/// The one error type of Wenshu: one or more ``Diagnostic``s that stop the work.
public struct WenshuError: Error, Sendable, Hashable {
    /// Never empty; the first one decides the exit code.
    public private(set) var diagnostics: [Diagnostic]

    public init(
        _ code: Diagnostic.Code, _ message: Bilingual, at place: Place = Place(), remedy: Bilingual? = nil,
        basis: String? = nil
    ) {
        diagnostics = [Diagnostic(.error, code, message, at: place, remedy: remedy, basis: basis)]
    }

    /// An error of several diagnostics, or nothing where the list is empty.
    public init?(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return nil }
        self.diagnostics = diagnostics
    }

    public var code: Diagnostic.Code { diagnostics[0].code }
    public var exitCode: Int32 { code.fault.rawValue }

    /// The same error with what a caller knows of the place: what is already there stays.
    public func with(file: String? = nil, part: String? = nil) -> WenshuError {
        var copy = self
        for i in copy.diagnostics.indices {
            copy.diagnostics[i].place.file = copy.diagnostics[i].place.file ?? file
            copy.diagnostics[i].place.part = copy.diagnostics[i].place.part ?? part
        }
        return copy
    }
}

extension WenshuError: CustomStringConvertible {
    public var description: String {
        diagnostics.map { "\($0.code.name): \($0.line(in: .en))" }.joined(separator: "\n")
    }
}
