extension NumberWords {
    /// As *Γραμματική* and print have it: εκατόν ένα, είκοσι μία χιλιάδες, ενενηκοστός, where LibreOffice has a Latin v, the neuter and εννενηκοστός.
    /// Thousandths above ten thousand are in no use; they are made as LibreOffice makes them.
    static let greek = NumberWords(
        """
        tens
        2 είκοσι, τριάντα, σαράντα, πενήντα, εξήντα, εβδομήντα, ογδόντα, ενενήντα
        hundreds
        2 διακόσια, τριακόσια, τετρακόσια, πεντακόσια, εξακόσια, επτακόσια, οκτακόσια, εννιακόσια
        feminineHundreds
        2 διακόσιες, τριακόσιες, τετρακόσιες, πεντακόσιες, εξακόσιες, επτακόσιες, οκτακόσιες, εννιακόσιες
        cardinal
        1 ένα, δύο, τρία, τέσσερα, πέντε, έξι, επτά, οκτώ, εννέα, δέκα, έντεκα, δώδεκα, δεκατρία, δεκατέσσερα, δεκαπέντε, δεκαέξι
        17 δεκαεπτά, δεκαοκτώ, δεκαεννέα
        20 {/tens}[ {%}]
        100 εκατό[ν {%}]
        200 {/hundreds}[ {%}]
        1000 χίλια[ {%}]
        2000 {/feminine} χιλιάδες[ {%}]
        feminine
        1 μία, δύο, τρεις, τέσσερις
        5 {=cardinal}
        13 δεκατρείς, δεκατέσσερις
        15 {=cardinal}
        20 {/tens}[ {%}]
        100 εκατό[ν {%}]
        200 {/feminineHundreds}[ {%}]
        tenths
        2 εικοστός, τριακοστός, τεσσαρακοστός, πεντηκοστός, εξηκοστός, εβδομηκοστός, ογδοηκοστός, ενενηκοστός
        hundredths
        1 εκατοστός, διακοσιοστός, τριακοσιοστός, τετρακοσιοστός, πεντακοσιοστός, εξακοσιοστός, επτακοσιοστός, οκτακοσιοστός, εννιακοσιοστός
        thousandths
        1 χιλιοστός, δισχιλιοστός, τρισχιλιοστός, τετρακισχιλιοστός, πεντακισχιλιοστός, εξακισχιλιοστός, επτακισχιλιοστός, οκτακισχιλιοστός
        9 εννεακισχιλιοστός, δεκακισχιλιοστός
        11 {=cardinal} χιλιοστός
        ordinal
        1 πρώτος, δεύτερος, τρίτος, τέταρτος, πέμπτος, έκτος, έβδομος, όγδοος, ένατος, δέκατος, ενδέκατος, δωδέκατος
        13 δέκατος {%}
        20 {/tenths}[ {%}]
        100 {/hundredths}[ {%}]
        1000 {/thousandths}[ {%}]
        """)

    /// As LibreOffice has it; but a one within a number is yhdes (kahdeskymmenesyhdestuhannes).
    static let finnish = NumberWords(
        """
        cardinal
        1 yksi, kaksi, kolme, neljä, viisi, kuusi, seitsemän, kahdeksan, yhdeksän, kymmenen
        11 {%}toista
        20 {/}kymmentä[{%}]
        100 sata[{%}]
        200 {/}sataa[{%}]
        1000 tuhat[{%}]
        2000 {/}tuhatta[{%}]
        10000/1000 {/}tuhatta[ {%}]
        nth
        1 yhdes, kahdes, kolmas, neljäs, viides, kuudes, seitsemäs, kahdeksas, yhdeksäs, kymmenes
        11 {%}toista
        20 {/}kymmenes[{%}]
        100 sadas[{%}]
        200 {/}sadas[{%}]
        ordinal
        1 ensimmäinen, toinen
        3 {=nth}
        20 {/nth}kymmenes[{%}]
        100 sadas[{%}]
        200 {/nth}sadas[{%}]
        1000 tuhannes[{%}]
        2000 {/nth}tuhannes[{%}]
        10000/1000 {/nth}tuhannes[ {%}]
        """)

