public import WenshuBasics
import WenshuContainer

/// Reads an encapsulation package of DA/T 48-2009: checks its elements, and gives the files back.
///
/// The package is held in memory while it is read: ``Limits/inputBytes`` bounds it.
public struct EEPReader {
    public struct File: Sendable {
        /// 计算机文件名.
        public let name: String
        public let bytes: [UInt8]
        /// 编码ID, or where it has none the place in the package.
        public let id: String
    }

    /// Errors first, then warnings; a package without errors is sound.
    public let findings: [Diagnostic]
    /// The files that could be restored, in order.
    public let files: [File]
    /// The package without the encoded data; nothing where it is no package at all.
    public let root: EEPElement?

    /// Whether a file is XML, and so may be a package.
    static func looksLikeXML(_ path: String) -> Bool {
        guard let head = try? FileStream.head(path, 64) else { return false }
        let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
        return text.first { $0 > 0x20 } == UInt8(ascii: "<")
    }

    /// - Throws: where the file cannot be read, or is no sound XML: `malformedXML`, `unsafeXML`, `limitExceeded`.
    public init(_ path: String, limits: Limits = .standard) throws(WenshuError) {
        let bytes = try InputFile.read(path, limits: limits)
        var bounds = limits
        // A file is one text of the package.
        (bounds.partBytes, bounds.xmlTextBytes, bounds.xmlAllTextBytes) = (limits.inputBytes, limits.inputBytes, limits.inputBytes)
        let tree = try XMLTree.parse(bytes, vocabulary: Self.vocabulary, limits: bounds)
        var reading = Reading()
        let root = reading.element(tree.root, path: "")
        guard root.name == "电子文件封装包" else {
            findings = [EEPFault.notAPackage.diagnostic(root.name)]
            (files, self.root) = ([], nil)
            return
        }
        reading.check.check(root, path: root.name)
        reading.resolve(root, path: root.name)
        for name in ["电子签名块", "锁定签名"] where root[name] != nil { reading.check.add(.unverifiedSignature, "\(root.name)/\(name)") }
        findings = reading.check.findings.all
        files = reading.files
        self.root = root
    }

    /// Writes the files into a new folder; of names that stand twice, the later ones get their number before them.
    ///
    /// - Throws: `damagedPackage` where a file cannot be restored whole; `outputExists`, `outputUnwritable`, `writeFailed`.
    public func restore(to folder: String) throws(WenshuError) {
        if let error = WenshuError(findings.filter { $0.severity == .error }) { throw error }
        var taken: Set<String> = []
        let named = files.enumerated().map { number, file in
            (path: taken.insert(file.name.lowercased()).inserted ? file.name : "\(number + 1)-\(file.name)", bytes: file.bytes)
        }
        try OutputFolder.write(named, to: folder, force: false)
    }

    static func isSafe(_ name: String) -> Bool {
        !name.isEmpty && name != "." && name != ".." && name.utf8.count <= 255
            && !name.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    }

    static func fileExtension(of name: String) -> String {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
        return String(name[name.utf8.index(after: dot)...])
    }

    private static let attributes = ["eep版本", "文档数据ID", "编码ID", "编码数据ID", "引用编码数据ID", "主题词表名称"]
    private static let vocabulary = XMLVocabulary(
        names: EEPGrammar.names.map { "e:\($0)" } + attributes, prefixes: [EEPGrammar.namespace: "e"])

    private struct Reading {
        var check = EEPCheck()
        var files: [File] = []
        /// Decoded data by 编码数据ID.
        private var data: [String: [UInt8]] = [:]
        private var identifiers: Set<String> = []
        /// Encoded texts in order, kept out of the tree.
        private var encoded: [String] = []

