/// Classes of organisations, pronouns for one, and what tells a place from a department.
extension OrganisationGrammar {
    /// 沿江三个街道办事处, 涉及的4个乡镇: a class that is counted.
    static func countedGroup(_ text: AtomText, _ offset: Int) -> Int? {
        guard let (_, start) = text.firstWord(of: ["沿江", "沿河", "沿湖", "沿线", "沿海", "相关", "有关", "涉及的", "涉及", "上述"], at: offset) else {
            return nil
        }
        var i = start
        while text[i].isDigit || NumberGrammar.isChineseNumeral(text[i]), i - start < 4 { i += 1 }
        guard i > start, text[i] == "个" || text[i] == "家" else { return nil }
        let words = ["乡镇人民政府", "镇人民政府", "乡人民政府", "街道办事处", "乡镇（街道）", "乡镇", "街道", "村委会", "部门", "单位"]
        return text.firstWord(of: words, at: i + 1)?.end
    }

    /// 县执法大队, 楚阳县消防救援大队: a place stands before the department; 市场监管科 and 城市管理科 only look like it.
    static func holdsPlace(_ text: AtomText, _ range: Range<Int>) -> Bool {
        (range.lowerBound..<max(range.lowerBound, min(range.upperBound - 2, range.lowerBound + 6))).contains { i in
            guard "省市县区州旗镇乡盟".unicodeScalars.contains(text[i]) else { return false }
            return !["市场", "市容", "市政", "市监", "县域", "区域", "乡村", "乡镇"].contains { text.has($0, at: i) }
                && !["城市", "城镇", "城区", "社区", "园区", "景区", "街区", "辖区", "林区", "库区", "村镇", "小区", "矿区", "校区", "片区", "保护区", "城乡"].contains {
                    text.has($0, before: i + 1)
                }
        }
    }

    static func isGroup(_ text: AtomText, _ range: Range<Int>) -> Bool {
        ["各", "有关", "相关", "其他", "其它", "沿河各", "沿线各", "全县各", "全市各", "全区各", "辖区各"].contains { text.has($0, at: range.lowerBound) }
    }

    static func pronoun(_ text: AtomText, _ offset: Int) -> OrganisationAtom? {
        // 贵州某公司: the province, not “your prefecture”.
        guard OrganisationWords.pronouns.contains(where: { text.has($0, at: offset) }), !text.has("贵州", at: offset),
            let (_, end) = text.firstWord(of: OrganisationWords.pronounOrgans, at: offset + 1)
        else { return nil }
        // 本区域, 本部分, 该会议, 本市场: other words.
        if "域分议场级外地辖人长员民内".unicodeScalars.contains(text[end]) { return nil }
        return OrganisationAtom(range: offset..<end, organ: offset..<end, form: .pronoun)
    }

    static func parties(_ text: AtomText, _ offset: Int) -> OrganisationAtom? {
        guard let (_, end) = text.firstWord(of: ["双方", "各方", "三方", "与会各方", "与会单位"], at: offset) else { return nil }
        return OrganisationAtom(range: offset..<end, organ: offset..<end, form: .parties)
    }
}
