"""Urdu words that follow titles and are no names, and English words that capitals do not make one.

Extend the tables freely: a word that stands here is never taken for a name after a title.
"""

from __future__ import annotations

from translator.urdu.stopwords import STOP_WORDS

__all__ = ["COMMON", "NO_NAMES"]

_AFTER_TITLES = """
پاکستان پاکستانی پاکستانیوں پنجاب سندھ بلوچستان خیبر پختونخوا خیبرپختونخوا گلگت بلتستان کشمیر اسلام
آباد لاہور کراچی پشاور بھارت بھارتی انڈیا افغانستان افغان ایران ایرانی ترکی ترک شام شامی روس روسی
چین چینی امریکہ امریکا امریکی برطانیہ برطانوی فرانس فرانسیسی جرمنی جرمن اسرائیل اسرائیلی یوکرین
یوکرینی عراق عراقی سعودی مصر مصری قطر قطری جاپان جاپانی کوریا کوریائی یورپ یورپی بنگلہ دیش یمن لبنان
دہلی نئی ہند ہندوستان ایشیا افریقہ اقوام متحدہ طالبان حماس حزب داعش نیٹو اسلامی اسلامیہ
دفتر آفس ہاؤس ہاوس ہائوس سیکرٹریٹ سیکریٹریٹ محل دربار بارگاہ بارگاہوں ایوان اسمبلی سینیٹ پارلیمنٹ
عدالت عدالتوں کورٹ سپریم ہائی کونسل کمیٹی کمیشن بورڈ بینک وزارت محکمہ محکمۂ شعبہ ادارہ ادارے یونین
یونیورسٹی کالج سکول اسکول ہسپتال اسپتال مسجد پارٹی پیپلزپارٹی پیپلز لیگ جماعت تحریک فرنٹ کلب
ٹیم کمپنی فاؤنڈیشن ٹرسٹ ایسوسی ایشن انٹرنیشنل نیشنل سینٹرل سٹیٹ اسٹیٹ پولیس فوج فضائیہ بحریہ
نیب ایف آئی اے پی آر ایس ایم او ڈی جی سی ایچ ٹی یو این جے کیو ایل آف اینڈ دی پیمرا نیپرا نادرا
خارجہ داخلہ دفاع خزانہ اطلاعات صحت تعلیم تجارت قانون توانائی ریلوے زراعت محنت پٹرولیم انصاف اوقاف
مملکت جمہوریہ ریاست ریاستی حکومت حکومتی سرکار سرکاری وفاقی صوبائی قومی عوامی عالمی علاقائی مقامی
بین الاقوامی مرکزی ضلعی شہری دیہی وقت حال موجودہ سابق سابقہ نئے نیا نئی پرانے اگلے پچھلے آئندہ
عبوری قائم مقام نگران نگراں منتخب نامزد مقرر تعینات معزول برطرف مستعفی ریٹائرڈ اعلی سینیئر سینئر
جونیئر چیف نائب ڈپٹی جوائنٹ ایڈیشنل اسسٹنٹ معاون مشیر خصوصی مستقل عمومی عام خاص اہم بڑے بڑا بڑی
چھوٹے پہلا پہلی پہلے دوسری دوسرا تیسرے آخری عظیم کبیر اول دوم سوم چہارم پنجم
صاحب صاحبہ صاحبان حضرات خواتین خاتون مرد عورت عورتوں لوگ لوگوں عوام شخص افراد بچے بچوں بیٹے بیٹی
بھائی بہن بیوی اہلیہ والد والدہ والدین خاندان دوست ساتھی ساتھیوں ارکان رکن اراکین رہنما رہنماؤں
کارکن کارکنوں سربراہ سربراہی سربراہان امیدوار امیدواروں ترجمان سفیر سیکرٹری سیکریٹری صدر وزیر وزراء
وزرا جنرل جج ججوں ججز وکیل وکلا وکلاء جرنیل کمانڈر افسر افسران اہلکار اہلکاروں ڈاکٹر ڈاکٹرز ڈاکٹروں
پروفیسر مریض مریضوں نرس نرسوں نرسنگ طبی عملہ عملے سٹاف ماہر ماہرین صحافی صحافیوں
اجلاس کانفرنس ملاقات ملاقاتوں بیان خطاب تقریر تقریب دورہ دورے سفر استعفی انتخاب انتخابات الیکشن
منصب عہدہ عہدے کرسی فیصلہ فیصلے حکم نامہ ہدایت ہدایات ہدایت اصول اصولوں پالیسی منصوبہ منصوبے بندی
اقتدار اختیار اختیارات عمل ردعمل جواب سوال بات باتیں رائے خیال تجویز رپورٹ خط پیغام فون انٹرویو
زمین زمینی درد پرست پرستی پرستوں براہ براہی فہرست گرم گرمی گرمیوں عام انجام نو بر بل تا پا جھکا
جھکائے نشہ خوف جوہری نجکاری سگریٹ موضوع ناگوار دست سیمی
اٹھا اٹھائے اٹھایا جوڑ چڑھ ورق راہ محفل لشکر شار پھر بھر نامی انسٹی ٹیوٹ جی برائے حضور
سمیت وغیرہ آج کل گزشتہ روز بار سال ماہ دن رات صبح شام منگل بدھ جمعرات جمعہ ہفتہ اتوار پیر
مسلسل فوری فورا براہراست ساتھ مل مختلف دونوں سبھی ہمیشہ کبھی بھلا اصل ذاتی رسمی باضابطہ غیر مبینہ
بننے بنے بنیں بننا بنائے رہ رہیں رہتے رہنا چھوڑ چھوڑنے چلے چلا چلی کہتے کہتا کہتی کہہ کہیں سمجھتے
دیکھ دیکھتے ہوتے ہوگئے ہوگیا گئیں کریں گے منتقل تبدیل روانہ ہلاک قتل گرفتار فرار زخمی واپس حاضر ثابت
قرار طلب مدعو متفق مقیم تعینات تفصیل تفصیلات علاج دوا ادویات ہیلتھ کیئر نسخہ پریکٹیشنر پریکٹیشنرز
پریکٹس میڈیکل سرجن سرجری ریسرچ تحقیق تحقیقات الامور شپ جانب دشمن مخالف حامی حامیوں حق حقوق ذرائع
نفیس برقرار باز بازی کار کاری گیر گار دار یافتہ مند پسند نشین کنندہ دہندگان آور
مجاز محترم معزز بزرگ جمہوری فوجی سیاسی مذہبی دینی روحانی اقتصادی معاشی مالی سماجی ثقافتی سائنسی
بلدیات ماحولیات موسمیات معاشیات سیاسیات طبیعیات ترقی سرمایہ کاری آبپاشی خوراک داخلی خارجی کمال مسجد
خطیب کعبہ حرم حج رمضان عید امت مسلمہ مسلم مسلمان مسلمانوں قوم ملت وقوم ملک
یعنی دراصل بطور بحیثیت نہایت بے حد قدرے بذات نفس نفیس پلس پریس میڈیا ٹی وی ریڈیو سیٹ کوچ سرفنگ
گھر گاڑی قافلہ طیارہ جہاز کابینہ حلف سالار اعظم تسلیم شریک انتظامی انتظامیہ منیجر مینیجر ایجوکیشن
ہسپتالوں انٹیلیجنس آپریشنز آپریشن سکیورٹی سیکیورٹی ملٹری نیول رینجرز ونگ کور ڈویژن زون سیکٹر
"""
COMMON = STOP_WORDS | frozenset(_AFTER_TITLES.split())
"""Words that are no name after a title."""

NO_NAMES = frozenset(
    """
    president minister prime foreign secretary general chairman governor senator doctor professor
    center centre service services science sciences control station airport
    university college school institute hospital court supreme parliament senate congress assembly
    council committee commission union party league movement front front army navy force forces
    police guard ministry department agency bureau office authority organisation organization
    association federation foundation bank fund exchange company corporation group club team
    internet web online monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december summer winter east west
    north south eastern western northern southern central national international federal
    republic state states kingdom city street road river lake mountain island sea ocean world war
    act law bill treaty agreement constitution project program programme plan policy report
    mister miss mrs madam sir lord lady king queen prince princess pope bishop saint
    captain colonel major lieutenant marshal admiral commander inspector director manager chief
    muslim muslims christian christians hindu hindus islamic god allah the this that these those
    and but for with from when while after before they their there what which who will
    """.split()
)
"""English words that are written with a capital and are no name, in small letters."""