        /// Elements as values; strange ones keep their names.
        mutating func element(_ node: XMLNode, path: String) -> EEPElement {
            let full = node.name == XMLTree.unknown ? node.fullName ?? "" : EEPReader.vocabulary.names[Int(node.name)]
            let name = full.hasPrefix("e:") ? String(full.dropFirst(2)) : full
            var element = EEPElement(name)
            for attribute in EEPReader.attributes {
                guard let number = EEPReader.vocabulary.names.firstIndex(of: attribute), let value = node.attribute(XMLTree.Name(number))
                else { continue }
                element.attributes.append(.init(attribute, value))
            }
            for child in node.children {
                if child.isElement {
                    element.children.append(self.element(child, path: "\(path)/\(name)"))
                } else if name != "编码数据" {
                    element.text += child.string
                }
            }
            element.text = EEPReader.trimmed(element.text)
            if name == "编码数据" {
                element.text = "\(encoded.count)"
                encoded.append(node.allText)
            }
            return element
        }

        /// Decodes what the package holds: first all data, for one may refer to another that stands behind it.
        mutating func resolve(_ root: EEPElement, path: String) {
            var codes: [(code: EEPElement, path: String)] = []
            collect(root, path: path, &codes)
            for (code, path) in codes {
                guard let element = code["编码数据"], let id = element.attribute("编码数据ID") else { continue }
                if element.attribute("引用编码数据ID") == nil { data[id] = decoded(element) }
            }
            for (code, path) in codes { restore(code, path: path) }
        }

        /// The schema takes any text for a size; one in bytes is compared.
        private mutating func checkSize(_ stated: String, of bytes: [UInt8], path: String) {
            guard let size = Int(stated.prefix { $0.isASCII && $0.isNumber }),
                ["", "B", "字节"].contains(stated.drop { $0.isASCII && $0.isNumber })
            else {
                return check.add(
                    .unusualValue, "\(path)/电子属性/计算机文件大小", Bilingual(zh: "应为字节数，实为 \(stated)", en: "expected bytes, found \(stated)"))
            }
            guard size != bytes.count else { return }
            check.add(
                .sizeMismatch, path, Bilingual(zh: "应为 \(size) 字节，实为 \(bytes.count)", en: "expected \(size) bytes, found \(bytes.count)"))
        }

        /// Whole groups of four only: what is cut off must not pass for a shorter file.
        private func decoded(_ element: EEPElement) -> [UInt8]? {
            let text = encoded[Int(element.text) ?? 0]
            let count = text.utf8.count { $0 > 0x20 }
            return count % 4 == 0 ? Base64.decode(text) : nil
        }

        /// Finds the files, and identifiers that are given twice: all of them are xs:ID.
        private mutating func collect(_ element: EEPElement, path: String, _ codes: inout [(code: EEPElement, path: String)]) {
            if element.name == "编码" { codes.append((element, path)) }
            var own = ["文档数据ID", "编码ID", "编码数据ID"].compactMap(element.attribute)
            if element.name == "文档标识符" { own.append(element.text) }
            for id in own where !identifiers.insert(id).inserted { check.add(.doubledIdentifier, path, Bilingual(zh: id, en: id)) }
            var counts: [String: Int] = [:]
            for child in element.children {
                counts[child.name, default: 0] += 1
                let number = counts[child.name, default: 1]
                collect(child, path: "\(path)/\(child.name)" + (number > 1 ? "[\(number)]" : ""), &codes)
            }
        }

        private mutating func restore(_ code: EEPElement, path: String) {
            guard let element = code["编码数据"] else { return }
            let bytes: [UInt8]?
            if let other = element.attribute("引用编码数据ID") {
                bytes = data[other]
                if bytes == nil { check.add(.badReference, path, Bilingual(zh: other, en: other)) }
            } else {
                bytes = element.attribute("编码数据ID").flatMap { data[$0] } ?? decoded(element)
                if bytes == nil { check.add(.badEncoding, "\(path)/编码数据") }
            }
            let name = code["电子属性"]?["计算机文件名"]?.text ?? ""
            if !EEPReader.isSafe(name) { check.add(.unsafeFileName, path, Bilingual(zh: name, en: name)) }
            guard let bytes else { return }
            checkSize(code["电子属性"]?["计算机文件大小"]?.text ?? "", of: bytes, path: path)
            if bytes.isEmpty { check.add(.emptyFile, path) }
            files.append(File(name: name, bytes: bytes, id: code.attribute("编码ID") ?? path))
        }
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
