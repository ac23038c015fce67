import WenshuBasics
import WenshuContainer
import WenshuDocument

/// Bytes that data names: a file below the allowed folder, or a data URI (RFC 2397).
struct MediaSource {
    let folder: String?
    let limits: Limits
    /// Of everything that was read, against `Limits.packageBytes`.
    private(set) var readBytes = 0

    init(folder: String?, limits: Limits) { (self.folder, self.limits) = (folder, limits) }

    /// - Throws: `noImageFolder`, `mediaValue`, and what ``FolderFile`` throws.
    mutating func read(_ source: String) throws(WenshuError) -> [UInt8] {
        let bytes = try source.prefix(5).lowercased() == "data:" ? decoded(source) : file(source)
        readBytes += bytes.count
        guard readBytes <= limits.packageBytes else {
            throw Limits.exceeded(
                Bilingual(zh: "图片和插入文档的总字节数", en: "The size of all images and included documents"), limit: limits.packageBytes)
        }
        return bytes
    }

    private func file(_ source: String) throws(WenshuError) -> [UInt8] {
        guard let folder else {
            throw WenshuError(
                .noImageFolder,
                Bilingual(zh: "没有指定可以读取“\(source)”的文件夹。", en: "No folder was given from which “\(source)” may be read."),
                remedy: Bilingual(zh: "请用 --images 指定文件夹，或在数据中写 data: 地址。", en: "Name it with --images, or give a data URI in the data."))
        }
        return try FolderFile.read(source, in: folder, bytes: limits.mediaBytes)
    }

    private func decoded(_ source: String) throws(WenshuError) -> [UInt8] {
        guard let comma = source.firstIndex(of: ","), source[..<comma].lowercased().hasSuffix(";base64"),
            let bytes = Base64.decode(source[source.index(after: comma)...])
        else {
            throw WenshuError(
                .mediaValue, Bilingual(zh: "这个 data: 地址不是 base64 编码。", en: "The data URI is not encoded in base 64."),
                remedy: Bilingual(zh: "请写成 data:image/png;base64,……。", en: "Write it as data:image/png;base64,…."))
        }
        guard bytes.count <= limits.mediaBytes else {
            throw Limits.exceeded(Bilingual(zh: "文件的字节数", en: "The file's size"), limit: limits.mediaBytes)
        }
        return bytes
    }
}
