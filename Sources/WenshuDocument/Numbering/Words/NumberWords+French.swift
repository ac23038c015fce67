extension NumberWords {
    /// The spelling before 1990, vingt et un, cent un: Word prints it (Open-Xml-PowerTools, documents LIR005 and LIR006). LibreOffice has hyphens everywhere.
    static let french = NumberWords(frenchTable)
    /// septante, nonante.
    static let belgianFrench = NumberWords(frenchTable, septante)
    /// septante, huitante, nonante, as LibreOffice has it.
    static let swissFrench = NumberWords(
        frenchTable, septante,
        """
        cardinal
        80 huitante[{%behindTen}]
        thousands
        80 {=cardinal}
        nth
        80 huitant[e{%nthBehindTen}|ième]
        """)

    private static let frenchTable = """
        teens
        0 dix, onze, douze, treize, quatorze, quinze, seize, dix-sept, dix-huit, dix-neuf
        tens
        2 vingt, trente, quarante, cinquante, soixante
        behindTen
        1 _et un
        2 -{=cardinal}
        behindSixty
        0 -dix, _et onze
        2 -{=teens}
        cardinal
        1 un, deux, trois, quatre, cinq, six, sept, huit, neuf
        10 {%teens}
        20 {/tens}[{%behindTen}]
        70 soixante{%behindSixty}
        80 quatre-vingt[-{%}|s]
        90 quatre-vingt-{%teens}
        100 cent[ {%}]
        200 {/} cent[ {%}|s]
        1000 mille[ {%}]
        2000 {/thousands} mille[ {%}]
        thousands
        1 {=cardinal}
        80 quatre-vingt[-{%}]
        90 {=cardinal}
        100 cent[ {%}]
        200 {/} cent[ {%}]
        teenths
        0 dixième, onzième, douzième, treizième, quatorzième, quinzième, seizième, dix-septième, dix-huitième, dix-neuvième
        tenths
        2 vingtième, trentième, quarantième, cinquantième, soixantième
        nthBehindTen
        1 _et unième
        2 -{=nth}
        nthBehindSixty
        0 -dixième, _et onzième
        2 -{=teenths}
        ordinal
        1 premier
        2 {=nth}
        nth
        1 unième, deuxième, troisième, quatrième, cinquième, sixième, septième, huitième, neuvième
        10 {%teenths}
        20 [{/tens}{%nthBehindTen}|{/tenths}]
        70 soixante{%nthBehindSixty}
        80 quatre-vingt[-{%}|ième]
        90 quatre-vingt-{%teenths}
        100 cent[ {%}|ième]
        200 {/cardinal} cent[ {%}|ième]
        1000 mill[e {%}|ième]
        2000 {/thousands} mill[e {%}|ième]
        """

    private static let septante = """
        cardinal
        70 septante[{%behindTen}]
        90 nonante[{%behindTen}]
        nth
        70 septant[e{%nthBehindTen}|ième]
        90 nonant[e{%nthBehindTen}|ième]
        """
}
