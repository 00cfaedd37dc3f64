"""The form in a real browser: in three languages, by keyboard, on a telephone, and nobody's tool."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from jospar.editing.telling import looks_like_a_file
from jospar.editing.told import figure
from jospar.errors import Misused
from jospar.reading.times import Unreadable, parse_period
from jospar.rules.text import personal_number, secrecy_mark
from tests.report.weekform.hands import Hands
from tests.report.weekform.samples import HOSTILE, attacked, example, write_form
from tests.report.weekly.browser import Browser, chromium, open_browser
from tests.report.weekly.test_browser import FAINT

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(chromium() is None, reason="chromium and chromedriver are not both installed"),
]
REPORT = """date: 2026-07-03
status: at_risk
reason: contract
done: {units: 12}
evidence: [{id: e1, kind: order, number: 7}]
"""
UNFOLDED = "document.querySelectorAll('details').forEach(one => { one.open = true })"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with open_browser(tmp_path_factory.mktemp("browser")) as one:
        yield one


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Write the form of an agency with one report of last week, and one measure without any."""
    folder = example(tmp_path / "plan")
    path = folder / "plan/example/progress/ministry_a/2026-W27/XA-001.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(REPORT, "utf-8")
    return write_form(folder, "ministry_a", tmp_path / "week.html")


def press(browser: Browser, *keys: str) -> None:
    """Press keys one after another."""
    actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
    browser.call("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})


def test_a_change_of_language_loses_nothing(browser: Browser, page: Path) -> None:
    hands = Hands(browser, page)
    hands.write("XA-001/note", "Открыты ещё три")
    hands.write("XA-001/done", "x")
    browser.ask("document.querySelector('[data-language=kk]').click()")
    assert hands.shown("XA-001/done/problem") == "«x» сан емес; цифрмен жазыңыз, мысалы 31,5"
    assert "Зорлық-зомбылықтан" in hands.shown("XA-001/title")
    assert (hands.value("XA-001/note"), hands.value("XA-001/done")) == ("Открыты ещё три", "x")
    browser.ask("document.querySelector('[data-language=en]').click()")
    assert hands.shown("filled") == "Filled: 1 of 2"
    assert browser.ask("document.documentElement.lang") == "en"
    assert browser.ask("document.title") == "Report of the week · Ministry A · 2026-W28"


def test_what_was_typed_survives_a_reload(browser: Browser, page: Path) -> None:
    hands = Hands(browser, page)
    hands.write("XA-001/note", "Ещё три")
    hands.click("XA-003/status/on_track")
    browser.visit(page)
    assert hands.value("XA-001/note") == "Ещё три"
    assert hands.shown("filled") == "Заполнено: 2 из 2"
    assert hands.shown("keeping").startswith("Введённое раньше восстановлено")
    browser.ask("localStorage.clear()")


@pytest.mark.parametrize(
    "kept", ["[]", "7", '{"rows": {"XA-001": {"values": {"done": 5, "documents": "9999999"}}}}']
)
def test_what_lies_in_a_browser_may_be_anything(browser: Browser, page: Path, kept: str) -> None:
    hands = Hands(browser, page)
    browser.ask(f"localStorage.setItem(PLACE, {json.dumps(kept)})")
    browser.complaints()
    browser.visit(page)
    assert browser.complaints() == []
    assert hands.value("XA-001/done") == "12"
    browser.ask("localStorage.clear()")


def test_a_browser_that_keeps_nothing_is_told_of(browser: Browser, page: Path) -> None:
    refusing = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }})"
    added = browser.command("Page.addScriptToEvaluateOnNewDocument", source=refusing)
    browser.visit(page)
    hands = Hands.__new__(Hands)
    hands.browser = browser
    assert hands.shown("keeping").startswith("Этот браузер не хранит введённое")
    hands.write("XA-001/done", "13")
    assert hands.shown("filled") == "Заполнено: 1 из 2"
    browser.ask("unsaved = false")
    browser.command("Page.removeScriptToEvaluateOnNewDocument", identifier=added["identifier"])


