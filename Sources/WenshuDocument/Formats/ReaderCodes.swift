package import WenshuBasics

/// What a reader warns of while it goes on. The same codes for all formats.
extension Diagnostic.Code {
    package static let missingPart = Self("missingPart", .data)
    package static let missingStyle = Self("missingStyle", .data)
    package static let missingNumbering = Self("missingNumbering", .data)
    package static let externalLink = Self("externalLink", .data)
    package static let remoteTemplate = Self("remoteTemplate", .data)
    package static let macros = Self("macros", .data)
    package static let embeddedObject = Self("embeddedObject", .data)
    package static let activeField = Self("activeField", .data)
    package static let unreadContent = Self("unreadContent", .data)
    package static let damagedPart = Self("damagedPart", .data)
}
