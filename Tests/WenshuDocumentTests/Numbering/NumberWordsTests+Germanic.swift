extension NumberWordsTests {
    static let germanic: [Words] = [
        Words(
            language: "en-US",
            cardinal: """
                One, Two, Three, Four, Five, Six, Seven, Eight, Nine, Ten, Eleven, Twelve, Thirteen, Fourteen, Fifteen, Sixteen,
                Seventeen, Eighteen, Nineteen, Twenty, Twenty-one, Twenty-two, Twenty-three, Twenty-four, Twenty-five, Twenty-six,
                Twenty-seven, Twenty-eight, Twenty-nine, Thirty, Thirty-one, Forty, Seventy-one, Eighty, Eighty-one, Ninety-one,
                Ninety-nine, One hundred, One hundred one, One hundred eleven, One hundred twenty-one, Two hundred, One thousand,
                One thousand one, One thousand one hundred, Two thousand, Twenty-one thousand, One hundred thousand,
                Nine hundred ninety-nine thousand nine hundred ninety-nine
                """,
            ordinal: """
                First, Second, Third, Fourth, Fifth, Sixth, Seventh, Eighth, Ninth, Tenth, Eleventh, Twelfth, Thirteenth, Fourteenth,
                Fifteenth, Sixteenth, Seventeenth, Eighteenth, Nineteenth, Twentieth, Twenty-first, Twenty-second, Twenty-third,
                Twenty-fourth, Twenty-fifth, Twenty-sixth, Twenty-seventh, Twenty-eighth, Twenty-ninth, Thirtieth, Thirty-first, Fortieth,
                Seventy-first, Eightieth, Eighty-first, Ninety-first, Ninety-ninth, One hundredth, One hundred first,
                One hundred eleventh, One hundred twenty-first, Two hundredth, One thousandth, One thousand first,
                One thousand one hundredth, Two thousandth, Twenty-one thousandth, One hundred thousandth,
                Nine hundred ninety-nine thousand nine hundred ninety-ninth
                """),
        Words(
            language: "de-DE",
            cardinal: """
                Eins, Zwei, Drei, Vier, Fünf, Sechs, Sieben, Acht, Neun, Zehn, Elf, Zwölf, Dreizehn, Vierzehn, Fünfzehn, Sechzehn,
                Siebzehn, Achtzehn, Neunzehn, Zwanzig, Einundzwanzig, Zweiundzwanzig, Dreiundzwanzig, Vierundzwanzig, Fünfundzwanzig,
                Sechsundzwanzig, Siebenundzwanzig, Achtundzwanzig, Neunundzwanzig, Dreißig, Einunddreißig, Vierzig, Einundsiebzig,
                Achtzig, Einundachtzig, Einundneunzig, Neunundneunzig, Einhundert, Einhunderteins, Einhundertelf, Einhunderteinundzwanzig,
                Zweihundert, Eintausend, Eintausendeins, Eintausendeinhundert, Zweitausend, Einundzwanzigtausend, Einhunderttausend,
                Neunhundertneunundneunzigtausendneunhundertneunundneunzig
                """,
            ordinal: """
                Erste, Zweite, Dritte, Vierte, Fünfte, Sechste, Siebte, Achte, Neunte, Zehnte, Elfte, Zwölfte, Dreizehnte, Vierzehnte,
                Fünfzehnte, Sechzehnte, Siebzehnte, Achtzehnte, Neunzehnte, Zwanzigste, Einundzwanzigste, Zweiundzwanzigste,
                Dreiundzwanzigste, Vierundzwanzigste, Fünfundzwanzigste, Sechsundzwanzigste, Siebenundzwanzigste, Achtundzwanzigste,
                Neunundzwanzigste, Dreißigste, Einunddreißigste, Vierzigste, Einundsiebzigste, Achtzigste, Einundachtzigste,
                Einundneunzigste, Neunundneunzigste, Einhundertste, Einhunderterste, Einhundertelfte, Einhunderteinundzwanzigste,
                Zweihundertste, Eintausendste, Eintausenderste, Eintausendeinhundertste, Zweitausendste, Einundzwanzigtausendste,
                Einhunderttausendste, Neunhundertneunundneunzigtausendneunhundertneunundneunzigste
                """),
        Words(
            language: "nl-NL",
            cardinal: """
                Een, Twee, Drie, Vier, Vijf, Zes, Zeven, Acht, Negen, Tien, Elf, Twaalf, Dertien, Veertien, Vijftien, Zestien, Zeventien,
                Achttien, Negentien, Twintig, Eenentwintig, Tweeëntwintig, Drieëntwintig, Vierentwintig, Vijfentwintig, Zesentwintig,
                Zevenentwintig, Achtentwintig, Negenentwintig, Dertig, Eenendertig, Veertig, Eenenzeventig, Tachtig, Eenentachtig,
                Eenennegentig, Negenennegentig, Honderd, Honderdeen, Honderdelf, Honderdeenentwintig, Tweehonderd, Duizend, Duizend een,
                Elfhonderd, Tweeduizend, Eenentwintigduizend, Honderdduizend,
                Negenhonderdnegenennegentigduizend negenhonderdnegenennegentig
                """,
            ordinal: """
                Eerste, Tweede, Derde, Vierde, Vijfde, Zesde, Zevende, Achtste, Negende, Tiende, Elfde, Twaalfde, Dertiende, Veertiende,
                Vijftiende, Zestiende, Zeventiende, Achttiende, Negentiende, Twintigste, Eenentwintigste, Tweeëntwintigste,
                Drieëntwintigste, Vierentwintigste, Vijfentwintigste, Zesentwintigste, Zevenentwintigste, Achtentwintigste,
                Negenentwintigste, Dertigste, Eenendertigste, Veertigste, Eenenzeventigste, Tachtigste, Eenentachtigste, Eenennegentigste,
                Negenennegentigste, Honderdste, Honderdeerste, Honderdelfde, Honderdeenentwintigste, Tweehonderdste, Duizendste,
                Duizend eerste, Elfhonderdste, Tweeduizendste, Eenentwintigduizendste, Honderdduizendste,
                Negenhonderdnegenennegentigduizend negenhonderdnegenennegentigste
                """),
        Words(
            language: "sv-SE",
            cardinal: """
                Ett, Två, Tre, Fyra, Fem, Sex, Sju, Åtta, Nio, Tio, Elva, Tolv, Tretton, Fjorton, Femton, Sexton, Sjutton, Arton, Nitton,
                Tjugo, Tjugoett, Tjugotvå, Tjugotre, Tjugofyra, Tjugofem, Tjugosex, Tjugosju, Tjugoåtta, Tjugonio, Trettio, Trettioett,
                Fyrtio, Sjuttioett, Åttio, Åttioett, Nittioett, Nittionio, Etthundra, Etthundraett, Etthundraelva, Etthundratjugoett,
                Tvåhundra, Ettusen, Ettusenett, Ettusenetthundra, Tvåtusen, Tjugoettusen, Etthundratusen,
                Niohundranittioniotusenniohundranittionio
                """,
            ordinal: """
                Första, Andra, Tredje, Fjärde, Femte, Sjätte, Sjunde, Åttonde, Nionde, Tionde, Elfte, Tolfte, Trettonde, Fjortonde,
                Femtonde, Sextonde, Sjuttonde, Artonde, Nittonde, Tjugonde, Tjugoförsta, Tjugoandra, Tjugotredje, Tjugofjärde, Tjugofemte,
                Tjugosjätte, Tjugosjunde, Tjugoåttonde, Tjugonionde, Trettionde, Trettioförsta, Fyrtionde, Sjuttioförsta, Åttionde,
                Åttioförsta, Nittioförsta, Nittionionde, Etthundrade, Etthundraförsta, Etthundraelfte, Etthundratjugoförsta, Tvåhundrade,
                Ettusende, Ettusenförsta, Ettusenetthundrade, Tvåtusende, Tjugoettusende, Etthundratusende,
                Niohundranittioniotusenniohundranittionionde
                """),
        Words(
            language: "da-DK",
            cardinal: """
                En, To, Tre, Fire, Fem, Seks, Syv, Otte, Ni, Ti, Elleve, Tolv, Tretten, Fjorten, Femten, Seksten, Sytten, Atten, Nitten,
                Tyve, Enogtyve, Toogtyve, Treogtyve, Fireogtyve, Femogtyve, Seksogtyve, Syvogtyve, Otteogtyve, Niogtyve, Tredive,
                Enogtredive, Fyrre, Enoghalvfjerds, Firs, Enogfirs, Enoghalvfems, Nioghalvfems, Et hundrede, Et hundrede og en,
                Et hundrede og elleve, Et hundrede og enogtyve, To hundrede, Et tusind, Et tusind og en, Et tusind et hundrede, To tusind,
                Enogtyve tusind, Et hundrede tusind, Ni hundrede og nioghalvfems tusind ni hundrede og nioghalvfems
                """,
            ordinal: """
                Første, Anden, Tredje, Fjerde, Femte, Sjette, Syvende, Ottende, Niende, Tiende, Ellevte, Tolvte, Trettende, Fjortende,
                Femtende, Sekstende, Syttende, Attende, Nittende, Tyvende, Enogtyvende, Toogtyvende, Treogtyvende, Fireogtyvende,
                Femogtyvende, Seksogtyvende, Syvogtyvende, Otteogtyvende, Niogtyvende, Tredivte, Enogtredivte, Fyrretyvende,
                Enoghalvfjerdsindstyvende, Firsindstyvende, Enogfirsindstyvende, Enoghalvfemsindstyvende, Nioghalvfemsindstyvende,
                Et hundrede, Et hundrede og første, Et hundrede og ellevte, Et hundrede og enogtyvende, To hundrede, Et tusinde,
                Et tusind og første, Et tusind et hundrede, To tusinde, Enogtyve tusinde, Et hundrede tusinde,
                Ni hundrede og nioghalvfems tusind ni hundrede og nioghalvfemsindstyvende
                """),
        Words(
            language: "nb-NO",
            cardinal: """
                Én, To, Tre, Fire, Fem, Seks, Sju, Åtte, Ni, Ti, Elleve, Tolv, Tretten, Fjorten, Femten, Seksten, Sytten, Atten, Nitten,
                Tjue, Tjueén, Tjueto, Tjuetre, Tjuefire, Tjuefem, Tjueseks, Tjuesju, Tjueåtte, Tjueni, Tretti, Trettién, Førti, Syttién,
                Åtti, Åttién, Nittién, Nittini, Ett hundre, Ett hundre og én, Ett hundre og elleve, Ett hundre og tjueén, To hundre,
                Ett tusen, Ett tusen og én, Ett tusen ett hundre, To tusen, Tjueett tusen, Ett hundre tusen,
                Ni hundre og nittini tusen ni hundre og nittini
                """,
            ordinal: """
                Første, Andre, Tredje, Fjerde, Femte, Sjette, Sjuende, Åttende, Niende, Tiende, Ellevte, Tolvte, Trettende, Fjortende,
                Femtende, Sekstende, Syttende, Attende, Nittende, Tjuende, Tjueførste, Tjueandre, Tjuetredje, Tjuefjerde, Tjuefemte,
                Tjuesjette, Tjuesjuende, Tjueåttende, Tjueniende, Trettiende, Trettiførste, Førtiende, Syttiførste, Åttiende, Åttiførste,
                Nittiførste, Nittiniende, Ett hundrede, Ett hundre og første, Ett hundre og ellevte, Ett hundre og tjueførste,
                To hundrede, Ett tusende, Ett tusen og første, Ett tusen ett hundrede, To tusende, Tjueett tusende, Ett hundre tusende,
                Ni hundre og nittini tusen ni hundre og nittiniende
                """),
    ]
}
