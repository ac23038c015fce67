public import WenshuBasics
import WenshuContainer

extension Diagnostic.Code {
    static let unembeddable = Self("unembeddable", .data)
}

/// A package as it goes into the next one (原封装包): its 被签名对象 and 电子签名块, byte for byte.
///
/// A 锁定签名 has no place there in the schema; it stays in the old file.
public struct EEPOriginal: Sendable {
    /// How many modifications it holds itself: 0 for an original.
    public let modification: Int
    /// As ``EEPReader/digest(of:)`` gives it.
    public let digest: String
    /// Where it is, and which of its bytes are embedded.
    let path: String
    let range: Range<Int>
    /// 原封装包 with its elements, without what is encoded.
    let element: EEPElement
    /// Of its root element: the bytes that are embedded rely on them.
    let names: (prefix: String, namespaces: [(prefix: String, name: String)])
}

extension EEPReader {
    /// The package, to be embedded in the next one.
    ///
    /// - Throws: what is wrong with the package; `unembeddable` where it is not in UTF-8, for then its bytes cannot stand in a
    ///   package that is; `limitExceeded` where it holds as many versions as a package may.
    public func original() throws(WenshuError) -> EEPOriginal {
        if let error = WenshuError(findings.filter { $0.severity == .error }) { throw error.with(file: path) }
        guard versions.count < limits.encapsulatedVersions else { throw Self.tooManyVersions(limits.encapsulatedVersions) }
        guard let newest = versions.last, let range = newest.layer.range, let digest = try digest(of: newest) else {
            throw WenshuError(
                .unembeddable,
                Bilingual(zh: "原封装包不是 UTF-8 编码，不能原样嵌入。", en: "The package is not in UTF-8: its bytes cannot be embedded as they are."),
                at: Place(file: path), remedy: Bilingual(zh: "请由原归档系统更正。", en: "Have it corrected by the system that wrote it."))
        }
        let holder = newest.layer.holder
        let element = EEPElement("原封装包", [], holder.children.filter { ["被签名对象", "电子签名块"].contains($0.name) })
        return EEPOriginal(
            modification: newest.modification, digest: digest, path: path, range: range, element: element, names: names)
    }
}

extension EEPOriginal {
    /// 原封装包 with the names of the old root in force, so that the bytes mean in it what they meant there.
    func start(_ xml: inout XMLWriter) {
        xml.start(names.prefix.isEmpty ? element.name : "\(names.prefix):\(element.name)")
        for space in names.namespaces where space != ("", EEPGrammar.namespace) {
            xml.attribute(space.prefix.isEmpty ? "xmlns" : "xmlns:\(space.prefix)", space.name)
        }
        if !names.namespaces.contains(where: \.prefix.isEmpty) { xml.attribute("xmlns", "") }
    }

    /// Hands on the bytes.
    ///
    /// - Throws: `changedMeanwhile` where they are not those that were read before.
    func copy(_ take: (UnsafeRawBufferPointer) throws(WenshuError) -> Void) throws(WenshuError) {
        let stream = DigestStream([.sha256])
        try FileStream.read(path, range) { piece throws(WenshuError) in
            stream.update(piece)
            try take(piece)
        }
        guard stream.finish()[.sha256] == digest else { throw EEPFault.changedMeanwhile.error(file: path, element.name) }
    }
}