    /// As LibreOffice has it: in one word to two thousand, with a hyphen behind ezer above (*A magyar helyesírás szabályai*, 289).
    static let hungarian = NumberWords(
        """
        tens
        3 harminc, negyven, ötven, hatvan, hetven, nyolcvan, kilencven
        cardinal
        1 egy, kettő, három, négy, öt, hat, hét, nyolc, kilenc, tíz
        11 tizen{%}
        20 húsz
        21 huszon{%}
        30 {/tens}[{%}]
        100 száz[{%}]
        200 {/joined}száz[{%}]
        1000 ezer[{%}]
        1100/100 ezeregyszáz[{%}]
        1200/1000 ezer[{%}]
        2000 {/joined}ezer[-{%}]
        joined
        1 egy, két
        3 {=cardinal}
        11 tizen{%}
        20 húsz
        21 huszon{%}
        30 {/tens}[{%}]
        100 száz[{%}]
        200 {/}száz[{%}]
        tenths
        3 harmincadik, negyvenedik, ötvenedik, hatvanadik, hetvenedik, nyolcvanadik, kilencvenedik
        ordinal
        1 első, második
        3 {=nth}
        nth
        1 egyedik, kettedik, harmadik, negyedik, ötödik, hatodik, hetedik, nyolcadik, kilencedik, tizedik
        11 tizen{%}
        20 huszadik
        21 huszon{%}
        30 [{/tens}{%}|{/tenths}]
        100 száz[{%}|adik]
        200 {/joined}száz[{%}|adik]
        1000 ez[er{%}|redik]
        1100/100 ezeregyszáz[{%}|adik]
        1200/1000 ezer{%}
        2000 {/joined}ez[er-{%}|redik]
        """)

    /// In words of their own, as the *Yazım kılavuzu* has them, and LibreOffice; Open-Xml-PowerTools writes them together, as on a cheque.
    static let turkish = NumberWords(
        """
        tens
        1 on, yirmi, otuz, kırk, elli, altmış, yetmiş, seksen, doksan
        cardinal
        1 bir, iki, üç, dört, beş, altı, yedi, sekiz, dokuz
        10 {/tens}[ {%}]
        100 yüz[ {%}]
        200 {/} yüz[ {%}]
        1000 bin[ {%}]
        2000 {/} bin[ {%}]
        tenths
        1 onuncu, yirminci, otuzuncu, kırkıncı, ellinci, altmışıncı, yetmişinci, sekseninci, doksanıncı
        ordinal
        1 birinci, ikinci, üçüncü, dördüncü, beşinci, altıncı, yedinci, sekizinci, dokuzuncu
        10 [{/tens} {%}|{/tenths}]
        100 yüz[ {%}|üncü]
        200 {/cardinal} yüz[ {%}|üncü]
        1000 bin[ {%}|inci]
        2000 {/cardinal} bin[ {%}|inci]
        """, capitals: ["i": "İ"])

    /// As LibreOffice has it.
    static let indonesian = NumberWords(
        """
        cardinal
        1 satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan, sepuluh, sebelas
        12 {%} belas
        20 {/} puluh[ {%}]
        100 seratus[ {%}]
        200 {/} ratus[ {%}]
        1000 seribu[ {%}]
        2000 {/} ribu[ {%}]
        ordinal
        1 pertama
        2 ke{=cardinal}
        """)

    /// As schools in Hanoi teach it: nghìn, linh before every one that follows a hundred. LibreOffice has ngàn, linh before một only, and no ordinal numbers.
    static let vietnamese = NumberWords(
        """
        cardinal
        1 một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười
        11 mười {%behindTen}
        20 {/} mươi[ {%behindTens}]
        100 {/} trăm[{%behindHundred}]
        1000 {/} nghìn[{%behindThousand}]
        behindTen
        1 {=cardinal}
        5 lăm
        6 {=cardinal}
        behindTens
        1 mốt
        2 {=behindTen}
        behindHundred
        1 _linh {=cardinal}
        10 _{=cardinal}
        behindThousand
        1 _không trăm linh {=cardinal}
        10 _không trăm {=cardinal}
        100 _{=cardinal}
        ordinal
        1 thứ nhất
        2 thứ {=cardinal}
        4 thứ tư
        5 thứ {=cardinal}
        """)
}
