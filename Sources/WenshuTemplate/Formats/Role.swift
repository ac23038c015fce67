/// What an element is to the template engine, whatever its format calls it.
///
/// The stages speak of roles only; which elements play them is one table per format.
enum Role: UInt8, Sendable {
    case none
    /// A paragraph or heading.
    case paragraph
    /// Groups text with its formatting; may be cut in two (`w:r`, `text:span`).
    case run
    /// Holds characters and nothing else (`w:t`).
    case text
    /// Wraps runs and may be cut in two: tracked insertion, hyperlink.
    case inlineWrapper
    case tab, lineBreak
    /// A break of the page written as a line break (`w:br` with a type).
    case breakOrPage
    /// Several blanks in one element (`text:s`).
    case blanks
    /// Invisible inside a word; a tag may run over it.
    case softHyphen
    case table, rowGroup, row, cell, coveredCell
    /// The document's main text; may come out empty.
    case body
    /// Holds paragraphs and tables and never nothing: header, note, text box.
    case container
    /// Wraps whole blocks and goes when its last block goes: content control, list, list item.
    case wrapper
    /// Formatting and other particulars at the head of an element; holds no text.
    case properties
    case paragraphProperties, runProperties
    /// Content deleted by a tracked change: not read.
    case deleted
    /// A picture, note mark or other visible thing that is not text.
    case object
    /// A second copy of a text box for older programs.
    case fallback, choice
    /// The instruction of a field (`w:instrText`).
    case fieldCode
    case styleReference, outlineLevel, sectionBreak
    case bookmarkStart, bookmarkEnd
    /// Speaks of a note or a bookmark by its name (`text:note-ref`).
    case reference
    /// Where what a comment speaks of ends (`office:annotation-end`).
    case annotationEnd
    case highlight
    /// Comes after the highlight in a run's properties.
    case afterHighlight
    /// Carries an identifier that must be unique in the file.
    case drawingProperties, contentControlID, commentMark, noteReference
    /// The element that holds a relationship's or field's target.
    case link
    case automaticStyles
}
