extension NumberWords {
    /// The *Diccionario panhispánico de dudas*: undécimo, duodécimo, vigesimoctavo, dosmilésimo. LibreOffice has decimoprimero, vigesimooctavo, dos milésimo.
    static let spanish = NumberWords(
        """
        tens
        3 treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa
        hundreds
        2 doscientos, trescientos, cuatrocientos, quinientos, seiscientos, setecientos, ochocientos, novecientos
        cardinal
        1 uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince
        16 dieciséis, diecisiete, dieciocho, diecinueve, veinte, veintiuno, veintidós, veintitrés, veinticuatro, veinticinco
        26 veintiséis, veintisiete, veintiocho, veintinueve
        30 {/tens}[ y {%}]
        100 cien[to {%}]
        200 {/hundreds}[ {%}]
        1000 mil[ {%}]
        2000 {/thousands} mil[ {%}]
        thousands
        1 un
        2 {=cardinal}
        21 veintiún
        22 {=cardinal}
        30 {/tens}[ y {%}]
        100 cien[to {%}]
        200 {/hundreds}[ {%}]
        joined
        1 un, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince
        16 dieciseis, diecisiete, dieciocho, diecinueve, veinte, veintiun, veintidos, veintitres, veinticuatro, veinticinco
        26 veintiseis, veintisiete, veintiocho, veintinueve
        30 {/tens}[i{%}]
        100 cien[to{%}]
        200 {/hundreds}[{%}]
        tenths
        3 trigésimo, cuadragésimo, quincuagésimo, sexagésimo, septuagésimo, octogésimo, nonagésimo
        hundredths
        1 centésimo, ducentésimo, tricentésimo, cuadringentésimo, quingentésimo, sexcentésimo, septingentésimo, octingentésimo, noningentésimo
        ordinal
        1 primero, segundo, tercero, cuarto, quinto, sexto, séptimo, octavo, noveno, décimo, undécimo, duodécimo
        13 decimotercero, decimocuarto, decimoquinto, decimosexto, decimoséptimo, decimoctavo, decimonoveno, vigésimo
        21 vigesimoprimero, vigesimosegundo, vigesimotercero, vigesimocuarto, vigesimoquinto, vigesimosexto, vigesimoséptimo
        28 vigesimoctavo, vigesimonoveno
        30 {/tenths}[ {%}]
        100 {/hundredths}[ {%}]
        1000 milésimo[ {%}]
        2000 {/joined}milésimo[ {%}]
        """)

    /// In one word below a million. LibreOffice has ventiquarto for ventiquattresimo and duemilesimo for duemillesimo.
    static let italian = NumberWords(
        """
        tens
        3 trent, quarant, cinquant, sessant, settant, ottant, novant
        venti
        0 i, uno, idue, itré, iquattro, icinque, isei, isette, otto, inove
        trenta
        0 a, uno, adue, atré, aquattro, acinque, asei, asette, otto, anove
        cardinal
        1 uno, due, tre, quattro, cinque, sei, sette, otto, nove, dieci, undici, dodici, tredici, quattordici, quindici, sedici
        17 diciassette, diciotto, diciannove
        20 vent{%venti}
        30 {/tens}{%trenta}
        100 cento[{%last}]
        200 {/}cento[{%last}]
        1000 mille[{%last}]
        2000 {/thousands}mila[{%last}]
        last
        1 {=cardinal}
        3 tré
        4 {=cardinal}
        ventimila
        0 {=venti}
        3 itre
        4 {=venti}
        trentamila
        0 {=trenta}
        3 atre
        4 {=trenta}
        thousands
        1 {=cardinal}
        20 vent{%ventimila}
        30 {/tens}{%trentamila}
        100 cento[{%}]
        200 {/}cento[{%}]
        ventesimo
        1 unesimo, iduesimo, itreesimo, iquattresimo, icinquesimo, iseiesimo, isettesimo, ottesimo, inovesimo
        trentesimo
        1 unesimo, aduesimo, atreesimo, aquattresimo, acinquesimo, aseiesimo, asettesimo, ottesimo, anovesimo
        ordinal
        1 primo, secondo, terzo, quarto, quinto, sesto, settimo, ottavo, nono
        10 {=nth}
        nth
        1 unesimo, duesimo, treesimo, quattresimo, cinquesimo, seiesimo, settesimo, ottesimo, novesimo, decimo, undicesimo, dodicesimo
        13 tredicesimo, quattordicesimo, quindicesimo, sedicesimo, diciassettesimo, diciottesimo, diciannovesimo
        20 vent[{%ventesimo}|esimo]
        30 {/tens}[{%trentesimo}|esimo]
        100 cent[o{%}|esimo]
        200 {/cardinal}cent[o{%}|esimo]
        1000 mill[e{%}|esimo]
        2000 {/thousands}m[ila{%}|illesimo]
        """)

