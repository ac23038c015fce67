public import WenshuBasics
import WenshuContainer
import Yams

extension Diagnostic.Code {
    static let malformedYAML = Self("malformedYAML", .data)
}

/// Reads data files: JSON, or YAML by its ending (`.yaml`, `.yml`) or where the text is no JSON object or list.
public enum DataFile {
    /// - Parameter path: `-` means standard input.
    /// - Throws: `fileNotFound`, `fileUnreadable`, `malformedJSON`, `malformedYAML`, `limitExceeded`, with the place.
    public static func read(_ path: String, limits: Limits = .standard) throws(WenshuError) -> Value {
        let bytes = try InputFile.read(path, limits: limits)
        do throws(WenshuError) {
            return isYAML(path, bytes) ? try yaml(bytes, limits: limits) : try JSONReader.read(bytes, limits: limits)
        } catch {
            throw error.with(file: path)
        }
    }

    private static func isYAML(_ path: String, _ bytes: [UInt8]) -> Bool {
        if path.hasSuffix(".yaml") || path.hasSuffix(".yml") { return true }
        if path.hasSuffix(".json") { return false }
        let first = bytes.first { !" \t\r\n\u{FEFF}".utf8.contains($0) }
        return first != UInt8(ascii: "{") && first != UInt8(ascii: "[")
    }

    package static func yaml(_ bytes: [UInt8], limits: Limits) throws(WenshuError) -> Value {
        guard bytes.count <= limits.jsonBytes else {
            throw Limits.exceeded(Bilingual(zh: "YAML 数据的字节数", en: "The YAML data's size"), limit: limits.jsonBytes)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw fault(Bilingual(zh: "不是有效的 UTF-8 文字", en: "it is not valid UTF-8"))
        }
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw fault(error)
        } catch {
            throw fault(Bilingual(zh: "无法解析", en: "it cannot be parsed"))
        }
        var converter = YAMLConverter(limits: limits)
        return try node.map { node throws(WenshuError) in try converter.value(node, depth: 0) } ?? .null
    }

    private static func fault(_ error: YamlError) -> WenshuError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            fault(Bilingual(zh: problem, en: problem), at: Place(line: mark.line, column: mark.column))
        default: fault(Bilingual(zh: "无法解析", en: "it cannot be parsed"))
        }
    }

    fileprivate static func fault(_ what: Bilingual, at place: Place = Place()) -> WenshuError {
        WenshuError(
            .malformedYAML, Bilingual(zh: "YAML 数据有误：\(what.zh)。", en: "The YAML data is at fault: \(what.en)."), at: place)
    }
}

/// Turns YAML's nodes into values; bounded, because aliases can make a small file large.
private struct YAMLConverter {
    let limits: Limits
    private var nodes = 0

    init(limits: Limits) { self.limits = limits }

    mutating func value(_ node: Node, depth: Int) throws(WenshuError) -> Value {
        nodes += 1
        guard nodes <= limits.blocks, depth <= limits.jsonDepth else {
            throw Limits.exceeded(Bilingual(zh: "YAML 数据的规模", en: "The extent of the YAML data"), limit: limits.jsonDepth)
        }
        switch node {
        case .scalar(let scalar): return self.scalar(scalar, tag: node.tag)
        case .sequence(let items):
            var list: [Value] = []
            for item in items { list.append(try value(item, depth: depth + 1)) }
            return .list(list)
        case .mapping(let mapping):
            var object = ValueObject()
            for (key, item) in mapping {
                guard let name = key.scalar?.string else {
                    throw DataFile.fault(Bilingual(zh: "名称应当是文字", en: "a name must be a text"), at: place(key))
                }
                guard object[name] == nil else {
                    throw DataFile.fault(Bilingual(zh: "“\(name)”出现了两次", en: "“\(name)” is there twice"), at: place(key))
                }
                object[name] = try value(item, depth: depth + 1)
            }
            return .object(object)
        case .alias:
            throw DataFile.fault(Bilingual(zh: "别名没有着落", en: "an alias leads nowhere"), at: place(node))
        }
    }

    /// Only what YAML's core schema reads as null, truth value or number is one; dates stay texts.
    private func scalar(_ scalar: Node.Scalar, tag: Tag) -> Value {
        switch Tag.Name(rawValue: tag.description) {
        case .null: .null
        case .bool: .bool(["true", "yes", "on", "y"].contains(scalar.string.lowercased()))
        case .int, .float: DecimalNumber(scalar.string).map(Value.number) ?? .text(scalar.string)
        default: .text(scalar.string)
        }
    }

    private func place(_ node: Node) -> Place {
        Place(line: node.mark?.line, column: node.mark?.column)
    }
}
