import WenshuContainer

/// The names of elements and attributes as the XML parser knows them, and elements as values.
enum EEPNames {
    private static let attributes = ["eep版本", "文档数据ID", "编码ID", "编码数据ID", "引用编码数据ID", "主题词表名称"]
    static let vocabulary = XMLVocabulary(
        names: EEPGrammar.names.map { "e:\($0)" } + attributes, prefixes: [EEPGrammar.namespace: "e"])
    private static let numbers = Dictionary(
        uniqueKeysWithValues: vocabulary.names.enumerated().map { ($1, XMLTree.Name($0)) })
    private static let attributeNumbers = attributes.map { (name: $0, number: numbers[$0] ?? XMLTree.unknown) }

    /// An element's number in the vocabulary.
    static func number(_ name: String) -> XMLTree.Name { numbers["e:\(name)"] ?? XMLTree.unknown }

    /// An element and all below it; strange ones have their namespace before their name.
    static func element(_ node: XMLNode) -> EEPElement {
        var element = EEPElement(name(of: node))
        for attribute in attributeNumbers {
            if let value = node.attribute(attribute.number) { element.attributes.append(.init(attribute.name, value)) }
        }
        for child in node.children {
            if child.isElement { element.children.append(Self.element(child)) } else { element.text += child.string }
        }
        element.text = trimmed(element.text)
        if element.name == "编码数据" { element.data = node.index }
        return element
    }

    private static func name(of node: XMLNode) -> String {
        if Int(node.name) < EEPGrammar.names.count { return EEPGrammar.names[Int(node.name)] }
        let full = node.name == XMLTree.unknown ? node.fullName ?? "" : vocabulary.names[Int(node.name)]
        return full.hasPrefix("e:") ? String(full.dropFirst(2)) : full.hasPrefix("{") ? full : "{}\(full)"
    }

    private static func trimmed(_ text: String) -> String {
        let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }), let last = scalars.lastIndex(where: { !isBlank($0) }) else {
            return ""
        }
        return String(scalars[first...last])
    }
}
