import WenshuBasics

/// The rules for paths in manifests and in `fetch.txt`.
enum BagPath {
    /// Why a path leads out of the bag, on whatever system it is unpacked.
    static func danger(_ path: String) -> Bilingual? {
        let bytes = Array(path.utf8)
        let steps = bytes.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        if bytes.first == UInt8(ascii: "/") { return Bilingual(zh: "绝对路径", en: "an absolute path") }
        if bytes.first == UInt8(ascii: "~") { return Bilingual(zh: "用户主文件夹", en: "a user's home folder") }
        if bytes.first == UInt8(ascii: "\\") { return Bilingual(zh: "Windows 的绝对路径", en: "an absolute path of Windows") }
        if bytes.count > 1, bytes[1] == UInt8(ascii: ":"), (bytes[0] | 0x20) >= 0x61, (bytes[0] | 0x20) <= 0x7A {
            return Bilingual(zh: "Windows 的盘符", en: "a drive of Windows")
        }
        if steps.contains(where: { $0.elementsEqual("..".utf8) }) { return Bilingual(zh: "含有 ..", en: "it contains ..") }
        if let first = steps.first, first.count > 2, first.first == UInt8(ascii: "%"), first.last == UInt8(ascii: "%") {
            return Bilingual(zh: "Windows 的变量", en: "a variable of Windows")
        }
        if bytes.contains(0) { return Bilingual(zh: "含有 NUL", en: "it contains NUL") }
        return nil
    }

    /// Names that Windows reserves or cannot write.
    static func isImpossibleOnWindows(_ path: String) -> Bool {
        path.split(separator: "/").contains { step in
            let stem = step.prefix { $0 != "." }.uppercased()
            return step.utf8.contains { $0 < 0x20 || "<>:\"|?*\\".utf8.contains($0) } || step.hasSuffix(".") || step.hasSuffix(" ")
                || reserved.contains(stem)
        }
    }

    private static let reserved = Set(
        ["CON", "PRN", "AUX", "NUL"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] })

    /// Files that operating systems put into folders and take away again.
    static func isSystemFile(_ path: BytePath) -> Bool {
        [".DS_Store", "Thumbs.db", "desktop.ini"].contains(String(path.name))
    }

    /// Only CR, LF and % are encoded (RFC 8493, 2.1.3).
    static func encoded(_ path: String) -> String {
        guard path.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == 0x0D || $0 == 0x0A }) else { return path }
        var out = ""
        for scalar in path.unicodeScalars {
            switch scalar {
            case "%": out += "%25"
            case "\r": out += "%0D"
            case "\n": out += "%0A"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    static func decoded(_ path: some StringProtocol) -> String {
        var out = ""
        var rest = Substring(path).unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "%" else { out.unicodeScalars.append(scalar); continue }
            switch String(rest.prefix(2)).uppercased() {
            case "25": out.unicodeScalars.append("%")
            case "0D": out.unicodeScalars.append("\r")
            case "0A": out.unicodeScalars.append("\n")
            default: out.unicodeScalars.append("%"); continue
            }
            rest = rest.dropFirst(2)
        }
        return out
    }
}
