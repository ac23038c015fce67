import WenshuContainer

/// The words of a chart's part (ECMA-376-1, 21.2).
struct ChartReader {
    private(set) var words = ChartText()

    init(_ root: XMLNode) { read(root) }

    private mutating func read(_ parent: XMLNode) {
        for node in parent.children where node.isElement {
            switch node.word {
            case .drawingParagraph: words.titles.append(StoryReader.drawingText(node))
            case .chartSeries: readSeries(node)
            case .chartText:
                words.titles += Self.values(node)
                read(node)
            case .alternateContent: if let chosen = AlternateContent.chosen(in: node) { read(chosen) }
            default: read(node)
            }
        }
    }

    private mutating func readSeries(_ series: XMLNode) {
        for node in series.children where node.isElement {
            switch node.word {
            case .chartText: words.series += Self.values(node)
            case .chartCategories, .chartXValues: words.add(categories: Self.values(node))
            default: read(node)
            }
        }
    }

    /// The texts that the chart keeps of its data, and numbers that are shown as they are, such as years.
    private static func values(_ parent: XMLNode) -> [String] {
        parent.children.filter(\.isElement).flatMap { node -> [String] in
            switch node.word {
            case .chartValue: [node.allText]
            case .chartNumbers where node.child(.chartFormatCode).map({ $0.allText == "General" }) != true: []
            default: values(node)
            }
        }
    }
}
