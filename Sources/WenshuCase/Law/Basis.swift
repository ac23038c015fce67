/// The instruments behind fields and rules, written as an official document cites them. In one place, because they change together.
package enum Basis {
    /// 《人民检察院公益诉讼办案规则》 (高检发释字〔2021〕2号, in force 2021-07-01).
    static func caseRules(_ article: Int, paragraph: Int? = nil, item: Int? = nil) -> String {
        cite("人民检察院公益诉讼办案规则", article, paragraph, item)
    }

    /// 《人民检察院检察建议工作规定》 (高检发释字〔2019〕1号).
    static func recommendationRules(_ article: Int, item: Int? = nil) -> String {
        cite("人民检察院检察建议工作规定", article, nil, item)
    }

    /// The joint interpretation on procuratorial public-interest litigation, as amended in 2020 (法释〔2020〕20号).
    static func interpretation(_ article: Int, paragraph: Int? = nil) -> String {
        cite("最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释", article, paragraph, nil)
    }

    static func administrativeLitigation(_ article: Int, paragraph: Int? = nil) -> String {
        cite("行政诉讼法", article, paragraph, nil)
    }

    static func civilProcedure(_ article: Int, paragraph: Int? = nil) -> String { cite("民事诉讼法", article, paragraph, nil) }

    static func civilCode(_ article: Int) -> String { cite("民法典", article, nil, nil) }

    /// 高检会〔2019〕1号, the opinion of the Supreme People's Procuratorate and nine ministries on co-operation.
    static func cooperationOpinion(_ point: Int) -> String {
        "《关于在检察公益诉讼中加强协作配合依法打好污染防治攻坚战的意见》（高检会〔2019〕1号）第\(point)点"
    }

    /// 赣环赔改办〔2021〕2号, linking ecological-damage compensation with procuratorial litigation.
    static func compensationLink(_ article: Int) -> String { "赣环赔改办〔2021〕2号第\(article)条" }

    /// 陕政发〔2019〕4号, a provincial notice on joint action: an item of its second part.
    static func linkageNotice(_ item: String) -> String { "陕政发〔2019〕4号第二部分第（\(item)）项" }

    /// The opinion of Beijing (2020) on procuratorial public-interest litigation: a part, and an item of it.
    static func municipalOpinion(_ part: String, item: String? = nil) -> String {
        "《关于深入推进检察公益诉讼工作的意见》（北京市，2020年）第\(part)部分" + (item.map { "第（\($0)）项" } ?? "")
    }

    /// 《人民检察院审查案件听证工作规定》 (2020).
    static func hearingRules(_ article: Int) -> String { cite("人民检察院审查案件听证工作规定", article, nil, nil) }

    /// The Supreme Court's provisional rules on suits over ecological damage, as amended in 2020.
    static func compensationRules(_ article: Int) -> String { cite("最高人民法院关于审理生态环境损害赔偿案件的若干规定（试行）", article, nil, nil) }

    /// 吉环法字〔2015〕4号, linking environmental enforcement and justice.
    static let enforcementLink = "吉环法字〔2015〕4号第二部分第（四）项"

    /// The rules of 2015 on service by procuratorial express mail.
    static func expressService(_ article: Int) -> String { cite("最高人民检察院关于以检察专递方式邮寄送达有关检察法律文书的若干规定", article, nil, nil) }

    /// The Beijing opinion of 2020-12-05 on procuratorial public-interest litigation.
    static func beijingOpinion(_ part: String) -> String { "中共北京市委办公厅、北京市人民政府办公厅《关于深入推进检察公益诉讼工作的意见》（2020年）第\(part)部分" }

    /// 《党政机关公文处理工作条例》 (2012): review before a document is signed.
    static func documentHandling(_ article: Int) -> String { cite("党政机关公文处理工作条例", article, nil, nil) }

    /// 标点符号用法.
    static let punctuation = "GB/T 15834-2011"

    /// 出版物上数字用法.
    static let numerals = "GB/T 15835-2011"

    static func layoutStandard(_ clause: String) -> String { "GB/T 9704-2012 第\(clause)条" }

    private static func cite(_ law: String, _ article: Int, _ paragraph: Int?, _ item: Int?) -> String {
        LawCitation(law: law, article: article, paragraph: paragraph, item: item).description
    }
}
