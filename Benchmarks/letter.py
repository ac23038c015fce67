"""The letter that every engine fills: its text, its data, and the four languages in which its tags are written.

Two to three pages of A4: 27 values, 8 paragraphs of a list, a table of 10 rows. `[name]` is a value; the lines
`*facts` and `*clues` stand for the list of paragraphs and for the table.
"""

TITLE = "[procuratorate]检察建议书"

TEXT = """\
[number]
[recipient]：
[procuratorate]在履行公益诉讼检察职责中发现，[respondent]（住所地：[address]，统一社会信用代码：[code]）在[place]实施的[conduct]，可能损害国家利益或者社会公共利益。本院于[filed]决定立案，案号为[case]，由检察官[prosecutor]、检察官助理[assistant]办理。现已审查终结。
一、调查认定的事实
*facts
上述事实有现场勘验笔录[records]份、询问笔录[interviews]份、检测报告（编号[report]）、无人机航拍照片[photos]张以及下列线索为证：
*clues
经委托[laboratory]鉴定，受损面积为[area]亩，生态环境修复费用为[cost]元，修复期限为[period]个月。
二、法律依据和监督意见
根据[law]的规定，[recipient]对本行政区域内的上述事项负有监督管理职责。[duty]截至[inspected]本院回访时，违法状态仍未消除，国家利益和社会公共利益持续受到侵害。
三、建议内容
为督促行政机关依法履行职责，维护国家利益和社会公共利益，依据《中华人民共和国行政诉讼法》第二十五条第四款的规定，现向你单位提出如下检察建议：依法履行监督管理职责，对[conduct]及时查处，督促[respondent]限期治理；举一反三，对[place]同类问题开展专项排查，健全日常巡查、部门协作和信息共享的长效机制。
请在收到本检察建议书后[deadline]内依法履行职责，并将办理情况书面回复本院。联系人：[contact]，联系电话：[telephone]。
[procuratorate]
[date]
"""

VALUES = {
    "procuratorate": "云州市江北区人民检察院",
    "number": "云江检行公建〔2025〕17号",
    "recipient": "云州市江北区水务局",
    "respondent": "云州市宏达砂石有限公司",
    "address": "云州市江北区沿江东路118号",
    "code": "91530100MA6K00000X",
    "place": "清水河江北段左岸",
    "conduct": "未经许可在河道管理范围内采砂并堆放弃渣的行为",
    "filed": "2025年3月5日",
    "case": "云江检公益立〔2025〕9号",
    "prosecutor": "陈明",
    "assistant": "李晓",
    "records": "3",
    "interviews": "11",
    "report": "YZJC-2025-0417",
    "photos": "26",
    "laboratory": "云州市生态环境科学研究院司法鉴定所",
    "area": "18.6",
    "cost": "326,450.00",
    "period": "6",
    "law": "《中华人民共和国水法》第三十七条第二款、第三十九条，《中华人民共和国河道管理条例》第二十五条 & 第四十四条",
    "duty": "你单位虽曾责令停止违法行为，但未对堆放物的清除和河道的恢复作出处理，未全面履行法定职责。",
    "inspected": "2025年5月20日",
    "deadline": "两个月",
    "contact": "王宁",
    "telephone": "0870-0000117",
    "date": "2025年6月3日",
}

FACTS = [
    f"{'（' + '一二三四五六七八'[i] + '）'}2024年{i + 4}月以来，该公司在清水河江北段左岸第{i + 1}号断面附近设置采砂点，"
    f"使用挖掘机{i + 1}台、运输车辆{2 * i + 3}辆，累计采砂约{1200 + 350 * i}立方米，未取得河道采砂许可证，"
    "弃渣就近堆放在河道管理范围内，侵占行洪断面，汛期存在安全隐患。" for i in range(8)
]

HEADINGS = ["序号", "日期", "地点", "情况", "数量（立方米）"]
COLUMNS = ["index", "day", "spot", "finding", "amount"]


def clue(i):
    """One row of the table; the same for the same number."""
    return {
        "index": str(i + 1), "day": f"2025-{i % 12 + 1:02}-{i * 7 % 28 + 1:02}", "spot": f"清水河{i * 13 % 97 + 1}号断面",
        "finding": ("堆放弃渣", "采砂作业", "便道占河", "岸坡坍塌")[i % 4] + f"，照片第{i * 31 % 1009 + 1}号",
        "amount": f"{i * 7919 % 9973 + 10}.{i % 10}",
    }


def data(rows):
    return {**VALUES, "facts": FACTS, "clues": [clue(i) for i in range(rows)]}


def values(text, tag):
    """The text with each `[name]` as an engine writes it; a list of (text, is a tag)."""
    import re
    pieces = re.split(r"\[(\w+)\]", text)
    return [(tag(p), True) if i % 2 else (p, False) for i, p in enumerate(pieces) if p]
