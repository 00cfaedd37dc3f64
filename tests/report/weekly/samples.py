"""Pages made by hand, as rich as real ones: one on public record in Russian, one that reports in English."""

from decimal import Decimal

from jospar.report.weekly.changed import ChangesPart
from jospar.report.weekly.chart import Captions, Chart, Point, draw
from jospar.report.weekly.names import NAMES
from jospar.report.weekly.page import (
    Cite,
    Commitment,
    Contest,
    Figure,
    IndicatorRow,
    Ledger,
    LedgerRow,
    Page,
    PassportRow,
    RecordPart,
    RegionRow,
    SourceRow,
    Stamp,
    Tile,
)
from jospar.report.weekly.said import Said
from jospar.words.voice import Voice

TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
GRADES = ("press", "act", "official_statistics", "official_letter", "own_arithmetic")
GRADE_NAMES = ("пресса", "правовой акт", "официальная статистика", "официальное письмо", "собственный расчёт")
AREAS = ("Безопасность детей", "Право на образование", "Денсаулық сақтау саласындағы көмек", "")
TITLES = (
    "Масштабировать идеологему «Заң мен тәртіп»",
    "Внедрить в школах час педагога-психолога",
    "Ввести лицензирование организаций специальной психолого-педагогической поддержки",
    "Обеспечивать с 2026 года детей с нарушениями слуха I–III степени слуховыми аппаратами",
    "Утвердить региональные планы действий на основе общенационального документа с учётом местной специфики",
)
KAZAKH = "Зорлық-зомбылықтан зардап шеккен балаларға арналған 40 көмек кабинетін ашу: әғқңөұүһі ӘҒҚҢӨҰҮҺІ"
REGIONS = ("Ақмола облысы", "Северо-Казахстанская область", "город Астана", "область Ұлытау")


def names_of(language: str) -> dict[str, str]:
    """Word every short name in a language, as the builder does."""
    voice = Voice(language)
    return {name: voice.heading(f"report.name.{name}") for name in NAMES}


def cite(*numbers: int) -> tuple[Cite, ...]:
    """Cite some of the sample's sources."""
    return tuple(Cite(one, GRADES[one % len(GRADES)], GRADE_NAMES[one % len(GRADE_NAMES)]) for one in numbers)


def chart(first: int, last: int, *, later: bool) -> Chart:
    """Draw a falling series, with a figure stated years later if asked for."""
    points = [
        Point(year, Decimal(20) - Decimal(year - first) / 2, f"{year}: {at},5", str(year), f"{at},5")
        for at, year in enumerate(range(first, last + 1), 10)
        if year != first + 3
    ]
    stated = [Point(2025.8, Decimal("6.8"), "названо 30.10.2025: 6,8", "названо 30.10.2025", "6,8")]
    return draw(
        points,
        stated if later else (),
        until=2026.89,
        captions=Captions(
            f"после {last} года: нет данных", "{:f}".format, f"Показатель снизился с {first} по {last} год"
        ),
    )


def trend(at: int, drawn: Chart | None) -> IndicatorRow:
    """Make an indicator of the context, drawn or not."""
    return IndicatorRow(
        id=f"KZ-I-{at:02}",
        title=Said(("Коэффициент материнской смертности", KAZAKH)[at % 2], ("ru", "kk")[at % 2]),
        unit="на 100 000 живорождённых",
        level="контекст",
        value=Figure("10,69", "2019", cite(2, 7), "Итог по стране.", chosen=True),
        expected="",
        target=None,
        verdict="",
        change="19,55 (2010) → 10,69 (2019)",
        chart=drawn,
        others=(Figure("около 6,8", "названо 30.10.2025; период не указан", cite(5)),),
        parts=tuple(RegionRow(name, f"{at},{number}") for number, name in enumerate(AREAS[:2])),
        parts_when="2018",
        regions=tuple(RegionRow(name, f"{number},{at}") for number, name in enumerate(REGIONS)),
        regions_when="2019",
        spread="меньше всего: город Астана, 7,62; больше всего: Кызылординская область, 13,13",
        note="Южно-Казахстанская область — до разделения в 2018 году.",
    )


