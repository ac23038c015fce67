package import WenshuBasics
package import WenshuDocument

/// The readable source of a template: one line a paragraph, its role in front.
///
/// Both `template.docx` and `template.odt` are made from it. The format is described in `Documentation/template-source.md`.
package enum TemplateSource {
    /// Makes the template's document.
    ///
    /// - Parameter file: the source's name, for messages.
    /// - Throws: `malformedTemplateSource` with every fault of the source: its line, its role, what to write instead.
    package static func parse(_ text: String, file: String? = nil) throws(WenshuError) -> Document {
        var parser = TemplateSourceParser(file: file)
        var number = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            parser.read(line, number: number)
        }
        return try parser.finish()
    }
}

extension Diagnostic.Code {
    /// A line of a template source cannot be read.
    package static let malformedTemplateSource = Self("malformedTemplateSource", .data)
}

/// Reads a source line by line, collecting blocks and faults.
struct TemplateSourceParser {
    let file: String?
    var number = 0
    var profile: LayoutProfile?
    var title: String?
    var blocks: [RoleBlock] = []
    var table: TemplateSourceTable?
    /// The line of a 分页 that still waits for its paragraph.
    var pageBreak: Int?
    var faults: [Diagnostic] = []

    init(file: String?) { self.file = file }

    mutating func read(_ raw: Substring, number: Int) {
        self.number = number
        let line = raw.drop { $0 == "\u{FEFF}" }.trimmed
        if line.isEmpty || line.hasPrefix("//") { return }
        // Lines that take no text may leave the colon out.
        if ["表格结束", "分页", "空行", "分隔线", "红线", "版记线"].contains(line) { return read(role: line, text: "") }
        guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
            return fault(
                Bilingual(zh: "这一行没有“角色: 内容”的形式。", en: "This line is not of the form “role: text”."),
                remedy: Bilingual(zh: "请在行首写角色和冒号，例如“正文: ……”。", en: "Begin it with a role and a colon, such as “正文: …”."))
        }
        read(role: line[..<colon].trimmed, text: line[line.index(after: colon)...].trimmed)
    }

    private mutating func read(role name: Substring, text: Substring) {
        if readDirective(name, text) { return }
        guard let role = ParagraphRole(named: String(name)), role.isForSources else { return unknown(name) }
        if table != nil || role == .tableHead { return readRow(role, text) }
        readParagraph(role, text)
    }

    consuming func finish() throws(WenshuError) -> Document {
        if let table { fault(TemplateSourceTable.unfinished, at: table.line) }
        if let pageBreak { fault(Self.breakWithoutParagraph, at: pageBreak) }
        if profile == nil, faults.isEmpty { fault(Self.noProfile, remedy: Self.profiles) }
        if let error = WenshuError(faults) { throw error }
        var document = (profile ?? .officialDocument).document(blocks)
        document.metadata.title = title
        return document
    }

    private mutating func readParagraph(_ role: ParagraphRole, _ text: Substring) {
        guard profile != nil else { return fault(Self.noProfile, remedy: Self.profiles) }
        let holdsText = role.holdsText
        guard text.isEmpty != holdsText else {
            return fault(
                holdsText
                    ? Bilingual(zh: "“\(role.rawValue)”没有内容。", en: "“\(role.rawValue)” has no text.")
                    : Bilingual(zh: "“\(role.rawValue)”不能有内容。", en: "“\(role.rawValue)” takes no text."),
                remedy: holdsText ? Bilingual(zh: "空行请写“空行:”。", en: "Write “空行:” for an empty line.") : nil)
        }
        if role == .jointMark { return readJointMark(text) }
        var paragraph = Paragraph(inlines(text), style: role.styleName)
        if pageBreak != nil, role != .control {
            paragraph.format.pageBreakBefore = true
            pageBreak = nil
        }
        blocks.append(RoleBlock(role, .paragraph(paragraph)))
    }

    private mutating func unknown(_ name: Substring) {
        let roles = ParagraphRole.allCases.filter(\.isForSources).map(\.rawValue)
        let words = Self.directives + roles
        fault(
            Bilingual(zh: "没有“\(name)”这个角色。", en: "There is no role “\(name)”."),
            remedy: Bilingual(
                zh: "可用的角色：\(words.joined(separator: "、"))。", en: "Roles: \(words.joined(separator: ", "))."))
    }

    mutating func fault(_ message: Bilingual, remedy: Bilingual? = nil, at line: Int? = nil) {
        faults.append(
            Diagnostic(.error, .malformedTemplateSource, message, at: Place(file: file, line: line ?? number), remedy: remedy))
    }
}

extension Substring {
    /// Without blanks at both ends.
    var trimmed: Substring {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
        return start[...last]
    }
}
