/// How the paragraphs of one role are set. Indents are characters of the grid, everything else points.
package struct RoleRule: Sendable, Hashable {
    package var face = FontFace.fangsong
    package var size = TypeSize.three
    package var alignment = Alignment.justify
    /// The exact height of a line; nothing for that of the grid.
    package var line: Double?
    /// Negative: a hanging indent.
    package var firstLine = 0.0
    package var left = 0.0
    package var right = 0.0
    package var spaceBefore = 0.0
    package var color: String?
    package var ruleAbove: Border?
    package var ruleBelow: Border?
    /// The colour of the whole line; for lines that are rules.
    package var fill: String?
    package var tabStops: [TabStop] = []
    package var outlineLevel: Int?
    package var keepWithNext = false
    package var pageBreakBefore = false
    /// Empty lines of the grid (空行) that stand before and after a run of such paragraphs.
    package var blankLinesBefore = 0
    package var blankLinesAfter = 0
    /// The clause of GB/T 9704—2012, or `practice`.
    package var clause: String

    init(_ clause: String) { self.clause = clause }

    func with(_ change: (inout RoleRule) -> Void) -> RoleRule {
        var copy = self
        change(&copy)
        return copy
    }
}

extension LayoutProfile {
    /// The rule of a role in this layout.
    package func rule(_ role: ParagraphRole) -> RoleRule {
        switch role {
        case .copyNumber, .classification, .urgency, .issuerMark, .jointMark, .procuratorate, .documentName, .number, .signer, .issueLine,
            .redLine:
            headRule(role)
        case .copies, .printing, .imprintRule, .pageNumber, .control, .tableTitle, .tableHead, .tableText:
            outerRule(role)
        default:
            bodyRule(role)
        }
    }

    /// 主体 (7.3) and the attendance of minutes (10.3).
    private func bodyRule(_ role: ParagraphRole) -> RoleRule {
        let indented = RoleRule("7.3.3").with { $0.firstLine = 2 }
        let flushLeft = RoleRule("7.3.2")
        // “出席：” and the like: three characters, then names aligned after the colon.
        let attendance = RoleRule("10.3").with {
            $0.left = 5
            $0.firstLine = -3
        }
        return switch role {
        case .title: titleRule("7.3.1").with { $0.blankLinesBefore = head == .nameAndTitle ? 0 : 2 }
        case .addressee: flushLeft.with { $0.blankLinesBefore = 1 }
        case .chapter:
            // 第一章 总则, of rules that a notice issues (practice).
            heading(1, .hei, RoleRule("practice").with { $0.alignment = .center })
        case .heading1: heading(1, .hei, indented)
        case .heading2: heading(2, .kai, indented)
        case .heading3: heading(3, .fangsong, indented)
        case .heading4: heading(4, .fangsong, indented)
        case .attachmentNote:
            // 附件： begins two characters in; a tab stop just behind it lets further attachments stand under the first.
            RoleRule("7.3.4").with {
                $0.left = 6.1
                $0.firstLine = -4.1
                $0.tabStops = [TabStop(5.1 * character)]
                $0.blankLinesBefore = 1
            }
        case .closingAddressee: flushLeft
        case .signature: signatureRule
        case .jointSignature:
            // Two names in a row, each in the middle of its half; the seals, 42 mm across, stand over them.
            RoleRule("7.3.5.1").with {
                $0.alignment = .left
                $0.tabStops = [TabStop(typeAreaWidth / 4, .center), TabStop(typeAreaWidth * 3 / 4, .center)]
                $0.keepWithNext = true
            }
        case .unsealedSignOff:
            // What stands in it is moved to its place by blanks, by half a character with a tab. A date may end at the edge of the
            // type area, in substitute fonts somewhat beyond: it must not be broken there.
            RoleRule("7.3.5.2").with {
                $0.alignment = .left
                $0.right = -1
                $0.tabStops = [TabStop(character / 2)]
                $0.keepWithNext = true
                $0.blankLinesBefore = 1
            }
        case .date:
            RoleRule("7.3.5.1").with {
                $0.alignment = .right
                $0.right = dateRightIndent
                $0.keepWithNext = true
            }
        case .note: indented.with { ($0.clause, $0.keepWithNext) = ("7.3.6", true) }
        case .present: attendance.with { $0.blankLinesBefore = 1 }
        case .absent, .attending: attendance
        case .attachment:
            RoleRule("7.3.7").with {
                $0.face = .hei
                $0.pageBreakBefore = true
            }
        case .attachmentTitle: titleRule("7.3.7").with { $0.blankLinesBefore = 1 }
        case .blank: flushLeft.with { $0.keepWithNext = true }
        default: indented
        }
    }

    private func titleRule(_ clause: String) -> RoleRule {
        RoleRule(clause).with {
            $0.face = .titleSong
            $0.size = TypeSize.two
            $0.alignment = .center
            $0.line = titleLine
            $0.keepWithNext = true
            $0.blankLinesAfter = 1
        }
    }

    private func heading(_ level: Int, _ face: FontFace, _ base: RoleRule) -> RoleRule {
        base.with {
            $0.face = face
            $0.outlineLevel = level
            $0.keepWithNext = true
        }
    }

    /// 以成文日期为准居中 (7.3.5.1): centred in a stretch that lies evenly about the date's middle and ends at the type area.
    private var signatureRule: RoleRule {
        RoleRule("7.3.5.1").with {
            $0.alignment = .center
            $0.left = Double(charactersPerLine) - 2 * (dateRightIndent + dateWidth / 2)
            $0.keepWithNext = true
            $0.blankLinesBefore = blankLinesForSeal
        }
    }

    /// 版记 (7.4), page number (7.5), tables, and the template's control lines.
    private func outerRule(_ role: ParagraphRole) -> RoleRule {
        let imprint = RoleRule("7.4.2").with { $0.size = TypeSize.four }
        let inset = TypeSize.four / character
        return switch role {
        case .copies:
            imprint.with {
                $0.left = 4 * inset
                $0.firstLine = -3 * inset
                $0.right = inset
                $0.blankLinesBefore = 1
            }
        case .printing:
            imprint.with {
                $0.left = inset
                $0.tabStops = [TabStop(typeAreaWidth - TypeSize.four, .right)]
                $0.blankLinesBefore = 1
                $0.clause = "7.4.3"
            }
        case .imprintRule:
            // A line of its own, because a rule runs over the width of the type area and the text beside it is indented. It is a
            // line as high as the rule is thick: LibreOffice loses frames whose paragraphs have borders.
            RoleRule("7.4.1").with {
                $0.size = 1
                $0.line = outerRule
                $0.fill = "000000"
                $0.keepWithNext = true
                $0.blankLinesBefore = 1
            }
        case .pageNumber:
            RoleRule("7.5").with {
                $0.face = .song
                $0.size = TypeSize.four
                $0.line = TypeSize.four
            }
        case .tableTitle, .tableHead:
            RoleRule("practice").with {
                $0.face = .hei
                $0.size = tableSize
                $0.line = tableLine
                $0.alignment = .center
                $0.keepWithNext = role == .tableTitle
            }
        case .tableText:
            RoleRule("practice").with {
                $0.size = tableSize
                $0.line = tableLine
                $0.alignment = .left
            }
        default:
            // Grey and small, so that whoever edits a template sees that these lines are not the letter's.
            RoleRule("practice").with {
                $0.size = TypeSize.five
                $0.line = 14
                $0.alignment = .left
                $0.color = "808080"
            }
        }
    }
}
