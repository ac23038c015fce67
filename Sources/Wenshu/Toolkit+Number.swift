public import WenshuBasics

extension Toolkit {
    /// The data with the number that follows the last one of a series, where it states none (``Numbering``).
    ///
    /// - Throws: `invalidValue` where the last number is none.
    public static func numbered(_ data: Value, after last: String) throws(WenshuError) -> Value {
        var numbering = try Numbering(after: last)
        return try numbering.number(data)
    }
}
