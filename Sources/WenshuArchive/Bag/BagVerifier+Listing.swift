import WenshuBasics
import WenshuContainer

/// What manifests list, and which file of the bag each entry means.
extension BagVerifier {
    mutating func take(_ manifest: BagManifest, of file: BytePath, isTag: Bool) {
        var seen: [BytePath: String] = [:]
        var missing: [(path: BytePath, hex: String)] = []
        for entry in manifest.entries {
            guard let path = target(entry.written, in: file.text, line: entry.line, isTag: isTag) else { continue }
            if let other = seen.updateValue(entry.hex, forKey: path) {
                let detail = Bilingual(zh: "\(file.text) 第\(entry.line)行", en: "\(file.text), line \(entry.line)")
                report(.duplicateEntry, path.text, detail, other == entry.hex ? lenient : .error)
                if other == entry.hex { continue }
            }
            guard bag.hasFiles.contains(path) else {
                missing.append((path, entry.hex))
                continue
            }
            expected[path, default: []].append(
                Expectation(manifest: file.text, line: entry.line, digest: manifest.digest, hex: entry.hex, isTag: isTag))
        }
        guard !missing.isEmpty else { return }
        let folded = Dictionary(
            seen.filter { bag.hasFiles.contains($0.key) }.map { ($0.key.folded, $0.value) }, uniquingKeysWith: { first, _ in first })
        for (path, hex) in missing {
            // A file system without case kept one of two.
            if !isStrict, folded[path.folded] == hex { report(.twinNames, path.text) } else { absent[path, default: []].append(file.text) }
        }
    }

    /// The path that an entry means: of a file that is there, where one fits; nothing for a path that no entry may have.
    mutating func target(_ written: String, in manifest: String, line: Int, isTag: Bool) -> BytePath? {
        var written = Substring(written)
        if written.utf8.first == UInt8(ascii: "*"), !bag.hasFiles.contains(BytePath(BagPath.decoded(written))) {
            written = Substring(written.utf8.dropFirst())
            report(.binaryMarker, manifest)
        }
        if written.utf8.starts(with: "./".utf8) {
            written = Substring(written.utf8.dropFirst(2))
            report(.dotSlash, manifest)
        }
        var path = BytePath(BagPath.decoded(written))
        if !isStrict, !bag.hasFiles.contains(path), bag.hasFiles.contains(BytePath(written)) { path = BytePath(written) }
        if let danger = BagPath.danger(path.text) ?? BagPath.danger(String(written)) {
            let detail = Bilingual(zh: "\(danger.zh)；\(manifest) 第\(line)行", en: "\(danger.en); \(manifest), line \(line)")
            report(.unsafePath, path.text, detail)
            return nil
        }
        let isMisplaced = isTag ? path.hasPrefix("data/") || Self.isManifest(path, "tagmanifest-") : !path.hasPrefix("data/")
        if isMisplaced {
            report(
                .misplacedEntry, path.text, Bilingual(zh: "\(manifest) 第\(line)行", en: "\(manifest), line \(line)"),
                isTag ? lenient : .error)
            if !isTag { return nil }
        }
        if bag.hasFiles.contains(path) { return path }
        guard let candidates = canonical[path.text], candidates.count == 1 else { return path }
        report(.normalizationDiffers, candidates[0].text)
        return candidates[0]
    }

    /// What is listed and not there.
    mutating func reportAbsent(_ fetch: [BytePath: BagFetch.Entry]) {
        for (path, manifests) in absent.sorted(by: { $0.key < $1.key }) {
            let names = manifests.joined(separator: ", ")
            let detail = Bilingual(zh: "列在 \(names)", en: "listed in \(names)")
            if let entry = fetch[path] {
                report(.notFetched, path.text, Bilingual(zh: entry.url, en: entry.url))
            } else if !isStrict, BagPath.isSystemFile(path) {
                forgiven += 1
                report(.systemFile, path.text, Bilingual(zh: "文件已不在", en: "the file is gone"))
            } else {
                report(.missingFile, path.text, detail)
            }
        }
    }

    /// The payload files that `fetch.txt` names.
    mutating func readFetch(manifests: Int) -> [BytePath: BagFetch.Entry] {
        let file = BytePath("fetch.txt")
        guard bag.hasFiles.contains(file), let text = tagText(file) else { return [:] }
        var badLines: [Int] = []
        let fetch = BagFetch(parsing: text) { badLines.append($0) }
        for line in badLines { report(.malformedFetch, file.text, line: line) }
        var entries: [BytePath: BagFetch.Entry] = [:]
        for entry in fetch.entries {
            guard let path = target(entry.path, in: file.text, line: entry.line, isTag: false) else { continue }
            entries[path] = entry
            let listed = Set((expected[path] ?? []).lazy.filter { !$0.isTag }.map(\.manifest)).union(absent[path] ?? [])
            if listed.isEmpty || (isStrict && listed.count < manifests) {
                report(
                    .malformedFetch, file.text, line: entry.line,
                    Bilingual(zh: "\(path.text) 没有列入每一份清单", en: "\(path.text) is not in every manifest"))
            }
        }
        return entries
    }
}
