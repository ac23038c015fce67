public import WenshuBasics
import WenshuContainer

/// Verifies a bag by RFC 8493 and, for bags of 0.93 to 0.97, by what those drafts allowed: declaration, manifests, every file's
/// digest, nothing missing and nothing unlisted.
///
/// Every file is read once, in pieces, for all its digests; what is held in memory is the manifests. Nothing is downloaded.
public struct BagVerifier {
    let bag: any PackageSource
    let limits: Limits
    /// The files by a name that is the same in every normal form of Unicode.
    let canonical: [String: [BytePath]]
    var findings: Findings
    /// Whether the rules of 1.0 hold.
    var isStrict = true
    var encoding = TagEncoding.utf8
    /// Digests and sizes of the files read so far.
    var read: [BytePath: (hex: [Digest: String], count: Int)] = [:]
    /// What the manifests say of each file that is there.
    var expected: [BytePath: [Expectation]] = [:]
    /// Files that manifests list and that are not there, with those manifests.
    var absent: [BytePath: [String]] = [:]
    /// Listed files of operating systems that are not there, which 0.9x forgives.
    var forgiven = 0

    struct Expectation {
        let manifest: String
        let line: Int
        let digest: Digest?
        let hex: String
        let isTag: Bool
    }

    /// - Parameter path: a folder or a ZIP file.
    /// - Returns: errors first, then warnings; a bag without errors is valid.
    /// - Throws: where the path cannot be read at all: `fileNotFound`, `notAnArchive`, `damagedArchive`, `unsafeArchive`, `limitExceeded` …
    public static func verify(_ path: String, limits: Limits = .standard) throws(WenshuError) -> [Diagnostic] {
        if FolderListing.isFolder(path) { return verify(try FolderSource(path, limits: limits), limits: limits) }
        let zip = try ZipSource(path, mark: "bagit.txt", limits: limits)
        var findings = Findings()
        for path in zip.outside { findings.add(BagFault.unlistedFile.diagnostic(path.text)) }
        if zip.prefix.isEmpty, zip.hasFiles.contains(BytePath("bagit.txt")) { findings.add(BagFault.looseFiles.diagnostic(path)) }
        return verify(zip, findings, limits: limits)
    }

    static func verify(_ bag: any PackageSource, _ findings: Findings = Findings(), limits: Limits) -> [Diagnostic] {
        var verifier = BagVerifier(bag: bag, limits: limits, findings: findings)
        verifier.run()
        return verifier.findings.all
    }

    private init(bag: any PackageSource, limits: Limits, findings: Findings) {
        (self.bag, self.limits, self.findings) = (bag, limits, findings)
        canonical = Dictionary(grouping: bag.files, by: \.text)
    }

    private mutating func run() {
        for path in bag.strange { report(.strangeFile, path.text) }
        guard readDeclaration() else { return }
        let payload = bag.files.filter { $0.hasPrefix("data/") }
        if payload.isEmpty, !bag.hasFolder("data") { report(.missingPayloadFolder, "data", nil, lenient) }
        let manifests = readManifests(isTag: false)
        let tagManifests = readManifests(isTag: true)
        if !manifests.contains(where: { $0.manifest.digest != nil }) { report(.missingManifest, "manifest-sha512.txt") }
        for (file, manifest) in manifests { take(manifest, of: file, isTag: false) }
        for (file, manifest) in tagManifests { take(manifest, of: file, isTag: true) }
        let fetch = readFetch(manifests: manifests.count)
        reportAbsent(fetch)
        checkDigests(payload)
        checkCoverage(payload, manifests: manifests.map(\.file), tagManifests: tagManifests.map(\.file))
        checkFetched(fetch)
        checkInfo(payload)
        checkNames()
    }

    /// The severity of what 1.0 forbids and its drafts left open.
    var lenient: Diagnostic.Severity { isStrict ? .error : .warning }

    mutating func report(
        _ fault: BagFault, _ path: String, line: Int? = nil, _ detail: Bilingual? = nil, _ severity: Diagnostic.Severity? = nil
    ) {
        findings.add(fault.diagnostic(path, line: line, detail, severity))
    }

    private mutating func readDeclaration() -> Bool {
        let file = BytePath("bagit.txt")
        guard bag.hasFiles.contains(file) else {
            report(.missingDeclaration, file.text)
            return false
        }
        guard let bytes = tagBytes(file) else { return false }
        var faults: [(BagFault, Bilingual?)] = []
        let declaration = BagDeclaration(bytes) { faults.append(($0, $1)) }
        for (fault, detail) in faults { report(fault, file.text, detail) }
        guard let declaration else { return false }
        isStrict = declaration.isStrict
        encoding = declaration.encoding
        return true
    }

    private mutating func readManifests(isTag: Bool) -> [(file: BytePath, manifest: BagManifest)] {
        let prefix = isTag ? "tagmanifest-" : "manifest-"
        var manifests: [(BytePath, BagManifest)] = []
        for file in bag.files where Self.isManifest(file, prefix) {
            let name = file.text.dropFirst(prefix.count).dropLast(4)
            let digest = BagManifest.digest(named: name)
            let words = Bilingual(zh: String(name), en: String(name))
            if digest == nil { report(.unknownDigest, file.text, words) }
            if digest?.isWeak == true { report(.weakDigest, file.text, words) }
            guard let text = tagText(file) else { continue }
            var badLines: [Int] = []
            manifests.append((file, BagManifest(digest, parsing: text) { badLines.append($0) }))
            for line in badLines { report(.malformedManifest, file.text, line: line) }
        }
        return manifests
    }

    static func isManifest(_ path: BytePath, _ prefix: String) -> Bool {
        path.hasPrefix(prefix) && path.text.hasSuffix(".txt") && !path.text.utf8.contains(UInt8(ascii: "/"))
    }

    /// A tag file's text in the encoding that `bagit.txt` names.
    mutating func tagText(_ file: BytePath) -> String? {
        guard let bytes = tagBytes(file) else { return nil }
        guard let text = encoding.text(bytes) else {
            report(.undecodableTagFile, file.text)
            return nil
        }
        return text
    }

    private mutating func tagBytes(_ file: BytePath) -> [UInt8]? {
        let digests = bag.files.lazy.filter { Self.isManifest($0, "tagmanifest-") }
            .compactMap { BagManifest.digest(named: $0.text.dropFirst("tagmanifest-".count).dropLast(4)) }
        do throws(WenshuError) {
            let content = try bag.read(file, atMost: limits.jsonBytes, Array(Set(digests)))
            read[file] = (content.hex, content.count)
            return content.bytes
        } catch {
            report(.unreadableFile, file.text, error.diagnostics[0].message)
            return nil
        }
    }
}
