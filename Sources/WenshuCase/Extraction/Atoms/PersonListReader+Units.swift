/// What a unit or a post in a list is: another organ, a part of the one before it, a further post of the same person.
extension PersonListReader {
    /// A post behind the unit, and words behind it that are no name: 某局局长爱新觉罗弘历.
    func holdsPost(_ range: Range<Int>) -> Bool {
        !text.contains(anyOf: ["有关", "相关", "负责", "人员", "单位", "各", "等", "代表", "同志", "领导", "部门"], in: range)
            && range.dropFirst().contains { PersonTitles.ends(atoms, before: $0) && $0 > range.lowerBound + 1 }
    }

    /// Whether a unit without a place in its name is a part of the one before it: of one that heads the line, or by its own word.
    func isPart(_ found: Range<Int>, _ piece: PersonPiece) -> Bool {
        guard unit != nil, piece.separator != .group, !holdsOtherOrgan(found) else { return false }
        return headed || piece.separator == .gap
            || piece.separator == .item
                && (text.contains(anyOf: ["监督", "执法", "稽查", "监测", "管护"], in: found)
                    || ["服务中心", "保护中心", "资源所", "财政所", "农技站", "林业站", "水利站", "文化站", "管理处", "管理站", "管理所"].contains {
                        text.ends(with: $0, before: found.upperBound)
                    })
    }

    /// 区水利局副局长、河长办副主任甲: the post before it still waits for its name, so both are one person's.
    func isFurtherPost(_ piece: PersonPiece) -> Bool {
        guard piece.separator == .item, let waiting = titles.last else { return false }
        // 轮值主席、某检察院检察长甲 is the head of that organ; 区人大代表、某中学退休教师乙 is of nobody.
        return unit != nil || PersonTitles.isIndependent(text.folded(waiting))
    }

    /// A place in the name or an ending that no part of an organ has.
    func holdsOtherOrgan(_ found: Range<Int>) -> Bool {
        // 海澄大学 … 环境学院副教授
        if unit?.words.hasSuffix("大学") == true, text.ends(with: "学院", before: found.upperBound) { return false }
        return found.contains { "省市县区州旗镇乡".unicodeScalars.contains(text[$0]) }
            || ["公司", "协会", "检察院", "法院", "学校", "大学", "学院", "银行", "村", "社区"].contains { text.ends(with: $0, before: found.upperBound) }
    }

    /// 第四检察部, 法规科: a part that no organ is called, without a place in its name.
    func isDepartment(_ found: Range<Int>) -> Bool {
        guard !holdsOtherOrgan(found) else { return false }
        return text.has("第", at: found.lowerBound) && text.ends(with: "检察部", before: found.upperBound)
            || found.count <= 8 && "科股".unicodeScalars.contains(text[found.upperBound - 1])
    }
}
