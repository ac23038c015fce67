import WenshuBasics
import WenshuContainer

/// DOCX: the numbering part, which gets a `w:num` of its own for every turn of a section with `| restart`.
///
/// The new ones share the abstract definition and begin its levels anew (ISO/IEC 29500-1, 17.9.15 `w:num`, 17.9.26
/// `w:startOverride`).
struct NumberingPart: Sendable {
    let name: String
    private let bytes: [UInt8]
    private let prefix: String
    /// Where new instances stand: behind the last one.
    private let insertion: Int
    private let instances: [Int: Instance]
    let highestNumber: Int
    /// The list and level that a paragraph style brings along.
    private let styles: [String: StyleNumbering]

    private struct Instance: Sendable {
        var abstract: String
        /// Where each level starts.
        var starts: [Int: Int] = [:]
        /// Own definitions of levels (`w:lvl`) and own starts.
        var definitions: [Int: [UInt8]] = [:]
    }

    private struct Abstract {
        var starts: [Int: Int] = [:]
        var levelOfStyle: [String: Int] = [:]
        var link: String?
        var styleName: String?
    }

    private struct StyleNumbering: Sendable {
        var number: Int?
        var level: Int?
        var base: String?
    }

    fileprivate enum Name: Int, CaseIterable {
        case numbering, abstractNum, lvl, start, pStyle, numStyleLink, styleLink, num, abstractNumId, lvlOverride, startOverride
        case style, basedOn, numId, ilvl

        static let vocabulary = XMLVocabulary(
            names: allCases.map { "w:\($0)" },
            prefixes: [
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
                "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
            ])
    }

    init(name: String, _ bytes: [UInt8], styles styleBytes: [UInt8], limits: Limits) throws(WenshuError) {
        self.name = name
        self.bytes = bytes
        let xml = try XMLScanner.scan(bytes, vocabulary: Name.vocabulary, limits: limits)
        var abstracts: [String: Abstract] = [:]
        var instances: [Int: Instance] = [:]
        var insertion: Int?
        var prefix = ""
        for token in xml.tokens.indices where xml[token].kind == .start || xml[token].kind == .empty {
            switch Name(rawValue: Int(xml[token].name)) {
            case .numbering:
                prefix = String(decoding: xml.prefix(token), as: UTF8.self)
                insertion = xml.contentRange(token).upperBound
            case .abstractNum:
                abstracts[xml.value("w:abstractNumId", of: token) ?? ""] = Self.abstract(token, xml)
                insertion = xml.elementRange(token).upperBound
            case .num:
                if let number = xml.number("w:numId", token) { instances[number] = Self.instance(token, xml) }
                insertion = xml.elementRange(token).upperBound
            default: continue
            }
        }
        self.prefix = prefix
        self.insertion = insertion ?? bytes.count
        let resolved = Self.resolve(instances, abstracts)
        self.instances = resolved.instances
        highestNumber = instances.keys.max() ?? 0
        styles = Self.styles(styleBytes, levels: resolved.levelsOfStyles, limits: limits)
    }

    // MARK: Reading

    private static func abstract(_ token: Int, _ xml: XMLTokens) -> Abstract {
        var result = Abstract()
        for child in xml.children(token) {
            switch Name(rawValue: Int(xml[child].name)) {
            case .lvl:
                let level = xml.number("w:ilvl", child) ?? 0
                for part in xml.children(child) {
                    if xml.isCalled(.start, part) { result.starts[level] = xml.number("w:val", part) }
                    if xml.isCalled(.pStyle, part), let style = xml.value("w:val", of: part) { result.levelOfStyle[style] = level }
                }
            case .numStyleLink: result.link = xml.value("w:val", of: child)
            case .styleLink: result.styleName = xml.value("w:val", of: child)
            default: continue
            }
        }
        return result
    }

    private static func instance(_ token: Int, _ xml: XMLTokens) -> Instance {
        var result = Instance(abstract: "")
        for child in xml.children(token) {
            if xml.isCalled(.abstractNumId, child) { result.abstract = xml.value("w:val", of: child) ?? "" }
            guard xml.isCalled(.lvlOverride, child), let level = xml.number("w:ilvl", child) else { continue }
            for part in xml.children(child) {
                if xml.isCalled(.startOverride, part) { result.starts[level] = xml.number("w:val", part) }
                guard xml.isCalled(.lvl, part) else { continue }
                result.definitions[level] = Array(xml.bytes[xml.elementRange(part)])
                if let start = xml.children(part).first(where: { xml.isCalled(.start, $0) }), result.starts[level] == nil {
                    result.starts[level] = xml.number("w:val", start)
                }
            }
        }
        return result
    }

