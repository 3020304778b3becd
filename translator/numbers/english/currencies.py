"""The names of currencies in English, as written and as codes of ISO 4217."""

from __future__ import annotations

from functools import cache

__all__ = ["CODES", "NAMED", "SYMBOLS", "currency_names"]

SYMBOLS = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₨": "rupee"} | {
    "₩": "KRW",
    "₺": "TRY",
    "₽": "RUB",
    "₪": "ILS",
    "৳": "BDT",
    "؋": "AFN",
}
_NAMES = """
USD us dollar
USD american dollar
CAD canadian dollar
AUD australian dollar
NZD new zealand dollar
SGD singapore dollar
SGD singaporean dollar
HKD hong kong dollar
TWD new taiwan dollar
TWD taiwan dollar
NAD namibian dollar
JMD jamaican dollar
dollar dollar
GBP british pound
GBP pound sterling
GBP pounds sterling
EGP egyptian pound
SYP syrian pound
LBP lebanese pound
SDG sudanese pound
SSP south sudanese pound
pound pound
EUR euro
PKR pakistani rupee
PKR pakistan rupee
INR indian rupee
LKR sri lankan rupee
NPR nepalese rupee
NPR nepali rupee
MUR mauritian rupee
SCR seychellois rupee
rupee rupee
SAR saudi riyal
SAR saudi arabian riyal
SAR saudi rial
QAR qatari riyal
QAR qatari rial
OMR omani rial
OMR omani riyal
IRR iranian rial
IRR iranian riyal
YER yemeni rial
YER yemeni riyal
riyal riyal
riyal rial
KWD kuwaiti dinar
IQD iraqi dinar
JOD jordanian dinar
BHD bahraini dinar
LYD libyan dinar
DZD algerian dinar
TND tunisian dinar
RSD serbian dinar
dinar dinar
AED uae dirham
AED emirati dirham
MAD moroccan dirham
dirham dirham
CHF swiss franc
XOF west african cfa franc
XAF central african cfa franc
franc franc
MXN mexican peso
PHP philippine peso
ARS argentine peso
COP colombian peso
CLP chilean peso
CUP cuban peso
DOP dominican peso
UYU uruguayan peso
peso peso
KRW south korean won
KRW korean won
KPW north korean won
JPY japanese yen
JPY yen
CNY chinese yuan
CNY yuan
CNY chinese renminbi
CNY renminbi
RUB russian ruble
RUB russian rouble
RUB ruble
RUB rouble
BYN belarusian ruble
TRY turkish lira
TRY lira
BDT bangladeshi taka
BDT taka
AFN afghan afghani
AFN afghani
IDR indonesian rupiah
IDR rupiah
MYR malaysian ringgit
MYR ringgit
THB thai baht
THB baht
VND vietnamese dong
MMK myanmar kyat
MMK kyat
MVR maldivian rufiyaa
MVR rufiyaa
BTN bhutanese ngultrum
SEK swedish krona
NOK norwegian krone
DKK danish krone
ISK icelandic krona
CZK czech koruna
PLN polish zloty
PLN zloty
HUF hungarian forint
HUF forint
RON romanian leu
BGN bulgarian lev
UAH ukrainian hryvnia
UAH hryvnia
GEL georgian lari
AMD armenian dram
AZN azerbaijani manat
TMT turkmenistani manat
KZT kazakhstani tenge
KZT tenge
UZS uzbekistani som
KGS kyrgystani som
TJS tajikistani somoni
ILS israeli shekel
ILS israeli new shekel
ILS shekel
ZAR south african rand
ZAR rand
NGN nigerian naira
NGN naira
KES kenyan shilling
TZS tanzanian shilling
UGX ugandan shilling
SOS somali shilling
ETB ethiopian birr
ETB birr
GHS ghanaian cedi
BRL brazilian real
PEN peruvian sol
AOA angolan kwanza
AWG aruban florin
BAM bosnia - herzegovina convertible mark
BBD barbadian dollar
BIF burundian franc
BMD bermudan dollar
BND brunei dollar
BOB bolivian boliviano
BSD bahamian dollar
BWP botswanan pula
BZD belize dollar
CDF congolese franc
CRC costa rican colón
CVE cape verdean escudo
DJF djiboutian franc
ERN eritrean nakfa
FJD fijian dollar
FKP falkland islands pound
GIP gibraltar pound
GMD gambian dalasi
GNF guinean franc
GTQ guatemalan quetzal
GYD guyanaese dollar
HNL honduran lempira
HTG haitian gourde
KHR cambodian riel
KMF comorian franc
KYD cayman islands dollar
LAK laotian kip
LRD liberian dollar
LSL lesotho loti
MDL moldovan leu
MGA malagasy ariary
MKD macedonian denar
MNT mongolian tugrik
MOP macanese pataca
MRU mauritanian ouguiya
MWK malawian kwacha
MZN mozambican metical
NIO nicaraguan córdoba
PAB panamanian balboa
PGK papua new guinean kina
PYG paraguayan guarani
RWF rwandan franc
SBD solomon islands dollar
SHP st . helena pound
SLE sierra leonean leone
SRD surinamese dollar
STN são tomé & príncipe dobra
SZL swazi lilangeni
TTD trinidad & tobago dollar
VES venezuelan bolívar
VUV vanuatu vatu
WST samoan tala
XCD east caribbean dollar
XCG caribbean guilder
XPF cfp franc
ZMW zambian kwacha
ZWG zimbabwean gold
"""
_ODD = {"krone": "kroner", "krona": "kronor", "leu": "lei", "lev": "leva", "sol": "soles"} | {
    "denar": "denari",
    "ariary": "ariaries",
    "lilangeni": "emalangeni",
}
NAMED = frozenset(line.split()[0] for line in _NAMES.split("\n") if line and line[0].isupper())
"""The codes that have a name here."""
_WORDS = {"TRY", "CUP", "PEN", "GEL", "SOS", "MAD"}
CODES = NAMED - _WORDS
"""The codes that may stand at a number: those that are no English word."""


@cache
def currency_names() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the names by their first word, the longest first, each with its unit."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in filter(None, _NAMES.split("\n")):
        unit, *words = line.split()
        for last in {words[-1], f"{words[-1]}s", _ODD.get(words[-1], words[-1])}:
            name = (*words[:-1], last)
            table.setdefault(name[0], []).append((name, unit))
    for names in table.values():
        names.sort(key=lambda pair: -len(pair[0]))
    return table