    /// As LibreOffice has it, but quadragésimo, quinquagésimo and the like, as the *Vocabulário ortográfico* has them.
    static let brazilian = NumberWords(brazilianTable)
    /// catorze, dezasseis, dezassete, dezanove.
    static let portuguese = NumberWords(
        brazilianTable,
        """
        cardinal
        14 catorze, quinze, dezasseis, dezassete, dezoito, dezanove
        """)

    private static let brazilianTable = """
        tens
        2 vinte, trinta, quarenta, cinquenta, sessenta, setenta, oitenta, noventa
        hundreds
        2 duzentos, trezentos, quatrocentos, quinhentos, seiscentos, setecentos, oitocentos, novecentos
        cardinal
        1 um, dois, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, treze
        14 quatorze, quinze, dezesseis, dezessete, dezoito, dezenove
        20 {/tens}[ e {%}]
        100 ce[nto e {%}|m]
        200 {/hundreds}[ e {%}]
        1000 mil[{%rest}]
        2000 {/} mil[{%rest}]
        rest
        1 _e {=cardinal}
        100 [_|_e ]{=cardinal}
        tenths
        1 décimo, vigésimo, trigésimo, quadragésimo, quinquagésimo, sexagésimo, septuagésimo, octogésimo, nonagésimo
        hundredths
        1 centésimo, ducentésimo, trecentésimo, quadringentésimo, quingentésimo, sexcentésimo, septingentésimo, octingentésimo, nongentésimo
        ordinal
        1 primeiro, segundo, terceiro, quarto, quinto, sexto, sétimo, oitavo, nono
        10 {/tenths}[ {%}]
        100 {/hundredths}[ {%}]
        1000 milésimo[ {%}]
        2000 {/cardinal} milésimo[ {%}]
        """

    /// As LibreOffice has it, but with the feminine before mii, and `de` where the two last figures are 00 or 20 and more.
    static let romanian = NumberWords(
        """
        tens
        2 douăzeci, treizeci, patruzeci, cincizeci, șaizeci, șaptezeci, optzeci, nouăzeci
        cardinal
        1 unu, doi, trei, patru, cinci, șase, șapte, opt, nouă, zece, unsprezece, doisprezece, treisprezece, paisprezece, cincisprezece
        16 șaisprezece, șaptesprezece, optsprezece, nouăsprezece
        20 {/tens}[ și {%}]
        100 o sută[ {%}]
        200 {/feminine} sute[ {%}]
        1000 o mie[ {%}]
        2000 {/thousands}[ {%}]
        feminine
        1 una, două
        3 {=cardinal}
        12 douăsprezece
        13 {=cardinal}
        20 {/tens}[ și {%}]
        thousands
        1 {=feminine} mii
        20 {=feminine} de mii
        100 o sută[ {%}| de mii]
        200 {/feminine} sute[ {%}| de mii]
        ordinal
        1 primul
        2 al {=nth}
        nth
        1 unulea, doilea, treilea, patrulea, cincilea, șaselea, șaptelea, optulea, nouălea
        10 {=cardinal}lea
        20 {/tens}[ și {%}|lea]
        100 o sută[ {%}|lea]
        200 {/feminine} sute[ {%}|lea]
        1000 o mie[ {%}|lea]
        2000 {/thousands}[ {%}|lea]
        """)
}
