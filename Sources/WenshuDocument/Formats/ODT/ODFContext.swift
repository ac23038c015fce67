import WenshuBasics
import WenshuContainer

/// What all readers of one ODT share: the package, styles and lists, the counts against the limits, and the warnings.
final class ODFContext {
    let package: ODFPackage
    let limits: Limits
    let styles: ODFStyles
    var comments: [Comment] = []
    private(set) var images: [ImageResource] = []
    private(set) var warnings: [Diagnostic] = []
    private var said: Set<String> = []
    private var knownImages: Set<String> = []
    private(set) var lists: [ListDefinition] = []
    private var listIDs: [ListKey: String] = [:]
    private var listsOfStyle: [String: Int] = [:]
    private var levelsOfStyle: [ListKey: [ListLevel]] = [:]
    private var hasOutline = false
    private var blockCount = 0
    private var cellCount = 0
    private var blankCount = 0
    private var repeatCount = 0

    private struct ListKey: Hashable {
        var style: String
        var part: ODFStyles.Part
        var instance: ODFNumberingCounter.Instance
    }

    /// Beyond this many, more warnings help nobody.
    private static let maximumWarnings = 200
    private static let maximumRepeats = 10_000

    init(package: ODFPackage, limits: Limits) {
        self.package = package
        self.limits = limits
        styles = ODFStyles(common: package.styles, content: package.content)
    }

    /// What the paragraph and the span before state: the next ones mostly state the same and share it.
    var lastParagraph = Paragraph()
    var lastSpan = TextFormat()

    // MARK: Limits

    /// Counts a block, once for each table around it: the cells of all of them hold its text.
    func countBlock(in nesting: Int = 0) throws(WenshuError) {
        blockCount += max(1, nesting)
        guard blockCount <= limits.blocks else {
            throw Limits.exceeded(Bilingual(zh: "段落和表格的数目", en: "The number of paragraphs and tables"), limit: limits.blocks)
        }
    }

    func countCells(_ count: Int = 1) throws(WenshuError) {
        cellCount += count
        guard cellCount <= limits.cells else {
            throw Limits.exceeded(Bilingual(zh: "单元格的数目", en: "The number of cells"), limit: limits.cells)
        }
    }

    /// The value of an attribute that counts columns or rows: at least 1.
    func span(_ node: XMLNode, _ name: ODFName) throws(WenshuError) -> Int {
        guard let value = node.integer(name), value > 1 else { return 1 }
        guard value <= limits.cellSpan else {
            throw Limits.exceeded(Bilingual(zh: "单元格跨越或重复的行列数", en: "The rows or columns of a cell"), limit: limits.cellSpan)
        }
        return value
    }

    /// How often a row or cell with content stands there, by an attribute. Texts hardly ever repeat one; spreadsheets do, and a file of a
    /// few hundred bytes can ask for a million.
    func repeats(_ node: XMLNode, _ name: ODFName) throws(WenshuError) -> Int {
        let count = try span(node, name)
        repeatCount += count - 1
        guard repeatCount <= Self.maximumRepeats else {
            throw Limits.exceeded(Bilingual(zh: "重复的行或单元格的数目", en: "The number of repeated rows and cells"), limit: Self.maximumRepeats)
        }
        return count
    }

    /// `text:s` states a number of blanks; a hostile one states billions.
    func countBlanks(_ count: Int) throws(WenshuError) {
        blankCount += count
        guard blankCount <= limits.xmlTextBytes else {
            throw Limits.exceeded(Bilingual(zh: "空格的数目", en: "The number of blanks"), limit: limits.xmlTextBytes)
        }
    }

    // MARK: Images

    /// The resource that an address means, read once for all its places; nothing, with a warning, where there is none.
    func image(_ address: String, at part: String) throws(WenshuError) -> String? {
        guard let name = ODFPackage.partName(address) else {
            warnExternal(address, at: part)
            return nil
        }
        if knownImages.contains(name) { return name }
        guard let (bytes, type) = try package.part(name) else {
            warnMissing(part: name)
            return nil
        }
        add(ImageResource(id: name, mediaType: type, bytes: bytes))
        return name
    }

    func add(_ image: ImageResource) {
        if knownImages.insert(image.id).inserted { images.append(image) }
    }

    // MARK: Lists

    /// The model's name for a list: its style's, and a number where several lists that count apart share the style.
    func listID(style: String, definition: ODFListStyle, part: ODFStyles.Part, instance: ODFNumberingCounter.Instance) -> String {
        let key = ListKey(style: style, part: part, instance: instance)
        if let id = listIDs[key] { return id }
        var id = style.isEmpty ? "•" : style
        listsOfStyle[style, default: 0] += 1
        if let count = listsOfStyle[style], count > 1 { id += " (\(count))" }
        listIDs[key] = id
        // The levels are shared: many lists of one style cost little.
        let shared = ListKey(style: style, part: part, instance: -1)
        let levels = levelsOfStyle[shared] ?? definition.definition(id).levels
        levelsOfStyle[shared] = levels
        lists.append(ListDefinition(id: id, levels: levels))
        return id
    }

    func outlineID(_ outline: ODFListStyle) -> String {
        if !hasOutline {
            hasOutline = true
            lists.append(outline.definition(ODFNumbering.outlineName))
        }
        return ODFNumbering.outlineName
    }

    // MARK: Warnings

    /// Says something once.
    ///
    /// - Parameter subject: what makes it the same thing as before.
    func warn(
        _ code: Diagnostic.Code, _ subject: String, _ message: Bilingual, at part: String, severity: Diagnostic.Severity = .warning,
        remedy: Bilingual? = nil
    ) {
        guard warnings.count < Self.maximumWarnings, said.insert("\(code.name) \(subject)").inserted else { return }
        warnings.append(Diagnostic(severity, code, message, at: Place(part: part), remedy: remedy))
    }

    func warnMissing(part: String) {
        warn(
            .missingPart, part, Bilingual(zh: "文件中缺少部件 \(part)，已略过。", en: "The part \(part) is missing and was left out."), at: part,
            remedy: Bilingual(zh: "如内容不全，请用原程序打开后另存。", en: "If content is missing, open it in the program that made it and save it anew."))
    }

    func warnExternal(_ target: String, at part: String) {
        warn(
            .externalLink, target,
            Bilingual(zh: "文件引用了外部内容 \(target)，没有打开。", en: "It refers to external content \(target), which was not opened."),
            at: part)
    }

    func warnLink(_ target: String, at part: String) {
        guard !target.hasPrefix("#") else { return }
        warn(
            .externalLink, target, Bilingual(zh: "文中有外部链接 \(target)，没有打开。", en: "It has an external link \(target), which was not opened."),
            at: part, severity: .note)
    }

    func warnEmbedded(_ target: String, at part: String) {
        warn(
            .embeddedObject, target, Bilingual(zh: "文件嵌有对象 \(target)，没有打开。", en: "It embeds an object \(target), which was not opened."),
            at: part)
    }

    func warnMacros(at part: String) {
        warn(.macros, "", Bilingual(zh: "文件带有宏，没有运行。", en: "It has macros, which were not run."), at: part)
    }

    func warnActive(_ what: String, at part: String) {
        warn(
            .activeField, what, Bilingual(zh: "文件中有会自动取数的域 \(what)，没有运行。", en: "It has an active field \(what), which was not run."),
            at: part)
    }
}
