extension NumberWords {
    /// As LibreOffice has it; the thousandths with a genitive in front (dziesięciotysięczny), as the *Słownik języka polskiego* has them.
    static let polish = NumberWords(
        """
        tens
        2 dwadzieścia, trzydzieści, czterdzieści, pięćdziesiąt, sześćdziesiąt, siedemdziesiąt, osiemdziesiąt, dziewięćdziesiąt
        hundreds
        1 sto, dwieście, trzysta, czterysta, pięćset, sześćset, siedemset, osiemset, dziewięćset
        cardinal
        1 jeden, dwa, trzy, cztery, pięć, sześć, siedem, osiem, dziewięć, dziesięć, jedenaście, dwanaście, trzynaście, czternaście
        15 piętnaście, szesnaście, siedemnaście, osiemnaście, dziewiętnaście
        20 {/tens}[ {%}]
        100 {/hundreds}[ {%}]
        1000 {/thousands}[ {%}]
        thousands
        1 tysiąc
        2 {=cardinal} tysiące
        5 {=cardinal} tysięcy
        20 {/tens} [{%thousandsBehind}|tysięcy]
        100 {/hundreds} [{%thousandsBehind}|tysięcy]
        thousandsBehind
        1 jeden tysięcy
        2 {=thousands}
        tenths
        2 dwudziesty, trzydziesty, czterdziesty, pięćdziesiąty, sześćdziesiąty, siedemdziesiąty, osiemdziesiąty, dziewięćdziesiąty
        hundredths
        1 setny, dwusetny, trzechsetny, czterechsetny, pięćsetny, sześćsetny, siedemsetny, osiemsetny, dziewięćsetny
        ordinal
        1 pierwszy, drugi, trzeci, czwarty, piąty, szósty, siódmy, ósmy, dziewiąty, dziesiąty, jedenasty, dwunasty, trzynasty, czternasty
        15 piętnasty, szesnasty, siedemnasty, osiemnasty, dziewiętnasty
        20 {/tenths}[ {%}]
        100 [{/hundreds} {%}|{/hundredths}]
        1000 [{/thousands} {%}|tysięczny]
        2000 [{/thousands} {%}|{/joined}tysięczny]
        joined
        1 jedno, dwu, trzy, cztero, pięcio, sześcio, siedmio, ośmio, dziewięcio, dziesięcio, jedenasto, dwunasto, trzynasto, czternasto
        15 piętnasto, szesnasto, siedemnasto, osiemnasto, dziewiętnasto
        20 {/joinedTens}[{%}]
        100 {/joinedHundreds}[{%}]
        joinedTens
        2 dwudziesto, trzydziesto, czterdziesto, pięćdziesięcio, sześćdziesięcio, siedemdziesięcio, osiemdziesięcio, dziewięćdziesięcio
        joinedHundreds
        1 stu, dwustu, trzystu, czterystu, pięćset, sześćset, siedemset, osiemset, dziewięćset
        """)

    /// As LibreOffice has it: jedna and dva for counting, every part of an ordinal number declined. The thousandths have a genitive in front (dvoutisící), as the
    /// *Internetová jazyková příručka* has them.
    static let czech = NumberWords(
        """
        tens
        2 dvacet, třicet, čtyřicet, padesát, šedesát, sedmdesát, osmdesát, devadesát
        hundreds
        1 sto, dvě stě, tři sta, čtyři sta, pět set, šest set, sedm set, osm set, devět set
        cardinal
        1 jedna, dva, tři, čtyři, pět, šest, sedm, osm, devět, deset, jedenáct, dvanáct, třináct, čtrnáct, patnáct, šestnáct, sedmnáct
        18 osmnáct, devatenáct
        20 {/tens}[ {%}]
        100 {/hundreds}[ {%}]
        1000 tisíc[ {%}]
        2000 {/} tisíce[ {%}]
        5000 {/} tisíc[ {%}]
        tenths
        2 dvacátý, třicátý, čtyřicátý, padesátý, šedesátý, sedmdesátý, osmdesátý, devadesátý
        hundredths
        1 stý, dvoustý, třístý, čtyřstý, pětistý, šestistý, sedmistý, osmistý, devítistý
        ordinal
        1 první, druhý, třetí, čtvrtý, pátý, šestý, sedmý, osmý, devátý, desátý
        11 {=cardinal}ý
        20 {/tenths}[ {%}]
        100 {/hundredths}[ {%}]
        1000 tisící[ {%}]
        2000 {/joined}tisící[ {%}]
        joined
        1 jedna, dvou, tří, čtyř, pěti, šesti, sedmi, osmi, devíti, deseti
        11 {=cardinal}i
        20 {/tens}i[{%}]
        100 {/joinedHundreds}[{%}]
        joinedHundreds
        1 sto, dvouset, tříset, čtyřset, pětiset, šestiset, sedmiset, osmiset, devítiset
        """)

