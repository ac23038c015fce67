extension OrganisationGrammar {
    /// 市文化广电和旅游局: no organ ends before the conjunction, and none begins behind it.
    static func isInside(_ text: AtomText, _ i: Int, from start: Int) -> Bool {
        // 环保和安监局: two matters, and no place.
        if PersonParts.isMatter(text, start..<i), (3...5).contains(where: { text[i + $0] == "局" }),
            (i + 1..<i + 3).allSatisfy({ text[$0].isHan && text[$0] != "局" })
        {
            return true
        }
        guard i - start >= 3, i - start <= 10,
            "省市县区州旗镇乡".unicodeScalars.contains(text[start]) || "省市县区州旗".unicodeScalars.contains(text[start + 1])
                || "省市县区州旗".unicodeScalars.contains(text[start + 2]),
            !"省市县区州旗镇乡我你贵本该各有相".unicodeScalars.contains(text[i + 1])
        else { return false }
        guard (start..<i).allSatisfy({ at in OrganisationWords.ending(text, at: at).map { $0.end != i } ?? true }) else { return false }
        for length in 2...7 {
            if text[i + length] == "局" || text.has("办公室", at: i + length) || text.has("中心", at: i + length) { return true }
            guard text[i + length].isHan, !OrganisationWords.stops.contains(text[i + length]) else { return false }
        }
        return false
    }

    static func isConjoined(_ text: AtomText, _ i: Int) -> Bool {
        OrganisationWords.conjoined.contains { word in
            var distance = 0
            for scalar in word.unicodeScalars {
                if scalar == "和" || scalar == "与" { break }
                distance += 1
            }
            return text.has(word, at: i - distance)
        }
    }
}