def test_it_is_filled_in_by_keyboard_alone(browser: Browser, page: Path) -> None:
    hands = Hands(browser, page)
    tab, space, down = "\ue004", " ", "\ue015"
    browser.ask("document.getElementById('again').focus()")
    press(browser, tab)
    assert browser.ask("document.activeElement.id") == "XA-001/unchanged"
    assert browser.ask("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    press(browser, space)
    assert browser.ask("document.getElementById('XA-001/status').offsetParent") is None
    press(browser, space, tab, down)
    assert browser.ask("document.activeElement.value") == "off_track"
    press(browser, tab, down)
    assert browser.ask("document.activeElement.id") == "XA-001/reason"
    assert hands.value("XA-001/reason") == "budget_late"


def test_every_field_has_a_label_and_a_place_for_its_problem(browser: Browser, page: Path) -> None:
    Hands(browser, page)
    controls = "[...document.querySelectorAll('#cards input, #cards select, #cards textarea')]"
    assert browser.ask(f"{controls}.filter(one => !one.labels.length).map(one => one.id)") == []
    lost = ".flatMap(one => (one.getAttribute('aria-describedby') || '').split(' ').filter(Boolean))"
    assert browser.ask(f"{controls}{lost}.filter(id => !document.getElementById(id))") == []
    ids = "[...document.querySelectorAll('[id]')].map(one => one.id)"
    assert browser.ask(f"{ids}.length") == browser.ask(f"new Set({ids}).size")


def test_hostile_texts_are_shown(browser: Browser, tmp_path: Path) -> None:
    path = write_form(attacked(tmp_path / "plan"), "ministry_a", tmp_path / "week.html")
    browser.complaints()
    hands = Hands(browser, path)
    assert browser.complaints() == []
    shown = HOSTILE.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    assert hands.shown("XA-001/title").endswith(shown)
    assert browser.ask("document.querySelector('h1').textContent") == shown
    assert browser.ask("document.images.length") == 0


def test_the_policy_stops_whatever_is_added(browser: Browser, page: Path) -> None:
    text = page.read_text("utf-8")
    run = "document.title = 'run'"
    added = f'<script>{run}</script><img src=https://127.0.0.1:9/x.png onerror="{run}">'
    page.write_text(text.replace("</main>", f"{added}</main>"), "utf-8")
    browser.visit(page)
    assert browser.ask("document.title") != "run"
    browser.ask("fetch('https://127.0.0.1:9/').catch(() => {}) && 0")
    assert len([one for one in browser.complaints() if "Content Security Policy" in one]) >= 3


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_nothing_runs_out_of_the_page(browser: Browser, page: Path, width: int, language: str) -> None:
    hands = Hands(browser, page)
    browser.resize(width)
    browser.ask(f"choose('{language}')")
    browser.ask(UNFOLDED)
    hands.click("rest")
    hands.click("XA-001/unchanged")
    hands.write("XA-001/done", "x" * 60)
    hands.click("save")
    assert browser.ask("document.documentElement.scrollWidth") == width
    words = "[...document.querySelectorAll('.choice span')]"
    squeezed = f"{words}.filter(one => one.scrollWidth > one.parentNode.clientWidth)"
    assert browser.ask(f"{squeezed}.map(one => one.textContent)") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_what_is_behind_it(browser: Browser, page: Path, scheme: str) -> None:
    hands = Hands(browser, page)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.command("Emulation.setEmulatedMedia", features=features)
    browser.visit(page)
    browser.ask(UNFOLDED)
    hands.write("XA-001/done", "x")
    hands.click("save")
    assert browser.ask(FAINT) == []
    browser.command("Emulation.setEmulatedMedia", features=[])


FIGURES = (
    "12",
    "1 234,5",
    "1\u00a0234.50",
    "0012",
    "0",
    "0,0",
    "12.",
    ",5",
    "1,2,3",
    "-1",
    "1e3",
    "",
    "١٢",
    "9'999",
)
PERIODS = (
    *("2027", "2027-03", "2027-13", "2027-00", "2027-Q1", "2027-Q5", "2027-H2", "2027-H3", "2027-02-28"),
    *("2027-02-29", "2028-02-29", "2027-03-32", "1899", "0000-01-01", "27", "2027-3", "soon", ""),
)


def test_it_reads_figures_and_periods_as_the_program_does(browser: Browser, page: Path) -> None:
    browser.visit(page)
    for typed in FIGURES:
        try:
            wanted: str | None = figure(typed, "done")
        except Misused:
            wanted = None
        assert browser.ask(f"figure({json.dumps(typed)})") == wanted, typed
    for typed in PERIODS:
        try:
            known = parse_period(typed)
        except Unreadable:
            assert browser.ask(f"period({json.dumps(typed)})") is None, typed
        else:
            expected = {"text": str(known), "last": str(known.last)}
            assert browser.ask(f"period({json.dumps(typed)})") == expected, typed
    for typed, meant in (("31.3.2027", "2027-03-31"), ("03.2027", "2027-03"), ("2027-q1", "2027-Q1")):
        assert browser.ask(f"period({json.dumps(typed)}).text") == meant


NOTES = (
    *("850101100129", "ИИН 850101 100129", "850101100128", "Приказ № 12", "https://example.org/850101100129"),
    *("для служебного  пользования", "Секретно", "Секретариат закупит мебель", "құпия кеңес", ""),
)
PROOFS = (
    *("17-04/231", "C:\\docs\\a", "order.pdf", "~/a", "письмо.docx", "№ 5", "12/2026-п", "a/", "фото.jpeg"),
    *("8-п.", "v1.2", "https://example.org/a.pdf"),
)


def test_what_the_program_would_return_is_refused_in_the_page(browser: Browser, page: Path) -> None:
    browser.visit(page)
    for typed in NOTES:
        person, marked = any(personal_number.look("a", typed)), any(secrecy_mark.look("a", typed))
        assert browser.ask(f"namesPerson({json.dumps(typed)})") == person, typed
        assert browser.ask(f"isMarked({json.dumps(typed)})") == marked, typed
    for typed in PROOFS:
        file = not typed.startswith("https") and looks_like_a_file(typed)
        assert browser.ask(f"!isWeb({json.dumps(typed)}) && isFile({json.dumps(typed)})") == file, typed


def test_more_than_the_budget_keeps_the_file_from_being_saved(browser: Browser, page: Path) -> None:
    hands = Hands(browser, page)
    hands.write("XA-001/paid/republican", "31 500 000")
    hands.write("XA-001/note", "ИИН 850101100129")
    hands.click("save")
    assert hands.shown("XA-001/note/problem").startswith("Здесь ИИН")
    said = hands.shown("summary")
    assert said.startswith("Исправьте, пожалуйста: 2")
    assert "Больше, чем можно оплатить по бюджету (120)" in said
