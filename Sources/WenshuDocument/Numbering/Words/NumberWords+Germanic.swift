extension NumberWords {
    /// No “and”, as Word prints it (Open-Xml-PowerTools, documents LIR002 and LIR015).
    static let english = NumberWords(
        """
        tens
        2 twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety
        cardinal
        1 one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen
        20 {/tens}[-{%}]
        100 {/} hundred[ {%}]
        1000 {/} thousand[ {%}]
        tenths
        2 twentieth, thirtieth, fortieth, fiftieth, sixtieth, seventieth, eightieth, ninetieth
        ordinal
        1 first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth
        13 {=cardinal}th
        20 [{/tens}-{%}|{/tenths}]
        100 {/cardinal} hundred[ {%}|th]
        1000 {/cardinal} thousand[ {%}|th]
        """)

    /// As LibreOffice has it, with `ein` before hundert and tausend.
    static let german = NumberWords(germanTable)
    /// Without ß.
    static let swissGerman = NumberWords(
        germanTable,
        """
        tens
        3 dreissig
        """)

    private static let germanTable = """
        tens
        2 zwanzig, dreißig, vierzig, fünfzig, sechzig, siebzig, achtzig, neunzig
        joined
        1 ein, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf
        13 dreizehn, vierzehn, fünfzehn, sechzehn, siebzehn, achtzehn, neunzehn
        20 [{%}und]{/tens}
        100 {/}hundert[{%}]
        cardinal
        1 eins
        2 {=joined}
        100 {/joined}hundert[{%}]
        1000 {/joined}tausend[{%}]
        ordinal
        1 erste, zweite, dritte, vierte, fünfte, sechste, siebte, achte
        9 {=joined}te
        20 {=joined}ste
        100 {/joined}hundert[{%}|ste]
        1000 {/joined}tausend[{%}|ste]
        """

    /// As LibreOffice has it; it counts in hundreds up to 9999 (eenentwintighonderd), this table up to 1999. The *Woordenlijst* has both.
    static let dutch = NumberWords(
        """
        tens
        2 twintig, dertig, veertig, vijftig, zestig, zeventig, tachtig, negentig
        and
        1 eenen, tweeën, drieën, vieren, vijfen, zesen, zevenen, achten, negenen
        cardinal
        1 een, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf
        13 dertien, veertien, vijftien, zestien, zeventien, achttien, negentien
        20 [{%and}]{/tens}
        100 honderd[{%}]
        200 {/}honderd[{%}]
        1000 duizend[ {%}]
        1100/100 {/}honderd[{%}]
        2000 {/}duizend[ {%}]
        ordinal
        1 eerste, tweede, derde, vierde, vijfde, zesde, zevende, achtste
        9 {=cardinal}de
        20 {=cardinal}ste
        100 honderd[{%}|ste]
        200 {/cardinal}honderd[{%}|ste]
        1000 duizend[ {%}|ste]
        1100/100 {/cardinal}honderd[{%}|ste]
        2000 {/cardinal}duizend[ {%}|ste]
        """)

    /// In one word and with första, andra, as Open-Xml-PowerTools has it; LibreOffice has förste, andre and a space behind tusen. Both are Swedish.
    /// Three equal consonants become two: tjugoett, tjugoettusen.
    static let swedish = NumberWords(
        """
        tens
        2 tjugo, trettio, fyrtio, femtio, sextio, sjuttio, åttio, nittio
        cardinal
        1 ett, två, tre, fyra, fem, sex, sju, åtta, nio, tio, elva, tolv, tretton, fjorton, femton, sexton, sjutton, arton, nitton
        20 {/tens}[{%}]
        100 {/}hundra[{%}]
        1000 {/thousands}tusen[{%}]
        thousands
        1 et
        2 {=cardinal}
        20 {/tens}[{%}]
        100 {/cardinal}hundra[{%}]
        ordinal
        1 första, andra, tredje, fjärde, femte, sjätte, sjunde, åttonde, nionde, tionde, elfte, tolfte
        13 {=cardinal}de
        20 {/tens}[{%}|nde]
        100 {/cardinal}hundra[{%}|de]
        1000 {/thousands}tusen[{%}|de]
        """)

    /// Ordinal tens are those of *Retskrivningsordbogen* (halvtredsindstyvende); LibreOffice makes some of its own (halvtredsende).
    /// `og` stands before tens and ones only, as ICU has it.
    static let danish = NumberWords(
        """
        tens
        2 tyve, tredive, fyrre, halvtreds, tres, halvfjerds, firs, halvfems
        cardinal
        1 en, to, tre, fire, fem, seks, syv, otte, ni, ti, elleve, tolv, tretten, fjorten, femten, seksten, sytten, atten, nitten
        20 [{%}og]{/tens}
        100 {/neuter} hundrede[ og {%}]
        1000 {/neuter} tusind[{%rest}]
        neuter
        1 et
        2 {=cardinal}
        100 {/} hundrede[ og {%}]
        rest
        1 _og {=cardinal}
        100 _{=cardinal}
        tenths
        2 tyvende, tredivte, fyrretyvende, halvtredsindstyvende, tresindstyvende, halvfjerdsindstyvende, firsindstyvende, halvfemsindstyvende
        ordinal
        1 første, anden, tredje, fjerde, femte, sjette, syvende, ottende, niende, tiende, ellevte, tolvte
        13 trettende, fjortende, femtende, sekstende, syttende, attende, nittende
        20 [{%cardinal}og]{/tenths}
        100 {/neuter} hundrede[ og {%}]
        1000 {/neuter} tusind[{%ordinalRest}|e]
        ordinalRest
        1 _og {=ordinal}
        100 _{=ordinal}
        """)

    /// Bokmål, as LibreOffice has it; but andre, not annen, tjueett tusen, and `og` before tens and ones only, as ICU has it.
    static let norwegian = NumberWords(
        """
        tens
        2 tjue, tretti, førti, femti, seksti, sytti, åtti, nitti
        cardinal
        1 én, to, tre, fire, fem, seks, sju, åtte, ni, ti, elleve, tolv, tretten, fjorten, femten, seksten, sytten, atten, nitten
        20 {/tens}[{%}]
        100 {/neuter} hundre[ og {%}]
        1000 {/neuter} tusen[{%rest}]
        neuter
        1 ett
        2 {=cardinal}
        20 {/tens}[{%}]
        100 {/} hundre[ og {%}]
        rest
        1 _og {=cardinal}
        100 _{=cardinal}
        tenths
        2 tjuende, trettiende, førtiende, femtiende, sekstiende, syttiende, åttiende, nittiende
        ordinal
        1 første, andre, tredje, fjerde, femte, sjette, sjuende, åttende, niende, tiende, ellevte, tolvte
        13 trettende, fjortende, femtende, sekstende, syttende, attende, nittende
        20 [{/tens}{%}|{/tenths}]
        100 {/neuter} hundre[ og {%}|de]
        1000 {/neuter} tusen[{%ordinalRest}|de]
        ordinalRest
        1 _og {=ordinal}
        100 _{=ordinal}
        """)
}
