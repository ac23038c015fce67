import WenshuBasics
import WenshuContainer

/// Reads an inventory and says all that is wrong with it, not only the first thing.
struct OCFLInventoryReader {
    private(set) var inventory = OCFLInventory()
    private(set) var findings: [Diagnostic] = []
    private let file: String

    /// - Parameter specification: `1.0` or `1.1`, where a declaration says so.
    /// - Returns: nothing where it is no JSON object; else what could be understood.
    static func read(
        _ bytes: [UInt8], file: String, specification: String?, limits: Limits
    ) -> (inventory: OCFLInventory?, findings: [Diagnostic]) {
        var reader = OCFLInventoryReader(file: file)
        do throws(WenshuError) {
            guard case .object(let object) = try JSONReader.read(bytes, limits: limits) else {
                reader.report(.E033, nil, Bilingual(zh: "不是 JSON 对象", en: "no JSON object"))
                return (nil, reader.findings)
            }
            reader.read(object, specification: specification)
            return (reader.inventory, reader.findings)
        } catch {
            let problem = error.diagnostics[0]
            let words = Bilingual(
                zh: problem.place.words(in: .zh) + problem.message.zh, en: "\(problem.place.words(in: .en)): \(problem.message.en)")
            reader.report(.E033, nil, words)
            return (nil, reader.findings)
        }
    }

    private init(file: String) { self.file = file }

    private mutating func report(_ fault: OCFLFault, _ pointer: String? = nil, _ detail: Bilingual? = nil) {
        findings.append(fault.diagnostic(file, pointer, detail))
    }

    private mutating func read(_ object: ValueObject, specification: String?) {
        checkKeys(object, ["id", "type", "digestAlgorithm", "head", "contentDirectory", "manifest", "versions", "fixity"], at: "")
        for key in ["id", "type", "digestAlgorithm", "head"] where object[key] == nil { report(.E036, "/\(key)") }
        readHead(object, specification: specification)
        guard let manifest = object["manifest"] else { return report(.E041, "/manifest") }
        guard let entries = manifest.object else { return report(.E106, "/manifest") }
        guard let versions = object["versions"] else { return report(.E041, "/versions") }
        guard let blocks = versions.object else { return report(.E044, "/versions") }
        inventory.manifest = paths(entries, at: "/manifest", shape: .E092, twice: .E096)
        readVersions(blocks)
        checkContentPaths(inventory.manifest, at: "/manifest")
        let used = Set(inventory.versions.flatMap { $0.state.map { $0.digest.lowercased() } })
        for entry in inventory.manifest where !used.contains(entry.digest.lowercased()) { report(.E107, "/manifest/\(entry.digest)") }
        if let fixity = object["fixity"] { readFixity(fixity) }
    }

    private mutating func readHead(_ object: ValueObject, specification: String?) {
        if let id = object["id"] {
            inventory.id = id.text ?? ""
            if inventory.id.isEmpty { report(.E037, "/id") } else if !OCFLName.isURI(inventory.id) { report(.W005, "/id") }
        }
        if let type = object["type"] {
            inventory.type = type.text ?? ""
            let expected = (specification.map { [$0] } ?? OCFLName.versions).map { "https://ocfl.io/\($0)/spec/#inventory" }
            if !expected.contains(inventory.type) {
                report(
                    .E038, "/type",
                    Bilingual(zh: "应为 \(expected[0])，实为 \(inventory.type)", en: "expected \(expected[0]), found \(inventory.type)"))
            }
        }
        if let name = object["digestAlgorithm"] {
            if name.text == "sha512" || name.text == "sha256" {
                inventory.digest = name.text == "sha256" ? .sha256 : .sha512
                if inventory.digest == .sha256 { report(.W004, "/digestAlgorithm") }
            } else {
                report(.E025, "/digestAlgorithm", name.text.map { Bilingual(zh: $0, en: $0) })
            }
        }
        if let head = object["head"] {
            inventory.head = head.text ?? ""
            if head.text == nil { report(.E040, "/head") }
        }
        if let directory = object["contentDirectory"] {
            inventory.contentDirectory = directory.text
            let name = directory.text ?? ""
            if name.isEmpty || name.utf8.contains(UInt8(ascii: "/")) { report(.E017, "/contentDirectory") }
            if name == "." || name == ".." { report(.E018, "/contentDirectory") }
        }
    }

    private mutating func checkKeys(_ object: ValueObject, _ known: Set<String>, at pointer: String) {
        for key in object.keys where !known.contains(key) { report(.E102, "\(pointer)/\(key)") }
    }

    /// Digests with lists of paths.
    private mutating func paths(_ object: ValueObject, at pointer: String, shape: OCFLFault, twice: OCFLFault?) -> [OCFLInventory.Paths] {
        var entries: [OCFLInventory.Paths] = []
        var seen: Set<String> = []
        for (digest, value) in object.entries {
            if let twice, !seen.insert(digest.lowercased()).inserted { report(twice, "\(pointer)/\(digest)") }
            let list = value.list ?? []
            let texts = list.compactMap(\.text)
            if texts.isEmpty || texts.count != list.count { report(shape, "\(pointer)/\(digest)") }
            entries.append(OCFLInventory.Paths(digest: digest, paths: texts))
        }
        return entries
    }

