import WenshuBasics

/// How far the measures of a document are, by their place in the list: what stands around a status tells something of it.
struct MeasureProgress {
    /// Numbers that stand for what is around a measure.
    struct Around {
        /// 1 for done, 2 for under way, 3 for planned, 0 where there is none.
        let before: Int
        let behind: Int
        /// Of the measure's limit: 0 for none, 1 where the document has no date, 2 for one to come, 3 for one that has passed.
        let limit: Int
    }

    private var statuses: [Int: Int] = [:]
    private var limits: [Int: String] = [:]
    private var own: String?

    init(_ values: [ReadValue]) {
        for value in values {
            switch value.field {
            case "date": own = value.value.text
            case "measures.status": statuses[Self.place(value.path)] = 1 + (Self.names.firstIndex(of: value.value.text) ?? -1)
            case "measures.deadline": limits[Self.place(value.path)] = value.value.text
            default: break
            }
        }
    }

    func around(_ path: String) -> Around {
        let n = Self.place(path)
        let limit = limits[n].map { limit in own.map { limit > $0 ? 2 : 3 } ?? 1 } ?? 0
        return Around(before: statuses[n - 1] ?? 0, behind: statuses[n + 1] ?? 0, limit: limit)
    }

    /// 3 of `/fields/measures/3/status`.
    private static func place(_ path: String) -> Int { path.split(separator: "/").dropFirst(2).first.flatMap { Int($0) } ?? -1 }

    private static let names: [String?] = ["done", "underWay", "planned"]
}
