"""How fast the translation memory finds equal and similar sentences, on one core.

    python benchmarks/memory.py [--units N] [--queries N] [--seed N]

The sentences are made up: sentence frames with gaps that are filled from word lists, two frames
joined for the long ones. So they share words and build as those of one newsroom do, and there are
near duplicates of most. Similar ones are sought for sentences of the memory with one word and
with three words changed, and for the words of several of them in a jumble, to which nothing is
similar. Beside it stands the same search by `rapidfuzz.process.extract` over the whole list.
"""

from __future__ import annotations

import argparse
import math
import random
import re
import resource
import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any

from rapidfuzz import fuzz, process

from translator.memory import MemoryIndex, Unit
from translator.segmenting import segment_key
from translator.urdu import normalise

EXACT_GOAL, FUZZY_GOAL = 0.1, 30.0  # milliseconds
LIMIT, THRESHOLD = 5, 0.75
FEWEST, MOST = 40, 200  # letters of a sentence
EQUAL = 100  # units of one sentence

GAPS = {
    "who": """وزیراعظم|صدر مملکت|وزیر خزانہ|وزیر داخلہ|گورنر پنجاب|وزیر اعلیٰ سندھ|پولیس کے ترجمان
        |دفتر خارجہ کی ترجمان|سپریم کورٹ کے جج|قومی اسمبلی کے اسپیکر|کسانوں کے نمائندے|ماہر معاشیات
        |اسپتال کے سربراہ|ضلعی افسر|کپتان|کوچ|سفیر|تاجروں کی تنظیم کے صدر|محکمہ موسمیات کے سربراہ
        |یونیورسٹی کے پروفیسر|ریلوے کے وزیر|سابق جرنیل|مقامی صحافی|عینی شاہد""",
    "place": """کراچی|لاہور|اسلام آباد|پشاور|کوئٹہ|ملتان|فیصل آباد|حیدرآباد|سکھر|گلگت|مظفر آباد
        |گوادر|سیالکوٹ|راولپنڈی|بہاولپور|دہلی|کابل|تہران|انقرہ|بیجنگ|دبئی|لندن|نیویارک|جنیوا|قاہرہ""",
    "when": """آج|گزشتہ روز|پیر کے روز|منگل کو|بدھ کی شام|جمعرات کی صبح|جمعے کو|ہفتے کی رات
        |اتوار کے دن|رواں ماہ|گزشتہ ہفتے|آئندہ ہفتے|گزشتہ سال|رواں سال کے آغاز میں|نصف شب کے بعد""",
    "thing": """بجلی کی قیمتوں|پانی کی کمی|گندم کی فصل|تعلیم کے بجٹ|سرحد کی صورتحال|انتخابی اصلاحات
        |ٹیکس کی وصولی|شہر کی سڑکوں|صحت کی سہولیات|برآمدات کے ہدف|قرضے کی شرائط|گیس کی فراہمی
        |سیلاب کے متاثرین|نئی ٹرین سروس|چاول کی برآمد|فضائی آلودگی|ویکسین کی مہم|بندرگاہ کی توسیع
        |آئینی ترمیم|روزگار کے مواقع|کرکٹ کے مقابلوں|جنگ بندی کی تجاویز|خواتین کے حقوق|مہنگائی""",
    "deed": """نئی پالیسی کا اعلان کیا|تحقیقات کا حکم دیا|گہری تشویش ظاہر کی|اجلاس طلب کر لیا
        |فوری اقدامات کی ہدایت کی|رپورٹ پیش کی|کمیٹی بنانے کی منظوری دی|تجاویز کو مسترد کر دیا
        |معاہدے پر دستخط کیے|تعاون کا یقین دلایا|مخالفت کا فیصلہ کیا|عوام کو اعتماد میں لیا
        |اضافی رقم مختص کی|عدالت سے رجوع کیا|مذاکرات پر زور دیا|نتائج پر اطمینان کا اظہار کیا""",
    "event": """شدید بارش|دھماکے|زلزلے|ٹریفک حادثے|آتشزدگی|احتجاجی مظاہرے|فضائی حملے|ہڑتال
        |برفباری|گرد آلود طوفان|جھڑپ|عمارت گرنے|کشتی الٹنے|لینڈ سلائیڈنگ|گیس کے اخراج""",
    "people": """افراد|شہری|مزدور|طلبہ|مسافر|اہلکار|مریض|ماہی گیر|سیاح|خاندان|رضاکار|کسان""",
    "count": """3|5|7|8|11|12|14|15|18|20|23|25|27|30|34|40|45|50|60|75|100|120|150|200|250|300""",
    "fate": """زخمی ہو گئے|ہلاک ہوئے|لاپتہ ہیں|متاثر ہوئے|گرفتار کر لیے گئے|بے گھر ہو گئے
        |محفوظ مقام پر منتقل کیے گئے|اسپتال میں زیر علاج ہیں|پھنس کر رہ گئے|بچا لیے گئے""",
    "share": """2.5|3|4.2|5|6.8|7|8.1|9.5|10|12|15|17.5|20|22|25|30|35|40|60""",
    "money": """لاکھ روپے|کروڑ روپے|ارب روپے|ملین ڈالر|ارب ڈالر|ہزار روپے|ملین یورو""",
    "body": """اقوام متحدہ|عالمی بینک|آئی ایم ایف|یورپی یونین|اسٹیٹ بینک|الیکشن کمیشن|قومی اسمبلی
        |سینیٹ|کابینہ|ہائی کورٹ|واپڈا|نیپرا|ایشیائی ترقیاتی بینک|عالمی ادارہ صحت|پی سی بی""",
    "view": """خوش آئند|افسوسناک|ناقابل قبول|تاریخی|مایوس کن|غیر معمولی|بروقت|ناکافی|تسلی بخش""",
    "team": """پاکستان|بھارت|سری لنکا|بنگلہ دیش|افغانستان|انگلینڈ|آسٹریلیا|نیوزی لینڈ
        |جنوبی افریقہ""",
    "sky": """تیز ہواؤں|ہلکی بارش|شدید گرمی|گھنی دھند|موسلا دھار بارش|سرد لہر|ژالہ باری|مطلع صاف""",
}
FRAMES = """{who} نے {when} {place} میں {thing} کے بارے میں {deed}
{place} میں {event} کے نتیجے میں {count} {people} {fate}
{when} {place} میں {event} سے کم از کم {count} {people} {fate}
{body} نے {thing} کے لیے {count} {money} کی منظوری دے دی
{who} کا کہنا ہے کہ {thing} سے متعلق فیصلہ {view} ہے
{body} کے مطابق {thing} میں {share} فیصد اضافہ ہوا ہے
{body} کے مطابق {when} {thing} میں {share} فیصد کمی ریکارڈ کی گئی
{team} نے {team} کو {place} میں {count} رنز سے شکست دے دی
{team} اور {team} کے درمیان میچ {when} {place} میں کھیلا جائے گا
{place} اور {place} کے گرد و نواح میں {when} {sky} کا امکان ہے
{who} نے {body} سے مطالبہ کیا ہے کہ {thing} پر فوری توجہ دی جائے
{thing} کے خلاف {place} میں {count} {people} نے {when} احتجاج کیا
{who} {when} {count} روزہ دورے پر {place} پہنچ گئے
{body} کا وفد {when} {place} میں {who} سے ملاقات کرے گا
{place} سے {place} جانے والی بس {event} کی وجہ سے راستے میں رک گئی
{who} نے {place} میں {body} کے نئے دفتر کا افتتاح کیا
{when} {place} کی عدالت نے {event} کے مقدمے میں {count} {people} کو طلب کر لیا
{thing} پر {body} اور {body} کے درمیان اختلافات برقرار ہیں
{event} کے بعد {place} میں {count} {people} کو امدادی سامان دیا گیا
{place} میں {thing} کے منصوبے پر {count} {money} خرچ ہوں گے
کیا {who} {thing} کے مسئلے پر {body} کو قائل کر سکیں گے
{people} کی تعداد {when} {count} ہزار سے بڑھ کر {count} ہزار ہو گئی
{who} نے کہا کہ {team} کے ساتھ تعلقات میں پیش رفت {view} ہے
{place} کے {people} کئی روز سے {thing} کے مسائل کا سامنا کر رہے ہیں
ڈالر کی قدر میں {share} روپے کا اضافہ ہوا جس پر {who} نے {deed}""".split("\n")
JOINTS = ["، جبکہ ", "، تاہم ", " اور ", "، جس کے بعد ", "، دوسری جانب "]
ENDS = ["۔", "۔", "۔", "۔", "!", ""]
WORDS = {gap: [word.strip() for word in words.split("|")] for gap, words in GAPS.items()}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--units", type=int, default=100_000)
    options.add_argument("--queries", type=int, default=100, help="of each kind")
    options.add_argument("--seed", type=int, default=5)
    given = options.parse_args()
    chance = random.Random(given.seed)  # noqa: S311 - no secret
    units = make_units(given.units, chance)
    show_lengths([len(unit.source) for unit in units])
    index = build(units)
    show_exact(index, chance.choices(units[:-EQUAL], k=10_000), "exact")
    show_exact(index, units[-EQUAL:], f"exact, of {EQUAL} equal ones")
    texts = [normalise(unit.source) for unit in units[: -EQUAL + 1]]
    for name, change in KINDS.items():
        show_fuzzy(index, texts, [change(texts, chance) for _ in range(given.queries)], name)
    print(f"peak memory: {peak():.0f} MB, units and the list of texts included")


