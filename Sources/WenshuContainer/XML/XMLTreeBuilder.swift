import CLibXML2
package import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

extension Diagnostic.Code {
    package static let malformedXML = Self("malformedXML", .data)
    package static let unsafeXML = Self("unsafeXML", .data)
}

/// Feeds libxml2's SAX2 push parser and gathers an ``XMLTree``.
///
/// No entity is substituted, no DTD loaded, nothing fetched; a DOCTYPE stops the parser. libxml2's own guards stay on,
/// and lengths, depth and counts are checked here besides.
///
/// A structure that the callbacks reach by its address: as properties of a class each of its arrays would be checked for
/// exclusive access with every element, which took a sixth of the time.
struct XMLTreeBuilder {
    private let vocabulary: XMLVocabulary
    private let limits: Limits
    private var records: [XMLTree.Record] = []
    private var attributes: [XMLTree.Attribute] = []
    private var text: [UInt8] = []
    private var strangeNames: [String] = []
    private var open: [Int32] = []
    private var failure: WenshuError?
    private(set) var context: xmlParserCtxtPtr?
    private var names = XMLNameCache()
    /// What is gathered of a file besides, see ``XMLFile``.
    var file: XMLFileNotes?

    init(vocabulary: XMLVocabulary, limits: Limits) {
        self.vocabulary = vocabulary
        self.limits = limits
    }

    consuming func finish() -> XMLTree {
        XMLTree(records: records, attributes: attributes, text: text, strangeNames: strangeNames)
    }

    mutating func parse(_ bytes: [UInt8]) throws(WenshuError) {
        guard bytes.count <= limits.partBytes else {
            throw Limits.exceeded(Bilingual(zh: "XML 部件的字节数", en: "The size of an XML part"), limit: limits.partBytes)
        }
        reserve(for: bytes)
        try run { give in
            bytes.withUnsafeBytes { buffer in
                // Once it has seen the beginning, it knows the encoding of the rest.
                var isGoing = give(buffer.prefix(Self.pieceBytes), false)
                var rest = buffer.dropFirst(Self.pieceBytes)
                while isGoing, bytes.count > Self.wholeBytes, !rest.isEmpty {
                    isGoing = give(rest.prefix(Self.pieceBytes), false)
                    rest = rest.dropFirst(Self.pieceBytes)
                }
                _ = give(rest, true)
            }
        }
    }

    /// Takes a piece of what is parsed, and whether it is the last; says whether another one is of use.
    typealias Give = (_ piece: Slice<UnsafeRawBufferPointer>, _ isLast: Bool) -> Bool

    /// Has libxml2 parse what `feed` gives it.
    mutating func run(_ feed: (Give) -> Void) throws(WenshuError) {
        Self.initialised
        let ended = withUnsafeMutablePointer(to: &self) { Self.parse(to: $0, feed) }
        if let failure { throw failure }
        guard ended.isWellFormed, !records.isEmpty, open.isEmpty else { throw Self.malformed("?", line: ended.line, column: 0) }
    }

    /// Room for all that will mostly come, so that hardly an array is copied while it grows; what is not used takes no memory.
    private mutating func reserve(for bytes: [UInt8]) {
        text.reserveCapacity(bytes.count)
        records.reserveCapacity(min(bytes.count / 8, limits.xmlNodes) + 1)
    }

