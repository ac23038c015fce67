/// Writes XML into bytes: escapes, closes what it opened, keeps what it was given in order.
package struct XMLWriter {
    package private(set) var bytes: [UInt8] = []
    private var open: [String] = []
    private var tagIsOpen = false

    package init(declaration: Bool = true, standalone: Bool = false) {
        if declaration {
            raw("<?xml version=\"1.0\" encoding=\"UTF-8\"\(standalone ? " standalone=\"yes\"" : "")?>\n")
        }
    }

    package mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        closeTag()
        bytes.append(UInt8(ascii: "<"))
        put(name)
        open.append(name)
        tagIsOpen = true
        for (name, value) in attributes { if let value { attribute(name, value) } }
    }

    /// Adds an attribute to the element just started.
    package mutating func attribute(_ name: String, _ value: String) {
        precondition(tagIsOpen, "an attribute belongs directly after start")
        bytes.append(UInt8(ascii: " "))
        put(name)
        put("=\"")
        escape(value, inAttribute: true)
        bytes.append(UInt8(ascii: "\""))
    }

    package mutating func end() {
        let name = open.removeLast()
        if tagIsOpen {
            put("/>")
            tagIsOpen = false
        } else {
            put("</")
            put(name)
            bytes.append(UInt8(ascii: ">"))
        }
    }

    package mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: (inout XMLWriter) -> Void = { _ in }
    ) {
        start(name, attributes)
        content(&self)
        end()
    }

    package mutating func text(_ text: String) {
        closeTag()
        escape(text, inAttribute: false)
    }

    /// Bytes that are XML already.
    package mutating func raw(_ xml: String) {
        closeTag()
        put(xml)
    }

    /// Bytes that are XML already.
    package mutating func raw(_ xml: [UInt8]) {
        closeTag()
        bytes.append(contentsOf: xml)
    }

    /// The bytes so far, which are not kept: for what is written in pieces.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// A string's UTF-8 in one piece: by its `utf8` it would be counted and copied byte by byte.
    private mutating func put(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    private mutating func closeTag() {
        guard tagIsOpen else { return }
        bytes.append(UInt8(ascii: ">"))
        tagIsOpen = false
    }

    private mutating func escape(_ text: String, inAttribute: Bool) {
        var text = text
        text.withUTF8 { utf8 in
            // What needs no escape is copied in one piece.
            var start = 0
            for (i, byte) in utf8.enumerated() {
                let escaped: String
                var end = i
                switch byte {
                case UInt8(ascii: "&"): escaped = "&amp;"
                case UInt8(ascii: "<"): escaped = "&lt;"
                case UInt8(ascii: ">"): escaped = "&gt;"
                case UInt8(ascii: "\"") where inAttribute: escaped = "&quot;"
                case 0x09 where inAttribute, 0x0A where inAttribute, 0x0D: escaped = "&#\(byte);"
                // XML 1.0 forbids the other control characters; callers refuse them before they get here.
                case 0..<0x20 where byte != 0x09 && byte != 0x0A: escaped = ""
                // So it does U+FFFE and U+FFFF, the only characters that end in these bytes after EF BF.
                case 0xBE, 0xBF:
                    guard i >= 2, utf8[i - 1] == 0xBF, utf8[i - 2] == 0xEF else { continue }
                    (escaped, end) = ("", i - 2)
                default: continue
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<end]))
                bytes.append(contentsOf: escaped.utf8)
                start = i + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
    }
}
