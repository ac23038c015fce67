import WenshuBasics

/// Lists of organs, as 主送 and 抄送 print them.
package enum NameList {
    /// The names in a range: parted at ， ； and wide gaps; at 、 only where every piece is a name by itself.
    package static func split(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        text.pieces(range, closing: ["，", "；", "。"]).flatMap { piece -> [Range<Int>] in
            let columns = OrganForm.columns(text, piece)
            let parts = columns.count > 1 && columns.allSatisfy { isWhole(text, $0) } ? columns : [piece]
            return parts.flatMap { splitAtPause(text, text.trimmed($0)) }
        }
    }

    private static func splitAtPause(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        let parts = text.pieces(range, closing: ["、"])
        guard parts.count > 1, parts.allSatisfy({ isWhole(text, $0) }), !isClass(text, parts) else { return range.isEmpty ? [] : [range] }
        return parts
    }

    /// 各县（市、区）人民检察院、应急管理局: what 各 says goes for all of them.
    private static func isClass(_ text: FoldedText, _ parts: [Range<Int>]) -> Bool {
        guard let first = parts.first, text[first.lowerBound] == "各" else { return false }
        return parts.dropFirst().contains { part in
            departments.contains(text.folded(part))
                // 各区教育局、旅游和文化广电体育局; not 各市环保局、长白山管委会环资局
                || ["局", "委", "办"].contains { text.ends(with: $0, before: part.upperBound) } && !namesPlace(text, part)
                    && !part.dropLast().contains { "会院府场司矿".unicodeScalars.contains(text[$0]) }
        }
    }

    /// 县检察院, 本院各内设机构; not 残疾人联合会.
    private static func namesPlace(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        range.contains { "省市县区州旗盟镇乡各本".unicodeScalars.contains(text[$0]) }
    }

    /// Departments that every place has: no full names.
    private static let departments: Set<String> = [
        "应急管理局", "文化和旅游局", "自然资源局", "农业农村局", "生态环境局", "市场监督管理局", "市场监管局", "卫生健康局", "卫生健康委", "卫生健康委员会", "教育体育局", "退役军人事务局", "住房和城乡建设局",
        "城市管理局", "城市管理执法局", "综合行政执法局", "交通运输局", "民政局", "水利局", "水务局", "财政局", "司法局", "公安局", "税务局", "审计局", "林业局", "林业和草原局", "发展和改革委员会",
        "发展改革委",
        "人力资源和社会保障局", "医疗保障局", "乡村振兴局", "文物局", "烟草专卖局", "消防救援大队", "消防救援支队", "气象局", "邮政管理局", "行政审批服务局", "海洋与渔业局", "民族宗教事务局", "残疾人联合会", "残联",
        "总工会", "妇女联合会", "妇联", "团委", "工商业联合会", "红十字会",
        "城市管理和综合执法局", "医保局", "文化广电和旅游局", "教育局", "数据局", "发展和改革局", "科技局", "科学技术局", "工业和信息化局", "商务局", "统计局", "档案局",
    ]

    /// A full name, or a class of organisations (各有关单位), by itself: “司法局” after “县公安局、” is neither.
    private static func isWhole(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        // 某公司、韩志刚
        if (2...3).contains(range.count), range.lowerBound > 3, text.ends(with: "公司、", before: range.lowerBound),
            PersonParts.isStrictName(AtomText(text), range)
        {
            return true
        }
        guard range.count >= 4 else {
            // 区妇联
            let isShort =
                range.count == 3 && "市县区州旗".unicodeScalars.contains(text[range.lowerBound])
                && ["妇联", "残联", "文联", "科协", "侨联", "团委"].contains { text.ends(with: $0, before: range.upperBound) }
            // 县委、县人民政府
            let isParty = range.count == 2 && "省市县区州旗".unicodeScalars.contains(text[range.lowerBound]) && text[range.lowerBound + 1] == "委"
            return isShort || isParty || range.count == 3 && text[range.lowerBound] == "省" || text.has("市委", at: range.lowerBound)
        }
        // 各市（州）、县（市、区）人民检察院
        if range.allSatisfy({ "各省市县区州旗盟师（）、自治直辖".unicodeScalars.contains(text[$0]) }) { return false }
        if bareNames.contains(text.folded(range)) { return false }
        // 县人民检察院各部门
        if ["各部门", "各内设机构", "各科室", "各处室", "各股室"].contains(where: { text.ends(with: $0, before: range.upperBound) }), range.count >= 6 {
            return true
        }
        return OrganForm.isName(text, range) || text[range.lowerBound] == "各" && range.count >= 5
    }

    private static let bareNames: Set<String> = [
        "人民法院", "人民检察院", "人民政府", "公安分局", "公安机关", "中级人民法院", "基层人民法院", "市人民政府", "自治区", "直辖市", "委员会", "办公室", "生态环境局", "税务部门", "街道办事处",
        "乡镇人民政府", "镇人民政府", "办事处", "管委会",
    ]

    /// The names as values, each at its place.
    package static func found(_ text: DocumentText, _ line: Int, _ range: Range<Int>, by rule: Rule) -> [Found] {
        let words = text[line].text
        let names = split(words, range).map { SignatureFinder.withoutSeal(words, $0) }.filter { !$0.isEmpty }
        return names.map { name in
            let found = Found(.text(compact(words.words(name))), at: Span(line, name), by: rule)
            return mayBelongToClass(words, name, names) ? found.doubted(ofClass) : found
        }
    }

    /// 各县人民检察院、红星农场: one organ, or one of each county.
    private static func mayBelongToClass(_ text: FoldedText, _ name: Range<Int>, _ names: [Range<Int>]) -> Bool {
        guard let first = names.first, text[first.lowerBound] == "各" else { return false }
        // What is doubtful of the others is doubtful of the first: they may be one value.
        if name == first { return names.dropFirst().contains { mayBelongToClass(text, $0, names) } }
        guard name.lowerBound > 0, text[name.lowerBound - 1] == "、" else { return false }
        return !name.contains { "省市县区州旗盟镇乡各本".unicodeScalars.contains(text[$0]) }
    }

    private static let ofClass = Bilingual(
        zh: "前有“各”字，是一个单位还是各地的该类单位请核对", en: "Behind 各; it may be one organ or one of each place")

    /// A name as written, white space removed.
    package static func compact(_ words: String) -> String {
        // The bytes with which white space begins.
        let mayHoldSpace = words.utf8.contains { $0 <= 0x20 || $0 == 0xC2 || (0xE1...0xE3).contains($0) }
        return mayHoldSpace ? String(words.filter { !$0.isWhitespace }) : words
    }
}
