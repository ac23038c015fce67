/// The number in front of a paragraph: 一、 （一） 1. （1） ① 一是 第一， 第一条, typed or automatic.
package struct ListLabel: Sendable, Hashable {
    package enum Style: String, Sendable, Hashable, CaseIterable {
        /// 第一部分
        case part
        /// 壹、
        case capital
        /// 甲、
        case stem
        /// Ⅰ.
        case roman
        /// 第一章
        case chapter
        /// 第一节
        case section
        /// 第一条
        case article
        /// 一、
        case chinese
        /// （一）
        case chineseBracketed
        /// 1. 1、
        case arabic
        /// 1.1
        case decimal
        /// （1） 1）
        case arabicBracketed
        /// ① ⑴ ⒈
        case enclosed
        /// 一是 其一，
        case enumeration
        /// 第一，
        case ordinal
        /// 措施一： 任务1：
        case named
        /// A. a) I.
        case letter
        /// A bullet.
        case bullet
    }

    package var style: Style
    /// The number it states; of 1.2.3 the last one; 0 for a bullet.
    package var number: Int
    /// The label as printed, without white space.
    package var printed: String
    /// Where the text behind a typed label begins; 0 for an automatic one.
    package var end: Int
    package var isTyped: Bool { end > 0 }
}
