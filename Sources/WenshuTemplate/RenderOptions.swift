public import WenshuBasics

/// What becomes of a tag without a value that does not say so itself.
public enum MissingPolicy: String, Sendable, CaseIterable {
    /// Nothing is rendered; the error names every such tag.
    case error
    /// 【缺：名称】, highlighted.
    case mark
    /// The tag stays as it is written.
    case keep
    /// Nothing is printed.
    case empty
}

public struct RenderOptions: Sendable {
    public var missing: MissingPolicy
    /// Other names of data fields, such as Chinese labels, with the name (or dotted path) in the data: looked up where
    /// the data has no such name itself.
    public var labels: [String: String]
    /// The folder from which images may be read; without it only data URIs serve.
    public var imageFolder: String?
    /// Drops characters that XML forbids instead of refusing them.
    public var dropForbidden: Bool
    public var limits: Limits

    public init(
        missing: MissingPolicy = .error, labels: [String: String] = [:], imageFolder: String? = nil, dropForbidden: Bool = false,
        limits: Limits = .standard
    ) {
        self.missing = missing
        self.labels = labels
        self.imageFolder = imageFolder
        self.dropForbidden = dropForbidden
        self.limits = limits
    }
}
