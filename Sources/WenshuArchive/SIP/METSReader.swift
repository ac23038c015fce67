import WenshuBasics
import WenshuContainer

/// Reads a METS document: checks what the profiles demand of it, and gathers the files that it lists.
struct METSReader {
    /// A place where a file is named.
    struct Reference {
        /// xlink:href as it stands there.
        let href: String
        let pointer: String
        /// As they stand there; a pointer to a METS document (mptr) has none.
        let size: String?
        let checksum: String?
        let algorithm: String?
    }

    /// The document's path in the package.
    let path: String
    private var found = Findings()
    private(set) var references: [Reference] = []
    private(set) var objectID: String?
    private(set) var isMETS = true
    private var identifiers: Set<String> = []
    /// Identifiers that are referred to, and where first.
    private var pointers: [String: String] = [:]
    private var pointerCount = 0
    private let most: Int

    var findings: [Diagnostic] { found.all }

    /// - Throws: `malformedXML`, `unsafeXML` (a DOCTYPE, and with it every entity), `limitExceeded`.
    init(_ bytes: [UInt8], path: String, isPackage: Bool, limits: Limits) throws(WenshuError) {
        self.path = path
        // A file takes five: elements, and the texts that indent them.
        var bounds = limits
        most = min(limits.xmlNodes, 100 * limits.entries)
        bounds.xmlNodes = most
        let root = try XMLTree.parse(bytes, vocabulary: METSGrammar.vocabulary, limits: bounds).root
        guard METSGrammar.name(of: root) == "mets" else {
            found.add(SIPFault.notMETS.diagnostic(path))
            isMETS = false
            return
        }
        objectID = METSGrammar.attribute(root, "OBJID")
        read(root, "mets", pointer: "/mets")
        guard pointerCount <= most else {
            throw Limits.exceeded(Bilingual(zh: "METS 中引用标识的次数", en: "The number of references to identifiers in METS"), limit: most)
        }
        for (id, pointer) in pointers.sorted(by: { $0.key < $1.key }) where !identifiers.contains(id) {
            report(.badReference, pointer, Bilingual(zh: id, en: id))
        }
        checkElements(root, isPackage: isPackage)
    }

    private mutating func report(_ fault: SIPFault, _ pointer: String?, _ detail: Bilingual? = nil, _ requirement: String? = nil) {
        found.add(fault.code, fault.diagnostic(path, pointer: pointer, detail, requirement: requirement))
    }

    private mutating func read(_ node: XMLNode, _ name: String, pointer: String) {
        checkAttributes(node, pointer)
        if ["mdRef", "mptr", "FLocat"].contains(name), let href = METSGrammar.attribute(node, "xlink:href") {
            // A file's size and digest stand in the element around its locator.
            let holder = name == "FLocat" ? node.parent ?? node : node
            references.append(
                Reference(
                    href: href, pointer: pointer, size: METSGrammar.attribute(holder, "SIZE"),
                    checksum: METSGrammar.attribute(holder, "CHECKSUM"), algorithm: METSGrammar.attribute(holder, "CHECKSUMTYPE")))
        }
        guard node.hasChildren else { return }
        var counts: [XMLTree.Name: Int] = [:]
        for child in node.children where child.isElement {
            guard let name = METSGrammar.name(of: child) else { continue }
            let number = counts[child.name, default: 0] + 1
            counts[child.name] = number
            read(child, name, pointer: "\(pointer)/\(name)" + (number > 1 ? "[\(number)]" : ""))
        }
    }

    private mutating func checkAttributes(_ node: XMLNode, _ pointer: String) {
        for (number, rule) in METSGrammar.rules[node.name] ?? [] {
            guard let value = node.attribute(number), !value.isEmpty else {
                report(.missingAttribute, pointer, Bilingual(zh: rule.attribute, en: rule.attribute), rule.requirement)
                continue
            }
            if rule.values.isEmpty || rule.values.contains(value) { continue }
            reportValue(rule.attribute, rule.values.joined(separator: ", "), value, pointer, rule.requirement)
        }
        if let id = node.attribute(METSGrammar.identifier), !identifiers.insert(id).inserted {
            report(.doubledIdentifier, pointer, Bilingual(zh: id, en: id))
        }
        for attribute in METSGrammar.pointers {
            guard let ids = node.attribute(attribute)?.utf8.split(separator: UInt8(ascii: " ")) else { continue }
            pointerCount += ids.count
            guard pointerCount <= most else { return }
            for id in ids.map({ String(Substring($0)) }) where pointers[id] == nil { pointers[id] = pointer }
        }
    }

