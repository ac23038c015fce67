public import WenshuBasics
import WenshuContainer

/// Verifies a bag: declaration, manifests, every file's digest, nothing missing and nothing unlisted.
public struct BagVerifier {
    private let bag: any BagSource
    private var findings: [Diagnostic] = []
    private let present: Set<String>

    /// - Parameter path: a folder or a ZIP file.
    /// - Returns: what is wrong; empty for a valid bag.
    /// - Throws: where the path cannot be read at all.
    public static func verify(_ path: String, limits: Limits = .standard) throws(WenshuError) -> [Diagnostic] {
        let bag: any BagSource = FolderListing.isFolder(path) ? try FolderBag(path, limits: limits) : try ZipBag(path, limits: limits)
        var verifier = BagVerifier(bag)
        verifier.run()
        return verifier.findings
    }

    private init(_ bag: any BagSource) {
        self.bag = bag
        present = Set(bag.paths)
        findings = bag.faults
    }

    private mutating func run() {
        guard checkDeclaration() else { return }
        let payload = bag.paths.filter { $0.hasPrefix("data/") }
        let manifests = readManifests(prefix: "manifest-")
        if manifests.isEmpty { report(.missingManifest, "manifest-sha512.txt") }
        for manifest in manifests { check(manifest, against: payload, mismatch: .digestMismatch) }
        for manifest in readManifests(prefix: "tagmanifest-") { check(manifest, against: [], mismatch: .tagMismatch) }
        checkOxum(payload)
    }

    private mutating func report(_ fault: BagFault, _ path: String, _ detail: Bilingual? = nil) {
        let finding = fault.diagnostic(path, detail)
        if !findings.contains(finding) { findings.append(finding) }
    }

    /// RFC 8493, 2.1.1: exactly two lines.
    private mutating func checkDeclaration() -> Bool {
        guard present.contains("bagit.txt"), let text = text(of: "bagit.txt") else {
            report(.missingDeclaration, "bagit.txt")
            return false
        }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd)
        guard lines.count >= 2, lines.dropFirst(2).allSatisfy(\.isEmpty), lines[0].hasPrefix("BagIt-Version: "),
            lines[1] == "Tag-File-Character-Encoding: UTF-8"
        else {
            report(.malformedDeclaration, "bagit.txt")
            return false
        }
        let version = lines[0].dropFirst("BagIt-Version: ".count)
        guard version == "1.0" || version == "0.97" else {
            report(.unsupportedVersion, "bagit.txt", Bilingual(zh: String(version), en: String(version)))
            return false
        }
        return true
    }

    private mutating func readManifests(prefix: String) -> [BagManifest] {
        var manifests: [BagManifest] = []
        for path in bag.paths.sorted() where path.hasPrefix(prefix) && path.hasSuffix(".txt") {
            let name = path.dropFirst(prefix.count).dropLast(4)
            guard let digest = Digest(rawValue: String(name)) else {
                report(.unknownDigest, path)
                continue
            }
            guard let text = text(of: path) else { continue }
            var badLines: [Int] = []
            manifests.append(BagManifest(digest, parsing: text) { badLines.append($0) })
            for line in badLines { report(.malformedManifest, path, Bilingual(zh: "第\(line)行", en: "line \(line)")) }
        }
        return manifests
    }

    private mutating func check(_ manifest: BagManifest, against payload: [String], mismatch: BagFault) {
        var listed: Set<String> = []
        for (path, expected) in manifest.entries {
            guard listed.insert(path).inserted else { report(.duplicateEntry, path); continue }
            guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else { report(.unsafePath, path); continue }
            guard present.contains(path) else { report(.missingFile, path); continue }
            guard let bytes = bytes(of: path) else { continue }
            let found = manifest.digest.hex(bytes)
            if found != expected {
                let name = manifest.digest.rawValue
                report(
                    mismatch, path,
                    Bilingual(zh: "\(name) 应为 \(expected)，实为 \(found)", en: "\(name): expected \(expected), found \(found)"))
            }
        }
        for path in payload where !listed.contains(path) { report(.unlistedFile, path) }
    }

    /// RFC 8493, 2.2.2: `octets.count` of the payload.
    private mutating func checkOxum(_ payload: [String]) {
        guard present.contains("bag-info.txt"), let info = text(of: "bag-info.txt") else { return }
        guard let line = info.split(whereSeparator: \.isLineEnd).first(where: { $0.hasPrefix("Payload-Oxum:") }) else { return }
        let stated = line.dropFirst("Payload-Oxum:".count).drop { $0 == " " }
        let octets = payload.reduce(0) { $0 + (bytes(of: $1)?.count ?? 0) }
        let found = "\(octets).\(payload.count)"
        if stated != found {
            report(.oxumMismatch, "bag-info.txt", Bilingual(zh: "应为 \(stated)，实为 \(found)", en: "expected \(stated), found \(found)"))
        }
    }

    private mutating func text(of path: String) -> String? {
        bytes(of: path).map { String(decoding: $0, as: UTF8.self) }
    }

    private mutating func bytes(of path: String) -> [UInt8]? {
        do throws(WenshuError) {
            return try bag.read(path)
        } catch {
            let message = error.diagnostics[0].message
            report(.unreadableFile, path, message)
            return nil
        }
    }
}
