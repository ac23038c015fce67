/// What a chart says in words, the same for both formats: its titles and notes, then the names of its series, then its categories.
struct ChartText {
    /// In document order.
    var titles: [String] = []
    var series: [String] = []
    /// Series mostly share them: a list that is there already is left out.
    private(set) var categories: [[String]] = []

    mutating func add(categories list: [String]) {
        if !list.isEmpty, !categories.contains(list) { categories.append(list) }
    }

    var all: [String] { (titles + series + categories.joined()).filter { !$0.isEmpty } }
}
