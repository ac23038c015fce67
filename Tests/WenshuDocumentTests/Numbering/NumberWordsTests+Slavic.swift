extension NumberWordsTests {
    static let slavic: [Words] = [
        Words(
            language: "pl-PL",
            cardinal: """
                Jeden, Dwa, Trzy, Cztery, Pięć, Sześć, Siedem, Osiem, Dziewięć, Dziesięć, Jedenaście, Dwanaście, Trzynaście, Czternaście,
                Piętnaście, Szesnaście, Siedemnaście, Osiemnaście, Dziewiętnaście, Dwadzieścia, Dwadzieścia jeden, Dwadzieścia dwa,
                Dwadzieścia trzy, Dwadzieścia cztery, Dwadzieścia pięć, Dwadzieścia sześć, Dwadzieścia siedem, Dwadzieścia osiem,
                Dwadzieścia dziewięć, Trzydzieści, Trzydzieści jeden, Czterdzieści, Siedemdziesiąt jeden, Osiemdziesiąt,
                Osiemdziesiąt jeden, Dziewięćdziesiąt jeden, Dziewięćdziesiąt dziewięć, Sto, Sto jeden, Sto jedenaście,
                Sto dwadzieścia jeden, Dwieście, Tysiąc, Tysiąc jeden, Tysiąc sto, Dwa tysiące, Dwadzieścia jeden tysięcy, Sto tysięcy,
                Dziewięćset dziewięćdziesiąt dziewięć tysięcy dziewięćset dziewięćdziesiąt dziewięć
                """,
            ordinal: """
                Pierwszy, Drugi, Trzeci, Czwarty, Piąty, Szósty, Siódmy, Ósmy, Dziewiąty, Dziesiąty, Jedenasty, Dwunasty, Trzynasty,
                Czternasty, Piętnasty, Szesnasty, Siedemnasty, Osiemnasty, Dziewiętnasty, Dwudziesty, Dwudziesty pierwszy,
                Dwudziesty drugi, Dwudziesty trzeci, Dwudziesty czwarty, Dwudziesty piąty, Dwudziesty szósty, Dwudziesty siódmy,
                Dwudziesty ósmy, Dwudziesty dziewiąty, Trzydziesty, Trzydziesty pierwszy, Czterdziesty, Siedemdziesiąty pierwszy,
                Osiemdziesiąty, Osiemdziesiąty pierwszy, Dziewięćdziesiąty pierwszy, Dziewięćdziesiąty dziewiąty, Setny, Sto pierwszy,
                Sto jedenasty, Sto dwudziesty pierwszy, Dwusetny, Tysięczny, Tysiąc pierwszy, Tysiąc setny, Dwutysięczny,
                Dwudziestojednotysięczny, Stutysięczny,
                Dziewięćset dziewięćdziesiąt dziewięć tysięcy dziewięćset dziewięćdziesiąty dziewiąty
                """),
        Words(
            language: "cs-CZ",
            cardinal: """
                Jedna, Dva, Tři, Čtyři, Pět, Šest, Sedm, Osm, Devět, Deset, Jedenáct, Dvanáct, Třináct, Čtrnáct, Patnáct, Šestnáct,
                Sedmnáct, Osmnáct, Devatenáct, Dvacet, Dvacet jedna, Dvacet dva, Dvacet tři, Dvacet čtyři, Dvacet pět, Dvacet šest,
                Dvacet sedm, Dvacet osm, Dvacet devět, Třicet, Třicet jedna, Čtyřicet, Sedmdesát jedna, Osmdesát, Osmdesát jedna,
                Devadesát jedna, Devadesát devět, Sto, Sto jedna, Sto jedenáct, Sto dvacet jedna, Dvě stě, Tisíc, Tisíc jedna, Tisíc sto,
                Dva tisíce, Dvacet jedna tisíc, Sto tisíc, Devět set devadesát devět tisíc devět set devadesát devět
                """,
            ordinal: """
                První, Druhý, Třetí, Čtvrtý, Pátý, Šestý, Sedmý, Osmý, Devátý, Desátý, Jedenáctý, Dvanáctý, Třináctý, Čtrnáctý, Patnáctý,
                Šestnáctý, Sedmnáctý, Osmnáctý, Devatenáctý, Dvacátý, Dvacátý první, Dvacátý druhý, Dvacátý třetí, Dvacátý čtvrtý,
                Dvacátý pátý, Dvacátý šestý, Dvacátý sedmý, Dvacátý osmý, Dvacátý devátý, Třicátý, Třicátý první, Čtyřicátý,
                Sedmdesátý první, Osmdesátý, Osmdesátý první, Devadesátý první, Devadesátý devátý, Stý, Stý první, Stý jedenáctý,
                Stý dvacátý první, Dvoustý, Tisící, Tisící první, Tisící stý, Dvoutisící, Dvacetijednatisící, Stotisící,
                Devítisetdevadesátidevítitisící devítistý devadesátý devátý
                """),
        Words(
            language: "ru-RU",
            cardinal: """
                Один, Два, Три, Четыре, Пять, Шесть, Семь, Восемь, Девять, Десять, Одиннадцать, Двенадцать, Тринадцать, Четырнадцать,
                Пятнадцать, Шестнадцать, Семнадцать, Восемнадцать, Девятнадцать, Двадцать, Двадцать один, Двадцать два, Двадцать три,
                Двадцать четыре, Двадцать пять, Двадцать шесть, Двадцать семь, Двадцать восемь, Двадцать девять, Тридцать, Тридцать один,
                Сорок, Семьдесят один, Восемьдесят, Восемьдесят один, Девяносто один, Девяносто девять, Сто, Сто один, Сто одиннадцать,
                Сто двадцать один, Двести, Одна тысяча, Одна тысяча один, Одна тысяча сто, Две тысячи, Двадцать одна тысяча, Сто тысяч,
                Девятьсот девяносто девять тысяч девятьсот девяносто девять
                """,
            ordinal: """
                Первый, Второй, Третий, Четвертый, Пятый, Шестой, Седьмой, Восьмой, Девятый, Десятый, Одиннадцатый, Двенадцатый,
                Тринадцатый, Четырнадцатый, Пятнадцатый, Шестнадцатый, Семнадцатый, Восемнадцатый, Девятнадцатый, Двадцатый,
                Двадцать первый, Двадцать второй, Двадцать третий, Двадцать четвертый, Двадцать пятый, Двадцать шестой, Двадцать седьмой,
                Двадцать восьмой, Двадцать девятый, Тридцатый, Тридцать первый, Сороковой, Семьдесят первый, Восьмидесятый,
                Восемьдесят первый, Девяносто первый, Девяносто девятый, Сотый, Сто первый, Сто одиннадцатый, Сто двадцать первый,
                Двухсотый, Тысячный, Одна тысяча первый, Одна тысяча сотый, Двухтысячный, Двадцатиоднотысячный, Стотысячный,
                Девятьсот девяносто девять тысяч девятьсот девяносто девятый
                """),
        Words(
            language: "uk-UA",
            cardinal: """
                Один, Два, Три, Чотири, Пʼять, Шість, Сім, Вісім, Девʼять, Десять, Одинадцять, Дванадцять, Тринадцять, Чотирнадцять,
                Пʼятнадцять, Шістнадцять, Сімнадцять, Вісімнадцять, Девʼятнадцять, Двадцять, Двадцять один, Двадцять два, Двадцять три,
                Двадцять чотири, Двадцять пʼять, Двадцять шість, Двадцять сім, Двадцять вісім, Двадцять девʼять, Тридцять, Тридцять один,
                Сорок, Сімдесят один, Вісімдесят, Вісімдесят один, Девʼяносто один, Девʼяносто девʼять, Сто, Сто один, Сто одинадцять,
                Сто двадцять один, Двісті, Одна тисяча, Одна тисяча один, Одна тисяча сто, Дві тисячі, Двадцять одна тисяча, Сто тисяч,
                Девʼятсот девʼяносто девʼять тисяч девʼятсот девʼяносто девʼять
                """,
            ordinal: """
                Перший, Другий, Третій, Четвертий, Пʼятий, Шостий, Сьомий, Восьмий, Девʼятий, Десятий, Одинадцятий, Дванадцятий,
                Тринадцятий, Чотирнадцятий, Пʼятнадцятий, Шістнадцятий, Сімнадцятий, Вісімнадцятий, Девʼятнадцятий, Двадцятий,
                Двадцять перший, Двадцять другий, Двадцять третій, Двадцять четвертий, Двадцять пʼятий, Двадцять шостий, Двадцять сьомий,
                Двадцять восьмий, Двадцять девʼятий, Тридцятий, Тридцять перший, Сороковий, Сімдесят перший, Вісімдесятий,
                Вісімдесят перший, Девʼяносто перший, Девʼяносто девʼятий, Сотий, Сто перший, Сто одинадцятий, Сто двадцять перший,
                Двохсотий, Тисячний, Одна тисяча перший, Одна тисяча сотий, Двохтисячний, Двадцятиоднотисячний, Стотисячний,
                Девʼятсот девʼяносто девʼять тисяч девʼятсот девʼяносто девʼятий
                """),
    ]
}
