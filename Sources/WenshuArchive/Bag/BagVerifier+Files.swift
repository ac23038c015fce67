import WenshuBasics
import WenshuContainer

/// What the files are, against what is said of them.
extension BagVerifier {
    /// Reads every file that a manifest lists or Payload-Oxum counts, once.
    mutating func checkDigests(_ payload: [BytePath]) {
        for path in Set(expected.keys).union(payload).sorted() {
            let wanted = expected[path] ?? []
            let digests = Array(Set(wanted.compactMap(\.digest)))
            guard let found = contents(of: path, digests) else { continue }
            for entry in wanted {
                guard let digest = entry.digest, let hex = found[digest], hex != entry.hex else { continue }
                report(
                    entry.isTag ? .tagMismatch : .digestMismatch, path.text,
                    Bilingual(
                        zh: "\(digest.rawValue) 应为 \(entry.hex)，实为 \(hex)；\(entry.manifest) 第\(entry.line)行",
                        en: "\(digest.rawValue): expected \(entry.hex), found \(hex); \(entry.manifest), line \(entry.line)"))
            }
        }
    }

    private mutating func contents(of path: BytePath, _ digests: [Digest]) -> [Digest: String]? {
        // Tag files were read, with the digests of the tag manifests, when they were parsed.
        if let known = read[path], digests.allSatisfy({ known.hex[$0] != nil }) { return known.hex }
        do throws(WenshuError) {
            let content = try bag.digests(path, digests)
            read[path] = (content.hex, content.count)
            return content.hex
        } catch {
            report(.unreadableFile, path.text, error.diagnostics[0].message)
            return nil
        }
    }

    /// Nothing unlisted; since 1.0 every manifest lists every file, and every tag manifest every manifest.
    mutating func checkCoverage(_ payload: [BytePath], manifests: [BytePath], tagManifests: [BytePath]) {
        for path in payload {
            let lists = Set((expected[path] ?? []).lazy.filter { !$0.isTag }.map(\.manifest))
            if lists.isEmpty {
                report(.unlistedFile, path.text)
            } else if lists.count < manifests.count {
                let lacking = manifests.map(\.text).filter { !lists.contains($0) }.joined(separator: ", ")
                report(.notInEveryManifest, path.text, Bilingual(zh: "不在 \(lacking)", en: "not in \(lacking)"), lenient)
            }
            if BagPath.isSystemFile(path), !lists.isEmpty { report(.systemFile, path.text) }
        }
        let tags = bag.files.filter { !$0.hasPrefix("data/") && !Self.isManifest($0, "tagmanifest-") }
        for path in tags {
            let lists = Set((expected[path] ?? []).lazy.filter(\.isTag).map(\.manifest))
            if manifests.contains(path), lists.count < tagManifests.count {
                report(.unlistedManifest, path.text, nil, lenient)
            } else if lists.isEmpty {
                report(.unlistedTagFile, path.text)
            }
        }
    }

    mutating func checkFetched(_ fetch: [BytePath: BagFetch.Entry]) {
        for (path, entry) in fetch.sorted(by: { $0.key < $1.key }) {
            guard let size = entry.size, let found = read[path]?.count, found != size else { continue }
            report(.fetchSizeMismatch, path.text, Bilingual(zh: "应为 \(size) 字节，实为 \(found)", en: "expected \(size) bytes, found \(found)"))
        }
    }

    /// `bag-info.txt`, which 0.93 to 0.95 called `package-info.txt`.
    mutating func checkInfo(_ payload: [BytePath]) {
        guard let file = ["bag-info.txt", "package-info.txt"].map({ BytePath($0) }).first(where: bag.hasFiles.contains),
            let text = tagText(file)
        else { return }
        var badLines: [Int] = []
        let info = BagInfo(parsing: text) { badLines.append($0) }
        for line in badLines { report(.malformedInfo, file.text, line: line, nil, lenient) }
        for field in info.values("Bagging-Date") where CalendarDate(iso: field.value) == nil {
            report(
                .malformedInfo, file.text, line: field.line,
                Bilingual(zh: "Bagging-Date 应为 YYYY-MM-DD，实为 \(field.value)", en: "Bagging-Date: expected YYYY-MM-DD, found \(field.value)")
            )
        }
        let octets = payload.reduce(0) { $0 + (read[$1]?.count ?? 0) }
        for field in info.values("Payload-Oxum") {
            let found = "\(octets).\(payload.count)"
            if field.value == found || (forgiven > 0 && field.value == "\(octets).\(payload.count + forgiven)") { continue }
            report(
                .oxumMismatch, file.text, line: field.line,
                Bilingual(zh: "应为 \(field.value)，实为 \(found)", en: "expected \(field.value), found \(found)"))
        }
    }

    /// Names that are one name, or none, on another system.
    mutating func checkNames() {
        var folded: [String: BytePath] = [:]
        for path in bag.files {
            if let other = folded.updateValue(path, forKey: path.folded) {
                report(.twinNames, path.text, Bilingual(zh: "另有 \(other.text)", en: "there is \(other.text) too"))
            }
            if BagPath.isImpossibleOnWindows(path.text) { report(.windowsName, path.text) }
        }
    }
}
