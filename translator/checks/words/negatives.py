"""How Urdu and English deny: words, prefixes and turns of phrase.

Extend the tables freely. A row is a regular expression; those of Urdu are for normalised text.
"""

from __future__ import annotations

__all__ = [
    "AFFIXED",
    "ENGLISH_IDIOMS",
    "ENGLISH_PLAIN",
    "FAMILIES",
    "URDU_ANY",
    "URDU_IDIOMS",
    "URDU_PLAIN",
]

_NA = (
    r"نا(?:ممکن|کام|کافی|معلوم|قابل|پسند|اہل|جائز|مناسب|راض|انصاف|خوش|دان|خواندہ|مکمل|واقف|یاب"
    r"|فرمان|لائق|منظور|گزیر|بالغ|بینا|تجربہ|دہند|پید|درست|قص|آشنا|امید|اتفاق|برابر|پاک)\w*"
)

URDU_PLAIN = frozenset("نہیں نھیں نہ مت بغیر".split())
"""Words that deny wherever they stand alone; بنا and نا have other meanings and are left out."""

URDU_IDIOMS = (
    r"(\w+) نہ \1",  # some … or other
    r"نہ (?:صرف|محض|فقط)",  # not only
    r"صرف (?:[^\s۔،]+ ){0,6}?(?:ہی )?نہیں",
    r"(?:یہی|ہی) نہیں،?(?= .*\bبلکہ\b)",
    r"نہ (?:چاہتے ہوئے|جانے)",
    r"کیوں نہ",  # why not, even if
    r"یا(?: پھر)? (?:نہیں|نہ)",  # whether … or not
    r"ہاں ?/ ?نہیں",
    r"نہیں تو",  # otherwise
    r"کوئی بات نہیں",  # never mind
    r"نہ ?(?=؟)",  # is it not?
    r"جب تک (?:[^\s۔]+ ){1,15}?(?:نہ|نہیں)",  # until
    r"کہیں (?!بھی)(?:[^\s۔،]+ ){1,12}?(?:تو نہیں|نہ)",  # lest
    r"آیا (?:[^\s۔]+ ){1,40}?تو نہیں",  # whether perhaps
    r"(?:سکھ|بدھ|ہندو|جین) مت",  # religions
    r"مت (?:کا|کے|کی|کو|میں|سے|پر|نے|ہے|اور)",
)
"""Turns of phrase with such a word that an English sentence may say without a "not"."""

URDU_ANY = (
    r"نہ|نہیں|نھیں|بغیر|بلا|نا|ناں|ورنہ|ہرگز|نو فلائی|ود آؤٹ|نان"
    rf"|{_NA}"
    r"|غیر(?! ?ملکی)\w*|بے\w*|لا(?:پتہ|علم|علاج|تعلق|وارث|محدود|حاصل|زوال|قانون|دین|جواب|چار)?\w?"
    r"|عدم|منفی|نفی|انکار\w*|مسترد|تردید\w*|محروم\w*|فقدان|قلت|خالی|صفر|خاتمہ|خاتمے"
    r"|رو?ک|روک\w*|رکاوٹ\w*|بند|بندش|منع|ممنوع\w*|ممانعت|پابند\w*|گریز|پرہیز|اجتناب|باز"
    r"|سوائے?|ماسوا\w*|بجائے|صرف|محض|برعکس|برخلاف|خواہ|چاہے|غائب|عاری|قاصر|معذور|جب تک|رد"
)
"""Words of a source that an English "not" may stand for."""

ENGLISH_PLAIN = "not no none nor neither never nobody nothing nowhere without cannot"
"""English words that deny wherever they stand, beside those in n't."""

ENGLISH_IDIOMS = (
    (r"not (?:just|only|merely|simply)", r"صرف|محض|فقط|ہی نہیں"),
    ("no matter", "چاہے|خواہ|قطع نظر"),
    ("or not", "یا (?:پھر )?نہ(?:یں)?"),
)
"""Turns of phrase with a "not" for which other words of the source may account."""

