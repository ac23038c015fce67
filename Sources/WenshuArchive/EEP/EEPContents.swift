import WenshuBasics
import WenshuContainer

/// Finds the files of each version, and holds them against what is said of them.
struct EEPContents {
    var check: EEPCheck
    /// What the data is, by the index of its element.
    let data: [Int: EEPData.Found]

    private typealias Code = (code: EEPElement, path: String)

    /// The versions in the order of the layers. A modification may refer to data of what it modifies.
    mutating func versions(_ layers: [EEPLayer]) -> [EEPReader.Version] {
        let codes = layers.map { layer in
            var codes: [Code] = []
            if let content = layer.content { Self.collect(content.element, path: content.path, &codes) }
            return codes
        }
        var byIdentifier: [String: Int] = [:]
        for (code, _) in codes.joined() {
            guard let element = code["编码数据"], let id = element.attribute("编码数据ID") else { continue }
            if element.attribute("引用编码数据ID") == nil { byIdentifier[id] = element.data }
        }
        return zip(layers, codes).map { layer, codes in
            EEPReader.Version(
                modification: layer.modification, files: codes.compactMap { file($0.code, path: $0.path, byIdentifier) }, layer: layer)
        }
    }

    private static func collect(_ element: EEPElement, path: String, _ codes: inout [Code]) {
        if element.name == "编码" { codes.append((element, path)) }
        var counts: [String: Int] = [:]
        for child in element.children {
            let number = counts[child.name, default: 0] + 1
            counts[child.name] = number
            collect(child, path: "\(path)/\(child.name)" + (number > 1 ? "[\(number)]" : ""), &codes)
        }
    }

    private mutating func file(_ code: EEPElement, path: String, _ byIdentifier: [String: Int]) -> EEPReader.File? {
        guard let element = code["编码数据"] else { return nil }
        let name = code["电子属性"]?["计算机文件名"]?.text ?? ""
        if !EEPReader.isSafe(name) { check.add(.unsafeFileName, path, Bilingual(zh: name, en: name)) }
        let other = element.attribute("引用编码数据ID")
        guard let index = other.map({ byIdentifier[$0] }) ?? element.data else {
            check.add(.badReference, path, Bilingual(zh: other ?? "", en: other ?? ""))
            return nil
        }
        // Without text, it is not even found.
        let found = data[index] ?? EEPData.Found()
        guard found.isWhole else {
            if other == nil { check.add(.badEncoding, "\(path)/编码数据") }
            return nil
        }
        checkSize(code["电子属性"]?["计算机文件大小"]?.text ?? "", found.size, path: path)
        if found.size == 0 { check.add(.emptyFile, path) }
        return EEPReader.File(name: name, id: code.attribute("编码ID") ?? path, size: found.size, sha256: found.sha256, data: index)
    }

    /// The schema takes any text for a size; one in bytes is compared.
    private mutating func checkSize(_ stated: String, _ found: Int, path: String) {
        guard let size = Int(stated.prefix { $0.isASCII && $0.isNumber }),
            ["", "B", "字节"].contains(stated.drop { $0.isASCII && $0.isNumber })
        else {
            return check.add(
                .unusualValue, "\(path)/电子属性/计算机文件大小", Bilingual(zh: "应为字节数，实为 \(stated)", en: "expected bytes, found \(stated)"))
        }
        guard size != found else { return }
        check.add(.sizeMismatch, path, Bilingual(zh: "应为 \(size) 字节，实为 \(found)", en: "expected \(size) bytes, found \(found)"))
    }
}
