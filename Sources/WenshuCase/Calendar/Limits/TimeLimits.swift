/// The time limits that documents start or keep, each with its source.
extension TimeLimit {
    public static let all = law + courtLaw + policy

    public static func find(_ id: String) -> TimeLimit? { all.first { $0.id == id } }
}
