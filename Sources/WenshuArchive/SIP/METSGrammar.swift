import WenshuContainer

/// What the profiles of E-ARK CSIP and SIP 2.1 demand (MUST) of the elements of METS, each with the number of the requirement.
enum METSGrammar {
    struct Rule {
        let attribute: String
        let requirement: String
        /// Any, where nothing is listed.
        let values: [String]

        init(_ attribute: String, _ requirement: String, _ values: String...) {
            (self.attribute, self.requirement, self.values) = (attribute, requirement, values)
        }
    }

    private static func reference(_ locator: String, _ link: String, _ href: String) -> [Rule] {
        [Rule("LOCTYPE", locator, "URL"), Rule("xlink:type", link, "simple"), Rule("xlink:href", href)]
    }

    private static func file(_ first: Int) -> [Rule] {
        ["MIMETYPE", "SIZE", "CREATED", "CHECKSUM", "CHECKSUMTYPE"].enumerated().map { Rule($1, "CSIP\(first + $0)") }
    }

    private static let attributes: [String: [Rule]] = [
        "mets": [Rule("OBJID", "CSIP1"), Rule("TYPE", "CSIP2"), Rule("PROFILE", "CSIP6")],
        "metsHdr": [Rule("CREATEDATE", "CSIP7"), Rule("csip:OAISPACKAGETYPE", "CSIP9", "SIP", "AIP", "DIP", "AIU", "AIC")],
        "dmdSec": [Rule("ID", "CSIP18"), Rule("CREATED", "CSIP19")], "digiprovMD": [Rule("ID", "CSIP33")],
        "rightsMD": [Rule("ID", "CSIP46")], "mdRef": reference("CSIP22", "CSIP23", "CSIP24") + [Rule("MDTYPE", "CSIP25")] + file(26),
        "fileSec": [Rule("ID", "CSIP59")], "fileGrp": [Rule("USE", "CSIP64"), Rule("ID", "CSIP65")],
        "file": [Rule("ID", "CSIP67")] + file(68), "FLocat": reference("CSIP77", "CSIP78", "CSIP79"),
        "mptr": reference("CSIP112", "CSIP111", "CSIP110"),
    ]

    /// By the number of the element's name, with that of the attribute.
    static let rules: [XMLTree.Name: [(number: XMLTree.Name, rule: Rule)]] = Dictionary(
        uniqueKeysWithValues: attributes.map { name, rules in (number("m:\(name)"), rules.map { (number($0.attribute), $0) }) })

    static let identifier = number("ID")
    /// Attributes that hold identifiers of other elements.
    static let pointers = ["ADMID", "DMDID", "FILEID"].map(number)

    private static let elements = [
        "mets", "metsHdr", "agent", "name", "note", "dmdSec", "amdSec", "digiprovMD", "rightsMD", "techMD", "sourceMD", "mdRef", "fileSec",
        "fileGrp", "file", "FLocat", "FContent", "structMap", "div", "fptr", "mptr",
    ]
    private static let others = [
        "ID", "ROLE", "OTHERTYPE", "OTHERROLE", "LABEL", "csip:NOTETYPE", "ADMID", "DMDID", "FILEID",
    ]

    static let vocabulary: XMLVocabulary = {
        let names = Set(attributes.values.joined().map(\.attribute)).union(others).sorted()
        let extensions = ["https://DILCIS.eu/XML/METS/CSIPExtensionMETS", "https://dilcis.eu/XML/METS/CSIPExtensionMETS"]
        var prefixes = Dictionary(uniqueKeysWithValues: extensions.map { ($0, "csip") })
        prefixes["http://www.loc.gov/METS/"] = "m"
        prefixes["http://www.w3.org/1999/xlink"] = "xlink"
        return XMLVocabulary(names: elements.map { "m:\($0)" } + names, prefixes: prefixes)
    }()

    private static let numbers = Dictionary(uniqueKeysWithValues: vocabulary.names.enumerated().map { ($1, XMLTree.Name($0)) })

    private static func number(_ name: String) -> XMLTree.Name { numbers[name] ?? XMLTree.unknown }

    /// An element's name without its prefix; nothing for one that is passed over.
    static func name(of node: XMLNode) -> String? {
        Int(node.name) < elements.count ? elements[Int(node.name)] : nil
    }

    static func attribute(_ node: XMLNode, _ name: String) -> String? {
        node.attribute(number(name))
    }

    static func children(_ node: XMLNode, _ name: String) -> [XMLNode] {
        node.children.filter { $0.isElement && Self.name(of: $0) == name }
    }
}
