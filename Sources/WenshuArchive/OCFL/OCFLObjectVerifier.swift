import WenshuBasics
import WenshuContainer

/// Verifies one OCFL object: its structure, its inventories against each other, and every content file's digests.
struct OCFLObjectVerifier {
    let object: FolderSource
    let limits: Limits
    private(set) var findings = Findings()
    /// The version of the specification that the object declares.
    private(set) var specification: String?
    /// The inventory of the object, where it can be read.
    private(set) var inventory: OCFLInventory?
    /// What inventories say of content files.
    private var expected: [BytePath: Set<Expectation>] = [:]

    private struct Expectation: Hashable {
        let digest: Digest
        let hex: String
        let isFixity: Bool
    }

    /// - Throws: where the folder cannot be read.
    init(_ root: String, limits: Limits) throws(WenshuError) {
        object = try FolderSource(root, limits: limits)
        self.limits = limits
    }

    mutating func run() {
        for path in object.strange { report(.E090, path.text) }
        readDeclaration()
        guard let root = readInventory(in: "") else { return checkRoot(nil) }
        inventory = root.inventory
        checkRoot(root.inventory)
        checkVersions(root.inventory, rootBytes: root.bytes)
        checkContent(root.inventory)
        checkDigests()
    }

    private mutating func report(_ fault: OCFLFault, _ path: String, _ pointer: String? = nil, _ detail: Bilingual? = nil) {
        findings.add(fault.diagnostic(path, pointer, detail))
    }

    private func children(_ files: [BytePath], of folder: String) -> [String] {
        files.filter { $0.hasPrefix(folder) && !$0.text.utf8.dropFirst(folder.utf8.count).contains(UInt8(ascii: "/")) }
            .map { String(Substring($0.text.utf8.dropFirst(folder.utf8.count))) }
    }

    // MARK: Declaration and root

    private mutating func readDeclaration() {
        let names = children(object.files, of: "").filter { $0.hasPrefix("0=") }
        guard names.count == 1, let name = names.first else {
            let found =
                names.isEmpty
                ? Bilingual(zh: "一个也没有", en: "there is none") : Bilingual(zh: "有 \(names.count) 个", en: "there are \(names.count)")
            return report(.E003, names.first ?? "0=ocfl_object_1.1", nil, found)
        }
        let version = name.dropFirst("0=ocfl_object_".count)
        guard name.hasPrefix("0=ocfl_object_"), OCFLName.versions.contains(String(version)) else {
            return report(.E004, name, nil, Bilingual(zh: "应为 0=ocfl_object_1.1 或 1.0", en: "expected 0=ocfl_object_1.1 or 1.0"))
        }
        specification = String(version)
        if let content = try? object.read(BytePath(name), atMost: 1 << 10, []), content.bytes != Array("\(name.dropFirst(2))\n".utf8) {
            report(.E007, name)
        }
    }

    private mutating func checkRoot(_ inventory: OCFLInventory?) {
        for name in children(object.files, of: "") where !name.hasPrefix("0=") && name != "inventory.json" {
            let isSidecar = inventory.map { name == "inventory.json.\($0.digest.rawValue)" } ?? name.hasPrefix("inventory.json.")
            if !isSidecar { report(.E001, name) }
        }
        for name in children(object.folders, of: "") where OCFLName.number(name) == nil {
            if name == "extensions" { checkExtensions() } else if name != "logs" { report(.E001, name) }
        }
    }

    private mutating func checkExtensions() {
        for name in children(object.files, of: "extensions/") { report(.E067, "extensions/\(name)") }
        for name in children(object.folders, of: "extensions/") where !OCFLName.registered.contains(name) {
            report(.W013, "extensions/\(name)")
        }
    }

    // MARK: Inventories

    /// - Parameter folder: of a version, with a slash; empty for the object's own.
    private mutating func readInventory(in folder: String) -> (inventory: OCFLInventory, bytes: [UInt8])? {
        let file = BytePath("\(folder)inventory.json")
        guard object.hasFiles.contains(file) else {
            report(folder.isEmpty ? .E063 : .W010, file.text)
            return nil
        }
        let content: (bytes: [UInt8], hex: [Digest: String], count: Int)
        do throws(WenshuError) {
            content = try object.read(file, atMost: limits.jsonBytes, [.sha512, .sha256, .md5])
        } catch {
            report(.E033, file.text, nil, error.diagnostics[0].message)
            return nil
        }
        let read = OCFLInventoryReader.read(
            content.bytes, file: file.text, specification: folder.isEmpty ? specification : nil, limits: limits)
        for finding in read.findings { findings.add(finding) }
        checkSidecar(of: file.text, algorithm: read.inventory?.digest, hex: content.hex)
        return read.inventory.map { ($0, content.bytes) }
    }

