import WenshuBasics
import WenshuContainer

/// Verifies an E-ARK information package: its METS documents, every file that they list, and nothing besides.
///
/// A package's METS lists those of its representations, and each of these the files beside it. Every file is read once, in pieces, for all
/// its digests; what is held is the METS documents. Nothing is downloaded, and no schema is looked up.
struct SIPVerifier {
    private struct Expectation {
        let document: String
        let pointer: String
        let size: Int?
        let digest: (algorithm: Digest, hex: String)?
    }

    private let source: any PackageSource
    private let limits: Limits
    /// The files by a name that is the same in every normal form of Unicode.
    private let canonical: [String: [BytePath]]
    private var findings: Findings
    private var expected: [BytePath: [Expectation]] = [:]
    /// The folders of METS documents that are not there or cannot be read: of their files nobody can say whether they are listed.
    private var unread: [String] = []

    /// Whether a folder or a ZIP file is an E-ARK package, or what is left of one.
    static func isSIP(_ path: String) -> Bool {
        if FolderListing.isFolder(path) {
            guard !StagedFiles.isThere("\(path)/bagit.txt") else { return false }
            return StagedFiles.isThere("\(path)/\(SIPLayout.mets)") || FolderListing.isFolder("\(path)/representations")
        }
        guard let names = try? ZipFile(path, limits: .standard).entries.map(\.name) else { return false }
        func holds(_ name: String) -> Bool {
            names.contains { $0 == name || ($0.hasSuffix("/\(name)") && $0.utf8.count { $0 == UInt8(ascii: "/") } == 1) }
        }
        if holds("bagit.txt") { return false }
        return holds(SIPLayout.mets) || names.contains { $0.split(separator: "/").prefix(2).contains("representations") }
    }

    /// - Parameter path: a folder or a ZIP file.
    /// - Returns: errors first, then warnings; a package without errors is valid.
    /// - Throws: where the path cannot be read at all.
    static func verify(_ path: String, limits: Limits) throws(WenshuError) -> [Diagnostic] {
        if FolderListing.isFolder(path) {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return verify(try FolderSource(path, limits: limits), name: name, Findings(), limits: limits)
        }
        let zip = try ZipSource(path, mark: SIPLayout.mets, limits: limits)
        var findings = Findings()
        for path in zip.outside { findings.add(SIPFault.unlistedFile.diagnostic(path.text)) }
        if zip.prefix.isEmpty, zip.hasFiles.contains(BytePath(SIPLayout.mets)) {
            findings.add(SIPFault.looseFiles.diagnostic(SIPLayout.mets, requirement: "CSIPSTR1"))
        }
        return verify(zip, name: String(zip.prefix.dropLast()), findings, limits: limits)
    }

    private static func verify(_ source: any PackageSource, name: String, _ findings: Findings, limits: Limits) -> [Diagnostic] {
        var verifier = SIPVerifier(source: source, limits: limits, findings: findings)
        verifier.run(name)
        return verifier.findings.all
    }

    private init(source: any PackageSource, limits: Limits, findings: Findings) {
        (self.source, self.limits, self.findings) = (source, limits, findings)
        canonical = Dictionary(grouping: source.files, by: \.text)
    }

    private mutating func report(
        _ fault: SIPFault, _ path: BytePath, pointer: String? = nil, _ detail: Bilingual? = nil, requirement: String? = nil
    ) {
        findings.add(fault.code, fault.diagnostic(path.text, pointer: pointer, detail, requirement: requirement))
    }

    private mutating func run(_ name: String) {
        for path in source.strange { report(.strangeFile, path) }
        let mets = BytePath(SIPLayout.mets)
        guard source.hasFiles.contains(mets) else { return report(.missingMETS, mets, requirement: "CSIPSTR4") }
        var seen: Set<BytePath> = [mets]
        var waiting = [(path: mets, folder: name)]
        while let (path, folder) = waiting.popLast() {
            for document in read(path, folder: folder) where seen.insert(document).inserted {
                waiting.append((document, String(BytePath(document.text.dropLast(mets.text.count + 1)).name)))
            }
        }
        for path in expected.keys.sorted() { compare(path) }
        for path in source.files where path != mets && expected[path] == nil && !unread.contains(where: path.hasPrefix) {
            report(.unlistedFile, path)
        }
        checkNames()
    }

    /// Reads a METS document.
    ///
    /// - Parameter folder: the name of its folder; empty where it has none.
    /// - Returns: the METS documents that it lists and that are there.
    private mutating func read(_ path: BytePath, folder: String) -> [BytePath] {
        let isPackage = path.text == SIPLayout.mets
        let base = String(path.text.dropLast(SIPLayout.mets.count))
        let reader: METSReader
        do throws(WenshuError) {
            let bytes = try source.read(path, atMost: limits.partBytes, []).bytes
            reader = try METSReader(bytes, path: path.text, isPackage: isPackage, limits: limits)
        } catch {
            for finding in error.with(part: path.text).diagnostics { findings.add(finding) }
            unread.append(base)
            return []
        }
        for finding in reader.findings { findings.add(finding) }
        if !reader.isMETS { unread.append(base) }
        if let id = reader.objectID, !id.isEmpty, !folder.isEmpty, id != folder {
            let detail = Bilingual(zh: "OBJID 为 \(id)，文件夹为 \(folder)", en: "OBJID is \(id), the folder \(folder)")
            report(.nameDiffers, path, detail, requirement: isPackage ? "CSIPSTR2" : "CSIP1")
        }
        return reader.references.compactMap { reference in
            guard let target = target(reference, base: base, in: path) else { return nil }
            expected[target, default: []].append(expectation(reference, of: target, in: path))
            guard target.name == SIPLayout.mets else { return nil }
            if source.hasFiles.contains(target) { return target }
            unread.append(String(target.text.dropLast(SIPLayout.mets.count)))
            return nil
        }
    }

