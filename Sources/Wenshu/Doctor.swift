public import WenshuBasics
import WenshuContainer

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
        let candidates: [String] = (variable("PATH") ?? "").split(separator: ":").map { "\($0)/soffice" }
        let path = candidates.first { access($0, X_OK) == 0 }
        return Finding(
            what: Bilingual(zh: "LibreOffice（用于打印预览和 PDF）", en: "LibreOffice (for previews and PDF)"), isThere: path != nil,
            isNeeded: false,
            advice: path.map { Bilingual(zh: $0, en: $0) }
                ?? Bilingual(zh: "apt-get install libreoffice-writer-nogui", en: "apt-get install libreoffice-writer-nogui"))
    }

    /// The fonts of GB/T 9704-2012 with the names under which they come, in the order of preference.
    private static let fontFamilies: [(role: Bilingual, names: [String], advice: String)] = [
        (
            Bilingual(zh: "小标宋（标题）", en: "Xiaobiaosong (titles)"), ["方正小标宋", "FZXiaoBiaoSong", "Noto Serif CJK SC", "FandolSong"],
            "fonts-noto-cjk"
        ),
        (Bilingual(zh: "仿宋（正文）", en: "Fangsong (body)"), ["仿宋", "FangSong", "STFangsong", "FandolFang", "Zhuque Fangsong"], ""),
        (Bilingual(zh: "黑体（一级标题）", en: "Heiti (headings)"), ["黑体", "SimHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei"], "fonts-noto-cjk"),
        (
            Bilingual(zh: "楷体（二级标题）", en: "Kaiti (headings)"), ["楷体", "KaiTi", "FandolKai", "LXGW WenKai", "AR PL UKai"],
            "fonts-arphic-ukai"
        ),
    ]

    private static var fonts: [Finding] {
        let files = installedFonts()
        return fontFamilies.map { family in
            let found = family.names.first { name in files.contains { $0.contains(name) } }
            return Finding(
                what: family.role, isThere: found != nil, isNeeded: false,
                advice: found.map { Bilingual(zh: $0, en: $0) }
                    ?? Bilingual(
                        zh: "请安装 \(family.names[0])" + (family.advice.isEmpty ? "，或由系统字体代替。" : "，或 apt-get install \(family.advice)。"),
                        en: "Install \(family.names[0])"
                            + (family.advice.isEmpty ? "; until then another font stands in." : ", or apt-get install \(family.advice).")))
        }
    }

    /// The family names that fontconfig lists; empty where it is not installed.
    private static func installedFonts() -> [String] {
        guard let pipe = popen("fc-list : family 2>/dev/null", "r") else { return [] }
        defer { pclose(pipe) }
        var lines: [String] = []
        var buffer = [CChar](repeating: 0, count: 4_096)
        while fgets(&buffer, Int32(buffer.count), pipe) != nil {
            lines.append(String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
        }
        return lines
    }

    private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
