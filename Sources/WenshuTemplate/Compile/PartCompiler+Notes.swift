import WenshuBasics
import WenshuContainer

/// Footnotes and endnotes of DOCX: their text stands in a part of its own.
extension PartCompiler {
    /// DOCX: a note's text stands in another part, once; its mark cannot be repeated without it.
    mutating func refuseRepeatedNotes() {
        for token in tree.xml.tokens.indices where tree.role(token) == .noteReference && tree.xml[token].kind != .end {
            let at = Int(tree.xml[token].start)
            guard
                let loop = sections.indices.first(where: { index in
                    guard case .each = sections[index].opening.condition else { return false }
                    return extents[index]?.contains(at) ?? false
                })
            else { continue }
            let opening = tags[sections[loop].tags[0]].source
            problems.append(
                (
                    sections[loop].tags[0],
                    TagProblem(
                        .unsupportedPlace, zh: "\(opening) 的区段里有脚注或尾注，本版本还不能重复。",
                        en: "The section \(opening) holds a footnote or endnote, which cannot be repeated yet.",
                        remedy: Bilingual(zh: "请把注释移到区段之外。", en: "Move the note out of the section."))
                ))
        }
    }
}
