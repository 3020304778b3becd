"""Names that the press writes otherwise than CLDR."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["DEMONYMS", "ENGLISH", "MILLION", "NATIONAL_LANGUAGES", "URDU"]

# By CLDR code: the rendering of news desks first, then others that are accepted.
ENGLISH: Mapping[str, tuple[str, ...]] = {
    "017": ("Central Africa", "central Africa", "Middle Africa"),
    "202": ("sub-Saharan Africa", "Sub-Saharan Africa"),
    "AE": ("United Arab Emirates", "UAE", "Emirati", "Emirates"),
    "BYN": ("Belarusian ruble", "Belarusian rouble"),
    "CD": ("Congo", "DR Congo", "Democratic Republic of the Congo", "DRC"),
    "CI": ("Ivory Coast", "Côte d'Ivoire", "Cote d'Ivoire", "Ivorian"),
    "CV": ("Cape Verde", "Cabo Verde"),
    "CZ": ("Czech Republic", "Czechia"),
    "DZ": ("Algeria", "Algiers"),
    "EU": ("European Union", "EU", "E.U."),
    "EZ": ("eurozone", "Eurozone", "euro zone", "euro area"),
    "GB": ("United Kingdom", "UK", "Britain", "British"),
    "GS": ("South Georgia and the South Sandwich Islands",),
    "KGS": ("Kyrgyz som", "Kyrgyzstani som"),
    "MO": ("Macau", "Macao"),
    "PS": ("Palestinian territories", "Palestinian Territories"),
    "RUB": ("Russian ruble", "Russian rouble"),
    "SZ": ("Eswatini", "Swaziland"),
    "TL": ("East Timor", "Timor-Leste", "Timorese"),
    "TN": ("Tunisia", "Tunis"),
    "TR": ("Turkey", "Türkiye", "Turkiye", "Turkish"),
    "UN": ("United Nations", "UN", "U.N."),
    "US": ("United States", "US", "U.S.", "USA", "America", "American"),
    "VC": ("St. Vincent and the Grenadines", "Saint Vincent and the Grenadines"),
    "USD": ("US dollar", "U.S. dollar", "American dollar"),
    "fa": ("Persian", "Farsi"),
    "ff": ("Fula", "Fulani"),
    "ilo": ("Ilocano", "Iloko"),
    "os": ("Ossetian", "Ossetic"),
    "rn": ("Kirundi", "Rundi"),
    "ug": ("Uyghur", "Uighur"),
}

# By CLDR code: what people and things of a place are called, where no currency or language tells.
DEMONYMS: Mapping[str, str] = dict(
    pair.split(":")
    for pair in (
        "BE:Belgian BF:Burkinabe BJ:Beninese BN:Bruneian CM:Cameroonian CY:Cypriot "
        "EC:Ecuadorian GA:Gabonese GL:Greenlandic IC:Canarian ME:Montenegrin NE:Nigerien "
        "PH:Filipino PR:Puerto_Rican SG:Singaporean SN:Senegalese SV:Salvadoran TD:Chadian "
        "TG:Togolese TT:Trinidadian XK:Kosovan ZW:Zimbabwean"
    ).split()
)

# By CLDR code: the spellings of the Urdu press.
URDU: Mapping[str, tuple[str, ...]] = {
    "202": ("زیریں صحارا افریقہ", "سب صحارا افریقہ"),
    "AR": ("ارجنٹائن",),
    "AM": ("ارمینیا",),
    "BY": ("بیلا روس",),
    "BZ": ("بیلیز",),
    "CA": ("کنیڈا",),
    "CF": ("وسطی افریقی جمہوریہ", "وسطی جمہوریہ افریقہ"),
    "CHF": ("سوئس فرانک",),
    "CI": ("آئیوری کوسٹ",),
    "CZ": ("چیک جمہوریہ", "جمہوریہ چیک", "چیک ریپبلک"),
    "DO": ("ڈومینیکن ریپبلک", "جمہوریہ ڈومینیکن"),
    "DZ": ("الجزائر",),
    "EE": ("ایسٹونیا",),
    "ES": ("اسپین", "سپین"),
    "FJ": ("فیجی",),
    "GB": ("برطانیہ",),
    "GQ": ("استوائی گنی",),
    "HN": ("ہونڈوراس",),
    "HR": ("کروئیشیا",),
    "KG": ("کرغیزستان",),
    "KZ": ("قازقستان", "قزاقستان"),
    "LT": ("لتھوانیا", "لیتھوینیا", "لتھوینیا"),
    "MR": ("ماریطانیہ",),
    "MY": ("ملائیشیا",),
    "NL": ("ہالینڈ", "نیدر لینڈ"),
    "PA": ("پاناما",),
    "PR": ("پورٹو ریکو",),
    "SC": ("سیشلز", "سیشیلز"),
    "SI": ("سلووینیہ",),
    "TL": ("مشرقی تیمور",),
    "TN": ("تیونس",),
    "TRY": ("ترک لیرا", "ترکش لیرا"),
    "UA": ("یوکرائن",),
    "US": ("امریکہ", "امریکا"),
    "VE": ("وینزویلا",),
    "XK": ("کوسوو",),
    "ug": ("ایغور", "اویغور"),
    "uz": ("ازبک",),
    "kk": ("قازق",),
    "ky": ("کرغیز",),
    "ml": ("ملیالم",),
}

# Languages that are called like their nation, and whose it is.
NATIONAL_LANGUAGES: Mapping[str, str] = dict(
    pair.split(":")
    for pair in (
        "az:AZ be:BY bg:BG bs:BA da:DK de:DE el:GR es:ES et:EE fi:FI fr:FR ga:IE hu:HU hy:AM "
        "is:IS it:IT ja:JP ka:GE kk:KZ ko:KR ky:KG lt:LT lv:LV mg:MG mh:MH mk:MK mn:MN mt:MT "
        "my:MM ne:NP nl:NL no:NO pl:PL pt:PT ro:RO ru:RU sk:SK sl:SI sm:WS so:SO sr:RS sv:SE "
        "tg:TJ th:TH tk:TM to:TO uk:UA uz:UZ vi:VN"
    ).split()
)

# Which per cent of a populous country are about a million people; Babel has shares only.
MILLION: Mapping[str, float] = {
    "BD": 0.6, "BR": 0.5, "CN": 0.08, "EG": 1.0, "ET": 0.9, "ID": 0.4, "IN": 0.08, "IR": 1.2,
    "JP": 0.8, "MX": 0.8, "NG": 0.5, "PH": 0.9, "PK": 0.5, "RU": 0.7, "US": 0.3, "VN": 1.0,
}  # fmt: skip
