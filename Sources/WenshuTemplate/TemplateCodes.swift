public import WenshuBasics

/// The stable codes of what can be wrong with a template or with its data.
extension Diagnostic.Code {
    public static let notATemplate = Self("notATemplate", .data)

    // Tags
    public static let unclosedTag = Self("unclosedTag", .data)
    public static let strayBraces = Self("strayBraces", .data)
    public static let emptyTag = Self("emptyTag", .data)
    public static let tagSyntax = Self("tagSyntax", .data)
    public static let blankInName = Self("blankInName", .data)
    public static let reservedName = Self("reservedName", .data)
    public static let unclosedQuote = Self("unclosedQuote", .data)
    public static let unknownFilter = Self("unknownFilter", .data)
    public static let filterArguments = Self("filterArguments", .data)
    public static let unknownLoopVariable = Self("unknownLoopVariable", .data)

    // Sections
    public static let unclosedSection = Self("unclosedSection", .data)
    public static let unopenedSection = Self("unopenedSection", .data)
    public static let mismatchedEnd = Self("mismatchedEnd", .data)
    public static let misplacedElse = Self("misplacedElse", .data)
    public static let loopVariableOutsideLoop = Self("loopVariableOutsideLoop", .data)
    public static let tagAmidText = Self("tagAmidText", .data)
    public static let crossingRange = Self("crossingRange", .data)

    // Values
    public static let missingValue = Self("missingValue", .data)
    public static let listWithoutFilter = Self("listWithoutFilter", .data)
    public static let objectWithoutFilter = Self("objectWithoutFilter", .data)
    public static let filterType = Self("filterType", .data)
    public static let forbiddenCharacter = Self("forbiddenCharacter", .data)

    // Images and included documents
    public static let noImageFolder = Self("noImageFolder", .data)
    public static let mediaValue = Self("mediaValue", .data)
    public static let notAnImage = Self("notAnImage", .data)

    // What the language has and this version cannot do yet
    public static let unsupportedPlace = Self("unsupportedPlace", .data)
}