def make_units(number: int, chance: random.Random) -> list[Unit]:
    """Return units with neighbours; the last have the same source, all others different ones."""
    sources: dict[str, None] = {}
    while len(sources) < number - EQUAL + 1:
        source = sentence(chance)
        if FEWEST <= len(source) <= MOST:
            sources[source] = None
    texts = [*sources, *[next(reversed(sources))] * (EQUAL - 1)]
    keys = ["", *map(segment_key, texts), ""]
    around = zip(keys, keys[1:], keys[2:], strict=False)
    return [
        Unit(text, f"Translation {n}.", key, before=before, after=after)
        for n, (text, (before, key, after)) in enumerate(zip(texts, around, strict=True))
    ]


def sentence(chance: random.Random) -> str:
    frames = chance.sample(FRAMES, chance.choice([1, 2, 2]))
    filled = [re.sub(r"\{(\w+)\}", lambda m: chance.choice(WORDS[m[1]]), f) for f in frames]
    return chance.choice(JOINTS).join(filled) + chance.choice(ENDS)


def show_lengths(lengths: Sequence[int]) -> None:
    tenths = statistics.quantiles(lengths, n=10)
    print(
        f"{len(lengths):,} sentences of {min(lengths)} to {max(lengths)} letters, "
        f"mean {statistics.mean(lengths):.0f}, tenths {' '.join(f'{t:.0f}' for t in tenths)}"
    )