    private mutating func checkSidecar(of file: String, algorithm: Digest?, hex: [Digest: String]) {
        let name = "\(file).\((algorithm ?? .sha512).rawValue)"
        guard object.hasFiles.contains(BytePath(name)) else { return report(.E058, name) }
        guard let content = try? object.read(BytePath(name), atMost: 1 << 12, []) else { return report(.E061, name) }
        let line = content.bytes.last == 0x0A ? content.bytes.dropLast() : content.bytes[...]
        let words = line.split { $0 == 0x20 || $0 == 0x09 }
        guard words.count == 2, words[1].elementsEqual("inventory.json".utf8), line.first != 0x20 else { return report(.E061, name) }
        let stated = String(decoding: words[0], as: UTF8.self).lowercased()
        guard let found = hex[algorithm ?? .sha512], found != stated else { return }
        report(.E060, file, nil, Bilingual(zh: "应为 \(stated)，实为 \(found)", en: "expected \(stated), found \(found)"))
    }

    private mutating func checkVersions(_ root: OCFLInventory, rootBytes: [UInt8]) {
        let folders = children(object.folders, of: "").filter { OCFLName.number($0) != nil }
        for name in folders where root.version(name) == nil { report(.E046, name) }
        var previous = root
        var lastType = ""
        expect(root)
        for (index, version) in root.versions.enumerated() {
            guard folders.contains(version.name) else {
                report(.E010, version.name, nil, Bilingual(zh: "缺少版本文件夹", en: "its folder is missing"))
                continue
            }
            checkFolder(of: version.name, root)
            guard let old = readInventory(in: "\(version.name)/") else { continue }
            if index == 0 { previous = old.inventory }
            let file = "\(version.name)/inventory.json"
            if version.name == root.head {
                if old.bytes != rootBytes { report(.E064, file) }
            }
            compare(old.inventory, of: version.name, with: root, first: previous, file: file)
            if old.inventory.type < lastType { report(.E103, file, "/type", Bilingual(zh: old.inventory.type, en: old.inventory.type)) }
            lastType = max(lastType, old.inventory.type)
        }
    }

    /// An earlier inventory against the one of today.
    private mutating func compare(
        _ old: OCFLInventory, of name: String, with root: OCFLInventory, first: OCFLInventory, file: String
    ) {
        expect(old)
        if old.head != name {
            report(.E040, file, "/head", Bilingual(zh: "应为 \(name)，实为 \(old.head)", en: "expected \(name), found \(old.head)"))
        }
        if old.id != root.id {
            report(.E110, file, "/id", Bilingual(zh: "应为 \(root.id)，实为 \(old.id)", en: "expected \(root.id), found \(old.id)"))
        }
        if old.contentDirectory != root.contentDirectory {
            report(first.contentDirectory == nil ? .E019 : .E020, file, "/contentDirectory")
        }
        for version in old.versions {
            guard let now = root.version(version.name) else {
                report(.E066, file, "/versions/\(version.name)")
                continue
            }
            if !isSame(version, in: old, as: now, in: root) { report(.E066, file, "/versions/\(version.name)/state") }
            let isTold =
                version.created == now.created && version.message == now.message && version.userName == now.userName
                && version.userAddress == now.userAddress
            if !isTold { report(.W011, file, "/versions/\(version.name)") }
        }
        // What is in no inventory is told of once, with that of today.
        let listed = Set(old.manifest.flatMap(\.paths).map { BytePath($0) })
        for path in root.manifest.flatMap(\.paths).map({ BytePath($0) }) where object.hasFiles.contains(path) && isContent(path, old) {
            guard (versionNumber(path) ?? .max) <= (OCFLName.number(name) ?? 0), !listed.contains(path) else { continue }
            report(.E023, path.text, nil, Bilingual(zh: "不在 \(file)", en: "not in \(file)"))
        }
    }