    /// The file that a reference means; nothing for one that no package may hold.
    private mutating func target(_ reference: METSReader.Reference, base: String, in document: BytePath) -> BytePath? {
        var written = Substring(reference.href)
        let words = Bilingual(zh: reference.href, en: reference.href)
        if let scheme = Self.scheme(written) {
            guard scheme.lowercased() == "file" else {
                report(.externalReference, document, pointer: reference.pointer, words)
                return nil
            }
            written = written.dropFirst("file:".count)
            // `file://./metadata/…`, as packages of earlier years have it.
            if written.hasPrefix("//.") { written = written.dropFirst(2) }
        }
        if written.hasPrefix("./") { written = written.dropFirst(2) }
        guard let decoded = METSReference.decoded(String(written)), !decoded.isEmpty else {
            report(.malformedReference, document, pointer: reference.pointer, words)
            return nil
        }
        if let danger = BagPath.danger(decoded) ?? BagPath.danger(String(written)) {
            let detail = Bilingual(zh: "\(danger.zh)：\(reference.href)", en: "\(danger.en): \(reference.href)")
            report(.unsafePath, document, pointer: reference.pointer, detail)
            return nil
        }
        let path = BytePath(base + decoded)
        if source.hasFiles.contains(path) { return path }
        // Some programs write names as they are.
        let plain = BytePath(base + String(written))
        if source.hasFiles.contains(plain) { return plain }
        guard let candidates = canonical[path.text], candidates.count == 1 else { return path }
        report(.normalizationDiffers, candidates[0])
        return candidates[0]
    }

    /// What stands before the first colon, where that makes a URL of it.
    private static func scheme(_ reference: Substring) -> Substring? {
        guard let colon = reference.utf8.firstIndex(of: UInt8(ascii: ":")), colon != reference.startIndex else { return nil }
        let scheme = reference[..<colon]
        let isOne = scheme.utf8.count > 1 && scheme.utf8.allSatisfy { "+-.".utf8.contains($0) || Character(Unicode.Scalar($0)).isLetter }
        return isOne ? scheme : nil
    }

    private mutating func expectation(_ reference: METSReader.Reference, of file: BytePath, in document: BytePath) -> Expectation {
        func reject(_ name: String, _ value: String) {
            report(.wrongValue, document, pointer: reference.pointer, Bilingual(zh: "\(name) \(value)", en: "\(name) \(value)"))
        }
        let size = reference.size.flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 }
        if let written = reference.size, size == nil { reject("SIZE", written) }
        var digest: (Digest, String)?
        if let hex = reference.checksum?.lowercased(), let name = reference.algorithm, let known = BagManifest.digest(named: name) {
            if hex.utf8.count == known.hexLength, hex.allSatisfy(\.isHexDigit) { digest = (known, hex) } else { reject("CHECKSUM", hex) }
            if known.isWeak { report(.weakDigest, file, Bilingual(zh: name, en: name)) }
        }
        return Expectation(document: document.text, pointer: reference.pointer, size: size, digest: digest)
    }

    /// A file against all that is said of it.
    private mutating func compare(_ path: BytePath) {
        let wanted = expected[path] ?? []
        guard source.hasFiles.contains(path) else {
            let place = wanted.first.map { "\($0.document) \($0.pointer)" } ?? ""
            return report(.missingFile, path, Bilingual(zh: "列在 \(place)", en: "listed in \(place)"))
        }
        let digests = Set(wanted.compactMap(\.digest?.algorithm))
        // The package's own METS, where it lists itself, cannot hold its own digest.
        if digests.isEmpty { report(.unprotectedFile, path) }
        let found: (hex: [Digest: String], count: Int)
        do throws(WenshuError) { found = try source.digests(path, Array(digests)) } catch {
            return report(.unreadableFile, path, error.diagnostics[0].message)
        }
        for entry in wanted {
            if let size = entry.size, size != found.count {
                let place = Bilingual(zh: "；\(entry.document) \(entry.pointer)", en: "; \(entry.document) \(entry.pointer)")
                report(
                    .sizeMismatch, path,
                    Bilingual(
                        zh: "应为 \(size) 字节，实为 \(found.count)\(place.zh)", en: "expected \(size) bytes, found \(found.count)\(place.en)"))
            }
            guard let (algorithm, hex) = entry.digest, let actual = found.hex[algorithm], actual != hex else { continue }
            report(
                .digestMismatch, path,
                Bilingual(
                    zh: "\(algorithm.label) 应为 \(hex)，实为 \(actual)；\(entry.document) \(entry.pointer)",
                    en: "\(algorithm.label): expected \(hex), found \(actual); \(entry.document) \(entry.pointer)"))
        }
    }

    /// Names that are one name, or none, on another system.
    private mutating func checkNames() {
        var folded: [String: BytePath] = [:]
        for path in source.files {
            if let other = folded.updateValue(path, forKey: path.folded) {
                report(.twinNames, path, Bilingual(zh: "另有 \(other.text)", en: "there is \(other.text) too"))
            }
            if BagPath.isImpossibleOnWindows(path.text) { report(.windowsName, path) }
        }
    }
}
