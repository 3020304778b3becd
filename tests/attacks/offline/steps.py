"""Every command once, in an order in which each has something to do."""

from __future__ import annotations

ARTICLE = """وزیر اعظم کا بیان

وزیر اعظم نے کہا کہ حکومت 5 فیصد ٹیکس کم کرے گی۔ اجلاس لاہور میں ہوا۔
"""
TEXT = "اجلاس لاہور میں ہوا۔\n"
REFERENCE = "The meeting took place in Lahore.\n"


def _words(lines):
    return [line.split() for line in lines.strip().splitlines()]


PAGES = _words("""
    digital-currency.txt --to en
    publish --require draft --site-url https://example.org/
    book book.epub --require draft
""")
"""What makes pages; done outside as well, and compared."""

REST = _words("""
    batch articles
    status
    segments digital-currency --memory --findings
    approve article s1
    reopen article s1
    undo article
    comment article s2 why?
    edit article s2 --text Good.
    ignore article s2 number --why checked
    check article --only number
    history article
    diff article
    names digital-currency
    stats --html stats.html
    export article article.xlf
    import article.xlf --apply
    memory find حکومت
    team add Sara --role approver
    terms report article
    terms suggest articles --limit 2
    store check
    models install mini.argosmodel --force
    models list
    models use ur_en
    lines lines.txt --out lines.tsv
    evaluate lines.txt reference.txt
    book book.pdf --require draft
    doctor --engine ur_en
""")

SERVERS = [
    (["review", "--no-browser", "--port", "4710"], 4710, "/", ""),
    (["serve", "--no-browser", "--port", "4711", "--require", "draft"], 4711, "/", ""),
    (["serve-api", "--port", "4712"], 4712, "/translate", f"q={TEXT.strip()}&source=ur&target=en"),
]
"""The words, the port, what is asked, and with what."""

LAST = _words("""
    remove article --yes
    models remove ur_en
""")
