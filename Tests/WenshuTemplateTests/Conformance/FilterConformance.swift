import Testing
import WenshuBasics

@testable import WenshuTemplate

/// The contract's heading “Filters”: for each filter its edge cases, with the source that decides them.
@Suite struct FilterConformance {
    /// A filter's call, its input in JSON, and what it prints; `✗` where it refuses.
    struct Row: Sendable, CustomTestStringConvertible {
        let call: String
        let input: String
        let expected: String

        init(_ call: String, _ input: String, _ expected: String) { (self.call, self.input, self.expected) = (call, input, expected) }

        var testDescription: String { "\(input) | \(call)" }
    }

    @Test(arguments: money + capitals + numerals + dates + ordinals + ratios + texts + lists + legal + masked)
    func prints(_ row: Row) throws {
        let template = try Template(Notation.package("{{x | \(row.call)}}", .docx))
        let data = try JSONReader.read(Array("{\"x\": \(row.input)}".utf8))
        do {
            #expect(try Notation.text(template.render(data), .docx) == row.expected)
        } catch let error as WenshuError {
            #expect(
                row.expected == "✗" && error.diagnostics.allSatisfy { ["filterType", "filterArguments"].contains($0.code.name) }, "\(error)"
            )
        }
    }

    /// 《支付结算办法》(银发〔1997〕393号) 附一《正确填写票据和结算凭证的基本规定》, articles 一 to 三; the amounts that the article itself
    /// gives as examples stand first.
    private static let money: [Row] = [
        Row("大写金额", "1409.50", "壹仟肆佰零玖元伍角整"), Row("大写金额", "6007.14", "陆仟零柒元壹角肆分"),
        Row("大写金额", "107000.53", "壹拾万零柒仟元伍角叁分"), Row("大写金额", "16409.02", "壹万陆仟肆佰零玖元零贰分"),
        Row("大写金额", "1070000", "壹佰零柒万元整"), Row("大写金额", "105000", "壹拾万零伍仟元整"), Row("大写金额", "100005000", "壹亿零伍仟元整"),
        Row("大写金额", "325.04", "叁佰贰拾伍元零肆分"), Row("大写金额", "1680.32", "壹仟陆佰捌拾元叁角贰分"),
        Row("大写金额", "320000", "叁拾贰万元整"), Row("大写金额", "0", "零元整"), Row("大写金额", "0.5", "伍角整"),
        Row("大写金额", "0.05", "伍分"), Row("大写金额", "0.55", "伍角伍分"), Row("大写金额", "10", "壹拾元整"),
        Row("大写金额", "100000001", "壹亿零壹元整"), Row("大写金额", "100100000", "壹亿零壹拾万元整"),
        Row("大写金额", "1000000000000", "壹万亿元整"), Row("大写金额", "-12.3", "负壹拾贰元叁角整"),
        Row("大写金额", "1.005", "壹元零壹分"), Row("大写金额", "1.994", "壹元玖角玖分"), Row("大写金额", "1.995", "贰元整"),
        Row("大写金额", "\"88.80\"", "捌拾捌元捌角整"), Row("capitalMoney", "20", "贰拾元整"), Row("大写金额", "\"八元\"", "✗"),
        Row("大写金额", "true", "✗"), Row("大写金额", "[]", "✗"), Row("大写金额", "99999999999999999999999", "✗"),
        Row("金额", "320000", "320,000.00"), Row("金额", "1234567.891", "1,234,567.89"), Row("金额", "999", "999.00"),
        Row("金额", "1000", "1,000.00"), Row("金额", "-1234.5", "-1,234.50"), Row("金额", "0.005", "0.01"), Row("金额", "0", "0.00"),
        Row("money", "\"12\"", "12.00"), Row("money", "\"x\"", "✗"), Row("万元", "320000", "32"), Row("万元", "325000", "32.5"),
        Row("万元", "1", "0.0001"), Row("万元", "123456789", "12345.6789"), Row("万元", "0.01", "0.000001"), Row("万元", "-50000", "-5"),
        Row("wan", "0", "0"), Row("wan", "\"32万\"", "✗"),
    ]

    /// GB/T 15835-2011, 4.2 and 5: numerals of Chinese characters; the capitals as the central bank writes them.
    private static let capitals: [Row] = [
        Row("大写", "123", "壹佰贰拾叁"), Row("大写", "10", "壹拾"), Row("大写", "0", "零"), Row("大写", "101", "壹佰零壹"),
        Row("大写", "1010", "壹仟零壹拾"), Row("大写", "10000", "壹万"), Row("大写", "10001", "壹万零壹"), Row("大写", "-7", "负柒"),
        Row("大写", "3.05", "叁点零伍"), Row("capital", "\"20\"", "贰拾"), Row("大写", "\"贰\"", "✗"),
    ]

    private static let numerals: [Row] = [
        Row("汉字", "0", "零"), Row("汉字", "7", "七"), Row("汉字", "10", "十"), Row("汉字", "11", "十一"), Row("汉字", "20", "二十"),
        Row("汉字", "100", "一百"), Row("汉字", "101", "一百零一"), Row("汉字", "110", "一百一十"), Row("汉字", "115", "一百一十五"),
        Row("汉字", "123", "一百二十三"), Row("汉字", "1000", "一千"), Row("汉字", "1001", "一千零一"), Row("汉字", "1010", "一千零一十"),
        Row("汉字", "10000", "一万"), Row("汉字", "10500", "一万零五百"), Row("汉字", "100000", "十万"), Row("汉字", "10000000", "一千万"),
        Row("汉字", "100000000", "一亿"), Row("汉字", "3.14", "三点一四"), Row("汉字", "-5", "负五"), Row("汉字", "-0.5", "负零点五"),
        Row("hanNumber", "\"12\"", "十二"), Row("汉字", "\"十二\"", "✗"),
    ]

    /// GB/T 9704-2012, 7.3.5.4: Arabic digits without leading noughts; GB/T 15835-2011, 5.1.3: 〇 in years.
    private static let dates: [Row] = [
        Row("日期", "\"2021-03-05\"", "2021年3月5日"), Row("日期", "\"2021-12-31\"", "2021年12月31日"), Row("日期", "\"2024-02-29\"", "2024年2月29日"),
        Row("日期", "\"2021-03\"", "2021年3月"), Row("日期", "\"2021\"", "2021年"), Row("日期", "\"2021-03-05T09:30\"", "2021年3月5日"),
        Row("日期", "\"2023-02-29\"", "✗"), Row("日期", "\"2021-13-01\"", "✗"), Row("日期", "\"2021年3月5日\"", "✗"), Row("日期", "20210305", "✗"),
        Row("date", "\"2000-01-01\"", "2000年1月1日"), Row("汉字日期", "\"2021-03-05\"", "二〇二一年三月五日"),
        Row("汉字日期", "\"2020-10-10\"", "二〇二〇年十月十日"), Row("汉字日期", "\"2000-11-20\"", "二〇〇〇年十一月二十日"),
        Row("汉字日期", "\"1999-12-31\"", "一九九九年十二月三十一日"), Row("汉字日期", "\"2021-03\"", "二〇二一年三月"), Row("hanDate", "\"2030-01-02\"", "二〇三〇年一月二日"),
        Row("汉字日期", "\"不详\"", "✗"),
    ]

    /// GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）; circled numbers as far as Unicode has them.
    private static let ordinals: [Row] = [
        Row("序号", "1", "一、"), Row("序号", "12", "十二、"), Row("序号 \"一、\"", "20", "二十、"), Row("序号 \"（一）\"", "3", "（三）"),
        Row("序号 \"1.\"", "3", "3."), Row("序号 \"（1）\"", "10", "（10）"), Row("序号 \"①\"", "1", "①"), Row("序号 \"①\"", "20", "⑳"),
        Row("序号 \"①\"", "21", "㉑"), Row("序号 \"①\"", "36", "㊱"), Row("序号 \"①\"", "50", "㊿"), Row("序号 \"①\"", "51", "（51）"),
        Row("序号 \"第一条\"", "83", "第八十三条"), Row("序号 \"附件1：\"", "2", "附件2："), Row("ordinal \"壹、\"", "3", "叁、"),
        Row("ordinal \"１．\"", "12", "１２．"), Row("ordinal", "\"4\"", "四、"), Row("序号", "0", "✗"), Row("序号", "1.5", "✗"),
        Row("序号 \"甲、\"", "1", "✗"),
    ]

    private static let ratios: [Row] = [
        Row("百分比", "0.125", "12.5%"), Row("百分比", "1", "100%"), Row("百分比", "0", "0%"), Row("百分比", "-0.03", "-3%"), Row("百分比", "1.2", "120%"),
        Row("percent 1", "0.12345", "12.3%"), Row("percent 2", "0.5", "50.00%"), Row("百分比", "\"0.5\"", "50%"), Row("百分比", "\"50%\"", "✗"),
        Row("数字 2", "3", "3.00"), Row("数字 0", "2.5", "3"), Row("数字 1", "1234.56", "1234.6"), Row("数字", "1.50", "1.5"),
        Row("数字 2", "-0.005", "-0.01"),
        Row("number 2", "\"x\"", "✗"), Row("number 9", "1", "✗"),
    ]

    private static let texts: [Row] = [
        Row("trim", "\"　 甲 \\n\"", "甲"), Row("upper", "\"abÄ\"", "ABÄ"), Row("lower", "\"ABC\"", "abc"),
        Row("truncate 5", "\"一二三四五\"", "一二三四五"),
        Row("truncate 5", "\"一二三四五六\"", "一二三四…"), Row("truncate 1", "\"一二\"", "…"), Row("truncate 3", "\"👩‍👧👩‍👧👩‍👧👩‍👧\"", "👩‍👧👩‍👧…"),
        Row("truncate \"x\"", "\"一\"", "✗"),
        Row("pad 3 \"0\"", "7", "007"), Row("pad 3 \"0\"", "1234", "1234"), Row("pad 4", "\"甲\"", "   甲"), Row("pad 3 \"ab\"", "7", "✗"),
        Row("pad 0 \"0\"", "7", "7"),
        Row("全角", "\"A1 (b)!\"", "Ａ１　（ｂ）！"), Row("fullWidth", "2021", "２０２１"), Row("fullWidth", "\"甲\"", "甲"), Row("upper", "[]", "✗"),
        Row("trim", "{}", "✗"),
        Row("默认 \"无\"", "\"\"", "无"), Row("default \"无\"", "0", "0"),
    ]

    private static let lists: [Row] = [
        Row("连接", "[\"甲\", \"乙\", \"丙\"]", "甲、乙、丙"), Row("连接 \"；\"", "[\"甲\", \"乙\"]", "甲；乙"), Row("join \", \"", "[1, 2]", "1, 2"),
        Row("join \"\"", "[1, 2]", "12"),
        Row("join", "[\"甲\"]", "甲"), Row("join", "[]", ""), Row("join", "\"甲\"", "✗"), Row("join", "[{}]", "✗"), Row("join", "[[1]]", "✗"),
        Row("count", "[1, 2, 3]", "3"),
        Row("count", "[]", "0"), Row("count", "\"甲乙\"", "2"), Row("count", "5", "✗"), Row("first", "[\"甲\", \"乙\"]", "甲"),
        Row("last", "[\"甲\", \"乙\"]", "乙"),
        Row("first 2 | join", "[1, 2, 3]", "1、2"), Row("last 2 | join", "[1, 2, 3]", "2、3"), Row("first 2", "\"甲乙丙\"", "甲乙"),
        Row("first", "7", "✗"),
        Row("first | 大写", "[3]", "叁"),
    ]

    /// 《立法技术规范（试行）（一）》 on citing articles; GB/T 9704-2012, 7.2.5 on document numbers.
    private static let legal: [Row] = [
        Row("条款", #"{"article": 83, "item": 2}"#, "第八十三条第（二）项"),
        Row("条款", #"{"law": "行政诉讼法", "article": 25, "paragraph": 4}"#, "《行政诉讼法》第二十五条第四款"),
        Row("条款", #"{"law": "《民事诉讼法》", "article": 58}"#, "《民事诉讼法》第五十八条"), Row("条款", #"{"law": "环境保护法"}"#, "《环境保护法》"),
        Row("条款", #"{"article": 10, "paragraph": 1, "item": 12}"#, "第十条第一款第（十二）项"), Row("条款", #"{"article": 120}"#, "第一百二十条"),
        Row("条款", #"[{"law": "行政诉讼法", "article": 25}, {"article": 26}]"#, "《行政诉讼法》第二十五条、第二十六条"),
        Row("citation", #"{"article": "7"}"#, "第七条"),
        Row("条款", "{}", "✗"), Row("条款", #"{"article": 0}"#, "✗"), Row("条款", #"{"article": 1.5}"#, "✗"), Row("条款", "\"第八条\"", "✗"),
        Row("文号", "\"渝环函〔2021〕45号\"", "渝环函〔2021〕45号"), Row("文号", "\"渝环函[2021]45号\"", "渝环函〔2021〕45号"),
        Row("文号", "\"渝环函（2021）第045号\"", "渝环函〔2021〕45号"),
        Row("文号", "\"渝环函 【2021】 45 号\"", "渝环函〔2021〕45号"), Row("文号", "\"（2021）赣01民初12号\"", "（2021）赣01民初12号"),
        Row("documentNumber", "\"(2021)赣01民初12号\"", "（2021）赣01民初12号"),
        Row("文号", "\"45号\"", "✗"), Row("文号", "45", "✗"),
    ]

    private static let masked: [Row] = [
        Row("脱敏", "\"500101199001011234\"", "500101********1234"), Row("脱敏", "\"50010119900101123X\"", "500101********123X"),
        Row("脱敏", "\"500101900101123\"", "500101*****1123"),
        Row("脱敏", "\"13812345678\"", "138****5678"), Row("脱敏", "\"023-12345678\"", "023*****5678"), Row("脱敏", "\"张三\"", "张某"),
        Row("脱敏", "\"张三丰\"", "张某某"), Row("脱敏", "\"欧阳修远\"", "欧某某某"),
        Row("脱敏", "\"渝A12345\"", "渝*****5"), Row("脱敏", "\"某某环保公司\"", "某****司"), Row("脱敏", "\"甲\"", "甲"), Row("mask", "\"ab\"", "a*"),
        Row("mask", "\"\"", ""), Row("mask", "[]", "✗"),
    ]
}
