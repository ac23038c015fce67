/// Every bound on what Wenshu takes from outside, in one place. A caller may change any of them.
///
/// A breach is an error with the code `limitExceeded` that names the limit and its value.
public struct Limits: Sendable, Hashable {
    // MARK: Packages
    /// Bytes of an input file.
    public var inputBytes = 256 << 20
    /// Unpacked bytes of one part, counted while inflating.
    public var partBytes = 64 << 20
    /// Unpacked bytes of all parts that are read.
    public var packageBytes = 256 << 20
    public var entries = 10_000
    /// Files of an archived package: a bag, an OCFL object or a storage root.
    public var packageFiles = 1_000_000
    /// Versions that an encapsulation package may hold, each inside the next.
    public var encapsulatedVersions = 64
    /// Bytes of an entry's name.
    public var entryNameBytes = 1_024
    /// Unpacked to packed, beyond the first MiB.
    public var compressionRatio = 1_000

    // MARK: XML and JSON
    public var xmlDepth = 256
    public var xmlAttributes = 1_000
    /// Different names of elements and attributes in one part; libxml2's table of them slows down with many.
    public var xmlNames = 20_000
    /// Elements and texts of one part: what bounds the memory that a part of many small elements takes.
    public var xmlNodes = 4_000_000
    /// Bytes of one text or attribute value.
    public var xmlTextBytes = 10 << 20
    /// Bytes of all texts and attribute values that are kept of one part.
    public var xmlAllTextBytes = 64 << 20
    public var jsonDepth = 100
    public var jsonBytes = 64 << 20

    // MARK: Documents
    /// Paragraphs and tables, one inside nested tables once for each of them.
    public var blocks = 1_000_000
    public var cells = 1_000_000
    public var cellSpan = 1_000
    /// Blocks, and as many cells, for each MiB of the input that has begun, up to the bounds above: ten kilobytes unpack to a
    /// million empty paragraphs, and to read, extract and print that many would take more than the 256 MiB that a small input may cost.
    public var blocksPerMebibyte = 100_000
    /// Elements and texts of one part for each MiB of the input that has begun, for the same reason.
    public var xmlNodesPerMebibyte = 2_000_000
    /// The same for all texts of one part: Chinese prose unpacks to three or four times its size.
    public var xmlAllTextBytesPerMebibyte = 20 << 20

    // MARK: Cases
    /// The items of a recommendation and the measures of all replies to it together: each is compared with the others.
    public var caseMeasures = 1_000

    // MARK: Templates
    public var loopTurns = 10_000_000
    public var templateNesting = 100
    public var outputBytes = 4 << 30
    public var tagBytes = 64 << 10
    /// Tags in one part of a template.
    public var templateTags = 10_000
    /// Bytes of one image or included document.
    public var mediaBytes = 64 << 20

    public init() {}

    public static let standard = Limits()

    /// These limits, lowered to what an input of that size can justify.
    public func justified(by inputBytes: Int) -> Limits {
        let mebibytes = max(1, (inputBytes - 1) >> 20 + 1)
        func bound(_ limit: Int, _ each: Int) -> Int {
            let (product, isOverflown) = each.multipliedReportingOverflow(by: mebibytes)
            return isOverflown ? limit : min(limit, product)
        }
        var limits = self
        limits.blocks = bound(blocks, blocksPerMebibyte)
        limits.cells = bound(cells, blocksPerMebibyte)
        limits.xmlNodes = bound(xmlNodes, xmlNodesPerMebibyte)
        limits.xmlAllTextBytes = bound(xmlAllTextBytes, xmlAllTextBytesPerMebibyte)
        return limits
    }

    /// The error for a breach, in one wording everywhere.
    public static func exceeded(_ what: Bilingual, limit: Int, at place: Place = Place()) -> WenshuError {
        WenshuError(
            .limitExceeded,
            Bilingual(zh: "\(what.zh)超过上限 \(limit)。", en: "\(what.en) is over the limit of \(limit)."), at: place,
            remedy: Bilingual(zh: "请确认文件来源可靠；正常公文不会达到此上限。", en: "Check where the file comes from; no ordinary document gets there."))
    }
}
