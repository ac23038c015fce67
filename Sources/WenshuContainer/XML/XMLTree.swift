package import WenshuBasics

/// A parsed XML part as one flat array of nodes, in document order.
///
/// Names are numbers: the position of `prefix:local` in the vocabulary that the caller gave, with the prefix that the
/// caller chose for the namespace, whatever the file calls it. What is not in the vocabulary has the name ``unknown``
/// and keeps its text in ``XMLNode/fullName``.
package final class XMLTree: Sendable {
    package typealias Name = UInt16
    package static let unknown: Name = .max

    /// 24 bytes: in this order nothing is lost between the members.
    struct Record: Sendable {
        var name: Name
        var isText: Bool
        /// Elements only: index of a name outside the vocabulary in `strangeNames`, or -1.
        var strange: Int32 = -1
        var parent: Int32
        /// The node after the last descendant.
        var end: Int32 = 0
        /// Elements: range in `attributes`. Text nodes: range in `text`.
        var start: Int32
        var count: Int32
    }

    struct Attribute: Sendable {
        var name: Name
        var start: Int32
        var count: Int32
    }

    let records: [Record]
    let attributes: [Attribute]
    let text: [UInt8]
    let strangeNames: [String]

    init(records: [Record], attributes: [Attribute], text: [UInt8], strangeNames: [String]) {
        self.records = records
        self.attributes = attributes
        self.text = text
        self.strangeNames = strangeNames
    }

    package var root: XMLNode { XMLNode(tree: self, index: 0) }

    /// Whether an element of that name is anywhere in it.
    package func contains(_ name: Name) -> Bool { records.contains { $0.name == name && !$0.isText } }
    /// The number of nodes, texts included.
    package var count: Int { records.count }

    /// Whether it is small enough to be kept, and what is read out of it with it: with the bytes of its part it takes half a megabyte at most.
    package var isShared: Bool { records.count < 8_192 && attributes.count < 8_192 && text.count < Self.sharedBytes }

    /// Parses a whole part, unless one with the same bytes was parsed lately: many documents come from one program and share all parts
    /// but their text.
    ///
    /// - Throws: as ``parse(_:vocabulary:limits:)``.
    package static func shared(_ bytes: [UInt8], vocabulary: XMLVocabulary, limits: Limits) throws(WenshuError) -> XMLTree {
        guard bytes.count <= sharedBytes else { return try parse(bytes, vocabulary: vocabulary, limits: limits) }
        let key = SharedPart(bytes: bytes, limits: limits)
        if let known = vocabulary.lately.first(where: { $0 == key }) { return known }
        let tree = try parse(bytes, vocabulary: vocabulary, limits: limits)
        if tree.isShared { vocabulary.lately.add(key, tree) }
        return tree
    }

    private static let sharedBytes = 1 << 16

    /// Parses a whole part.
    ///
    /// - Parameter vocabulary: what names and namespaces mean.
    /// - Throws: `malformedXML` with line and column, `unsafeXML` for a DOCTYPE, `limitExceeded`.
    package static func parse(
        _ bytes: [UInt8], vocabulary: XMLVocabulary, limits: Limits = .standard
    ) throws(WenshuError) -> XMLTree {
        var builder = XMLTreeBuilder(vocabulary: vocabulary, limits: limits)
        try builder.parse(bytes)
        return builder.finish()
    }
}

/// The element and attribute names that a reader knows.
package struct XMLVocabulary: Sendable {
    /// `prefix:local`, or `local` for an attribute without a namespace. The position is the name's number.
    package let names: [String]
    /// Namespace → the prefix used in `names`; several namespaces may share one (transitional and strict).
    package let prefixes: [String: String]
    let numbers: [String: XMLTree.Name]
    /// The parts last parsed in these words.
    fileprivate let lately = RecentValues<SharedPart, XMLTree>(12)

    /// - Parameter aliases: names that mean the same as one of `names`.
    package init(names: [String], prefixes: [String: String], aliases: [String: String] = [:]) {
        precondition(names.count < Int(XMLTree.unknown))
        self.names = names
        self.prefixes = prefixes
        var numbers = Dictionary(names.enumerated().map { ($1, XMLTree.Name($0)) }, uniquingKeysWith: { a, _ in a })
        for (alias, name) in aliases { numbers[alias] = numbers[name] }
        self.numbers = numbers
    }
}

/// What a tree was made of; the limits decide whether it may be made at all.
private struct SharedPart: Sendable, Equatable {
    let bytes: [UInt8]
    let limits: Limits

    static func == (a: Self, b: Self) -> Bool {
        ByteSearch.isSame(a.bytes, b.bytes) && a.limits == b.limits
    }
}

/// An element or a text in an ``XMLTree``.
package struct XMLNode: Sendable {
    package let tree: XMLTree
    package let index: Int

    private var record: XMLTree.Record { tree.records[index] }

    package var isText: Bool { record.isText }
    package var isElement: Bool { !record.isText }
    /// The number in the vocabulary; ``XMLTree/unknown`` for a text or a strange element.
    package var name: XMLTree.Name { record.name }
    /// `prefix:local` of a strange element, `{namespace}local` where the namespace is strange too.
    package var fullName: String? { record.strange >= 0 ? tree.strangeNames[Int(record.strange)] : nil }
    package var parent: XMLNode? { record.parent >= 0 ? XMLNode(tree: tree, index: Int(record.parent)) : nil }
    package var hasChildren: Bool { index + 1 < Int(record.end) }

    /// The characters of a text node.
    package var string: String {
        let record = record
        guard record.isText else { return "" }
        return String(decoding: tree.text[Int(record.start)..<Int(record.start) + Int(record.count)], as: UTF8.self)
    }

    /// The characters of all texts below.
    package var allText: String {
        // Mostly one text and nothing else.
        if index + 2 == Int(record.end), tree.records[index + 1].isText { return XMLNode(tree: tree, index: index + 1).string }
        var bytes: [UInt8] = []
        for i in index..<Int(record.end) {
            let r = tree.records[i]
            if r.isText { bytes += tree.text[Int(r.start)..<Int(r.start) + Int(r.count)] }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    package func attribute(_ name: XMLTree.Name) -> String? {
        let record = record
        guard !record.isText else { return nil }
        for i in Int(record.start)..<Int(record.start) + Int(record.count) where tree.attributes[i].name == name {
            let a = tree.attributes[i]
            return String(decoding: tree.text[Int(a.start)..<Int(a.start) + Int(a.count)], as: UTF8.self)
        }
        return nil
    }

    /// Elements and texts directly below.
    package var children: XMLChildren { XMLChildren(tree: tree, position: index + 1, end: Int(record.end)) }

    /// The first element of that name directly below.
    package func child(_ name: XMLTree.Name) -> XMLNode? {
        var next = index + 1
        let end = Int(record.end)
        while next < end {
            let r = tree.records[next]
            if r.name == name, !r.isText { return XMLNode(tree: tree, index: next) }
            next = Int(r.end)
        }
        return nil
    }
}

package struct XMLChildren: Sequence, IteratorProtocol, Sendable {
    let tree: XMLTree
    var position: Int
    let end: Int

    package mutating func next() -> XMLNode? {
        guard position < end else { return nil }
        defer { position = Int(tree.records[position].end) }
        return XMLNode(tree: tree, index: position)
    }
}
