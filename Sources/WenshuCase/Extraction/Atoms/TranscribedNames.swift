/// Names of other peoples in Chinese characters (阿依努尔·吐尔逊, 宝音德力格尔, 次仁顿珠): no surname begins them, but a small stock of
/// characters writes them.
enum TranscribedNames {
    static func isName(_ text: AtomText, _ range: Range<Int>) -> Bool {
        let letters = range.filter { text[$0] != "·" }
        guard letters.allSatisfy({ text[$0].isHan }), let first = range.first, let last = range.last, text[first] != "·", text[last] != "·"
        else {
            return false
        }
        // With the dot between name and father's name there is no doubt; without it every character but the first must be of the stock.
        if letters.count < range.count { return (4...18).contains(range.count) }
        return (4...8).contains(range.count) && letters.dropFirst().allSatisfy { stock.contains(text[$0]) }
    }

    /// 额尔敦: two or three characters, all of the stock; behind a title they are a name, though a doubtful one.
    static func mayBeName(_ text: AtomText, _ range: Range<Int>) -> Bool {
        (2...3).contains(range.count) && range.allSatisfy { stock.contains(text[$0]) }
    }

    /// From lists of Mongolian, Tibetan, Uygur, Kazak, Kirgiz and Hui names.
    private static let stock = ScalarSet(
        """
        牛惹呷伍体俄甲史阿艾买提吐逊尔古丽努帕热依木江拜合麦汗哈萨克别肯曼兰赛里加恒叶波力巴特图雅布和宝音德格高娃根日乐乌云其斯琴娜仁托娅那顺毕朝鲁敖登苏吉米玛次央
        金卓嘎扎西顿珠平措旺堆多丹增尼洛桑索南才让姆旦强白达瓦普拉边罗益坚赞曲珍贡晋美伊沙玉素甫库班卡迪穆罕默不都塔什铁茹仙再孜亚森肉台喀海迈孟青凤
        东智花包敏满呼额敦莫勒道浩策旭岗干松查苍伦奥锡林彦郎胡生毛来如沁夫钦马赫吾万久昂翁修宗群培仓决欧杰嘉拥朗希腾
        """.unicodeScalars.filter(\.isHan))
}
