import WenshuBasics
import WenshuContainer

/// What is asked of versions and identifiers besides the schema's sequence.
extension EEPCheck {
    mutating func checkVersions(_ layers: [EEPLayer]) {
        // Where the innermost is no original, nothing can be said of the others' numbers.
        let isComplete = layers.first?.change == nil
        for layer in layers {
            checkType(layer)
            if isComplete { checkModification(layer) }
            for name in ["电子签名块", "锁定签名"] where layer.holder[name] != nil {
                add(.unverifiedSignature, "\(layer.path.dropLast("被签名对象".count))\(name)")
            }
        }
    }

    private mutating func checkType(_ layer: EEPLayer) {
        let (type, sentence) = layer.change == nil ? ("原始型", EEPGrammar.original) : ("修改型", EEPGrammar.modified)
        for (name, expected) in [("封装包类型", type), ("封装包类型描述", sentence)] {
            guard let found = layer.signed[name]?.text, found != expected, EEPGrammar.values[name]?.contains(found) == true else {
                continue
            }
            add(
                .typeMismatch, "\(layer.path)/\(name)",
                Bilingual(zh: "应为 \(expected)，实为 \(found)", en: "expected \(expected), found \(found)"))
        }
    }

    /// Identifiers begin with 修改 and the number of the modification, as the schema's own do. Others are let pass.
    private mutating func checkModification(_ layer: EEPLayer) {
        if let id = layer.change?["修改标识符"]?.text {
            let expected = "修改\(layer.modification)"
            let path = "\(layer.path)/修改封装内容/修改标识符"
            let detail = Bilingual(zh: "应为 \(expected)，实为 \(id)", en: "expected \(expected), found \(id)")
            if id != expected { add(Self.modification(of: id) == nil ? .unusualIdentifier : .wrongModification, path, detail) }
        }
        if let (content, path) = layer.content { checkBelonging(content, path: path, to: layer.modification) }
    }

    private mutating func checkBelonging(_ element: EEPElement, path: String, to modification: Int) {
        for id in Self.identifiers(of: element) {
            if let number = Self.modification(of: id), number != modification {
                add(
                    .wrongModification, path,
                    Bilingual(zh: "应以 修改\(modification) 开头，实为 \(id)", en: "expected 修改\(modification)-…, found \(id)"))
            }
        }
        for child in element.children { checkBelonging(child, path: "\(path)/\(child.name)", to: modification) }
    }

    /// The number in `修改N` and in what begins with `修改N-`.
    private static func modification(of id: String) -> Int? {
        guard id.hasPrefix("修改") else { return nil }
        let rest = id.dropFirst(2)
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        return rest.dropFirst(digits.count).first.map { $0 == "-" } ?? true ? Int(digits) : nil
    }

    /// What must not be given twice in a package: all of it is xs:ID.
    private static func identifiers(of element: EEPElement) -> [String] {
        let attributes = ["文档数据ID", "编码ID", "编码数据ID"].compactMap(element.attribute)
        return ["文档标识符", "修改标识符", "签名标识符"].contains(element.name) ? attributes + [element.text] : attributes
    }

    /// Finds identifiers that are given twice, signatures that do not hold together, and Base64 in them that is none.
    mutating func checkIdentifiers(_ root: EEPElement, path: String) {
        var all: Set<String> = []
        var locked: [(id: String, path: String)] = []
        checkIdentifiers(root, path: path, &all, &locked)
        for (id, path) in locked where !all.contains(id) { add(.badReference, path, Bilingual(zh: id, en: id)) }
    }

    private mutating func checkIdentifiers(
        _ element: EEPElement, path: String, _ all: inout Set<String>, _ locked: inout [(id: String, path: String)]
    ) {
        for id in Self.identifiers(of: element) where !all.insert(id).inserted { add(.doubledIdentifier, path, Bilingual(zh: id, en: id)) }
        if element.name == "被锁定签名标识符" { locked.append((element.text, path)) }
        if ["签名结果", "证书"].contains(element.name), !Self.isBase64(element.text) { add(.badEncoding, path) }
        var counts: [String: Int] = [:]
        for child in element.children {
            let number = counts[child.name, default: 0] + 1
            counts[child.name] = number
            checkIdentifiers(child, path: "\(path)/\(child.name)" + (number > 1 ? "[\(number)]" : ""), &all, &locked)
        }
    }

    private static func isBase64(_ text: String) -> Bool {
        var decoder = Base64.Decoder()
        Array(text.utf8).withUnsafeBufferPointer { decoder.append($0) { _ in } }
        return decoder.isWhole && !text.isEmpty
    }
}