def build(units: Sequence[Unit]) -> MemoryIndex:
    before = peak()
    began = time.process_time()
    index = MemoryIndex(units)
    took = time.process_time() - began
    print(f"built in {took:.2f} s, with {peak() - before:.0f} MB beside the units")
    return index


def peak() -> float:
    """Return the most memory that this process had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def show_exact(index: MemoryIndex, asked: Sequence[Unit], name: str) -> None:
    took = timed(lambda unit: index.exact(unit.key, unit.before, unit.after), asked)
    show(name, took)
    print(f"{'':32}{verdict(took, EXACT_GOAL)}")


def show_fuzzy(index: MemoryIndex, texts: Sequence[str], asked: Sequence[str], name: str) -> None:
    for text in asked:  # what is measured must be right
        found = [match.similarity for match in index.fuzzy(text)]
        wanted = [score / 100 for _, score, _ in brute_force(texts, text)]
        assert all(map(math.isclose, found, wanted)), text
        assert len(found) == len(wanted), text
    ours, theirs = timed(index.fuzzy, asked), timed(lambda text: brute_force(texts, text), asked)
    show(f"fuzzy, {name}", ours)
    show("  rapidfuzz.process.extract", theirs)
    ratio = statistics.mean(theirs) / statistics.mean(ours)
    print(f"{'':32}{verdict(ours, FUZZY_GOAL)}; {ratio:.1f} times as fast")


def brute_force(texts: Sequence[str], text: str) -> list[tuple[str, float, int]]:
    return process.extract(
        text, texts, scorer=fuzz.ratio, score_cutoff=100 * THRESHOLD, limit=LIMIT
    )


def timed(act: Callable[[Any], object], asked: Sequence[object]) -> list[float]:
    """Return the milliseconds of the processor that each call took."""
    took = []
    for one in asked:
        began = time.process_time_ns()
        act(one)
        took.append((time.process_time_ns() - began) / 1e6)
    return took


def show(name: str, took: Sequence[float]) -> None:
    mean, median = statistics.mean(took), statistics.median(took)
    print(f"{name:32}mean {mean:8.4f}  median {median:8.4f}  p99 {percentile(took):8.4f} ms")


def verdict(took: Sequence[float], goal: float) -> str:
    slow = sum(one >= goal for one in took)
    return f"goal: under {goal:g} ms, missed {slow} times of {len(took):,}"


def percentile(took: Sequence[float]) -> float:
    return statistics.quantiles(took, n=100, method="inclusive")[-1]


def one_changed(texts: Sequence[str], chance: random.Random) -> str:
    return changed(texts, chance, 1)


def three_changed(texts: Sequence[str], chance: random.Random) -> str:
    return changed(texts, chance, 3)


def changed(texts: Sequence[str], chance: random.Random, number: int) -> str:
    """Return a sentence with some words from others in the place of its own."""
    words = chance.choice(texts).split()
    for place in chance.sample(range(len(words)), number):
        words[place] = chance.choice(chance.choice(texts).split())
    return normalise(" ".join(words))


def jumble(texts: Sequence[str], chance: random.Random) -> str:
    """Return the words of several sentences in any order, as many as one sentence has."""
    words = [word for text in chance.sample(texts, 5) for word in text.split()]
    length = len(chance.choice(texts).split())
    return normalise(" ".join(chance.sample(words, length)))


KINDS = {
    "one word changed": one_changed,
    "three words changed": three_changed,
    "nothing similar": jumble,
}

if __name__ == "__main__":
    main()
