"""The Islamic months in the spellings of English newspapers."""

from __future__ import annotations

from functools import cache

from translator.numbers.english.tokens import Token

__all__ = ["HIJRI_STARTS", "hijri_month"]

_SPELLINGS = (
    "muharram moharram muharam moharam muharramulharam muharramulharaam",
    "safar safaralmuzaffar safarulmuzaffar",
    """rabialawwal rabialawal rabiulawwal rabiulawal rabiawwal rabiawal rabii rabieulawwal
    rabiulavval rabielawwal rabiuulawwal rabiualawwal rabiaalawwal""",
    """rabialthani rabiaththani rabiathani rabiulthani rabiussani rabiusani rabialakhir
    rabialakhar rabiulakhir rabiulakhar rabialaakhir rabithani rabiuthani rabiuththani rabiii
    rabiatthani rabiassani rabielthani""",
    """jumadaaloola jumadaalula jumadaalawwal jumadaalawal jumadialawwal jumadialawal
    jumadiulawwal jumadiulawal jamadiulawwal jamadiulawal jamadialawwal jumadalula jumadalawwal
    jumadai jumadaulawwal jumadalawal jamadialawal jumadiawwal jumadaawwal""",
    """jumadaalakhirah jumadaalakhira jumadaalthani jumadaaththaniyah jumadaalthaniyah
    jumadialthani jumadiulthani jumadiussani jumadiusani jamadiussani jamadiusani jumadialakhir
    jumadiulakhir jamadiulakhir jumadiulakhar jumadaii jumadalakhirah jumadalakhira jumadalthani
    jumadaathaniyah jumadaalthania jumadathani jumadithani jamadialthani""",
    "rajab rajabulmurajjab rajabalmurajjab",
    "shaban shaaban shabanulmuazzam shabanalmuazzam",
    "ramadan ramazan ramadhan ramzan ramadaan ramazanulmubarak ramadanulmubarak",
    "shawwal shawal shawwalulmukarram shawaal shawwaal",
    """dhualqadah dhualqaidah dhualqada dhulqadah dhulqada dhulqaidah dhulqidah dhulqaada
    dhulqaadah zulqadah zulqada zulqaad zulqad zilqad zilqadah zilqada ziqad zeeqad ziqaad
    zulqaidah dhualqidah dhulkadah zilqaad zeqad ziqadah""",
    """dhualhijjah dhualhijja dhulhijjah dhulhijja dhulhija dhulhijah zulhijjah zulhijja zulhijah
    zulhija zulhaj zulhajj zilhaj zilhajj zilhijjah zilhijja zilhijah zilhija zilhaji""",
)
HIJRI_STARTS = frozenset(
    """muharram moharram muharam moharam safar rabi rabii rabiul rabie rabia rabiel jumada jumadi
    jumadiul jumadaul jumad jamadi jamadiul rajab shaban shaaban ramadan ramazan ramadhan ramzan
    ramadaan shawwal shawal shawaal shawwaal dhu dhul zul zil zee zi ze zulqadah zulqada zulqaad
    zulqad zilqad zilqadah zilqada ziqad zeeqad ziqaad zulqaidah zilqaad zeqad ziqadah zulhijjah
    zulhijja zulhijah zulhija zulhaj zulhajj zilhaj zilhajj zilhijjah zilhijja zilhijah zilhija
    dhulqadah dhulqada dhulqaidah dhulqidah dhulhijjah dhulhijja dhulhijah dhulhija sha""".split()
)
"""The first words of the names, without apostrophes."""
_LONGEST = 8  # tokens of "Rabi' al-Awwal", hyphens and quotes told apart


@cache
def _months() -> dict[str, int]:
    return {name: n for n, names in enumerate(_SPELLINGS, 1) for name in names.split()}


def hijri_month(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """Return the Islamic month (1 to 12) named at token `i`, and the index after it."""
    if not tokens[i].capital or tokens[i].text.replace("'", "") not in HIJRI_STARTS:
        return None
    joined, found = "", None
    for j in range(i, i + _LONGEST):
        if tokens[j].kind != "word" and tokens[j].text not in {"-", "'", "’", "`", "‘", "ʿ", "ʾ"}:
            break
        if tokens[j].kind == "word":
            joined += tokens[j].text.replace("'", "")
            if month := _months().get(joined):
                found = month, j + 1
    return found
