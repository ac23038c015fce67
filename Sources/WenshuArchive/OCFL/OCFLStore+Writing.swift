public import WenshuBasics
import WenshuContainer

/// How a version comes to be.
///
/// All of it is written to `extensions/wenshu-staging` of the root, for only within a file system can it be moved; synced; then its
/// folder is renamed into the object, then `inventory.json`, then the sidecar. A kill before the first renaming leaves the
/// version out; after it, the next writing finishes what was begun, and until the second one readers see the object as it was.
extension OCFLStore {
    public enum Change: Sendable {
        /// The files are all that the new version holds.
        case whole
        /// The files are added to those of the latest version; of the same path, they replace them.
        case addition
    }

    /// Writes a version, or makes an object. Where the latest version holds exactly these files, nothing is written: so a run that
    /// was cut short can be repeated.
    ///
    /// Safe from several threads and processes at once.
    ///
    /// - Returns: the version that now holds the files, and whether it is new.
    /// - Throws: `invalidLogicalPath`, `damagedObject`, `fileNotFound`, `fileUnreadable`, `outputUnwritable`, `writeFailed`; then the object is as it was.
    @discardableResult
    public func write(
        _ id: String, _ files: [File], as change: Change = .whole, note: Note
    ) throws(WenshuError) -> (version: String, isNew: Bool) {
        try check(id, files)
        guard let stage = try FolderLock.take("\(staging)/\(Digest.sha256.hex(Array(id.utf8)))", waits: true) else { return ("", false) }
        stage.empty()
        sweep()
        do throws(WenshuError) {
            let result = try write(id, files, change, note, stage: stage.path)
            try interruption?(.done)
            finish(stage)
            return result
        } catch {
            if interruption == nil { finish(stage) }
            throw error
        }
    }

    private var staging: String { "\(root)/extensions/wenshu-staging" }

    private func finish(_ stage: FolderLock) {
        stage.remove()
        StagedFiles.removeEmpty(staging)
        // Where the root came without one, for no empty folder may stay.
        StagedFiles.removeEmpty("\(root)/extensions")
    }

    /// Removes what a kill has left of the writing of other objects.
    private func sweep() {
        for name in (try? FolderListing.children(of: staging))?.folders ?? [] {
            if let other = (try? FolderLock.take("\(staging)/\(name)", waits: false)) ?? nil { other.remove() }
        }
    }

    private func check(_ id: String, _ files: [File]) throws(WenshuError) {
        let conflicts = OCFLName.conflicts(files.map(\.path))
        let bad = id.isEmpty ? "" : files.lazy.map(\.path).first { OCFLName.fault($0) != nil || $0.isEmpty } ?? conflicts.first
        guard let bad else { return }
        throw WenshuError(
            .invalidLogicalPath,
            Bilingual(zh: "“\(bad)”不能作为归档文件的路径或标识。", en: "“\(bad)” cannot be the path or identifier of what is archived."),
            remedy: Bilingual(
                zh: "路径各级不得为空、. 或 ..，不得重复，也不得既是文件又是文件夹。",
                en: "No step may be empty, . or ..; no path may stand twice or be a folder of another."))
    }

    private func write(
        _ id: String, _ files: [File], _ change: Change, _ note: Note, stage: String
    ) throws(WenshuError) -> (version: String, isNew: Bool) {
        try interruption?(.begin)
        let folder = folder(of: id)
        let old = contains(id) ? try repaired(id, folder, stage: stage) : nil
        var draft = OCFLDraft(id: id, old: old)
        let staged = old == nil ? "\(stage)/object" : stage
        try OutputFile.makeFolder("\(staged)/\(draft.name)")
        for file in files { try store(file, in: &draft, at: staged, incoming: "\(stage)/incoming") }
        try interruption?(.content)
        guard draft.close(change, note) else { return (draft.inventory.versions.dropLast().last?.name ?? draft.name, false) }
        let json = draft.inventory.json
        let algorithm = draft.inventory.digest
        let pair = [
            ("inventory.json", json), ("inventory.json.\(algorithm.rawValue)", Array("\(algorithm.hex(json)) inventory.json\n".utf8)),
        ]
        for (name, bytes) in pair {
            try StagedFiles.write(bytes, to: "\(staged)/\(draft.name)/\(name)")
            try StagedFiles.write(bytes, to: "\(staged)/\(name)")
        }
        if old == nil { try StagedFiles.write(Array("ocfl_object_1.1\n".utf8), to: "\(staged)/0=ocfl_object_1.1") }
        try interruption?(.inventories)
        try StagedFiles.sync(stage)
        try interruption?(.synced)
        if old == nil {
            try place(staged, at: layout.path(of: id), stage: stage)
            try interruption?(.moved)
        } else {
            guard try StagedFiles.move("\(stage)/\(draft.name)", to: "\(folder)/\(draft.name)") else { throw Self.damaged(id, draft.name) }
            try interruption?(.moved)
            try StagedFiles.move("\(stage)/\(pair[0].0)", to: "\(folder)/\(pair[0].0)")
            try interruption?(.inventoryMoved)
            try StagedFiles.move("\(stage)/\(pair[1].0)", to: "\(folder)/\(pair[1].0)")
            try interruption?(.sidecarMoved)
        }
        return (draft.name, true)
    }