    private mutating func reportValue(
        _ name: String, _ expected: String, _ found: String, _ pointer: String, _ requirement: String, isUnusual: Bool = false
    ) {
        let detail = Bilingual(zh: "\(name) 应为 \(expected)，实为 \(found)", en: "\(name): expected \(expected), found \(found)")
        report(isUnusual ? .unusualValue : .wrongValue, pointer, detail, requirement)
    }

    // MARK: Elements

    /// - Parameter isPackage: the document is the package's own: it has more to say than that of a representation.
    private mutating func checkElements(_ root: XMLNode, isPackage: Bool) {
        typealias G = METSGrammar
        let header = G.children(root, "metsHdr").first
        demand(header != nil, "metsHdr", "CSIP117")
        demand(header.map(Self.namesSoftware) ?? false, "agent[CREATOR, OTHER, SOFTWARE]", "CSIP10")
        let maps = G.children(root, "structMap").filter { G.attribute($0, "LABEL") == "CSIP" }
        let division = maps.first.flatMap { G.children($0, "div").first }
        demand(division != nil, "structMap[CSIP]/div", "CSIP84")
        let labels = Set(division.map { G.children($0, "div").compactMap { G.attribute($0, "LABEL") } } ?? [])
        demand(labels.contains("Metadata"), "structMap/div/div[Metadata]", "CSIP88")
        guard isPackage else { return }
        // A package of metadata alone has no file section.
        if let section = G.children(root, "fileSec").first {
            let uses = G.children(section, "fileGrp").compactMap { G.attribute($0, "USE") }
            demand(uses.contains { $0.hasPrefix("Documentation") }, "fileGrp[Documentation]", "CSIP60")
            demand(uses.contains { $0.hasPrefix("Schemas") }, "fileGrp[Schemas]", "CSIP113")
            demand(uses.contains { $0.hasPrefix("Representations") }, "fileGrp[Representations]", "CSIP114")
        }
        guard let header, G.attribute(header, "csip:OAISPACKAGETYPE") == "SIP" else { return }
        demand(Self.namesSubmitter(header), "agent[ORGANIZATION|INDIVIDUAL]", "SIP15")
        let profile = G.attribute(root, "PROFILE") ?? ""
        // Profiles of others build on it.
        if !profile.hasPrefix("https://earksip.dilcis.eu/profile/E-ARK-SIP") {
            reportValue("PROFILE", METSDocument.profile, profile, "/mets", "SIP2", isUnusual: true)
        }
    }

    private mutating func demand(_ isThere: Bool, _ element: String, _ requirement: String) {
        if !isThere { report(.missingElement, "/mets", Bilingual(zh: element, en: element), requirement) }
    }

    /// CSIP10 to 16.
    private static func namesSoftware(_ header: XMLNode) -> Bool {
        typealias G = METSGrammar
        return G.children(header, "agent").contains { agent in
            G.attribute(agent, "ROLE") == "CREATOR" && G.attribute(agent, "OTHERTYPE") == "SOFTWARE"
                && G.children(agent, "name").contains { !$0.allText.isEmpty }
                && G.children(agent, "note").contains { G.attribute($0, "csip:NOTETYPE") == "SOFTWARE VERSION" && !$0.allText.isEmpty }
        }
    }

    /// SIP15 to 18: the role is the software's, or one of its own.
    private static func namesSubmitter(_ header: XMLNode) -> Bool {
        typealias G = METSGrammar
        return G.children(header, "agent").contains { agent in
            ["CREATOR", "OTHER"].contains(G.attribute(agent, "ROLE") ?? "")
                && ["ORGANIZATION", "INDIVIDUAL"].contains(G.attribute(agent, "TYPE") ?? "")
                && G.children(agent, "name").contains { !$0.allText.isEmpty }
        }
    }
}
