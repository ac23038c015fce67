import WenshuBasics

/// An action that the agency reports or promises.
struct Measure: Sendable {
    enum Status: String { case done, underWay, planned }

    /// The paragraph without label and closing note; of a table, the cell.
    var text: Found
    /// The places that its sub-fields are read from.
    var places: [Span]
    var role: SectionRole?
    /// A row of a table: its other columns say who, when and how far.
    var isRow = false
    /// Why it may be none.
    var doubt: Doubt?
    /// The cell that states how far it is.
    var statedStatus: Span?
    /// The cell below 完成时间.
    var statedDay: Span?
    /// A cell of remarks: 12月15日前完成.
    var remark: Span?
    var responsibleUnit: Found?
    var cooperatingUnits: [Found] = []
    var responsiblePerson: Found?
    var deadline: Found?
    /// The deadline was read from running text, not from a label or column.
    var deadlineInText = false
    var status: Status = .done
    var statusRule = Rule("measure.status.default", 0.9)
    var statusDoubt: Doubt?
    var completedOn: Found?

    /// Where its dates may stand: its own words and, in a table, the columns of progress and of remarks.
    var datedPlaces: [Span] { places + [statedStatus, remark].compactMap { $0 } }

    static func found(_ measures: [Measure]) -> Found? {
        Found.list(measures.map(\.found), by: Rule("measures", 0.95))
    }

    private var found: Found {
        var statusFound = Found(.value(.text(status.rawValue)), places.first.map(Found.Origin.read), by: statusRule)
        if let statusDoubt { statusFound.doubts.append(statusDoubt) }
        let cooperating = Found.list(cooperatingUnits, by: Rule("measure.cooperatingUnits", 0.93))
        let parts: [(String, Found?)] = [
            ("text", text), ("responsibleUnit", responsibleUnit), ("cooperatingUnits", cooperating),
            ("responsiblePerson", responsiblePerson), ("deadline", deadline), ("status", statusFound), ("completedOn", completedOn),
        ]
        var whole = Found.object(parts, by: Rule("measure", 0.95)) ?? text
        if let doubt { whole.doubts.append(doubt) }
        return whole
    }
}