    /// As LibreOffice has it, but without ё, which print leaves out: четвертый, as Open-Xml-PowerTools has it.
    static let russian = NumberWords(
        """
        tens
        2 двадцать, тридцать, сорок, пятьдесят, шестьдесят, семьдесят, восемьдесят, девяносто
        hundreds
        1 сто, двести, триста, четыреста, пятьсот, шестьсот, семьсот, восемьсот, девятьсот
        cardinal
        1 один, два, три, четыре, пять, шесть, семь, восемь, девять, десять, одиннадцать, двенадцать, тринадцать, четырнадцать
        15 пятнадцать, шестнадцать, семнадцать, восемнадцать, девятнадцать
        20 {/tens}[ {%}]
        100 {/hundreds}[ {%}]
        1000 {/thousands}[ {%}]
        thousands
        1 одна тысяча, две тысячи, три тысячи, четыре тысячи
        5 {=cardinal} тысяч
        20 {/tens} [{%}|тысяч]
        100 {/hundreds} [{%}|тысяч]
        tenths
        2 двадцатый, тридцатый, сороковой, пятидесятый, шестидесятый, семидесятый, восьмидесятый, девяностый
        hundredths
        1 сотый, двухсотый, трехсотый, четырехсотый, пятисотый, шестисотый, семисотый, восьмисотый, девятисотый
        ordinal
        1 первый, второй, третий, четвертый, пятый, шестой, седьмой, восьмой, девятый, десятый, одиннадцатый, двенадцатый, тринадцатый
        14 четырнадцатый, пятнадцатый, шестнадцатый, семнадцатый, восемнадцатый, девятнадцатый
        20 [{/tens} {%}|{/tenths}]
        100 [{/hundreds} {%}|{/hundredths}]
        1000 [{/thousands} {%}|тысячный]
        2000 [{/thousands} {%}|{/joined}тысячный]
        joined
        1 одно, двух, трех, четырех, пяти, шести, семи, восьми, девяти, десяти, одиннадцати, двенадцати, тринадцати, четырнадцати
        15 пятнадцати, шестнадцати, семнадцати, восемнадцати, девятнадцати
        20 {/joinedTens}[{%}]
        100 {/joinedHundreds}[{%}]
        joinedTens
        2 двадцати, тридцати, сорока, пятидесяти, шестидесяти, семидесяти, восьмидесяти, девяносто
        joinedHundreds
        1 сто, двухсот, трехсот, четырехсот, пятисот, шестисот, семисот, восьмисот, девятисот
        """)

    /// As LibreOffice has it, with the apostrophe U+02BC; but двадцятиоднотисячний.
    static let ukrainian = NumberWords(
        """
        tens
        2 двадцять, тридцять, сорок, пʼятдесят, шістдесят, сімдесят, вісімдесят, девʼяносто
        hundreds
        1 сто, двісті, триста, чотириста, пʼятсот, шістсот, сімсот, вісімсот, девʼятсот
        cardinal
        1 один, два, три, чотири, пʼять, шість, сім, вісім, девʼять, десять, одинадцять, дванадцять, тринадцять, чотирнадцять
        15 пʼятнадцять, шістнадцять, сімнадцять, вісімнадцять, девʼятнадцять
        20 {/tens}[ {%}]
        100 {/hundreds}[ {%}]
        1000 {/thousands}[ {%}]
        thousands
        1 одна тисяча, дві тисячі, три тисячі, чотири тисячі
        5 {=cardinal} тисяч
        20 {/tens} [{%}|тисяч]
        100 {/hundreds} [{%}|тисяч]
        tenths
        2 двадцятий, тридцятий, сороковий, пʼятдесятий, шістдесятий, сімдесятий, вісімдесятий, девʼяностий
        hundredths
        1 сотий, двохсотий, трьохсотий, чотирьохсотий, пʼятисотий, шестисотий, семисотий, восьмисотий, девʼятисотий
        ordinal
        1 перший, другий, третій, четвертий, пʼятий, шостий, сьомий, восьмий, девʼятий, десятий, одинадцятий, дванадцятий, тринадцятий
        14 чотирнадцятий, пʼятнадцятий, шістнадцятий, сімнадцятий, вісімнадцятий, девʼятнадцятий
        20 [{/tens} {%}|{/tenths}]
        100 [{/hundreds} {%}|{/hundredths}]
        1000 [{/thousands} {%}|тисячний]
        2000 [{/thousands} {%}|{/joined}тисячний]
        joined
        1 одно, двох, трьох, чотирьох, пʼяти, шести, семи, восьми, девʼяти, десяти, одинадцяти, дванадцяти, тринадцяти, чотирнадцяти
        15 пʼятнадцяти, шістнадцяти, сімнадцяти, вісімнадцяти, девʼятнадцяти
        20 {/joinedTens}[{%}]
        100 {/joinedHundreds}[{%}]
        joinedTens
        2 двадцяти, тридцяти, сорока, пʼятдесяти, шістдесяти, сімдесяти, вісімдесяти, девʼяносто
        joinedHundreds
        1 сто, двохсот, трьохсот, чотирьохсот, пʼятисот, шестисот, семисот, восьмисот, девʼятисот
        """)
}
