/// Namespaces, relationship kinds and content types of the parts that the writer makes (ECMA-376, transitional).
enum DOCXNames {
    static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
    static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
    static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    static let word2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
    static let shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"

    /// What the root of every part with blocks declares.
    static let story: KeyValuePairs<String, String?> = [
        "xmlns:w": main, "xmlns:r": relationships,
        "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "xmlns:a": drawing, "xmlns:pic": picture, "xmlns:wps": shape,
        "xmlns:mc": compatibility,
        "xmlns:v": "urn:schemas-microsoft-com:vml", "xmlns:m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    ]

    /// The content type of a WordprocessingML part: `styles`, `document.main` …
    static func contentType(_ part: String) -> String {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.\(part)+xml"
    }

    /// The extension for a picture's part.
    static func fileExtension(_ mediaType: String) -> String {
        switch mediaType {
        case "image/png": "png"
        case "image/jpeg": "jpeg"
        case "image/gif": "gif"
        case "image/bmp", "image/x-ms-bmp": "bmp"
        case "image/tiff": "tiff"
        case "image/svg+xml": "svg"
        case "image/x-emf", "image/emf": "emf"
        case "image/x-wmf", "image/wmf": "wmf"
        default: "bin"
        }
    }
}
