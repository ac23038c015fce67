extension NumberWordsTests {
    static let romance: [Words] = [
        Words(
            language: "fr-FR",
            cardinal: """
                Un, Deux, Trois, Quatre, Cinq, Six, Sept, Huit, Neuf, Dix, Onze, Douze, Treize, Quatorze, Quinze, Seize, Dix-sept,
                Dix-huit, Dix-neuf, Vingt, Vingt et un, Vingt-deux, Vingt-trois, Vingt-quatre, Vingt-cinq, Vingt-six, Vingt-sept,
                Vingt-huit, Vingt-neuf, Trente, Trente et un, Quarante, Soixante et onze, Quatre-vingts, Quatre-vingt-un,
                Quatre-vingt-onze, Quatre-vingt-dix-neuf, Cent, Cent un, Cent onze, Cent vingt et un, Deux cents, Mille, Mille un,
                Mille cent, Deux mille, Vingt et un mille, Cent mille,
                Neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf
                """,
            ordinal: """
                Premier, Deuxième, Troisième, Quatrième, Cinquième, Sixième, Septième, Huitième, Neuvième, Dixième, Onzième, Douzième,
                Treizième, Quatorzième, Quinzième, Seizième, Dix-septième, Dix-huitième, Dix-neuvième, Vingtième, Vingt et unième,
                Vingt-deuxième, Vingt-troisième, Vingt-quatrième, Vingt-cinquième, Vingt-sixième, Vingt-septième, Vingt-huitième,
                Vingt-neuvième, Trentième, Trente et unième, Quarantième, Soixante et onzième, Quatre-vingtième, Quatre-vingt-unième,
                Quatre-vingt-onzième, Quatre-vingt-dix-neuvième, Centième, Cent unième, Cent onzième, Cent vingt et unième, Deux centième,
                Millième, Mille unième, Mille centième, Deux millième, Vingt et un millième, Cent millième,
                Neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuvième
                """),
        Words(
            language: "es-ES",
            cardinal: """
                Uno, Dos, Tres, Cuatro, Cinco, Seis, Siete, Ocho, Nueve, Diez, Once, Doce, Trece, Catorce, Quince, Dieciséis, Diecisiete,
                Dieciocho, Diecinueve, Veinte, Veintiuno, Veintidós, Veintitrés, Veinticuatro, Veinticinco, Veintiséis, Veintisiete,
                Veintiocho, Veintinueve, Treinta, Treinta y uno, Cuarenta, Setenta y uno, Ochenta, Ochenta y uno, Noventa y uno,
                Noventa y nueve, Cien, Ciento uno, Ciento once, Ciento veintiuno, Doscientos, Mil, Mil uno, Mil cien, Dos mil,
                Veintiún mil, Cien mil, Novecientos noventa y nueve mil novecientos noventa y nueve
                """,
            ordinal: """
                Primero, Segundo, Tercero, Cuarto, Quinto, Sexto, Séptimo, Octavo, Noveno, Décimo, Undécimo, Duodécimo, Decimotercero,
                Decimocuarto, Decimoquinto, Decimosexto, Decimoséptimo, Decimoctavo, Decimonoveno, Vigésimo, Vigesimoprimero,
                Vigesimosegundo, Vigesimotercero, Vigesimocuarto, Vigesimoquinto, Vigesimosexto, Vigesimoséptimo, Vigesimoctavo,
                Vigesimonoveno, Trigésimo, Trigésimo primero, Cuadragésimo, Septuagésimo primero, Octogésimo, Octogésimo primero,
                Nonagésimo primero, Nonagésimo noveno, Centésimo, Centésimo primero, Centésimo undécimo, Centésimo vigesimoprimero,
                Ducentésimo, Milésimo, Milésimo primero, Milésimo centésimo, Dosmilésimo, Veintiunmilésimo, Cienmilésimo,
                Novecientosnoventainuevemilésimo noningentésimo nonagésimo noveno
                """),
        Words(
            language: "it-IT",
            cardinal: """
                Uno, Due, Tre, Quattro, Cinque, Sei, Sette, Otto, Nove, Dieci, Undici, Dodici, Tredici, Quattordici, Quindici, Sedici,
                Diciassette, Diciotto, Diciannove, Venti, Ventuno, Ventidue, Ventitré, Ventiquattro, Venticinque, Ventisei, Ventisette,
                Ventotto, Ventinove, Trenta, Trentuno, Quaranta, Settantuno, Ottanta, Ottantuno, Novantuno, Novantanove, Cento, Centouno,
                Centoundici, Centoventuno, Duecento, Mille, Milleuno, Millecento, Duemila, Ventunomila, Centomila,
                Novecentonovantanovemilanovecentonovantanove
                """,
            ordinal: """
                Primo, Secondo, Terzo, Quarto, Quinto, Sesto, Settimo, Ottavo, Nono, Decimo, Undicesimo, Dodicesimo, Tredicesimo,
                Quattordicesimo, Quindicesimo, Sedicesimo, Diciassettesimo, Diciottesimo, Diciannovesimo, Ventesimo, Ventunesimo,
                Ventiduesimo, Ventitreesimo, Ventiquattresimo, Venticinquesimo, Ventiseiesimo, Ventisettesimo, Ventottesimo,
                Ventinovesimo, Trentesimo, Trentunesimo, Quarantesimo, Settantunesimo, Ottantesimo, Ottantunesimo, Novantunesimo,
                Novantanovesimo, Centesimo, Centounesimo, Centoundicesimo, Centoventunesimo, Duecentesimo, Millesimo, Milleunesimo,
                Millecentesimo, Duemillesimo, Ventunomillesimo, Centomillesimo, Novecentonovantanovemilanovecentonovantanovesimo
                """),
        Words(
            language: "pt-BR",
            cardinal: """
                Um, Dois, Três, Quatro, Cinco, Seis, Sete, Oito, Nove, Dez, Onze, Doze, Treze, Quatorze, Quinze, Dezesseis, Dezessete,
                Dezoito, Dezenove, Vinte, Vinte e um, Vinte e dois, Vinte e três, Vinte e quatro, Vinte e cinco, Vinte e seis,
                Vinte e sete, Vinte e oito, Vinte e nove, Trinta, Trinta e um, Quarenta, Setenta e um, Oitenta, Oitenta e um,
                Noventa e um, Noventa e nove, Cem, Cento e um, Cento e onze, Cento e vinte e um, Duzentos, Mil, Mil e um, Mil e cem,
                Dois mil, Vinte e um mil, Cem mil, Novecentos e noventa e nove mil novecentos e noventa e nove
                """,
            ordinal: """
                Primeiro, Segundo, Terceiro, Quarto, Quinto, Sexto, Sétimo, Oitavo, Nono, Décimo, Décimo primeiro, Décimo segundo,
                Décimo terceiro, Décimo quarto, Décimo quinto, Décimo sexto, Décimo sétimo, Décimo oitavo, Décimo nono, Vigésimo,
                Vigésimo primeiro, Vigésimo segundo, Vigésimo terceiro, Vigésimo quarto, Vigésimo quinto, Vigésimo sexto, Vigésimo sétimo,
                Vigésimo oitavo, Vigésimo nono, Trigésimo, Trigésimo primeiro, Quadragésimo, Septuagésimo primeiro, Octogésimo,
                Octogésimo primeiro, Nonagésimo primeiro, Nonagésimo nono, Centésimo, Centésimo primeiro, Centésimo décimo primeiro,
                Centésimo vigésimo primeiro, Ducentésimo, Milésimo, Milésimo primeiro, Milésimo centésimo, Dois milésimo,
                Vinte e um milésimo, Cem milésimo, Novecentos e noventa e nove milésimo nongentésimo nonagésimo nono
                """),
        Words(
            language: "ro-RO",
            cardinal: """
                Unu, Doi, Trei, Patru, Cinci, Șase, Șapte, Opt, Nouă, Zece, Unsprezece, Doisprezece, Treisprezece, Paisprezece,
                Cincisprezece, Șaisprezece, Șaptesprezece, Optsprezece, Nouăsprezece, Douăzeci, Douăzeci și unu, Douăzeci și doi,
                Douăzeci și trei, Douăzeci și patru, Douăzeci și cinci, Douăzeci și șase, Douăzeci și șapte, Douăzeci și opt,
                Douăzeci și nouă, Treizeci, Treizeci și unu, Patruzeci, Șaptezeci și unu, Optzeci, Optzeci și unu, Nouăzeci și unu,
                Nouăzeci și nouă, O sută, O sută unu, O sută unsprezece, O sută douăzeci și unu, Două sute, O mie, O mie unu,
                O mie o sută, Două mii, Douăzeci și una de mii, O sută de mii,
                Nouă sute nouăzeci și nouă de mii nouă sute nouăzeci și nouă
                """,
            ordinal: """
                Primul, Al doilea, Al treilea, Al patrulea, Al cincilea, Al șaselea, Al șaptelea, Al optulea, Al nouălea, Al zecelea,
                Al unsprezecelea, Al doisprezecelea, Al treisprezecelea, Al paisprezecelea, Al cincisprezecelea, Al șaisprezecelea,
                Al șaptesprezecelea, Al optsprezecelea, Al nouăsprezecelea, Al douăzecilea, Al douăzeci și unulea, Al douăzeci și doilea,
                Al douăzeci și treilea, Al douăzeci și patrulea, Al douăzeci și cincilea, Al douăzeci și șaselea, Al douăzeci și șaptelea,
                Al douăzeci și optulea, Al douăzeci și nouălea, Al treizecilea, Al treizeci și unulea, Al patruzecilea,
                Al șaptezeci și unulea, Al optzecilea, Al optzeci și unulea, Al nouăzeci și unulea, Al nouăzeci și nouălea, Al o sutălea,
                Al o sută unulea, Al o sută unsprezecelea, Al o sută douăzeci și unulea, Al două sutelea, Al o mielea, Al o mie unulea,
                Al o mie o sutălea, Al două miilea, Al douăzeci și una de miilea, Al o sută de miilea,
                Al nouă sute nouăzeci și nouă de mii nouă sute nouăzeci și nouălea
                """),
    ]
}