    /// Starts of the abstract definitions, through links to a numbering style; and the levels that styles are tied to.
    private static func resolve(
        _ instances: [Int: Instance], _ abstracts: [String: Abstract]
    ) -> (instances: [Int: Instance], levelsOfStyles: [Int: [String: Int]]) {
        var result = instances
        var levels: [Int: [String: Int]] = [:]
        for (number, instance) in instances {
            var abstract = abstracts[instance.abstract]
            if let link = abstract?.link { abstract = abstracts.values.first { $0.styleName == link } ?? abstract }
            result[number]?.starts.merge(abstract?.starts ?? [:]) { own, _ in own }
            levels[number] = abstract?.levelOfStyle
        }
        return (result, levels)
    }

    private static func styles(_ bytes: [UInt8], levels: [Int: [String: Int]], limits: Limits) -> [String: StyleNumbering] {
        guard !bytes.isEmpty, let xml = try? XMLScanner.scan(bytes, vocabulary: Name.vocabulary, limits: limits) else { return [:] }
        var result: [String: StyleNumbering] = [:]
        var current = ""
        for token in xml.tokens.indices where xml[token].kind == .start || xml[token].kind == .empty {
            switch Name(rawValue: Int(xml[token].name)) {
            case .style:
                current = xml.value("w:styleId", of: token) ?? ""
                result[current] = StyleNumbering()
            case .basedOn: result[current]?.base = xml.value("w:val", of: token)
            case .numId: result[current]?.number = xml.number("w:val", token)
            case .ilvl: result[current]?.level = xml.number("w:val", token)
            default: continue
            }
        }
        for (style, numbering) in result {
            if let number = numbering.number, let level = levels[number]?[style] { result[style]?.level = level }
        }
        return result
    }

    // MARK: Asking

    /// The list and level of paragraphs of a style; nothing where it brings none.
    func list(ofStyle style: String) -> (number: Int, level: Int)? {
        var at: String? = style
        var level: Int?
        // Styles may refer to each other in a circle.
        for _ in 0..<20 {
            guard let name = at, let numbering = styles[name] else { return nil }
            level = level ?? numbering.level
            if let number = numbering.number { return instances[number] == nil ? nil : (number, level ?? 0) }
            at = numbering.base
        }
        return nil
    }

    func holds(_ number: Int) -> Bool { instances[number] != nil }

    // MARK: Writing

    /// The part with one more instance for each restart.
    func adding(_ restarts: [(number: Int, list: RestartedList)]) -> [UInt8] {
        var out = Array(bytes[..<insertion])
        for restart in restarts {
            guard let instance = instances[restart.list.number] else { continue }
            out += "<\(prefix)num \(prefix)numId=\"\(restart.number)\"><\(prefix)abstractNumId \(prefix)val=\"\(instance.abstract)\"/>".utf8
            for level in 0..<9 where restart.list.levels.contains(level) || instance.definitions[level] != nil {
                out += "<\(prefix)lvlOverride \(prefix)ilvl=\"\(level)\">".utf8
                out += "<\(prefix)startOverride \(prefix)val=\"\(instance.starts[level] ?? 1)\"/>".utf8
                out += instance.definitions[level] ?? []
                out += "</\(prefix)lvlOverride>".utf8
            }
            out += "</\(prefix)num>".utf8
        }
        return out + bytes[insertion...]
    }
}

extension XMLTokens {
    fileprivate func isCalled(_ name: NumberingPart.Name, _ token: Int) -> Bool {
        tokens[token].kind != .text && tokens[token].kind != .other && Int(tokens[token].name) == name.rawValue
    }

    fileprivate func number(_ attribute: String, _ token: Int) -> Int? { value(attribute, of: token).flatMap { Int($0) } }
}

/// A list that begins anew in each turn of a section.
struct RestartedList: Sendable {
    /// The program's identifier that stands for the list in the text.
    var identifier: Int
    /// DOCX: the template's list (`w:numId`) and the levels of it that the section uses.
    var number: Int
    var levels: Set<Int>
}
