import Foundation
import Testing
import WenshuBasics
import WenshuCase
import WenshuDocument

/// A long document takes as much longer as it is longer.
@Suite(.serialized) struct LinearTimeTests {
    private static func letter(measures: Int) -> Reading {
        let head = """
            =青渡县水利局关于河道治理检察建议整改情况的复函
            青渡县人民检察院：
            贵院青检行公建〔2023〕5号检察建议书于2023年4月6日收悉，现将整改情况函复如下：
            一、整改落实情况

            """
        let body = (1...measures).map { n in
            "\(n).清运第\(n)段河道弃渣\(n * 3)立方米，对违法当事人处罚款2万元（青水罚〔2023〕\(n)号），由县水利局负责，2023年6月\(n % 28 + 1)日前全部完成。\n"
        }
        return DocumentNotation.document(head + body.joined() + "青渡县水利局\n2023年7月3日\n").reading()
    }

    private static func seconds(_ reading: Reading) -> (Double, Extraction) {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        let extraction = Extractor.extract(reading)
        return (now() - start, extraction)
    }

    @Test func tenTimesTheLengthTakesAboutTenTimesAsLong() {
        let (short, long) = (Self.letter(measures: 40), Self.letter(measures: 400))
        _ = Self.seconds(short)
        let one = (0..<3).map { _ in Self.seconds(short).0 }.min() ?? 0
        let (ten, extraction) = Self.seconds(long)
        #expect(extraction.fields["measures"]?.list?.count == 400)
        #expect(ten < one * 20, "\(one) s, ten times as long: \(ten) s")
        print("extraction: 40 measures \(one) s, 400 measures \(ten) s")
    }

    /// Whoever is liable is looked for through the whole text, name by name.
    private static func notice(sentences: Int) -> Reading {
        let head = "=青渡县水利局\n=关于河道污染案强制执行情况的函\n青渡县人民检察院：\n"
        let body = (1...sentences).map { "被告张三对其中\($0)万元承担连带赔偿责任，被告青渡县第\($0)运输有限公司应支付\($0)万元。\n" }
        return DocumentNotation.document(head + body.joined() + ">青渡县水利局\n>2023年7月3日\n").reading()
    }

    @Test func `a judgment that binds thousands does not take forever`() {
        let one = Self.seconds(Self.notice(sentences: 1_000)).0
        let four = Self.seconds(Self.notice(sentences: 4_000)).0
        #expect(four < one * 8, "\(one) s, four times as long: \(four) s")
    }

    /// One line that holds the same words again and again.
    private static func line(of words: String, times: Int) -> Reading {
        let text = String(repeating: words, count: times)
        let letter = """
            =青渡县水利局
            =关于检察建议整改情况的回复
            青渡县人民检察院：
            青检建〔2024〕3号检察建议书于2024年3月1日收悉。
            一、整改情况
            1.\(text)
            二、其他
            \(text)
            >青渡县水利局
            >2024年4月12日
            """
        return DocumentNotation.document(letter).reading()
    }

    @Test(arguments: ["拆除棚屋3间、香棚2间、", "无法在5月1日前完成。", "仍未复垦，", "我局一是拆除", "贵院载明“边坡。", "罚款3000元、"])
    func `a line of one clause, and one of thousands of sentences, take as much longer as they are longer`(words: String) {
        let one = Self.seconds(Self.line(of: words, times: 500)).0
        let four = Self.seconds(Self.line(of: words, times: 2_000)).0
        #expect(four < one * 8, "\(one) s, four times as long: \(four) s")
    }

    /// Minutes whose text is nothing but times.
    @Test func `times without end are gone through once`() {
        func minutes(_ count: Int) -> Reading {
            let times = String(repeating: "下午3时5分座谈、至4时结束、", count: count)
            return DocumentNotation.document("=某事会议纪要\n2024年5月8日，县检察院召开座谈会。\n\(times)\n会议议定：由县水利局负责。\n>县检察院\n").reading()
        }
        let one = Self.seconds(minutes(300)).0
        let four = Self.seconds(minutes(1_200)).0
        #expect(four < one * 8, "\(one) s, four times as long: \(four) s")
    }
}
