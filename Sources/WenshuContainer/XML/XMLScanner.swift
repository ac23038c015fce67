package import WenshuBasics

extension Diagnostic.Code {
    package static let unsupportedEncoding = Self("unsupportedEncoding", .data)
}

/// Cuts a part into ``XMLTokens``.
///
/// The part is checked first (well-formed, no DOCTYPE, within the limits): by ``XMLCheck``, or by libxml2 where that is
/// not sure. This only finds the places. Bytes must be UTF-8, as every office program writes them.
package enum XMLScanner {
    /// - Throws: what ``XMLTree/parse(_:vocabulary:limits:)`` throws, `unsupportedEncoding`.
    package static func scan(
        _ bytes: [UInt8], vocabulary: XMLVocabulary, limits: Limits = .standard
    ) throws(WenshuError) -> XMLTokens {
        if try !isPlainlySound(bytes, limits: limits) { try checkEncoding(bytes) }
        let scan = bytes.withUnsafeBufferPointer { buffer in
            var scan = Scan(bytes: buffer, vocabulary: vocabulary)
            scan.run()
            return (tokens: scan.tokens, root: scan.rootPrefixes, complete: scan.isComplete)
        }
        guard scan.complete else {
            throw WenshuError(.internalFault, Bilingual(zh: "XML 的切分有误。", en: "The XML was cut wrongly."))
        }
        return XMLTokens(bytes: bytes, tokens: scan.tokens, rootPrefixes: scan.root)
    }

    /// Refuses what is not well-formed, has a DOCTYPE or is beyond the limits.
    ///
    /// - Throws: what ``XMLTree/parse(_:vocabulary:limits:)`` throws.
    package static func check(_ bytes: [UInt8], limits: Limits) throws(WenshuError) { _ = try isPlainlySound(bytes, limits: limits) }

    /// False where libxml2 had to be asked, which found nothing against it.
    private static func isPlainlySound(_ bytes: [UInt8], limits: Limits) throws(WenshuError) -> Bool {
        if bytes.withUnsafeBufferPointer({ XMLCheck.isSurelyWellFormed($0, limits: limits) }) { return true }
        _ = try XMLTree.parse(bytes, vocabulary: Self.noNames, limits: limits)
        return false
    }

    private static let noNames = XMLVocabulary(names: [], prefixes: [:])

    private static func checkEncoding(_ bytes: [UInt8]) throws(WenshuError) {
        let head = String(decoding: bytes.prefix(120), as: UTF8.self).lowercased()
        let named = head.hasPrefix("<?xml") && head.prefix { $0 != ">" }.contains("encoding")
        let declaration = head.prefix { $0 != ">" }
        guard bytes.first != 0xFF, bytes.first != 0xFE, bytes.first != 0,
            !named || declaration.contains("utf-8") || declaration.contains("us-ascii")
        else {
            throw WenshuError(
                .unsupportedEncoding, Bilingual(zh: "XML 不是 UTF-8 编码。", en: "The XML is not encoded in UTF-8."),
                remedy: Bilingual(zh: "请用 Word、WPS 或 LibreOffice 打开后另存。", en: "Open it in Word, WPS or LibreOffice and save it anew."))
        }
    }

    static func endsName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="): true
        default: false
        }
    }

    private struct Scan {
        let bytes: UnsafeBufferPointer<UInt8>
        let vocabulary: XMLVocabulary
        var tokens: [XMLToken] = []
        var rootPrefixes: [(prefix: [UInt8], canonical: String)] = []
        var isComplete = true
        private var open: [Int32] = []
        /// Innermost last; the empty prefix is the default namespace.
        private var bindings: [(prefix: [UInt8], canonical: String?)] = []
        /// For each element that declares namespaces: its token and the number of bindings before it.
        private var scopes: [(token: Int32, bindings: Int)] = []
        private var cache: [CachedName?] = Array(repeating: nil, count: 512)

        private struct CachedName {
            let start: Int
            let count: Int
            let number: XMLTree.Name
        }

        init(bytes: UnsafeBufferPointer<UInt8>, vocabulary: XMLVocabulary) {
            self.bytes = bytes
            self.vocabulary = vocabulary
            tokens.reserveCapacity(bytes.count / 24)
        }

        mutating func run() {
            var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            while at < bytes.count, isComplete {
                if bytes[at] != UInt8(ascii: "<") {
                    let start = at
                    while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
                    append(.text, XMLTree.unknown, start, at)
                } else {
                    at = markup(from: at)
                }
            }
            isComplete = isComplete && open.isEmpty
        }

        private mutating func markup(from start: Int) -> Int {
            guard start + 1 < bytes.count else { return fail() }
            switch bytes[start + 1] {
            case UInt8(ascii: "?"): return other(start, until: "?>")
            case UInt8(ascii: "!"):
                let rest = bytes[start...]
                return other(start, until: rest.starts(with: "<!--".utf8) ? "-->" : rest.starts(with: "<![CDATA[".utf8) ? "]]>" : ">")
            case UInt8(ascii: "/"): return endTag(start)
            default: return startTag(start)
            }
        }

        private mutating func other(_ start: Int, until mark: String) -> Int {
            let mark = Array(mark.utf8)
            var at = start + 2
            while at + mark.count <= bytes.count {
                if (0..<mark.count).allSatisfy({ bytes[at + $0] == mark[$0] }) {
                    append(.other, XMLTree.unknown, start, at + mark.count)
                    return at + mark.count
                }
                at += 1
            }
            return fail()
        }

        private mutating func endTag(_ start: Int) -> Int {
            var at = start + 2
            while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
            guard at < bytes.count, let opener = open.popLast() else { return fail() }
            let index = Int32(tokens.count)
            let name = tokens[Int(opener)].name
            tokens.append(
                XMLToken(kind: .end, name: name, start: Int32(start), end: Int32(at + 1), parent: open.last ?? -1, partner: opener))
            tokens[Int(opener)].partner = index
            closeScope(of: opener)
            return at + 1
        }

        private mutating func startTag(_ start: Int) -> Int {
            var at = start + 1
            while at < bytes.count, !XMLScanner.endsName(bytes[at]) { at += 1 }
            let nameEnd = at
            var declares = false
            while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
                let byte = bytes[at]
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                    at += 1
                    while at < bytes.count, bytes[at] != byte { at += 1 }
                } else if byte == UInt8(ascii: "x"), !declares, at + 5 < bytes.count, bytes[at + 1] == UInt8(ascii: "m"),
                    bytes[at + 2] == UInt8(ascii: "l"), bytes[at + 3] == UInt8(ascii: "n"), bytes[at + 4] == UInt8(ascii: "s")
                {
                    declares = true
                }
                at += 1
            }
            guard at < bytes.count else { return fail() }
            let isEmpty = bytes[at - 1] == UInt8(ascii: "/")
            let index = Int32(tokens.count)
            if declares { declare(nameEnd, at, token: index) }
            append(isEmpty ? .empty : .start, number(start + 1, nameEnd), start, at + 1)
            if isEmpty { closeScope(of: index) } else { open.append(index) }
            return at + 1
        }

        private mutating func append(_ kind: XMLToken.Kind, _ name: XMLTree.Name, _ start: Int, _ end: Int) {
            let index = Int32(tokens.count)
            tokens.append(
                XMLToken(kind: kind, name: name, start: Int32(start), end: Int32(end), parent: open.last ?? -1, partner: index))
        }

        private mutating func fail() -> Int {
            isComplete = false
            return bytes.count
        }

        // MARK: Names

        private mutating func declare(_ from: Int, _ to: Int, token: Int32) {
            scopes.append((token, bindings.count))
            let header = Array("<x".utf8) + bytes[from..<to] + Array(">".utf8)
            let single = XMLToken(kind: .empty, name: 0, start: 0, end: Int32(header.count), parent: -1, partner: 0)
            let list = XMLTokens(bytes: header, tokens: [single], rootPrefixes: [])
            for attribute in list.attributes(0) {
                let name = header[attribute.name]
                guard name.starts(with: "xmlns".utf8) else { continue }
                let rest = name.dropFirst(5)
                guard rest.isEmpty || rest.first == UInt8(ascii: ":") else { continue }
                let canonical = vocabulary.prefixes[XMLReferences.decoded(header[attribute.value])]
                bindings.append((Array(rest.dropFirst()), canonical))
                if open.isEmpty, let canonical { rootPrefixes.append((Array(rest.dropFirst()), canonical)) }
            }
            forgetNames()
        }

        private mutating func closeScope(of token: Int32) {
            guard let last = scopes.last, last.token == token else { return }
            scopes.removeLast()
            bindings.removeLast(bindings.count - last.bindings)
            forgetNames()
        }

        private mutating func forgetNames() {
            for i in cache.indices { cache[i] = nil }
        }

        private mutating func number(_ start: Int, _ end: Int) -> XMLTree.Name {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for i in start..<end { hash = (hash ^ UInt64(bytes[i])) &* 0x100_0000_01B3 }
            let slot = Int(truncatingIfNeeded: (hash >> 20) & 511)
            if let known = cache[slot], known.count == end - start,
                (0..<known.count).allSatisfy({ bytes[known.start + $0] == bytes[start + $0] })
            {
                return known.number
            }
            let number = resolve(bytes[start..<end])
            cache[slot] = CachedName(start: start, count: end - start, number: number)
            return number
        }

        private func resolve(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> XMLTree.Name {
            let colon = name.firstIndex(of: UInt8(ascii: ":"))
            let prefix = colon.map { Array(name[..<$0]) } ?? []
            let local = String(decoding: colon.map { name[($0 + 1)...] } ?? name, as: UTF8.self)
            guard let canonical = bindings.last(where: { $0.prefix == prefix })?.canonical else { return XMLTree.unknown }
            var full = canonical
            full += ":"
            full += local
            return vocabulary.numbers[full] ?? XMLTree.unknown
        }
    }
}
