package import WenshuBasics

/// A Chinese type face of official documents, with the names under which other systems carry it.
///
/// Names only travel: whoever opens a document must have the face. A program that lacks it takes the first of
/// ``fallbacks`` that it has.
package struct FontFace: Sendable, Hashable {
    /// The name that documents carry.
    package let name: String
    /// What is taken instead, best first: Windows and WPS, macOS, free faces.
    package let fallbacks: [String]
    /// What it is for.
    package let use: Bilingual
    /// The Debian package of the first free face among ``fallbacks`` that Debian has.
    package let debianPackage: String
    /// PANOSE-1 classification, 20 hexadecimal digits.
    package let panose: String
    package let family: Family

    /// As in ECMA-376, 17.18.30 ST_FontFamily.
    package enum Family: String, Sendable { case roman, swiss, modern, script }

    /// 仿宋: body text.
    package static let fangsong = FontFace(
        name: "仿宋_GB2312", fallbacks: ["FangSong_GB2312", "仿宋", "FangSong", "方正仿宋_GBK", "STFangsong", "FandolFang", "Noto Serif CJK SC"],
        use: Bilingual(zh: "仿宋（正文）", en: "Fangsong (body)"), debianPackage: "fonts-noto-cjk",
        panose: "02010609060101010101", family: .modern)
    /// 小标宋: titles and marks.
    package static let titleSong = FontFace(
        name: "方正小标宋简体", fallbacks: ["FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FandolSong-Bold", "思源宋体 Heavy", "Noto Serif CJK SC"],
        use: Bilingual(zh: "小标宋（标题、发文机关标志）", en: "Xiaobiaosong (titles and marks)"), debianPackage: "fonts-noto-cjk",
        panose: "03000509000000000000", family: .script)
    /// 黑体: headings of the first level.
    package static let hei = FontFace(
        name: "黑体", fallbacks: ["SimHei", "方正黑体_GBK", "STHeiti", "FandolHei", "思源黑体", "Noto Sans CJK SC"],
        use: Bilingual(zh: "黑体（一级标题）", en: "Heiti (headings, first level)"), debianPackage: "fonts-noto-cjk",
        panose: "02010609060101010101", family: .modern)
    /// 楷体: headings of the second level, names of signers.
    package static let kai = FontFace(
        name: "楷体_GB2312", fallbacks: ["KaiTi_GB2312", "楷体", "KaiTi", "方正楷体_GBK", "STKaiti", "FandolKai", "LXGW WenKai", "AR PL UKai CN"],
        use: Bilingual(zh: "楷体（二级标题）", en: "Kaiti (headings, second level)"), debianPackage: "fonts-arphic-ukai",
        panose: "02010609060101010101", family: .modern)
    /// 宋体: page numbers.
    package static let song = FontFace(
        name: "宋体", fallbacks: ["SimSun", "NSimSun", "STSong", "FandolSong", "Noto Serif CJK SC"],
        use: Bilingual(zh: "宋体（页码）", en: "Songti (page numbers)"), debianPackage: "fonts-noto-cjk",
        panose: "02010600030101010101", family: .roman)

    package static let all = [fangsong, titleSong, hei, kai, song]

    /// The face of that name, or the one that lists it as a fallback.
    package static func named(_ name: String) -> FontFace? {
        all.first { $0.name == name } ?? all.first { $0.fallbacks.prefix(3).contains(name) }
    }
}
