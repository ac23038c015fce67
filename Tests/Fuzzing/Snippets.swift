extension FuzzTarget {
    /// Elements that the mutator may put in anywhere.
    var snippets: [String] {
        switch self {
        case .docx: Self.word
        case .templateDOCX: Self.word + Self.tags.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" } + Self.tags
        case .odt: Self.odf
        case .templateODT: Self.odf + Self.tags.map { "<text:p>\($0)</text:p>" } + Self.tags
        case .html: Self.htmlSnippets
        case .letter: Self.phrases
        case .data, .fill: Self.values
        case .bag, .ocfl, .sip: Self.lines
        default: ["<a/>", "<w:p xmlns:w=\"urn:w\"/>", "<!-- x -->", "<![CDATA[<&]]>", "&#x10FFFF;", "<?x y?>"]
        }
    }

    private static let tags = [
        "{{a}}", "{{#b}}", "{{/b}}", "{{/}}", "{{#c}}", "{{/c}}", "{{^z}}", "{{else}}", "{{#if n > 3}}", "{{/if}}", "{{.}}",
        "{{#b | rows}}",
        "{{#b | columns}}", "{{#b | restart}}", "{{#b | blocks}}", "{{x | mergeDown}}", "{{c | 分段}}", "{{image image}}",
        "{{link u text=a}}",
        "{{pagebreak}}", "{{! x }}", "{{@index}}", "{{d.e | 日期}}", "{{n | 大写金额}}", "{{y | 分段}}", "{{\"{{\"}}", "{{missing}}",
    ]

    private static let phrases = [
        "关于", "的检察建议书", "的回复", "的复函", "会议纪要", "青检行公建〔2021〕3号", "〔2021〕", "第3号", "2021年3月5日", "二〇二一年三月五日",
        "收到之日起两个月内", "2021-03-05", "当日", "次日", "某县人民检察院：", "你院", "我局", "县水利局", "某县人民政府", "一、", "（一）", "1.", "①", "第三条", "附件：1.台账",
        "3.5万元", "人民币壹拾万元整", "1,234.56元", "罚款", "三亩", "120吨", "90%", "2.5公里", "已完成整改", "尚未整改到位", "立行立改", "拒不", "未",
        "联系人：林某", "电话：0898-12345678", "13800138000", "特此函复。", "此致", "主持人：周某", "参加人员：林某、周某", "出席：", "缺席：", "会议议定：",
        "责任单位：县水利局", "完成时限：", "《中华人民共和国水污染防治法》第八十五条第一款", "|", "\n|责任单位|措施|时限|\n", "\n=", "\u{3000}", "（", "）", "、", "；",
    ]

    private static let values = [
        "null", "true", "-1", "0", "1e9999", "0.1", "12345678901234567890123", "\"\"", "[]", "{}", "[[[[]]]]", "\"2021-02-30\"",
        "\"2021-03-05\"",
        "\\u0000", "\\ud83d", "\\ud83d\\ude00", "\\n", ",", ":", "\"a\": 1,", "&a", "*a", "? ", "- ", "!!str ", "| ", "---\n", "<<: *a",
        "\u{FEFF}", "\u{202E}",
        "\"data:image/png;base64,iVBORw0KGgo=\"", "〔2021〕3号", "某县人民检察院",
    ]

    /// Of manifests, tag files and inventories.
    private static let lines = [
        "\u{1E}\n", "\u{1E}\nMETS.xml\n", "<mptr xlink:href=\"METS.xml\"/>", " xlink:href=\"%2E./x\"", " ID=\"files\"", "../x", "data/",
        "data/../x", "%0A", "%2F", "\\", "//", "./", "BagIt-Version: 0.97\n", "BagIt-Version: 1.0\n",
        "Tag-File-Character-Encoding: UTF-16\n", "Payload-Oxum: 1.1\n", "Payload-Oxum: 99999999999999999999.9\n", "Bag-Size: x\n",
        "  folded\n", "http://e.cn/x 5 data/x\n",
        "manifest-md5.txt\n", "manifest-sha512.txt\n", "tagmanifest-sha256.txt\n", "fetch.txt\n", "\"v1\"", "\"v0001\"", "\"v2\": {}",
        "\"fixity\": {}",
        "\"contentDirectory\": \"..\"", "0=ocfl_object_1.0\nocfl_object_1.0\n", "0=ocfl_1.1\nocfl_1.1\n", "null", "[]", "{}", "-1", "1e99",
        "\"\"",
    ]

    private static let word = [
        "<w:p/>", "<w:p><w:r><w:t>甲</w:t></w:r></w:p>", "<w:r><w:t xml:space=\"preserve\"> x </w:t></w:r>", "<w:tab/>", "<w:br/>",
        "<w:br w:type=\"page\"/>", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>",
        "<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>", "<w:tcPr><w:vMerge/></w:tcPr>", "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>",
        "<w:tcPr><w:hMerge/></w:tcPr>", "<w:trPr><w:gridBefore w:val=\"2\"/><w:tblHeader/></w:trPr>",
        "<w:tblGrid><w:gridCol w:w=\"100\"/><w:gridCol w:w=\"1\"/></w:tblGrid>", "<w:pPr><w:pStyle w:val=\"1\"/></w:pPr>",
        "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>", "<w:pPr><w:sectPr/></w:pPr>",
        "<w:rPr><w:vanish/><w:b/><w:rFonts w:eastAsia=\"黑体\"/></w:rPr>",
        "<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple>",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", "<w:r><w:instrText> HYPERLINK \"x\" </w:instrText></w:r>",
        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>", "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        "<w:ins w:id=\"1\" w:author=\"x\"><w:r><w:t>y</w:t></w:r></w:ins>", "<w:del w:id=\"2\"><w:r><w:delText>y</w:delText></w:r></w:del>",
        "<w:moveFrom w:id=\"3\"><w:r><w:t>m</w:t></w:r></w:moveFrom>", "<w:moveTo w:id=\"3\"><w:r><w:t>m</w:t></w:r></w:moveTo>",
        "<w:bookmarkStart w:id=\"4\" w:name=\"b\"/>", "<w:bookmarkEnd w:id=\"4\"/>", "<w:commentRangeStart w:id=\"5\"/>",
        "<w:commentRangeEnd w:id=\"5\"/>",
        "<w:r><w:commentReference w:id=\"5\"/></w:r>", "<w:r><w:footnoteReference w:id=\"1\"/></w:r>",
        "<w:r><w:endnoteReference w:id=\"1\"/></w:r>",
        "<w:sdt><w:sdtPr><w:id w:val=\"6\"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>",
        "<w:hyperlink r:id=\"rId1\"><w:r><w:t>h</w:t></w:r></w:hyperlink>",
        "<w:ruby><w:rt><w:r><w:t>r</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>b</w:t></w:r></w:rubyBase></w:ruby>",
        "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>",
        "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>",
        "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
        "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:docPr id=\"7\" name=\"n\" descr=\"d\"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p/></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent>",
        "<w:pict><v:shape><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></v:shape></w:pict>", "<w:altChunk r:id=\"rId1\"/>",
        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl>",
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/><w:isLgl/></w:lvl></w:abstractNum>",
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>",
        "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:basedOn w:val=\"1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>",
        "<w:footnote w:id=\"1\"><w:p><w:r><w:t>n</w:t></w:r></w:p></w:footnote>", "<w:comment w:id=\"5\"><w:p/></w:comment>",
        "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk\" Target=\"document.xml\"/>",
    ]

    private static let odf = [
        "<text:p/>", "<text:p>甲</text:p>", "<text:h text:outline-level=\"1\">题</text:h>", "<text:span text:style-name=\"T1\">x</text:span>",
        "<text:s text:c=\"3\"/>",
        "<text:tab/>", "<text:line-break/>", "<text:soft-page-break/>",
        "<text:list text:style-name=\"L1\"><text:list-item><text:p>x</text:p></text:list-item></text:list>",
        "<text:list text:continue-numbering=\"true\"><text:list-item text:start-value=\"5\"><text:p/></text:list-item></text:list>",
        "<text:list-item><text:p>y</text:p></text:list-item>",
        "<text:numbered-paragraph text:list-id=\"l\" text:level=\"2\"><text:p/></text:numbered-paragraph>",
        "<table:table table:name=\"T\"><table:table-column table:number-columns-repeated=\"2\"/><table:table-row><table:table-cell><text:p/></table:table-cell><table:table-cell/></table:table-row></table:table>",
        "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"><text:p/></table:table-cell><table:covered-table-cell/></table:table-row>",
        "<table:table-header-rows><table:table-row><table:table-cell/></table:table-row></table:table-header-rows>",
        "<text:section text:name=\"S\"><text:p/></text:section>",
        "<text:note text:id=\"f\" text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note>",
        "<office:annotation><text:p>c</text:p></office:annotation>",
        "<draw:frame draw:name=\"F\"><draw:text-box><text:p>b</text:p></draw:text-box></draw:frame>",
        "<draw:frame><draw:image xlink:href=\"Pictures/a.png\"/></draw:frame>", "<draw:custom-shape><text:p>s</text:p></draw:custom-shape>",
        "<text:bookmark-start text:name=\"b\"/>",
        "<text:bookmark-end text:name=\"b\"/>", "<text:a xlink:href=\"http://e.cn\">a</text:a>",
        "<text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>r</text:ruby-text></text:ruby>",
        "<text:tracked-changes><text:changed-region text:id=\"c\"><text:deletion><office:change-info/><text:p>d</text:p></text:deletion></text:changed-region></text:tracked-changes>",
        "<text:change text:change-id=\"c\"/>", "<text:change-start text:change-id=\"c\"/>", "<text:change-end text:change-id=\"c\"/>",
        "<text:page-number/>",
        "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"P1\" style:list-style-name=\"L1\"/>",
        "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"一, 二, 三, ...\" style:num-suffix=\"、\" text:display-levels=\"3\" text:start-value=\"0\"/></text:list-style>",
        "<style:master-page style:name=\"Standard\"><style:header><text:p>h</text:p></style:header></style:master-page>",
    ]

    private static let htmlSnippets = [
        "<p>x</p>", "<b>y</b>", "<br>", "<table><tr><td colspan=2 rowspan=3>c</td></tr></table>", "<ul><li>i</ul>", "<script>x</script>",
        "<style>p{}</style>", "<!-- c -->",
        "&nbsp;", "&#x4E00;", "&#99999999;", "<img alt=\"a\">", "<h1>t</h1>", "<pre> a\n b</pre>", "</div>", "<a href=\"x\">l</a>",
        "<![CDATA[x]]>", "<meta charset=gbk>",
    ]
}
