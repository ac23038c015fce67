import Testing
import WenshuBasics

@testable import WenshuTemplate

/// Each filter's edge cases. The expected forms are those of the rules named beside the filters' sources.
@Suite struct FilterTests {
    @Test(
        arguments: [
            ("date", #""2021-03-05""#, "2021年3月5日"), ("日期", #""2021-12-31T10:00""#, "2021年12月31日"), ("date", #""2021-03""#, "2021年3月"),
            ("date", #""2021""#, "2021年"),
            ("hanDate", #""2021-03-05""#, "二〇二一年三月五日"), ("汉字日期", #""2020-10-20""#, "二〇二〇年十月二十日"),
            ("hanDate", #""2021-12-31""#, "二〇二一年十二月三十一日"),
            ("hanNumber", "123", "一百二十三"), ("汉字", "10", "十"), ("hanNumber", "0", "零"), ("hanNumber", "10005", "一万零五"),
            ("hanNumber", "-3.25", "负三点二五"),
            ("capital", "123", "壹佰贰拾叁"), ("大写", "10", "壹拾"), ("capital", "-5", "负伍"), ("capital", #""2005""#, "贰仟零伍"),
            ("capitalMoney", "320000", "叁拾贰万元整"), ("大写金额", "0", "零元整"), ("capitalMoney", "0.05", "伍分"), ("capitalMoney", "0.5", "伍角整"),
            ("capitalMoney", "1409.5", "壹仟肆佰零玖元伍角整"), ("capitalMoney", "6007.14", "陆仟零柒元壹角肆分"),
            ("capitalMoney", "16409.02", "壹万陆仟肆佰零玖元零贰分"),
            ("capitalMoney", "325.04", "叁佰贰拾伍元零肆分"), ("capitalMoney", "-12.3", "负壹拾贰元叁角整"), ("capitalMoney", "100000000", "壹亿元整"),
            ("capitalMoney", "0.005", "壹分"), ("capitalMoney", "10010", "壹万零壹拾元整"),
            ("money", "320000", "320,000.00"), ("金额", "1234567.891", "1,234,567.89"), ("money", "999", "999.00"),
            ("money", "-1234.5", "-1,234.50"), ("money", "0.005", "0.01"),
            ("wan", "320000", "32"), ("万元", "123456", "12.3456"), ("wan", "1.23", "0.000123"), ("wan", "0.001", "0"),
            ("ordinal", "1", "一、"), ("序号 \"（一）\"", "12", "（十二）"), ("ordinal \"1.\"", "3", "3."), ("ordinal \"（1）\"", "3", "（3）"),
            ("ordinal \"①\"", "20", "⑳"),
            ("ordinal \"①\"", "21", "㉑"), ("ordinal \"①\"", "50", "㊿"), ("ordinal \"①\"", "51", "（51）"),
            ("ordinal \"第一条\"", "101", "第一百零一条"),
            ("percent", "0.125", "12.5%"), ("百分比 1", "0.3333", "33.3%"), ("percent", "1", "100%"), ("number 2", "3", "3.00"),
            ("数字", "3.50", "3.5"), ("number 0", "2.5", "3"),
            ("join", #"["甲","乙",3]"#, "甲、乙、3"), ("连接 \"，\"", #"["甲"]"#, "甲"), ("join", "[]", ""), ("count", #"["甲","乙"]"#, "2"),
            ("count", #""三个字""#, "3"),
            ("first", #"["甲","乙"]"#, "甲"), ("last", #"["甲","乙"]"#, "乙"), ("first 2 | join", #"["甲","乙","丙"]"#, "甲、乙"),
            ("last 2", #""甲乙丙""#, "乙丙"),
            ("fullWidth", #""A1 (b)""#, "Ａ１　（ｂ）"), ("全角", #""汉字""#, "汉字"), ("trim", #""\u3000 甲 \n""#, "甲"), ("upper", #""abc""#, "ABC"),
            ("lower", #""ABC""#, "abc"),
            ("truncate 4", #""一二三四五""#, "一二三…"), ("truncate 5", #""一二三四五""#, "一二三四五"), ("pad 4 \"0\"", "7", "0007"),
            ("pad 2 \"0\"", "123", "123"),
            ("citation", #"{"article":83,"item":2}"#, "第八十三条第（二）项"), ("条款", #"{"law":"水法","article":10,"paragraph":1}"#, "《水法》第十条第一款"),
            ("citation", #"[{"law":"水法","article":1},{"article":2}]"#, "《水法》第一条、第二条"),
            ("documentNumber", #""渝环函[2021]第045号""#, "渝环函〔2021〕45号"), ("文号", #""渝环函（2021）45号""#, "渝环函〔2021〕45号"),
            ("documentNumber", #""(2021)赣01民初12号""#, "（2021）赣01民初12号"),
            ("mask", #""110101199003071234""#, "110101********1234"), ("脱敏", #""13812345678""#, "138****5678"), ("mask", #""张三丰""#, "张某某"),
            ("mask", #""欧阳""#, "欧某"),
            ("mask", #""某某县水利局""#, "某****局"), ("mask", #""11010119900307123X""#, "110101********123X"),
        ])
    func prints(_ known: (filter: String, value: String, text: String)) throws {
        #expect(try Notation.render("x{{v | \(known.filter)}}", "{\"v\":\(known.value)}", .docx) == "x" + known.text)
    }

    @Test(
        arguments: [
            ("date", "3"), ("date", #""2021-02-30""#), ("hanNumber", #""abc""#), ("capitalMoney", "[]"), ("ordinal", "0"),
            ("ordinal", "1.5"), ("join", "[[1]]"),
            ("citation", #""第一条""#), ("citation", "{}"), ("documentNumber", #""无号""#), ("documentNumber", "3"), ("upper", "[]"),
            ("count", "3"),
        ])
    func aValueOfTheWrongKindIsAnError(_ known: (filter: String, value: String)) {
        #expect(Notation.codes("{{v | \(known.filter)}}", "{\"v\":\(known.value)}", .docx) == ["filterType"])
    }

    @Test func everyFilterHasAnEnglishNameAndNoNameIsTakenTwice() {
        let names = FilterSet.standard.names
        #expect(Set(names).count == names.count)
        #expect(names.count > 30)
    }

    @Test func aProgramCanAddItsOwn() throws {
        let twice = TemplateFilter(names: ["twice", "两遍"]) { value, _ throws(FilterFault) in .text((value.text ?? "") + (value.text ?? ""))
        }
        let template = try Template(Notation.package("{{a | 两遍}}", .odt), filters: FilterSet(adding: [twice]))
        #expect(try Notation.text(template.render(["a": "叠"]), .odt) == "叠叠")
    }
}
