extension LayoutProfile.Head {
    /// 信函格式: the mark stands on the sheet.
    package var isLetter: Bool { if case .markOnSheet = self { true } else { false } }
}

extension LayoutProfile {
    /// 版头 (7.2), the letter's head (10.1), and the first lines of 检察文书.
    func headRule(_ role: ParagraphRole) -> RoleRule {
        let flushLeft = RoleRule("7.2.1").with { $0.alignment = .left }
        return switch role {
        case .copyNumber: flushLeft
        case .classification, .urgency:
            flushLeft.with {
                $0.face = .hei
                $0.clause = role == .urgency ? "7.2.3" : "7.2.2"
            }
        case .issuerMark: markRule
        case .jointMark:
            // Its distance is a row of the table that holds it, so that 文件 stands in the middle of the names alone.
            markRule.with {
                $0.size = jointMarkSize
                $0.line = jointMarkLine
                $0.alignment = .distribute
                $0.spaceBefore = 0
            }
        case .procuratorate, .documentName:
            RoleRule("practice").with {
                $0.face = .titleSong
                $0.size = TypeSize.two
                $0.line = titleLine
                $0.alignment = .center
                $0.keepWithNext = true
            }
        case .number: numberRule
        case .signer:
            RoleRule("7.2.6").with {
                $0.alignment = .right
                $0.right = 1
            }
        case .issueLine:
            RoleRule("practice").with {
                $0.alignment = .left
                $0.left = 1
                $0.tabStops = [TabStop(typeAreaWidth - character, .right)]
            }
        default: redLineRule
        }
    }

    /// 发文机关标志 (7.2.4, 10.1).
    private var markRule: RoleRule {
        RoleRule(head.isLetter ? "10.1" : "7.2.4").with {
            $0.face = .titleSong
            $0.size = markSize
            $0.line = markLine
            $0.alignment = .center
            $0.color = Self.red
            if case .markInTypeArea(let distance) = head {
                $0.spaceBefore = distance - Self.inkTop(size: markSize, line: markLine)
            }
        }
    }

    /// 发文字号: centred two lines below the mark (7.2.5); a letter's and a 检察文书's flush right.
    private var numberRule: RoleRule {
        switch head {
        case .markInTypeArea:
            RoleRule("7.2.5").with {
                $0.alignment = .center
                $0.blankLinesBefore = 2
            }
        case .markOnSheet:
            RoleRule("10.1").with {
                $0.alignment = .right
                $0.spaceBefore = letterNumberGap - Self.inkTop(size: TypeSize.three, line: linePitch)
            }
        case .nameAndTitle:
            RoleRule("practice").with {
                $0.alignment = .right
                $0.blankLinesAfter = 1
            }
        }
    }

    /// The red line (7.2.7), in letters the double line, thick above thin (10.1).
    private var redLineRule: RoleRule {
        guard head.isLetter else {
            return RoleRule("7.2.7").with {
                $0.size = TypeSize.five / 2
                $0.line = redLineGap - Self.inkBottom(size: TypeSize.three, line: linePitch)
                $0.ruleBelow = Border(width: redLineWidth, color: Self.red)
            }
        }
        return letterLine.with {
            $0.spaceBefore = redLineGap - Self.inkBottom(size: markSize, line: markLine)
            $0.ruleAbove = Border(width: letterThickLine, color: Self.red)
            $0.ruleBelow = Border(width: letterThinLine, color: Self.red)
        }
    }

    /// The space between the two lines of a letter's double line, as long as these, centred on the sheet.
    var letterLine: RoleRule {
        RoleRule("10.1").with {
            let edge = (paperWidth - letterLineLength) / 2
            $0.size = 1
            $0.line = 2
            $0.left = (edge - left) / character
            $0.right = (edge - right) / character
        }
    }
}
