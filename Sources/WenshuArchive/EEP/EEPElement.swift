/// An element of an encapsulation package (EEP), with its Chinese name.
public struct EEPElement: Sendable, Hashable {
    public let name: String
    public var attributes: [Attribute]
    /// What stands before and between the elements below.
    public var text: String
    public var children: [EEPElement]
    /// Of 编码数据 in a package that was read: its index in the tree, for its text is not held.
    var data: Int?

    public struct Attribute: Sendable, Hashable {
        public let name: String
        public let value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(_ name: String, _ text: String = "", attributes: [Attribute] = [], children: [EEPElement] = []) {
        self.name = name
        self.text = text
        self.attributes = attributes
        self.children = children
    }

    init(_ name: String, _ attributes: [Attribute], _ children: [EEPElement]) {
        self.init(name, attributes: attributes, children: children)
    }

    public subscript(name: String) -> EEPElement? { children.first { $0.name == name } }

    func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
}
