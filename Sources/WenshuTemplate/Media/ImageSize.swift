import WenshuBasics

/// The size at which an image is printed, in points.
enum ImageSize {
    /// The tag's sides, else the data's, else the natural ones; one stated side brings the other in proportion. Never
    /// wider than the type area.
    static func of(
        natural: (width: Double, height: Double), tag: (width: Double?, height: Double?), data: (width: Double?, height: Double?),
        maximumWidth: Double?
    ) -> (width: Double, height: Double) {
        let stated = tag.width != nil || tag.height != nil ? tag : data
        var size: (width: Double, height: Double)
        switch stated {
        case (let width?, let height?): size = (width, height)
        case (let width?, nil): size = (width, natural.height * width / natural.width)
        case (nil, let height?): size = (natural.width * height / natural.height, height)
        case (nil, nil): size = natural
        }
        if let maximum = maximumWidth, size.width > maximum { size = (maximum, size.height * maximum / size.width) }
        // No word processor takes a side of more than 22 inches.
        let longest = max(size.width, size.height)
        if longest > 1_584 { size = (size.width * 1_584 / longest, size.height * 1_584 / longest) }
        return (max(size.width, 1), max(size.height, 1))
    }

    /// A length in data: a text such as `60mm`, or a number of pixels (1/96 in).
    ///
    /// - Returns: nothing for what is no length.
    static func points(_ value: Value) -> Double? {
        switch value {
        case .number(let number): return Length.points(number.double, unit: "px")
        case .text(let text):
            let trimmed = text.filter { !$0.isWhitespace }
            let digits = trimmed.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            guard let number = DecimalNumber(digits) else { return nil }
            let unit = trimmed.dropFirst(digits.count)
            return Length.points(number.double, unit: unit.isEmpty ? "px" : unit.lowercased())
        default: return nil
        }
    }
}
