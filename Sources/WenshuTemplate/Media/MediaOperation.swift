import WenshuDocument

/// An image or an included document: what stands in its place is known only with the data.
struct MediaOperation: Sendable {
    enum Content: Sendable {
        case image(ImageTag)
        case include(Source)

        var source: Source {
            switch self {
            case .image(let tag): .path(tag.path)
            case .include(let source): source
            }
        }
    }

    var content: Content
    var context: Int
    var tag: Int
    /// Ends the text around an image and begins it again. Of an include, the paragraph that its tag fills: it stays where
    /// words must stand for a missing value.
    var before: [UInt8]
    var behind: [UInt8]
    var place: FragmentPlace
}
