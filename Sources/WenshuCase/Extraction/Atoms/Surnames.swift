/// Surnames, to tell a person's name from other words.
enum Surnames {
    /// Whether a name of this length can begin with the surname at an offset.
    static func begins(_ text: AtomText, at offset: Int, length: Int) -> Bool {
        // 总会计师彭放
        if text[offset] == "师", "计程济划艺医律".unicodeScalars.contains(text[offset - 1]) { return false }
        if length >= 3, isCompound(text, at: offset) { return length <= 4 }
        return length <= 3 && single.contains(text[offset])
    }

    static func isCompound(_ text: AtomText, at offset: Int) -> Bool {
        compound.begins(in: text.folded, at: offset) { _ in true }
    }

    static func isSingle(_ scalar: Unicode.Scalar) -> Bool { single.contains(scalar) }

    private static let compound = PhraseTable(
        words: """
                欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 \
                颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 \
                东宫 仲长 子书 子桑 即墨 达奚 褚师 吴铭 纳兰 归海 完颜 叶赫 爱新 耶律 欧侯 那拉 范姜 张简 陆费 淳于 哥舒
            """.split(separator: " ").map(String.init))

    private static let single = ScalarSet(
        """
        禚尉剡杞焉贠郅忻萨爨钏仵訚芈迮郐厐苻敫昃蔄洑丘泮辜檀盘衣斯畅字赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹刀姚邵湛汪祁毛禹狄米贝明\
        臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧\
        隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈\
        廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖覃闫付代仝谌亓佟佘麦楚帅苑兰丛岳佴缑亢况有琴归海晋冼原展战揭揣植邸官侍来仉督年爱阳佘牟商赏伯南墨哈谯笪\
        修敬银朴麴苟母尧沐迟宛鹿冮栗褟粟卿呼覃练漆鄢戢冶央岐亚凃涂隋郄撒洛仉库尕扎格旦措仁丹拉旺顿兀卯茆邝锁撖蹇候闭艾热吐帕玛木克昂芦汝钦才让洋闪铁户英楼占普苌斛妥折矫线先禤续郇敏逢过庹税缐荘青补雒智冒见祭赫那肇揭淡代瞿琼索邰具綦励脱茶刀摆延糟纳召买
        """.unicodeScalars.filter { $0.isHan })
}
