import WenshuBasics
import WenshuContainer

/// The XML schemas that a package carries in `schemas`, so that its metadata can be validated without a network (CSIPSTR15). Where they come
/// from, and under which terms, is in `Resources/README.md`.
enum SIPSchemas {
    struct Schema: Sendable {
        let name: String
        let bytes: [UInt8]
        let sha256: String
    }

    private static let names = ["DILCISExtensionMETS.xsd", "DILCISExtensionSIPMETS.xsd", "mets.xsd", "premis-v3-0.xsd", "xlink.xsd"]

    /// Read once: each package has the same.
    private static let loaded = Result { () throws(WenshuError) in
        try names.map { name throws(WenshuError) in
            guard let path = SharedFiles.path(.schemas, name) else { throw missing(name) }
            let bytes = try InputFile.read(path)
            return Schema(name: name, bytes: bytes, sha256: Digest.sha256.hex(bytes))
        }
    }

    /// - Throws: `schemaMissing` where the files that ship with the program are not there.
    static func all() throws(WenshuError) -> [Schema] { try loaded.get() }

    private static func missing(_ name: String) -> WenshuError {
        WenshuError(
            Diagnostic.Code("schemaMissing", .program),
            Bilingual(zh: "找不到随程序附带的 XML 模式 \(name)。", en: "The schema \(name) that ships with the program is not there."),
            remedy: Bilingual(zh: "请设置环境变量 WENSHU_SHARE，或重新运行 make install。", en: "Set WENSHU_SHARE, or run make install again."))
    }
}