def commitment(prefix: str, at: int) -> Commitment:
    """Make one of the commitments; some name nobody and no date, some have no quotation."""
    said = Said(TITLES[at % len(TITLES)], "ru") if at % 6 else Said(KAZAKH, "kk")
    return Commitment(
        id=f"{prefix}-{at:03}",
        title=said,
        area=AREAS[at % len(AREAS)],
        quote=Said("in words of their own, “quoted” at some length", "en") if at % 3 else None,
        who="исполнитель не назван" if at % 4 else "Минпросвещения совместно с 20 акиматами",
        when="срок не назван" if at % 5 else "30 января 2026 г.",
        state="" if at % 5 else "дата прошла 295 дней назад, результат в открытых источниках не найден",
        cites=cite(*range(at, at + at % 4)) if at else (),
    )


def ledger() -> Ledger:
    """Make a ledger with zeros and a total."""
    columns = ("Названо", "Есть ответственный", "Есть срок", "Есть сумма", "Форма завершения")
    rows = [(area or "направление не указано", ("5", "0", "1", "0", "0")) for area in AREAS]
    listed = [LedgerRow(area, cells, tuple(cell == "0" for cell in cells)) for area, cells in rows]
    total = LedgerRow("Все обязательства", ("37", "0", "4", "0", "0"), (False, True, False, True, True), True)  # noqa: FBT003 -- the record's field
    return Ledger(columns, (*listed, total), "Период программы не является чьим-либо сроком.")


def record_part(at: int, count: int) -> RecordPart:
    """Make a programme on public record with some commitments."""
    return RecordPart(
        id=f"programme_{at}",
        title=("Концепция «Дети Казахстана» на 2026–2030 годы", f"{KAZAKH} — бағдарлама")[at % 2],
        instrument="концепция",
        headline=f"{count} обязательств в открытых источниках; их связь с 158 строками плана не опубликована",
        passport=(
            PassportRow("Акт", (Figure("Концепция с Планом действий", "27.01.2026", cite(1, 6)),)),
            PassportRow(
                "Заявлено мероприятий",
                (
                    Figure("158", "", cite(1, 2, 3), chosen=True),
                    Figure("150", "названо 27.01.2026", cite(4), "Слова министра: «150 пунктов плана»."),
                ),
            ),
            PassportRow("Ответственный орган", (), "в открытых источниках нет"),
        ),
        ledger=ledger(),
        commitments=tuple(commitment(f"P{at}", number) for number in range(count)),
        asks=("таблицу плана действий: опубликовано 0 из 158 строк", "кто отвечает: не назван у 37 из 37"),
        indicators=(trend(at, None),),
    )


def source(number: int) -> SourceRow:
    """Make a source; one has no address, one an address that is no web page."""
    links = {3: "", 4: "ftp://example.org/plan.pdf"}
    grade = number % len(GRADES)
    return SourceRow(
        number=number,
        title=Said(
            ("Правительство утвердило единую концепцию", KAZAKH)[number % 2], ("ru", "kk")[number % 2]
        ),
        publisher="Қазинформ",
        date="27.01.2026",
        grade=GRADES[grade],
        grade_name=GRADE_NAMES[grade],
        link=links.get(
            number, f"https://example.org/{number}/{'kontseptsiya-deti-kazakhstana-' * 4}?a=1&b=2"
        ),
    )


def record_page() -> Page:
    """Make the page of four programmes on public record: 37 commitments, 12 charts, 46 sources."""
    sides = (Figure("158", "", cite(1), chosen=True), Figure("около 150", "названо 27.01.2026", cite(4)))
    return Page(
        language="ru",
        title="Программы в интересах детей Казахстана: открытые сведения",
        subtitle="2026-W47 (16–22 ноября 2026 г.)",
        banner="Неофициально. Составлено по открытым источникам на 21.11.2026.",
        headline="Из 158 объявленных мероприятий опубликовано 0; публично названо 37 обязательств.",
        tiles=(Tile("158", "мероприятий объявлено"), Tile("1 346", "цифр с источником", "по 46 источникам")),
        changes=ChangesPart((), none="Первый отчёт: более раннего плана для сравнения нет"),
        records=tuple(record_part(at, count) for at, count in enumerate((19, 3, 9, 6))),
        works=(),
        trends=tuple(trend(at, chart(2010, 2019 - at % 3, later=at % 2 == 0)) for at in range(12)),
        context=tuple(trend(at, None) for at in range(20, 26)),
        contests=(
            Contest("Заявлено мероприятий", sides, "differ", "источники расходятся"),
            Contest(KAZAKH, (*sides, sides[1]), "undated", "несопоставимо: период не указан"),
        ),
        sources=tuple(source(number) for number in range(1, 47)),
        stamp=Stamp("2026-11-21", "2026-W47", TREE, "none", "same", "ru"),
        names=names_of("ru"),
    )
