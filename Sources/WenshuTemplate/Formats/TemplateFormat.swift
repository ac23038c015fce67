import WenshuContainer

/// Everything that tells DOCX from ODT for the template engine.
struct TemplateFormat: Sendable {
    let name: String
    let vocabulary: XMLVocabulary
    /// By the name's number in the vocabulary.
    private let roles: [Role]
    /// Roles whose direct character data is the paragraph's text.
    let textParents: Set<Role>
    /// Whether text stands in elements of its own inside runs (`w:r` › `w:t`) that a tag may leave empty.
    let hasTextElements: Bool
    /// An element whose name says that it is a heading (`text:h`); DOCX tells by the style.
    let headingName: String?
    let list: XMLTree.Name?
    let listItem: XMLTree.Name?

    init(
        name: String, prefixes: [String: String], elements: [(String, Role)], textParents: Set<Role>, hasTextElements: Bool,
        headingName: String? = nil, listNames: (list: String, item: String)? = nil
    ) {
        self.name = name
        vocabulary = XMLVocabulary(names: elements.map(\.0), prefixes: prefixes)
        roles = elements.map(\.1)
        self.textParents = textParents
        self.hasTextElements = hasTextElements
        self.headingName = headingName
        func number(_ name: String?) -> XMLTree.Name? { elements.firstIndex { $0.0 == name }.map(XMLTree.Name.init) }
        list = number(listNames?.list)
        listItem = number(listNames?.item)
    }

    func role(_ name: XMLTree.Name) -> Role { Int(name) < roles.count ? roles[Int(name)] : .none }
}

/// The markup that stands for what a value may hold beside characters, with the prefix that the part uses.
struct ValueMarkup: Sendable {
    /// Replaces a line break inside text.
    let lineBreak: [UInt8]
    let tab: [UInt8]
    /// Written for each run of blanks that XML would collapse; nothing where the text element keeps them.
    let blanks: (prefix: [UInt8], suffix: [UInt8])?

    /// Character data without markup around it: properties, field codes.
    static let plain = ValueMarkup(lineBreak: [0x0A], tab: [0x09], blanks: nil)
}
