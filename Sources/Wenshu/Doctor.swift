public import WenshuBasics
import WenshuContainer
import WenshuDocument

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// What this machine has of the things that Wenshu can use, and what to install for what is missing.
public enum Doctor {
    public struct Finding: Sendable {
        public let what: Bilingual
        public let isThere: Bool
        /// Whether work stops without it.
        public let isNeeded: Bool
        public let advice: Bilingual?
    }

    public static func examine() -> [Finding] {
        [
            sharedFile(.templates, "procuratorialRecommendation/template.docx", Bilingual(zh: "随附模板", en: "Templates that ship")),
            sharedFile(.data, "law-index.txt", Bilingual(zh: "法规索引", en: "Law index")),
            sharedFile(.schemas, "mets.xsd", Bilingual(zh: "E-ARK SIP 的 XML 模式", en: "Schemas of E-ARK SIP")),
            libreOffice,
        ] + fonts
    }

    private static func sharedFile(_ kind: SharedFiles.Kind, _ name: String, _ what: Bilingual) -> Finding {
        let path = SharedFiles.path(kind, name)
        return Finding(
            what: what, isThere: path != nil, isNeeded: true,
            advice: path.map { Bilingual(zh: $0, en: $0) }
                ?? Bilingual(zh: "请设置环境变量 WENSHU_SHARE，或重新运行 make install。", en: "Set WENSHU_SHARE, or run make install again."))
    }

    private static var libreOffice: Finding {
        let path = ExternalProgram.find("soffice")
        return Finding(
            what: Bilingual(zh: "LibreOffice（用于打印预览和 PDF）", en: "LibreOffice (for previews and PDF)"), isThere: path != nil,
            isNeeded: false,
            advice: path.map { Bilingual(zh: $0, en: $0) }
                ?? Bilingual(zh: "apt-get install libreoffice-writer-nogui", en: "apt-get install libreoffice-writer-nogui"))
    }

    /// The faces of GB/T 9704-2012; in the place of one that is missing, the first of its fallbacks that is there.
    private static var fonts: [Finding] {
        let families = installedFonts()
        return FontFace.all.map { face in
            let found = ([face.name] + face.fallbacks).first(where: families.contains)
            return Finding(
                what: face.use, isThere: found == face.name, isNeeded: false,
                advice: found.map { found in
                    found == face.name
                        ? Bilingual(zh: found, en: found)
                        : Bilingual(zh: "未安装 \(face.name)，以 \(found) 代替。", en: "\(face.name) is not installed; \(found) stands in.")
                }
                    ?? Bilingual(
                        zh: "请安装 \(face.name)；免费字体：apt-get install \(face.debianPackage)。",
                        en: "Install \(face.name); a free face: apt-get install \(face.debianPackage)."))
        }
    }

    /// The family names that fontconfig lists; empty where it is not installed.
    private static func installedFonts() -> Set<String> {
        guard let pipe = popen("fc-list : family 2>/dev/null", "r") else { return [] }
        defer { pclose(pipe) }
        var names: Set<String> = []
        var buffer = [CChar](repeating: 0, count: 4_096)
        while fgets(&buffer, Int32(buffer.count), pipe) != nil {
            let line = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            names.formUnion(line.split(whereSeparator: { $0 == "," || $0.isNewline }).map(String.init))
        }
        return names
    }
}
