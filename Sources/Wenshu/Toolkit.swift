public import WenshuBasics

/// The door to Wenshu: generate letters, parse what comes in, archive records.
///
/// A value without state of its own; every verb is in a file of its own (`Toolkit+Generate.swift` …).
public struct Toolkit: Sendable {
    /// Bounds on everything that comes from outside.
    public var limits: Limits
    /// The clock and the source of identifiers.
    public var environment: Environment

    public init(limits: Limits = .standard, environment: Environment = .system) {
        self.limits = limits
        self.environment = environment
    }

    public static let version = "0.1.0"
}
