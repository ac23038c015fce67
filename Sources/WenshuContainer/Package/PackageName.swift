/// The element and attribute names of relationships and content types.
enum PackageName: UInt16, CaseIterable {
    case relationship, defaultType, overrideType
    case id, type, target, targetMode, fileExtension, contentType, partName

    var text: String {
        switch self {
        case .relationship: "rel:Relationship"
        case .defaultType: "ct:Default"
        case .overrideType: "ct:Override"
        case .id: "Id"
        case .type: "Type"
        case .target: "Target"
        case .targetMode: "TargetMode"
        case .fileExtension: "Extension"
        case .contentType: "ContentType"
        case .partName: "PartName"
        }
    }

    static let vocabulary = XMLVocabulary(
        names: allCases.map(\.text),
        prefixes: [
            "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
            "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
        ])
}

extension XMLNode {
    func `is`(_ name: PackageName) -> Bool { isElement && self.name == name.rawValue }
    func attribute(_ name: PackageName) -> String? { attribute(name.rawValue) }
}
