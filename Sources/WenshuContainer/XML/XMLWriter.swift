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
        bytes.append(contentsOf: name.utf8)
        open.append(name)
        tagIsOpen = true
        for (name, value) in attributes { if let value { attribute(name, value) } }
    }

    /// Adds an attribute to the element just started.
    package mutating func attribute(_ name: String, _ value: String) {
        precondition(tagIsOpen, "an attribute belongs directly after start")
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: name.utf8)
        bytes.append(contentsOf: "=\"".utf8)
        escape(value, inAttribute: true)
        bytes.append(UInt8(ascii: "\""))
    }

    package mutating func end() {
        let name = open.removeLast()
        if tagIsOpen {
            bytes.append(contentsOf: "/>".utf8)
            tagIsOpen = false
        } else {
            bytes.append(contentsOf: "</".utf8)
            bytes.append(contentsOf: name.utf8)
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
        bytes.append(contentsOf: xml.utf8)
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

    private mutating func closeTag() {
        guard tagIsOpen else { return }
        bytes.append(UInt8(ascii: ">"))
        tagIsOpen = false
    }

    private mutating func escape(_ text: String, inAttribute: Bool) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\"") where inAttribute: bytes.append(contentsOf: "&quot;".utf8)
            case 0x09 where inAttribute, 0x0A where inAttribute, 0x0D:
                bytes.append(contentsOf: "&#\(byte);".utf8)
            // XML 1.0 forbids the other control characters; callers refuse them before they get here.
            case 0..<0x20 where byte != 0x09 && byte != 0x0A: continue
            // So it does U+FFFE and U+FFFF, the only characters that end in these bytes after EF BF.
            case 0xBE, 0xBF:
                let count = bytes.count
                if count >= 2, bytes[count - 1] == 0xBF, bytes[count - 2] == 0xEF { bytes.removeLast(2) } else { bytes.append(byte) }
            default: bytes.append(byte)
            }
        }
    }
}
