extension NumberWordsTests {
    static let others: [Words] = [
        Words(
            language: "el-GR",
            cardinal: """
                Ένα, Δύο, Τρία, Τέσσερα, Πέντε, Έξι, Επτά, Οκτώ, Εννέα, Δέκα, Έντεκα, Δώδεκα, Δεκατρία, Δεκατέσσερα, Δεκαπέντε, Δεκαέξι,
                Δεκαεπτά, Δεκαοκτώ, Δεκαεννέα, Είκοσι, Είκοσι ένα, Είκοσι δύο, Είκοσι τρία, Είκοσι τέσσερα, Είκοσι πέντε, Είκοσι έξι,
                Είκοσι επτά, Είκοσι οκτώ, Είκοσι εννέα, Τριάντα, Τριάντα ένα, Σαράντα, Εβδομήντα ένα, Ογδόντα, Ογδόντα ένα, Ενενήντα ένα,
                Ενενήντα εννέα, Εκατό, Εκατόν ένα, Εκατόν έντεκα, Εκατόν είκοσι ένα, Διακόσια, Χίλια, Χίλια ένα, Χίλια εκατό,
                Δύο χιλιάδες, Είκοσι μία χιλιάδες, Εκατό χιλιάδες, Εννιακόσιες ενενήντα εννέα χιλιάδες εννιακόσια ενενήντα εννέα
                """,
            ordinal: """
                Πρώτος, Δεύτερος, Τρίτος, Τέταρτος, Πέμπτος, Έκτος, Έβδομος, Όγδοος, Ένατος, Δέκατος, Ενδέκατος, Δωδέκατος,
                Δέκατος τρίτος, Δέκατος τέταρτος, Δέκατος πέμπτος, Δέκατος έκτος, Δέκατος έβδομος, Δέκατος όγδοος, Δέκατος ένατος,
                Εικοστός, Εικοστός πρώτος, Εικοστός δεύτερος, Εικοστός τρίτος, Εικοστός τέταρτος, Εικοστός πέμπτος, Εικοστός έκτος,
                Εικοστός έβδομος, Εικοστός όγδοος, Εικοστός ένατος, Τριακοστός, Τριακοστός πρώτος, Τεσσαρακοστός, Εβδομηκοστός πρώτος,
                Ογδοηκοστός, Ογδοηκοστός πρώτος, Ενενηκοστός πρώτος, Ενενηκοστός ένατος, Εκατοστός, Εκατοστός πρώτος, Εκατοστός ενδέκατος,
                Εκατοστός εικοστός πρώτος, Διακοσιοστός, Χιλιοστός, Χιλιοστός πρώτος, Χιλιοστός εκατοστός, Δισχιλιοστός,
                Είκοσι ένα χιλιοστός, Εκατό χιλιοστός, Εννιακόσια ενενήντα εννέα χιλιοστός εννιακοσιοστός ενενηκοστός ένατος
                """),
        Words(
            language: "fi-FI",
            cardinal: """
                Yksi, Kaksi, Kolme, Neljä, Viisi, Kuusi, Seitsemän, Kahdeksan, Yhdeksän, Kymmenen, Yksitoista, Kaksitoista, Kolmetoista,
                Neljätoista, Viisitoista, Kuusitoista, Seitsemäntoista, Kahdeksantoista, Yhdeksäntoista, Kaksikymmentä, Kaksikymmentäyksi,
                Kaksikymmentäkaksi, Kaksikymmentäkolme, Kaksikymmentäneljä, Kaksikymmentäviisi, Kaksikymmentäkuusi,
                Kaksikymmentäseitsemän, Kaksikymmentäkahdeksan, Kaksikymmentäyhdeksän, Kolmekymmentä, Kolmekymmentäyksi, Neljäkymmentä,
                Seitsemänkymmentäyksi, Kahdeksankymmentä, Kahdeksankymmentäyksi, Yhdeksänkymmentäyksi, Yhdeksänkymmentäyhdeksän, Sata,
                Satayksi, Satayksitoista, Satakaksikymmentäyksi, Kaksisataa, Tuhat, Tuhatyksi, Tuhatsata, Kaksituhatta,
                Kaksikymmentäyksituhatta, Satatuhatta, Yhdeksänsataayhdeksänkymmentäyhdeksäntuhatta yhdeksänsataayhdeksänkymmentäyhdeksän
                """,
            ordinal: """
                Ensimmäinen, Toinen, Kolmas, Neljäs, Viides, Kuudes, Seitsemäs, Kahdeksas, Yhdeksäs, Kymmenes, Yhdestoista, Kahdestoista,
                Kolmastoista, Neljästoista, Viidestoista, Kuudestoista, Seitsemästoista, Kahdeksastoista, Yhdeksästoista, Kahdeskymmenes,
                Kahdeskymmenesensimmäinen, Kahdeskymmenestoinen, Kahdeskymmeneskolmas, Kahdeskymmenesneljäs, Kahdeskymmenesviides,
                Kahdeskymmeneskuudes, Kahdeskymmenesseitsemäs, Kahdeskymmeneskahdeksas, Kahdeskymmenesyhdeksäs, Kolmaskymmenes,
                Kolmaskymmenesensimmäinen, Neljäskymmenes, Seitsemäskymmenesensimmäinen, Kahdeksaskymmenes, Kahdeksaskymmenesensimmäinen,
                Yhdeksäskymmenesensimmäinen, Yhdeksäskymmenesyhdeksäs, Sadas, Sadasensimmäinen, Sadasyhdestoista,
                Sadaskahdeskymmenesensimmäinen, Kahdessadas, Tuhannes, Tuhannesensimmäinen, Tuhannessadas, Kahdestuhannes,
                Kahdeskymmenesyhdestuhannes, Sadastuhannes,
                Yhdeksässadasyhdeksäskymmenesyhdeksästuhannes yhdeksässadasyhdeksäskymmenesyhdeksäs
                """),
        Words(
            language: "hu-HU",
            cardinal: """
                Egy, Kettő, Három, Négy, Öt, Hat, Hét, Nyolc, Kilenc, Tíz, Tizenegy, Tizenkettő, Tizenhárom, Tizennégy, Tizenöt, Tizenhat,
                Tizenhét, Tizennyolc, Tizenkilenc, Húsz, Huszonegy, Huszonkettő, Huszonhárom, Huszonnégy, Huszonöt, Huszonhat, Huszonhét,
                Huszonnyolc, Huszonkilenc, Harminc, Harmincegy, Negyven, Hetvenegy, Nyolcvan, Nyolcvanegy, Kilencvenegy, Kilencvenkilenc,
                Száz, Százegy, Száztizenegy, Százhuszonegy, Kétszáz, Ezer, Ezeregy, Ezeregyszáz, Kétezer, Huszonegyezer, Százezer,
                Kilencszázkilencvenkilencezer-kilencszázkilencvenkilenc
                """,
            ordinal: """
                Első, Második, Harmadik, Negyedik, Ötödik, Hatodik, Hetedik, Nyolcadik, Kilencedik, Tizedik, Tizenegyedik, Tizenkettedik,
                Tizenharmadik, Tizennegyedik, Tizenötödik, Tizenhatodik, Tizenhetedik, Tizennyolcadik, Tizenkilencedik, Huszadik,
                Huszonegyedik, Huszonkettedik, Huszonharmadik, Huszonnegyedik, Huszonötödik, Huszonhatodik, Huszonhetedik,
                Huszonnyolcadik, Huszonkilencedik, Harmincadik, Harmincegyedik, Negyvenedik, Hetvenegyedik, Nyolcvanadik, Nyolcvanegyedik,
                Kilencvenegyedik, Kilencvenkilencedik, Századik, Százegyedik, Száztizenegyedik, Százhuszonegyedik, Kétszázadik, Ezredik,
                Ezeregyedik, Ezeregyszázadik, Kétezredik, Huszonegyezredik, Százezredik,
                Kilencszázkilencvenkilencezer-kilencszázkilencvenkilencedik
                """),
        Words(
            language: "tr-TR",
            cardinal: """
                Bir, İki, Üç, Dört, Beş, Altı, Yedi, Sekiz, Dokuz, On, On bir, On iki, On üç, On dört, On beş, On altı, On yedi, On sekiz,
                On dokuz, Yirmi, Yirmi bir, Yirmi iki, Yirmi üç, Yirmi dört, Yirmi beş, Yirmi altı, Yirmi yedi, Yirmi sekiz, Yirmi dokuz,
                Otuz, Otuz bir, Kırk, Yetmiş bir, Seksen, Seksen bir, Doksan bir, Doksan dokuz, Yüz, Yüz bir, Yüz on bir, Yüz yirmi bir,
                İki yüz, Bin, Bin bir, Bin yüz, İki bin, Yirmi bir bin, Yüz bin, Dokuz yüz doksan dokuz bin dokuz yüz doksan dokuz
                """,
            ordinal: """
                Birinci, İkinci, Üçüncü, Dördüncü, Beşinci, Altıncı, Yedinci, Sekizinci, Dokuzuncu, Onuncu, On birinci, On ikinci,
                On üçüncü, On dördüncü, On beşinci, On altıncı, On yedinci, On sekizinci, On dokuzuncu, Yirminci, Yirmi birinci,
                Yirmi ikinci, Yirmi üçüncü, Yirmi dördüncü, Yirmi beşinci, Yirmi altıncı, Yirmi yedinci, Yirmi sekizinci, Yirmi dokuzuncu,
                Otuzuncu, Otuz birinci, Kırkıncı, Yetmiş birinci, Sekseninci, Seksen birinci, Doksan birinci, Doksan dokuzuncu, Yüzüncü,
                Yüz birinci, Yüz on birinci, Yüz yirmi birinci, İki yüzüncü, Bininci, Bin birinci, Bin yüzüncü, İki bininci,
                Yirmi bir bininci, Yüz bininci, Dokuz yüz doksan dokuz bin dokuz yüz doksan dokuzuncu
                """),
        Words(
            language: "id-ID",
            cardinal: """
                Satu, Dua, Tiga, Empat, Lima, Enam, Tujuh, Delapan, Sembilan, Sepuluh, Sebelas, Dua belas, Tiga belas, Empat belas,
                Lima belas, Enam belas, Tujuh belas, Delapan belas, Sembilan belas, Dua puluh, Dua puluh satu, Dua puluh dua,
                Dua puluh tiga, Dua puluh empat, Dua puluh lima, Dua puluh enam, Dua puluh tujuh, Dua puluh delapan, Dua puluh sembilan,
                Tiga puluh, Tiga puluh satu, Empat puluh, Tujuh puluh satu, Delapan puluh, Delapan puluh satu, Sembilan puluh satu,
                Sembilan puluh sembilan, Seratus, Seratus satu, Seratus sebelas, Seratus dua puluh satu, Dua ratus, Seribu, Seribu satu,
                Seribu seratus, Dua ribu, Dua puluh satu ribu, Seratus ribu,
                Sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan
                """,
            ordinal: """
                Pertama, Kedua, Ketiga, Keempat, Kelima, Keenam, Ketujuh, Kedelapan, Kesembilan, Kesepuluh, Kesebelas, Kedua belas,
                Ketiga belas, Keempat belas, Kelima belas, Keenam belas, Ketujuh belas, Kedelapan belas, Kesembilan belas, Kedua puluh,
                Kedua puluh satu, Kedua puluh dua, Kedua puluh tiga, Kedua puluh empat, Kedua puluh lima, Kedua puluh enam,
                Kedua puluh tujuh, Kedua puluh delapan, Kedua puluh sembilan, Ketiga puluh, Ketiga puluh satu, Keempat puluh,
                Ketujuh puluh satu, Kedelapan puluh, Kedelapan puluh satu, Kesembilan puluh satu, Kesembilan puluh sembilan, Keseratus,
                Keseratus satu, Keseratus sebelas, Keseratus dua puluh satu, Kedua ratus, Keseribu, Keseribu satu, Keseribu seratus,
                Kedua ribu, Kedua puluh satu ribu, Keseratus ribu,
                Kesembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan
                """),
        Words(
            language: "vi-VN",
            cardinal: """
                Một, Hai, Ba, Bốn, Năm, Sáu, Bảy, Tám, Chín, Mười, Mười một, Mười hai, Mười ba, Mười bốn, Mười lăm, Mười sáu, Mười bảy,
                Mười tám, Mười chín, Hai mươi, Hai mươi mốt, Hai mươi hai, Hai mươi ba, Hai mươi bốn, Hai mươi lăm, Hai mươi sáu,
                Hai mươi bảy, Hai mươi tám, Hai mươi chín, Ba mươi, Ba mươi mốt, Bốn mươi, Bảy mươi mốt, Tám mươi, Tám mươi mốt,
                Chín mươi mốt, Chín mươi chín, Một trăm, Một trăm linh một, Một trăm mười một, Một trăm hai mươi mốt, Hai trăm, Một nghìn,
                Một nghìn không trăm linh một, Một nghìn một trăm, Hai nghìn, Hai mươi mốt nghìn, Một trăm nghìn,
                Chín trăm chín mươi chín nghìn chín trăm chín mươi chín
                """,
            ordinal: """
                Thứ nhất, Thứ hai, Thứ ba, Thứ tư, Thứ năm, Thứ sáu, Thứ bảy, Thứ tám, Thứ chín, Thứ mười, Thứ mười một, Thứ mười hai,
                Thứ mười ba, Thứ mười bốn, Thứ mười lăm, Thứ mười sáu, Thứ mười bảy, Thứ mười tám, Thứ mười chín, Thứ hai mươi,
                Thứ hai mươi mốt, Thứ hai mươi hai, Thứ hai mươi ba, Thứ hai mươi bốn, Thứ hai mươi lăm, Thứ hai mươi sáu,
                Thứ hai mươi bảy, Thứ hai mươi tám, Thứ hai mươi chín, Thứ ba mươi, Thứ ba mươi mốt, Thứ bốn mươi, Thứ bảy mươi mốt,
                Thứ tám mươi, Thứ tám mươi mốt, Thứ chín mươi mốt, Thứ chín mươi chín, Thứ một trăm, Thứ một trăm linh một,
                Thứ một trăm mười một, Thứ một trăm hai mươi mốt, Thứ hai trăm, Thứ một nghìn, Thứ một nghìn không trăm linh một,
                Thứ một nghìn một trăm, Thứ hai nghìn, Thứ hai mươi mốt nghìn, Thứ một trăm nghìn,
                Thứ chín trăm chín mươi chín nghìn chín trăm chín mươi chín
                """),
    ]
}