    /// Whether two versions hold the same files. Where the algorithm has changed, the content paths tell.
    private func isSame(
        _ a: OCFLInventory.Version, in old: OCFLInventory, as b: OCFLInventory.Version, in root: OCFLInventory
    ) -> Bool {
        let (before, now) = (old.files(of: a), root.files(of: b))
        guard before.count == now.count else { return false }
        if old.digest == root.digest {
            return before.allSatisfy { path, digest in now[path]?.lowercased() == digest.lowercased() }
        }
        func places(_ inventory: OCFLInventory) -> [String: Set<BytePath>] {
            Dictionary(inventory.manifest.map { ($0.digest, Set($0.paths.map { BytePath($0) })) }, uniquingKeysWith: { $0.union($1) })
        }
        let (oldPlaces, newPlaces) = (places(old), places(root))
        return before.allSatisfy { path, digest in
            guard let other = now[path], let here = oldPlaces[digest], let there = newPlaces[other] else { return false }
            return !here.isDisjoint(with: there)
        }
    }

    // MARK: Content

    private func isContent(_ path: BytePath, _ inventory: OCFLInventory) -> Bool {
        let steps = path.text.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 2)
        return steps.count == 3 && OCFLName.number(String(Substring(steps[0]))) != nil && steps[1].elementsEqual(inventory.content.utf8)
    }

    private func versionNumber(_ path: BytePath) -> Int? {
        OCFLName.number(String(Substring(path.text.utf8.prefix { $0 != UInt8(ascii: "/") })))
    }

    private mutating func checkFolder(of version: String, _ inventory: OCFLInventory) {
        for name in children(object.files, of: "\(version)/") where name != "inventory.json" && !name.hasPrefix("inventory.json.") {
            report(.E015, "\(version)/\(name)")
        }
        for name in children(object.folders, of: "\(version)/") where name != inventory.content { report(.W002, "\(version)/\(name)") }
        let folder = "\(version)/\(inventory.content)"
        if object.hasFolder(folder), !object.files.contains(where: { $0.hasPrefix("\(folder)/") }) { report(.W003, folder) }
        if !object.hasFolder(folder), inventory.manifest.contains(where: { $0.paths.contains { BytePath($0).hasPrefix("\(version)/") } }) {
            report(.E016, folder)
        }
    }

    private mutating func checkContent(_ root: OCFLInventory) {
        let listed = Set(root.manifest.flatMap(\.paths).map { BytePath($0) })
        for path in object.files where isContent(path, root) && !listed.contains(path) { report(.E023, path.text) }
        // A folder is empty where neither a file nor a folder lies in it.
        var full: Set<BytePath> = []
        for path in object.files + object.folders + object.strange {
            guard let slash = path.text.utf8.lastIndex(of: UInt8(ascii: "/")) else { continue }
            full.insert(BytePath(path.text[..<slash]))
        }
        for path in object.folders where isContent(path, root) && !full.contains(path) { report(.E024, path.text) }
    }

    private mutating func expect(_ inventory: OCFLInventory) {
        func add(_ entries: [OCFLInventory.Paths], _ digest: Digest, isFixity: Bool) {
            for entry in entries {
                let expectation = Expectation(digest: digest, hex: entry.digest.lowercased(), isFixity: isFixity)
                for path in entry.paths where OCFLName.fault(path) == nil { expected[BytePath(path), default: []].insert(expectation) }
            }
        }
        add(inventory.manifest, inventory.digest, isFixity: false)
        for (algorithm, entries) in inventory.fixity {
            if let digest = Digest(rawValue: algorithm) { add(entries, digest, isFixity: true) }
        }
    }

    /// Reads every content file once, for all digests that any inventory states.
    private mutating func checkDigests() {
        for (path, wanted) in expected.sorted(by: { $0.key < $1.key }) {
            let fault = { (entry: Expectation) -> OCFLFault in entry.isFixity ? .E093 : .E092 }
            guard object.hasFiles.contains(path) else {
                for kind in Set(wanted.map(fault)) { report(kind, path.text, nil, Bilingual(zh: "文件不存在", en: "the file is missing")) }
                continue
            }
            do throws(WenshuError) {
                let found = try object.digests(path, Array(Set(wanted.map(\.digest)))).hex
                for entry in wanted {
                    guard let hex = found[entry.digest], hex != entry.hex else { continue }
                    let name = entry.digest.rawValue
                    report(
                        fault(entry), path.text, nil,
                        Bilingual(
                            zh: "\(name) 应为 \(entry.hex)，实为 \(hex)", en: "\(name): expected \(entry.hex), found \(hex)"))
                }
            } catch {
                report(.E092, path.text, nil, error.diagnostics[0].message)
            }
        }
    }
}
