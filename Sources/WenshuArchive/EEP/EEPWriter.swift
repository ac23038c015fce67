public import WenshuBasics
import WenshuContainer

extension EEPPackage {
    /// Writes the package as one XML file that appears whole or not at all. Files are encoded in pieces: memory does not grow with them.
    ///
    /// Elements are put into the order of the standard, whatever order they were given in; several of a text of which it allows one
    /// (责任者, 主送) are joined by ；. The package is not signed. What it corrects goes into it as its file has it, piece by piece.
    ///
    /// - Throws: what ``EEPReader`` would find wrong with it, as one error, before anything is written; `changedMeanwhile` where what it
    ///   corrects has changed meanwhile; `fileNotFound`, `fileUnreadable`, `outputExists`, `outputUnwritable`, `writeFailed`.
    public func write(to path: String, force: Bool) throws(WenshuError) {
        let sizes = try documents.map { document throws(WenshuError) in
            try document.files.map { file throws(WenshuError) in try Self.size(of: file) }
        }
        let root = EEPGrammar.ordered(tree(sizes))
        var check = EEPCheck()
        check.check(root, path: root.name)
        check.checkIdentifiers(root, path: root.name)
        for file in documents.flatMap(\.files) where !EEPReader.isSafe(file.name) {
            check.add(.unsafeFileName, root.name, Bilingual(zh: file.name, en: file.name))
        }
        if let error = WenshuError(check.findings.all.filter { $0.severity == .error }) { throw error }
        let files = documents.flatMap(\.files)
        try OutputFile.write(to: path, force: force) { sink throws(WenshuError) in
            var xml = XMLWriter()
            var next = 0
            try write(root, isRoot: true, to: &xml, sink) { () throws(WenshuError) in
                try Self.encode(files[next].content, sink)
                next += 1
            }
            try Self.flush(&xml, sink)
        }
    }

    private static func size(of file: File) throws(WenshuError) -> Int {
        switch file.content {
        case .bytes(let bytes): bytes.count
        case .file(let path): try FileStream.digests(of: path, []).count
        }
    }

    private typealias Sink = (UnsafeBufferPointer<UInt8>) throws(WenshuError) -> Void

    /// The whole package but for the encoded data.
    private func tree(_ sizes: [[Int]]) -> EEPElement {
        let data = EEPElement(
            "文件数据", [],
            zip(documents, sizes).enumerated().map { number, pair in
                Self.element(pair.0, sizes: pair.1, "修改\(modification)-文档\(number + 1)", number: number + 1)
            })
        let blocks = [
            EEPElement("文件实体块", [], [EEPElement("文件实体", [], record + [data])] + recordRelations),
            EEPElement("业务实体块", [], business), EEPElement("机构人员实体块", [], agents + agentRelations),
        ]
        let content =
            if let original {
                EEPElement(
                    "修改封装内容", [], [EEPElement("修改标识符", "修改\(modification)"), original.element, EEPElement("修订内容", [], blocks)])
            } else {
                EEPElement("封装内容", [], blocks)
            }
        let signed = EEPElement(
            "被签名对象", [.init("eep版本", "2009")],
            [
                EEPElement("封装包类型", original == nil ? "原始型" : "修改型"),
                EEPElement("封装包类型描述", original == nil ? EEPGrammar.original : EEPGrammar.modified), EEPElement("封装包创建时间", created),
                EEPElement("封装包创建单位", unit), content,
            ])
        return EEPElement("电子文件封装包", [], [EEPElement("封装包格式描述", EEPGrammar.format), EEPElement("版本", "2009"), signed])
    }

    private static func element(_ document: Document, sizes: [Int], _ id: String, number: Int) -> EEPElement {
        var children = [
            EEPElement("文档标识符", id), EEPElement("文档序号", "\(number)"), EEPElement("文档主从声明", document.isMain ? "主文档" : "附属文档"),
        ]
        if let title = document.title { children.append(EEPElement("题名", title)) }
        for (index, file) in document.files.enumerated() {
            let data = "\(id)-文档数据\(index + 1)"
            let code = "\(data)-编码1"
            var properties = [EEPElement("计算机文件名", file.name), EEPElement("计算机文件大小", "\(sizes[index])")]
            if let format = file.format { properties.insert(EEPElement("格式信息", format), at: 0) }
            let encoded = EEPElement(
                "编码", [.init("编码ID", code)],
                [
                    EEPElement("电子属性", [], properties), EEPElement("编码描述", EEPGrammar.encoding),
                    EEPElement("反编码关键字", "base64-\(EEPReader.fileExtension(of: file.name))"),
                    EEPElement("编码数据", [.init("编码数据ID", "\(code)-编码数据1")], []),
                ])
            children.append(EEPElement("文档数据", [.init("文档数据ID", data)], [encoded]))
        }
        return EEPElement("文档", [], children)
    }

    /// - Parameter data: writes the data of the next file.
    private func write(
        _ element: EEPElement, isRoot: Bool = false, to xml: inout XMLWriter, _ sink: Sink, _ data: () throws(WenshuError) -> Void
    ) throws(WenshuError) {
        if element.name == "原封装包", let original { return try Self.embed(original, in: &xml, sink) }
        xml.start(element.name)
        if isRoot { xml.attribute("xmlns", EEPGrammar.namespace) }
        for attribute in element.attributes { xml.attribute(attribute.name, attribute.value) }
        if !element.text.isEmpty { xml.text(element.text) }
        if element.name == "编码数据" {
            try Self.flush(&xml, sink)
            try data()
        }
        for child in element.children { try write(child, to: &xml, sink, data) }
        xml.end()
    }

    private static func embed(_ original: EEPOriginal, in xml: inout XMLWriter, _ sink: Sink) throws(WenshuError) {
        original.start(&xml)
        try flush(&xml, sink)
        try original.copy { piece throws(WenshuError) in try sink(piece.assumingMemoryBound(to: UInt8.self)) }
        xml.end()
    }

    private static func flush(_ xml: inout XMLWriter, _ sink: Sink) throws(WenshuError) {
        // An empty text closes the start tag.
        xml.text("")
        if let failure = send(xml.take(), sink) { throw failure }
    }

    private static func send(_ bytes: [UInt8], _ sink: Sink) -> WenshuError? {
        bytes.withUnsafeBufferPointer { buffer in
            do throws(WenshuError) {
                try sink(buffer)
                return nil
            } catch {
                return error
            }
        }
    }

    /// In one line without blanks, the canonical form of xs:base64Binary.
    private static func encode(_ content: File.Content, _ sink: Sink) throws(WenshuError) {
        var rest: [UInt8] = []
        var failure: WenshuError?
        func pass(_ bytes: [UInt8]) {
            guard failure == nil, !bytes.isEmpty else { return }
            failure = send(Array(Base64.encoded(bytes).utf8), sink)
        }
        switch content {
        case .bytes(let bytes):
            for start in stride(from: 0, to: bytes.count, by: 3 << 16) { pass(Array(bytes[start..<min(start + 3 << 16, bytes.count)])) }
        case .file(let path):
            try FileStream.read(path) { piece in
                rest += piece
                let whole = rest.count / 3 * 3
                pass(Array(rest[..<whole]))
                rest.removeFirst(whole)
            }
            pass(rest)
        }
        if let failure { throw failure }
    }
}
