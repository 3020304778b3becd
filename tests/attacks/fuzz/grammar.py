"""What strange texts are made of: letters, figures, signs, markup of all formats."""

# ruff: noqa: E501 - lists of pieces

from __future__ import annotations

from hypothesis import strategies as st

__all__ = ["TOKENS", "inputs"]

_WORDS = """کتاب پاکستان ہزار لاکھ کروڑ ارب سو ساڑھے پونے ڈیڑھ تین چوتھائی فیصد روپے ڈالر بجے شام مارچ
2024ء ۱۲ ٣٤ 56 ۱۔۵ 1,50,000 1/2 ½ ² ① ৪ 七 وزیر اعظم عمران خان ڈاکٹر صاحب اور کے نے میں کہا ایم اے
million hundred thousand and half two-thirds percent March Khan Imran Dr. U.S. $5m 10x a an the
lakh crore th st NaN 1e999 Infinity true null""".split()
_SIGNS = [*"۔،؛؟.,;:!?…\"'“”‘’«»()[]{}<>&|*_`~#=+-/\\@%٪٫٬$€₹\t\n\f \0\r\v\x1c\x85\u2028\u3000"]
_UNSEEN = [*"\u200c\u200d\u200e\u200f\u202a\u202e\u2066\u2069\ufeff\u00ad\u064e\u0651\u0654\u0670ـ"]
_LETTERS = [*"يىكهةۀئأؤءﷺﻻ㎏ßİſﬁ𞸀👨\ufe0f\u0301\ufffd\U0010ffff"]
_MARKUP = """<b> </b> <p> </p> <script> </script> <br/> <!-- --> <![CDATA[ ]]> <?xml <a\u00a0href="x">
&amp; &#x; &#1114112; &lt; ![x](y) [x]: ``` ~~~ *** --- === > 1. | |-| \\[ {#a} [^1]
""".split()
_XML = """<xliff\u00a0version="2.1"> <unit\u00a0id="s1-v1"> <segment> <source> <target> </target> <note>
<pc\u00a0id="1"> <mrk> <g\u00a0id="1"> <x\u00a0id="1"/> <tmx\u00a0version="1.4"> <body> <tu> <tuv> <seg> <bpt\u00a0i="1">
xml:lang="ur" xml:lang="en" <termEntry> <langSet> <tig> <term> <!DOCTYPE\u00a0x> <!ENTITY""".split()
_DATA = """id,version,source,target "id" {"q": "source": "ur", "target": "en"} "glossary": [ ] {} "\\ud800"
q= &q= source=ur %FF %00 --x\r\nContent-Disposition:\u00a0form-data;\u00a0name="q"\r\n\r\n title: tags: - !!python/object &a *a
عنوان: تاریخ: ٹیگ: |""".split()

_SPACED = [token.replace("\u00a0", " ") for token in (*_MARKUP, *_XML, *_DATA)]
TOKENS: tuple[str, ...] = (*_WORDS, *_SIGNS, *_UNSEEN, *_LETTERS, *_SPACED)
"""Pieces of texts, of which each parser knows some."""

_token = st.sampled_from(TOKENS)
_repeated = st.builds(lambda token, times: token * times, _token, st.integers(2, 40))
_spaced = st.builds(lambda token: f" {token} ", _token)
_text = st.lists(st.one_of(_token, _spaced, _repeated, st.text(max_size=3)), max_size=20)


def inputs(seeds: list[bytes]) -> st.SearchStrategy[bytes]:
    """Return any bytes, texts of tokens, and pieces of good inputs with tokens between."""
    texts = _text.map("".join).map(str.encode)
    given = [st.binary(max_size=200), texts]
    if seeds:
        cut = st.builds(lambda seed, end: seed[:end], st.sampled_from(seeds), st.integers(0, 400))
        given.append(st.lists(cut | texts, min_size=1, max_size=3).map(b"".join))
    return st.one_of(given)
