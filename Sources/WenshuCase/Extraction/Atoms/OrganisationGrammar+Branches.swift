/// What goes on behind an organ as a part of its name: offices, branches, groups.
extension OrganisationGrammar {
    /// 人民政府 + 办公室, 县委 + 政法委, 公安局 + 城东分局.
    static func extended(_ text: AtomText, _ offset: Int, _ limit: Int) -> Int {
        var end = offset
        search: while end < limit {
            for word in OrganisationWords.extensions {
                if text.has(word, at: end), end + word.unicodeScalars.count <= limit, word != "监委" || text[end + 2] != "会" {
                    end += word.unicodeScalars.count
                    continue search
                }
            }
            // 中铁十九局集团 + （沈阳）分公司
            if text[end] == "(", isInnerBracket(text, end), let close = text.find(")", from: end, to: min(limit, end + 8)),
                let at = text.find("公司", from: close, to: min(limit, close + 14)),
                (close + 1..<at).allSatisfy({ continues(text, $0, from: end) })
            {
                end = at + 2
                continue search
            }
            // 区纪委监委 + 驻区住房和城乡建设委员会纪检监察组
            if text[end] == "驻" || text.has("派驻", at: end), let at = text.find("纪检监察组", from: end, to: min(limit, end + 34)),
                (end..<at).allSatisfy({ text[$0].isHan })
            {
                end = at + 5
                continue search
            }
            // 国家税务总局 + 某县税务局
            if text.has("总局", before: end), let at = text.find("局", from: end + 2, to: min(limit, end + 14)),
                (end..<at).allSatisfy({ continues(text, $0, from: end) })
            {
                end = at + 1
                continue search
            }
            // 区人大常委会 + 监察司法委
            if text.has("人大", before: end), text.has("常委会", at: end) { end += 3 }
            if text.has("人大常委会", before: end), let at = text.find("委", from: end + 2, to: min(limit, end + 10)),
                text[at + 1] != "员" || text.has("员会", at: at + 1), (end..<at).allSatisfy({ continues(text, $0, from: end) })
            {
                end = text.has("员会", at: at + 1) ? at + 3 : at + 1
                continue search
            }
            // 市人大 + 监察和司法委员会
            if text.has("人大", before: end) || text.has("政协", before: end),
                let at = text.find("委员会", from: end + 2, to: min(limit, end + 14)),
                (end..<at).allSatisfy({ continues(text, $0, from: end) }), !text.has("常务", before: at)
            {
                end = at + 3
                continue search
            }
            // 某快递有限公司 + 晴川网点
            if text.has("公司", before: end) {
                for word in ["网点", "营业部", "营业厅", "门店", "分店", "加油站", "项目部", "经营部", "服务部"] {
                    if let at = text.find(word, from: end, to: min(limit, end + 8)),
                        (end..<at).allSatisfy({ continues(text, $0, from: end) })
                    {
                        end = at + word.unicodeScalars.count
                        continue search
                    }
                }
            }
            // A branch has a place before it: 市生态环境局 + 青渡 + 分局.
            for word in [
                "分局", "分院", "支行", "分行", "分公司", "派出所", "工务段", "车务段", "机务段", "电务段", "供电段", "车辆段", "客运段", "工务机械段", "供电公司", "供电局",
            ] {
                if let at = text.find(word, from: end, to: min(limit, end + 8)),
                    (end..<at).allSatisfy({ continues(text, $0, from: end) && text[$0] != "局" })
                {
                    end = at + word.unicodeScalars.count
                    continue search
                }
            }
            break
        }
        return end
    }
}