AFFIXED = (
    r"un(?!it|iv|iqu|ions?\b|if|der|til|cles?\b|ic|less|like\b|fortun|veil|anim|leash|fold|rest\b|lock"
    r"|load|earth|precedent|ilever|esco|hcr|rwa|ama\b|ctad|ocha)\w{3,}"
    r"|non(?!etheless)\w{3,}|non-\w+|\w{3,}(?<!un)(?<!the)less(?:ly|ness)?|\w+-free"
    r"|in(?:ability|accura\w+|active|adequa\w+|appropriate\w*|capable|complete\w*|conclusiv\w+"
    r"|consisten\w+|correct\w*|curable|definite\w*|distinguish\w*|effective\w*"
    r"|efficien\w+|eligib\w+|equal\w*|evitabl\w+|frequent\w*|justice\w*|secur\w+|significant"
    r"|sufficien\w+|tolera\w+|valid\w*|visible|voluntar\w+)"
    r"|im(?:possib\w+|practical|proper\w*|balance\w*|patien\w+|perfect\w*|moral|mature)"
    r"|il(?:legal\w*|legitimate|legible|logical|literate)"
    r"|ir(?:regular\w*|relevan\w+|responsib\w+|reversibl\w+|respective)|regardless"
    r"|dis(?:agree\w*|allow\w*|appear\w*|approv\w*|continu\w*|courag\w*|honest\w*|like\w*"
    r"|obe\w+|qualif\w+|regard\w*|satisf\w+|trust|believ\w+|belief)"
    r"|asymptomatic\w*|abnormal\w*|asynchronous\w*|anonym\w+|atypical\w*|misunder\w+"
)
"""English words that a prefix or an ending turns into their opposite."""

FAMILIES = (
    (
        AFFIXED,
        rf"غیر\w*|{_NA}|نا|بے\w*|بلا|لا|لا(?:علم|تعلق)\w*|عدم|آزاد|خلاف",
    ),
    (r"prevent\w*|stop\w*|hinder\w*|block\w*|halt\w*", r"رو?ک\w*|بچ\w*|رکھ\w*|بند"),
    (r"avoid\w*|refrain\w*", r"گریز\w*|پرہیز\w*|اجتناب|بچ\w*|احتراز"),
    (r"fail\w*|miss(?:ed|es|ing)?", r"ناکام\w*|فیل|لاپتہ|گم\w*|کھو\w*|غائب"),
    (
        r"refus\w+|reject\w*|den(?:y|ied|ies|ying|ials?)|declin\w+",
        r"انکار\w*|مسترد|تردید\w*|رد|کم\w*",
    ),
    (r"lack\w*|absen\w+|shortage|devoid", r"کمی|قلت|فقدان|عدم|غیاب|غیر|محروم\w*"),
    (r"only|just|merely|solely", r"صرف|محض|فقط|واحد|تنہا|اکیل\w+|ہی|ابھی"),
    (
        r"few|fewer|little|rarely|seldom|hardly|barely|scarcely|less|rare",
        r"کم\w*|چند|کچھ|تھوڑ\w+|شاذ|قلیل|مشکل\w*",
    ),
    (
        r"except(?:ions?|ed|ing)?|other than|exclud\w+|exclusion|but for|omit\w*",
        r"سوا\w*|ماسوا\w*|علاوہ|خارج|مستثن\w+",
    ),
    (r"unless|until|till|lest", r"جب تک|تک"),
    (r"rather than|instead", r"بجائے|بجاے|جگہ"),
    (
        r"bans?|bann(?:ed|ing)|prohibit\w*|forb(?:id\w*|ade)|barred",
        r"پابند\w*|ممنوع\w*|منع|ممانعت|حرام",
    ),
    (r"against", r"خلاف\w*|مقابل\w*|مخالف\w*"),
    (
        r"yet to|too \w+(?<!ed) to|free (?:of|from)|out of|away from|exempt\w*",
        r"آزاد|باہر|دور|پاک|سے",
    ),
    (r"otherwise|doubt\w*|ignor\w+", r"ورنہ|بصورت|شک|شبہ|نظر انداز"),
)
"""Pairs: English words that may stand for a negative, and the Urdu words that account for them."""