    private func store(_ file: File, in draft: inout OCFLDraft, at staged: String, incoming: String) throws(WenshuError) {
        switch file.content {
        case .bytes(let bytes):
            if let place = draft.add(file.path, draft.inventory.digest.hex(bytes)) {
                try StagedFiles.write(bytes, to: "\(staged)/\(place)")
            }
        case .file(let source):
            let hex = try StagedFiles.copy(source, to: incoming, draft.inventory.digest)
            if let place = draft.add(file.path, hex) {
                try OutputFile.makeFolder(OutputFile.folder(of: "\(staged)/\(place)"))
                try StagedFiles.move(incoming, to: "\(staged)/\(place)")
            } else {
                StagedFiles.remove(incoming)
            }
        }
    }

    /// Moves a new object to its place, with the folders above it that are missing: an empty folder must not appear.
    private func place(_ object: String, at path: String, stage: String) throws(WenshuError) {
        let steps = path.split(separator: "/").map(String.init)
        while true {
            var count = 0
            while count < steps.count - 1, FolderListing.isFolder(([root] + steps[...count]).joined(separator: "/")) { count += 1 }
            let (there, missing) = (([root] + steps[..<count]).joined(separator: "/"), steps[count...])
            let chain = "\(stage)/new"
            StagedFiles.remove(chain)
            try OutputFile.makeFolder(([chain] + missing.dropLast()).joined(separator: "/"))
            let staged = ([chain] + missing).joined(separator: "/")
            try StagedFiles.move(object, to: staged)
            if try StagedFiles.move("\(chain)/\(missing[count])", to: "\(there)/\(missing[count])") { return }
            // Another object's folders appeared meanwhile.
            guard missing.count > 1 else { throw Self.damaged(path, there) }
            try StagedFiles.move(staged, to: object)
        }
    }

    /// The inventory of an object, after what a kill has left undone was finished: a version that had been moved is whole, for it was
    /// moved at once; what is no such version is left for a person to look at.
    private func repaired(_ id: String, _ folder: String, stage: String) throws(WenshuError) -> OCFLInventory {
        let inventory = try inventory(of: id)
        let names = try FolderListing.children(of: folder).folders.filter { OCFLName.number($0) != nil && inventory.version($0) == nil }
        let isPaired = (try? readPair(folder, id: id)) != nil
        guard names.count <= 1 else { throw Self.damaged(id, folder) }
        guard let name = names.first ?? (isPaired ? nil : inventory.head) else { return inventory }
        let (latest, bytes) = try readPair("\(folder)/\(name)", id: id)
        let isNext = latest.head == name && latest.versions.dropLast(names.count).map(\.name) == inventory.versions.map(\.name)
        guard isNext else { throw Self.damaged(id, "\(folder)/\(name)") }
        let sidecar = "inventory.json.\(latest.digest.rawValue)"
        try StagedFiles.write(bytes, to: "\(stage)/inventory.json")
        try StagedFiles.write(try InputFile.read("\(folder)/\(name)/\(sidecar)", limits: limits), to: "\(stage)/\(sidecar)")
        try StagedFiles.sync(stage)
        for file in ["inventory.json", sidecar] { try StagedFiles.move("\(stage)/\(file)", to: "\(folder)/\(file)") }
        return latest
    }
}

/// The inventory of the version that is being written.
private struct OCFLDraft {
    private(set) var inventory: OCFLInventory
    let name: String
    /// Digests in lower case with the key that stands in the manifest.
    private var known: [String: String] = [:]
    private var state: [BytePath: String] = [:]

    init(id: String, old: OCFLInventory?) {
        inventory = old ?? OCFLInventory()
        inventory.id = id
        let last = old?.head ?? "v0"
        let digits = String((OCFLName.number(last) ?? 0) + 1)
        // Zero-padded where the object's first version is.
        let width = last.hasPrefix("v0") && old != nil ? last.utf8.count - 1 : 0
        name = "v" + String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
        for entry in inventory.manifest { known[entry.digest.lowercased()] = entry.digest }
    }

    /// - Returns: where new content goes; nothing where it is there already.
    mutating func add(_ path: String, _ hex: String) -> String? {
        if let key = known[hex] {
            state[BytePath(path)] = key
            return nil
        }
        let place = "\(name)/\(inventory.content)/\(path)"
        known[hex] = hex
        state[BytePath(path)] = hex
        inventory.manifest.append(OCFLInventory.Paths(digest: hex, paths: [place]))
        return place
    }

    /// Adds the version's block.
    ///
    /// - Returns: false where the latest version holds the same files.
    mutating func close(_ change: OCFLStore.Change, _ note: OCFLStore.Note) -> Bool {
        let before = inventory.versions.last.map(inventory.files(of:))
        if change == .addition, let before { state.merge(before) { new, _ in new } }
        var version = OCFLInventory.Version(name: name)
        version.created = Self.time(note.created)
        version.message = note.message
        version.userName = note.userName
        version.userAddress = note.userAddress
        let paths = Dictionary(grouping: state.keys.sorted(), by: { state[$0]! })
        version.state = paths.sorted { $0.key < $1.key }.map { OCFLInventory.Paths(digest: $0, paths: $1.map(\.text)) }
        inventory.manifest.sort { $0.digest < $1.digest }
        inventory.versions.append(version)
        inventory.head = name
        return before != state
    }

    /// In the zone of China, which knows one.
    private static func time(_ unix: Int64) -> String {
        let offset: Int64 = 28_800
        let second = ((unix + offset) % 86_400 + 86_400) % 86_400
        func two(_ n: Int64) -> String { n < 10 ? "0\(n)" : "\(n)" }
        let date = CalendarDate(unixTime: unix, offset: offset).iso
        return "\(date)T\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60))+08:00"
    }
}
