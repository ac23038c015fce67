import WenshuBasics
import WenshuDocument

/// Lines that are not a paragraph.
extension TemplateSourceParser {
    static let directives = ["版式", "标题属性", "表格", "行", "表格结束", "分页"]

    /// Reads a directive; false where the name is not one.
    mutating func readDirective(_ name: Substring, _ text: Substring) -> Bool {
        switch name {
        case "版式": readProfile(text)
        case "标题属性": title = String(text)
        case "表格": openTable(text)
        case "行": readRow(.tableText, text)
        case "表格结束": closeTable()
        case "分页":
            if let pageBreak { fault(Self.breakWithoutParagraph, at: pageBreak) }
            pageBreak = number
        default: return false
        }
        return true
    }

    private mutating func readProfile(_ name: Substring) {
        guard let found = LayoutProfile.all.first(where: { $0.name == name }) else {
            return fault(Bilingual(zh: "没有“\(name)”这种版式。", en: "There is no layout “\(name)”."), remedy: Self.profiles)
        }
        guard profile == nil else {
            return fault(Bilingual(zh: "版式只能写一次。", en: "The layout may be named once only."))
        }
        profile = found
    }

    static var profiles: Bilingual {
        let names = LayoutProfile.all.map(\.name)
        return Bilingual(
            zh: "请在第一段之前写“版式: ”加\(names.joined(separator: "、"))之一。",
            en: "Before the first paragraph write “版式: ” and one of \(names.joined(separator: ", ")).")
    }

    static let noProfile = Bilingual(zh: "没有写明版式。", en: "The layout is not named.")
    static let breakWithoutParagraph = Bilingual(zh: "“分页”之后没有段落。", en: "No paragraph follows “分页”.")
}
