public import WenshuBasics
import WenshuContainer

/// Verifies OCFL 1.0 and 1.1: an object, or a storage root with all its objects, by the validation codes of the specification.
///
/// Every content file is read once, in pieces, for all its digests.
public struct OCFLVerifier {
    private let root: String
    private let limits: Limits
    private var findings = Findings()
    private var version = "1.1"
    private var layout: OCFLLayout?
    /// Identifiers with the folder of their object.
    private var objects: [String: String] = [:]

    /// - Returns: errors first, then warnings; an object without errors is valid.
    /// - Throws: where the folder cannot be read.
    public static func verifyObject(_ path: String, limits: Limits = .standard) throws(WenshuError) -> [Diagnostic] {
        var verifier = try OCFLObjectVerifier(path, limits: limits)
        verifier.run()
        return verifier.findings.all
    }

    /// - Returns: errors first, then warnings, with paths relative to the root.
    /// - Throws: where the folder cannot be read.
    public static func verifyRoot(_ path: String, limits: Limits = .standard) throws(WenshuError) -> [Diagnostic] {
        var verifier = OCFLVerifier(root: path, limits: limits)
        try verifier.run()
        return verifier.findings.all
    }

    /// Whether a folder says of itself that it is a storage root, or an object.
    static func declares(_ path: String) -> (root: Bool, object: Bool) {
        let names = (try? FolderListing.children(of: path))?.files ?? []
        let marks = names.filter { $0.hasPrefix("0=ocfl_") }
        return (marks.contains { !$0.hasPrefix("0=ocfl_object_") }, marks.contains { $0.hasPrefix("0=ocfl_object_") })
    }

    private init(root: String, limits: Limits) { (self.root, self.limits) = (root, limits) }

    private mutating func report(_ fault: OCFLFault, _ path: String, _ detail: Bilingual? = nil) {
        findings.add(fault.diagnostic(path, nil, detail))
    }

    private mutating func run() throws(WenshuError) {
        let top = try FolderListing.children(of: root)
        readDeclaration(top.files)
        if top.files.contains("ocfl_layout.json") { readLayout() }
        for name in top.strange { report(.E090, name) }
        for name in top.folders {
            if name == "extensions" { try checkExtensions() } else { try walk(name, depth: 1) }
        }
    }

    private mutating func readDeclaration(_ files: [String]) {
        let names = files.filter { $0.hasPrefix("0=") }
        guard let name = names.first else { return report(.E069, "0=ocfl_1.1") }
        guard names.count == 1 else { return report(.E076, name, Bilingual(zh: "有 \(names.count) 个", en: "there are \(names.count)")) }
        let stated = String(name.dropFirst("0=ocfl_".count))
        guard name.hasPrefix("0=ocfl_"), OCFLName.versions.contains(stated) else {
            return report(.E079, name, Bilingual(zh: "应为 0=ocfl_1.1 或 1.0", en: "expected 0=ocfl_1.1 or 1.0"))
        }
        version = stated
        let bytes = try? InputFile.read("\(root)/\(name)", limits: limits)
        if bytes != Array("ocfl_\(stated)\n".utf8) { report(.E080, name) }
    }

    private mutating func readLayout() {
        let value = (try? InputFile.read("\(root)/ocfl_layout.json", limits: limits)).flatMap { try? JSONReader.read($0, limits: limits) }
        guard let name = value?["extension"]?.text, value?["description"]?.text != nil else { return report(.E070, "ocfl_layout.json") }
        guard OCFLName.registered.contains(name) else { return report(.E071, "ocfl_layout.json", Bilingual(zh: name, en: name)) }
        layout = OCFLLayout.read(root, limits: limits)
    }

    private mutating func checkExtensions() throws(WenshuError) {
        let inside = try FolderListing.children(of: "\(root)/extensions")
        for name in inside.files + inside.strange { report(.E112, "extensions/\(name)") }
        for name in inside.folders where !OCFLName.registered.contains(name) { report(.W016, "extensions/\(name)") }
    }

    /// A folder between the root and the objects.
    private mutating func walk(_ path: String, depth: Int) throws(WenshuError) {
        guard depth < 64 else { return report(.E083, path) }
        let inside = try FolderListing.children(of: "\(root)/\(path)")
        if inside.files.contains(where: { $0.hasPrefix("0=ocfl_object") }) { return try check(path) }
        if inside.files.isEmpty, inside.folders.isEmpty, inside.strange.isEmpty { return report(.E073, path) }
        for name in inside.files { report(.E072, "\(path)/\(name)") }
        for name in inside.strange { report(.E090, "\(path)/\(name)") }
        for name in inside.folders { try walk("\(path)/\(name)", depth: depth + 1) }
    }

    private mutating func check(_ path: String) throws(WenshuError) {
        var verifier = try OCFLObjectVerifier("\(root)/\(path)", limits: limits)
        verifier.run()
        for finding in verifier.findings.all {
            var copy = finding
            copy.place.part = "\(path)/\(finding.place.part ?? "")"
            findings.add(copy)
        }
        if let own = verifier.specification, own > version {
            report(.E081, path, Bilingual(zh: "\(own) 高于 \(version)", en: "\(own) after \(version)"))
        }
        guard let id = verifier.inventory?.id, !id.isEmpty else { return }
        if let other = objects.updateValue(path, forKey: id) {
            report(.E037, path, Bilingual(zh: "\(id) 已在 \(other)", en: "\(id) is at \(other) already"))
        }
        if let expected = layout?.path(of: id), expected != path {
            report(.E083, path, Bilingual(zh: "\(id) 应在 \(expected)", en: "\(id): expected at \(expected)"))
        }
    }
}
