import WenshuContainer

/// A version within a package: its 被签名对象, with the 电子签名块 beside it.
struct EEPLayer: Sendable {
    /// 0 for the original, which lies innermost.
    var modification = 0
    /// What holds it: the package, or 原封装包.
    let holder: EEPElement
    let path: String
    let signed: EEPElement
    /// Its bytes in the file, as ``EEPReader/digest(of:)`` says; nothing where the file is not in UTF-8.
    let range: Range<Int>?

    /// 修改封装内容, where it is a modification.
    var change: EEPElement? { signed["修改封装内容"] }

    /// Its three blocks, and where they are.
    var content: (element: EEPElement, path: String)? {
        if let revised = change?["修订内容"] { return (revised, "\(path)/修改封装内容/修订内容") }
        return signed["封装内容"].map { ($0, "\(path)/封装内容") }
    }

    /// All layers of a package, the innermost first.
    static func all(_ root: EEPElement, _ file: XMLFile) -> [EEPLayer] {
        var layers: [EEPLayer] = []
        var (holder, node, path): (EEPElement?, XMLNode?, String) = (root, file.tree.root, root.name)
        while let element = holder, let signed = element["被签名对象"], let place = node?.child(EEPNames.number("被签名对象")) {
            let block = node?.child(EEPNames.number("电子签名块"))
            let (start, end) = (file.ranges[place.index], file.ranges[(block ?? place).index])
            let range = start.flatMap { start in end.map { start.lowerBound..<max(start.upperBound, $0.upperBound) } }
            path += "/被签名对象"
            layers.append(EEPLayer(holder: element, path: path, signed: signed, range: range))
            holder = signed["修改封装内容"]?["原封装包"]
            node = place.child(EEPNames.number("修改封装内容"))?.child(EEPNames.number("原封装包"))
            path += "/修改封装内容/原封装包"
        }
        layers.reverse()
        for number in layers.indices { layers[number].modification = number }
        return layers
    }
}