    private mutating func readVersions(_ blocks: ValueObject) {
        if blocks.isEmpty { report(.E008, "/versions") }
        let digests = Set(inventory.manifest.map(\.digest))
        for (name, value) in blocks.entries {
            var version = OCFLInventory.Version(name: name)
            if OCFLName.number(name) == nil { report(.E104, "/versions/\(name)") }
            if let block = value.object { read(block, into: &version, digests: digests) } else { report(.E047, "/versions/\(name)") }
            inventory.versions.append(version)
        }
        inventory.versions.sort { (OCFLName.number($0.name) ?? 0) < (OCFLName.number($1.name) ?? 0) }
        checkNumbers()
    }

    private mutating func checkNumbers() {
        let names = inventory.versions.map(\.name)
        for (index, name) in names.enumerated() where OCFLName.number(name) != nil && OCFLName.number(name) != index + 1 {
            report(.E010, "/versions", Bilingual(zh: "应为 \(index + 1)，实为 \(name)", en: "expected \(index + 1), found \(name)"))
            break
        }
        if let first = names.first, first.hasPrefix("v0") {
            report(.W001, "/versions")
            for name in names where !name.hasPrefix("v0") { report(.E011, "/versions/\(name)") }
            if Set(names.map(\.utf8.count)).count > 1 { report(.E012, "/versions") }
        } else if names.contains(where: { $0.hasPrefix("v0") }) {
            report(.E012, "/versions")
        }
        guard let last = names.last, !inventory.head.isEmpty, inventory.head != last else { return }
        report(.E040, "/head", Bilingual(zh: "应为 \(last)，实为 \(inventory.head)", en: "expected \(last), found \(inventory.head)"))
    }

    private mutating func read(_ block: ValueObject, into version: inout OCFLInventory.Version, digests: Set<String>) {
        let pointer = "/versions/\(version.name)"
        checkKeys(block, ["created", "state", "message", "user"], at: pointer)
        if let created = block["created"] {
            version.created = created.text ?? ""
            if !OCFLName.isTime(version.created) { report(.E049, "\(pointer)/created", created.text.map { Bilingual(zh: $0, en: $0) }) }
        } else {
            report(.E048, "\(pointer)/created")
        }
        if let message = block["message"] {
            version.message = message.text
            if message.text == nil { report(.E094, "\(pointer)/message") }
        }
        if block["message"] == nil || block["user"] == nil { report(.W007, pointer) }
        if let user = block["user"] { read(user, into: &version, at: "\(pointer)/user") }
        guard let state = block["state"] else { return report(.E048, "\(pointer)/state") }
        guard let entries = state.object else { return report(.E050, "\(pointer)/state") }
        version.state = paths(entries, at: "\(pointer)/state", shape: .E051, twice: .E050)
        for entry in version.state where !digests.contains(entry.digest) { report(.E050, "\(pointer)/state/\(entry.digest)") }
        let logical = version.state.flatMap(\.paths)
        for path in logical {
            guard let fault = OCFLName.fault(path) else { continue }
            report(fault == .slash ? .E053 : .E052, "\(pointer)/state", Bilingual(zh: path, en: path))
        }
        for path in OCFLName.conflicts(logical) { report(.E095, "\(pointer)/state", Bilingual(zh: path, en: path)) }
    }

    private mutating func read(_ user: Value, into version: inout OCFLInventory.Version, at pointer: String) {
        guard let object = user.object, let name = object["name"]?.text, !name.isEmpty else { return report(.E054, pointer) }
        checkKeys(object, ["name", "address"], at: pointer)
        version.userName = name
        version.userAddress = object["address"]?.text
        guard let address = version.userAddress else { return report(.W008, pointer) }
        if !OCFLName.isURI(address) { report(.W009, "\(pointer)/address", Bilingual(zh: address, en: address)) }
    }

    private mutating func checkContentPaths(_ entries: [OCFLInventory.Paths], at pointer: String) {
        let all = entries.flatMap(\.paths)
        for path in all {
            if let fault = OCFLName.fault(path) {
                report(fault == .slash ? .E100 : .E099, pointer, Bilingual(zh: path, en: path))
            } else if !isContent(path) {
                report(.E042, pointer, Bilingual(zh: path, en: path))
            }
        }
        for path in OCFLName.conflicts(all) { report(.E101, pointer, Bilingual(zh: path, en: path)) }
    }

    /// `v1/content/…` of a version on record.
    private func isContent(_ path: String) -> Bool {
        let steps = path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 2)
        // E019 and E020 tell of another content folder; whether the file is there is asked later.
        return steps.count == 3 && inventory.versions.contains { $0.name.utf8.elementsEqual(steps[0]) }
    }

    private mutating func readFixity(_ value: Value) {
        guard let object = value.object else { return report(.E111, "/fixity") }
        for (algorithm, block) in object.entries {
            let pointer = "/fixity/\(algorithm)"
            guard let entries = block.object else {
                report(.E057, pointer)
                continue
            }
            if !Self.algorithms.contains(algorithm) { report(.E056, pointer) }
            let list = paths(entries, at: pointer, shape: .E057, twice: .E097)
            for path in list.flatMap(\.paths) {
                guard let fault = OCFLName.fault(path) else { continue }
                report(fault == .slash ? .E100 : .E099, pointer, Bilingual(zh: path, en: path))
            }
            for path in OCFLName.conflicts(list.flatMap(\.paths)) { report(.E101, pointer, Bilingual(zh: path, en: path)) }
            inventory.fixity.append((algorithm, list))
        }
    }

    /// Of the specification (3.4) and of the extensions 0001 and 0009; those that Wenshu cannot compute are ignored (E028).
    private static let algorithms: Set<String> = [
        "md5", "sha1", "sha256", "sha512", "blake2b-512", "blake2b-160", "blake2b-256", "blake2b-384", "sha512/256", "size", "crc32",
    ]
}
