/// A part's XML as one flat array of tokens, each a range of the part's own bytes.
///
/// What is cut out of the bytes and put together again by these ranges is the file as it was: nothing is serialised
/// anew. Names are numbers of the vocabulary, whatever prefix the file uses.
package struct XMLTokens: Sendable {
    package let bytes: [UInt8]
    package let tokens: [XMLToken]
    /// The prefixes bound at the root element, with what the vocabulary calls them.
    let rootPrefixes: [(prefix: [UInt8], canonical: String)]

    package var count: Int { tokens.count }
    @inlinable package subscript(index: Int) -> XMLToken { tokens[index] }

    /// From the start of an element's start tag to the end of its end tag.
    package func elementRange(_ index: Int) -> Range<Int> {
        Int(tokens[index].start)..<Int(tokens[Int(tokens[index].partner)].end)
    }

    /// What stands between an element's tags.
    package func contentRange(_ index: Int) -> Range<Int> {
        Int(tokens[index].end)..<Int(tokens[Int(tokens[index].partner)].start)
    }

    package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The name as the file writes it: `w:p`.
    package func qualifiedName(_ index: Int) -> ArraySlice<UInt8> {
        let start = Int(tokens[index].start) + (tokens[index].kind == .end ? 2 : 1)
        var end = start
        while end < bytes.count, !XMLScanner.endsName(bytes[end]) { end += 1 }
        return bytes[start..<end]
    }

    /// The prefix with its colon, as the file writes it: `w:`; empty where there is none.
    package func prefix(_ index: Int) -> ArraySlice<UInt8> {
        let name = qualifiedName(index)
        guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return name[name.startIndex..<name.startIndex] }
        return name[...colon]
    }

    /// The indexes of an element's direct children, texts included.
    package func children(_ index: Int) -> [Int] {
        guard tokens[index].kind == .start else { return [] }
        var result: [Int] = []
        var i = index + 1
        while i < Int(tokens[index].partner) {
            result.append(i)
            i = tokens[i].kind == .start ? Int(tokens[i].partner) + 1 : i + 1
        }
        return result
    }

    package func isAncestor(_ ancestor: Int, of index: Int) -> Bool {
        ancestor <= index && index <= Int(tokens[ancestor].partner)
    }

    /// The attributes of a start tag, with the ranges of their names and of their values without quotes.
    package func attributes(_ index: Int) -> [XMLAttributeRange] {
        let token = tokens[index]
        guard token.kind == .start || token.kind == .empty else { return [] }
        var result: [XMLAttributeRange] = []
        var at = qualifiedName(index).endIndex
        let end = Int(token.end)
        while at < end {
            while at < end, XMLScanner.endsName(bytes[at]), bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "/") { at += 1 }
            let nameStart = at
            while at < end, !XMLScanner.endsName(bytes[at]) { at += 1 }
            let name = nameStart..<at
            while at < end, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "'"), bytes[at] != UInt8(ascii: ">") { at += 1 }
            guard at < end, bytes[at] != UInt8(ascii: ">"), !name.isEmpty else { break }
            let quote = bytes[at]
            let valueStart = at + 1
            at = valueStart
            while at < end, bytes[at] != quote { at += 1 }
            result.append(XMLAttributeRange(name: name, value: valueStart..<at))
            at += 1
        }
        return result
    }

    /// The range of an attribute's value. The name is the vocabulary's: `w:val`, `xml:id`.
    package func attribute(_ name: String, of index: Int) -> Range<Int>? {
        attributes(index).first { isNamed(name, $0.name) }?.value
    }

    /// An attribute's value, its character references resolved.
    package func value(_ name: String, of index: Int) -> String? {
        attribute(name, of: index).map { XMLReferences.decoded(bytes[$0]) }
    }

    /// Whether the attribute name in that range is `name` in the vocabulary's words.
    package func isNamed(_ name: String, _ range: Range<Int>) -> Bool {
        let raw = bytes[range]
        guard let colon = raw.firstIndex(of: UInt8(ascii: ":")) else { return raw.elementsEqual(name.utf8) }
        let prefix = raw[..<colon]
        let canonical = rootPrefixes.first { $0.prefix.elementsEqual(prefix) }?.canonical ?? String(decoding: prefix, as: UTF8.self)
        return name.utf8.count == canonical.utf8.count + raw.count - prefix.count && name.hasPrefix(canonical)
            && name.utf8.dropFirst(canonical.utf8.count).elementsEqual(raw[colon...])
    }
}

package struct XMLToken: Sendable {
    package enum Kind: UInt8, Sendable {
        case start, end
        /// An element without content, written as one tag.
        case empty
        case text
        /// Comment, processing instruction, declaration.
        case other
    }

    package let kind: Kind
    package let name: XMLTree.Name
    package let start: Int32
    package let end: Int32
    /// The element around it; -1 at the top.
    package let parent: Int32
    /// Start tag: its end tag; end tag: its start tag; anything else: itself.
    package internal(set) var partner: Int32

    package var range: Range<Int> { Int(start)..<Int(end) }
}

package struct XMLAttributeRange: Sendable {
    package let name: Range<Int>
    package let value: Range<Int>
}