    /// The callbacks change the builder.
    private static func parse(to builder: UnsafeMutablePointer<XMLTreeBuilder>, _ feed: (Give) -> Void) -> (isWellFormed: Bool, line: Int) {
        var handler = xmlSAXHandler()
        handler.initialized = wenshu_sax2_magic()
        let isFile = builder.pointee.file != nil
        handler.startElementNs = isFile ? startElementOfFile : startElement
        handler.endElementNs = isFile ? endElementOfFile : endElement
        handler.characters = isFile ? charactersOfFile : characters
        handler.cdataBlock = handler.characters
        handler.ignorableWhitespace = handler.characters
        handler.internalSubset = internalSubset
        handler.serror = structuredError
        guard let context = xmlCreatePushParserCtxt(&handler, builder, nil, 0, nil) else {
            builder.pointee.failure = WenshuError(
                .internalFault, Bilingual(zh: "无法创建 XML 解析器。", en: "The XML parser cannot be created."))
            return (false, 0)
        }
        builder.pointee.context = context
        defer {
            xmlFreeParserCtxt(context)
            builder.pointee.context = nil
        }
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue))
        feed { piece, isLast in
            guard builder.pointee.failure == nil else { return false }
            let start = UnsafeRawBufferPointer(rebasing: piece).baseAddress?.assumingMemoryBound(to: CChar.self)
            if xmlParseChunk(context, start, Int32(piece.count), isLast ? 1 : 0) != 0 { builder.pointee.noteError(context) }
            return builder.pointee.failure == nil
        }
        return (context.pointee.wellFormed == 1, Int(context.pointee.input?.pointee.line ?? 0))
    }

    private static let initialised: Void = xmlInitParser()

    /// Parts up to this size are handed over in one piece: only where more may come does libxml2 look for the end of each tag before it reads it.
    /// It holds no more than 10,000,000 bytes of UTF-8, and a byte of another encoding may become three.
    private static let wholeBytes = 10_000_000 / 3
    private static let pieceBytes = 1 << 16

    // MARK: Callbacks

    mutating func start(
        _ local: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?, _ count: Int,
        _ raw: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        guard failure == nil else { return }
        guard open.count < limits.xmlDepth else {
            return stop(Limits.exceeded(Bilingual(zh: "XML 的嵌套层数", en: "The depth of the XML"), limit: limits.xmlDepth))
        }
        guard records.count < limits.xmlNodes else {
            return stop(Limits.exceeded(Bilingual(zh: "XML 的节点数", en: "The nodes of the XML"), limit: limits.xmlNodes))
        }
        guard count <= limits.xmlAttributes else {
            return stop(
                Limits.exceeded(Bilingual(zh: "一个元素的属性数", en: "The attributes of an element"), limit: limits.xmlAttributes))
        }
        let name = self.name(local, uri, isElement: true)
        let first = Int32(attributes.count)
        for i in 0..<count {
            guard let raw, let begin = raw[i * 5 + 3], let end = raw[i * 5 + 4] else { continue }
            let number = self.name(raw[i * 5], raw[i * 5 + 2], isElement: false).number
            guard number != XMLTree.unknown else { continue }
            let length = end - begin
            guard length <= limits.xmlTextBytes else { return stop(textTooLong) }
            let start = Int32(text.count)
            appendAttribute(UnsafeBufferPointer(start: begin, count: length))
            attributes.append(XMLTree.Attribute(name: number, start: start, count: Int32(text.count) - start))
        }
        guard text.count <= limits.xmlAllTextBytes else { return stop(tooMuchText) }
        open.append(Int32(records.count))
        records.append(
            XMLTree.Record(
                name: name.number, isText: false, strange: name.strange, parent: open.count > 1 ? open[open.count - 2] : -1,
                start: first, count: Int32(attributes.count) - first))
    }

    mutating func end() {
        guard failure == nil, let index = open.popLast() else { return }
        records[Int(index)].end = Int32(records.count)
    }

    mutating func append(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        guard failure == nil, let parent = open.last else { return }
        // Neighbouring pieces make one text node.
        if let last = records.last, last.isText, last.parent == parent, last.end == Int32(records.count) {
            records[records.count - 1].count += Int32(count)
        } else {
            records.append(
                XMLTree.Record(
                    name: XMLTree.unknown, isText: true, parent: parent, end: Int32(records.count + 1), start: Int32(text.count),
                    count: Int32(count)))
        }
        text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
        if Int(records[records.count - 1].count) > limits.xmlTextBytes { return stop(textTooLong) }
        if text.count > limits.xmlAllTextBytes { stop(tooMuchText) }
    }

    fileprivate mutating func refuseDoctype() {
        stop(
            WenshuError(
                .unsafeXML, Bilingual(zh: "文件不安全，已拒绝：部件中有 DOCTYPE 声明。", en: "The file is unsafe and was refused: a part has a DOCTYPE."),
                remedy: Bilingual(zh: "正常公文没有这种声明；请核实来源。", en: "No ordinary document has one; check where it comes from.")))
    }

    fileprivate mutating func note(_ error: xmlErrorPtr) {
        guard failure == nil, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        let words = error.pointee.message.map { String(cString: $0) } ?? "?"
        // A namespace fault leaves the document readable; libxml2 says so by the domain.
        if error.pointee.domain == Int32(XML_FROM_NAMESPACE.rawValue), error.pointee.level != XML_ERR_FATAL { return }
        failure = Self.malformed(words, line: Int(error.pointee.line), column: Int(error.pointee.int2))
        if let context { xmlStopParser(context) }
    }

    /// The innermost element that is open: its index and its name.
    var innermost: (index: Int, name: XMLTree.Name)? { open.last.map { (Int($0), records[Int($0)].name) } }

    // MARK: Helpers

    private mutating func noteError(_ context: xmlParserCtxtPtr) {
        guard failure == nil, context.pointee.wellFormed == 0 else { return }
        failure = Self.malformed("?", line: Int(context.pointee.input?.pointee.line ?? 0), column: 0)
    }

    mutating func stop(_ error: WenshuError) {
        failure = failure ?? error
        if let context { xmlStopParser(context) }
    }

    private var textTooLong: WenshuError {
        Limits.exceeded(Bilingual(zh: "一段文字的字节数", en: "The length of a text"), limit: limits.xmlTextBytes)
    }

    private var tooMuchText: WenshuError {
        Limits.exceeded(
            Bilingual(zh: "XML 部件中全部文字的字节数", en: "The length of all texts of an XML part"), limit: limits.xmlAllTextBytes)
    }

    /// In SAX2 the value still holds character references where no substitution is asked for: `&#10;`, `&#38;`.
    private mutating func appendAttribute(_ value: UnsafeBufferPointer<UInt8>) {
        guard let start = value.baseAddress, memchr(start, Int32(UInt8(ascii: "&")), value.count) != nil else {
            return text.append(contentsOf: value)
        }
        var rest = value[...]
        while let amp = rest.firstIndex(of: UInt8(ascii: "&")) {
            text.append(contentsOf: rest[..<amp])
            guard let semicolon = rest[amp...].firstIndex(of: UInt8(ascii: ";")) else {
                rest = rest[amp...]
                break
            }
            let reference = String(decoding: rest[(amp + 1)..<semicolon], as: UTF8.self)
            if let scalar = Self.scalar(reference) {
                text.append(contentsOf: Array(String(Character(scalar)).utf8))
            } else {
                text.append(contentsOf: rest[amp...semicolon])
            }
            rest = rest[(semicolon + 1)...]
        }
        text.append(contentsOf: rest)
    }

    private static func scalar(_ reference: String) -> Unicode.Scalar? {
        switch reference {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            if reference.hasPrefix("#x") { return UInt32(reference.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init) }
            if reference.hasPrefix("#") { return UInt32(reference.dropFirst()).flatMap(Unicode.Scalar.init) }
            return nil
        }
    }

    private mutating func name(_ local: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?, isElement: Bool) -> XMLNameCache.Meaning {
        let key = XMLNameCache.Key(local: local, uri: uri)
        if let known = names[key], !isElement || known.number != XMLTree.unknown || known.strange >= 0 { return known }
        if names.count >= limits.xmlNames {
            stop(Limits.exceeded(Bilingual(zh: "XML 中不同名称的数目", en: "The different names in the XML"), limit: limits.xmlNames))
        }
        let localName = local.map { String(cString: $0) } ?? ""
        let namespace = uri.map { String(cString: $0) } ?? ""
        let full =
            namespace.isEmpty
            ? localName : vocabulary.prefixes[namespace].map { "\($0):\(localName)" } ?? "{\(namespace)}\(localName)"
        var meaning = XMLNameCache.Meaning(number: vocabulary.numbers[full] ?? XMLTree.unknown, strange: -1)
        if meaning.number == XMLTree.unknown, isElement {
            meaning.strange = Int32(strangeNames.count)
            strangeNames.append(full)
        }
        names[key] = meaning
        return meaning
    }

    private static func malformed(_ words: String, line: Int, column: Int) -> WenshuError {
        let reason = words.split(separator: "\n").first.map(String.init) ?? "?"
        return WenshuError(
            .malformedXML, Bilingual(zh: "文件已损坏：XML 有误（\(reason)）。", en: "The file is damaged: its XML is at fault (\(reason))."),
            at: Place(line: line > 0 ? line : nil, column: column > 0 ? column : nil),
            remedy: Bilingual(
                zh: "请向来文单位索取完好的文件，或用原程序打开后另存。",
                en: "Ask the sender for a sound copy, or open it in the program that made it and save it anew."))
    }
}

// MARK: C callbacks

func builder(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLTreeBuilder>? {
    context?.assumingMemoryBound(to: XMLTreeBuilder.self)
}

private let startElement: startElementNsSAX2Func = { context, local, _, uri, _, _, count, _, attributes in
    builder(context)?.pointee.start(local, uri, Int(count), attributes)
}

private let endElement: endElementNsSAX2Func = { context, _, _, _ in builder(context)?.pointee.end() }

private let characters: charactersSAXFunc = { context, bytes, count in
    if let bytes { builder(context)?.pointee.append(bytes, Int(count)) }
}

private let internalSubset: internalSubsetSAXFunc = { context, _, _, _ in builder(context)?.pointee.refuseDoctype() }

private let structuredError: xmlStructuredErrorFunc = { context, error in
    if let error { builder(context)?.pointee.note(error) }
}
