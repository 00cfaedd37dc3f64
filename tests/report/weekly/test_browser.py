"""The weekly page in a real browser: on a telephone, on paper, by keyboard, in the dark."""

import base64
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from jospar.report.weekly.html import render_html
from tests.report.weekly.browser import Browser, chromium, open_browser
from tests.report.weekly.samples import chart, names_of, record_page, trend
from tests.report.weekly.working import work_page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(chromium() is None, reason="chromium and chromedriver are not both installed"),
]
PAGES = {"record": record_page, "work": work_page}

LUMINANCE = """
const light = colour => {
  const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const behind = element => {
  for (let at = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (!/, 0\\)$|transparent/.test(colour)) return colour;
  }
  return 'rgb(255, 255, 255)';
};
"""
FAINT = (
    "(() => {"
    + LUMINANCE
    + """
  const faint = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('svg, .unseen, .skip')) continue;
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!own || !element.getClientRects().length) continue;
    const [low, high] = [light(getComputedStyle(element).color), light(behind(element))]
      .sort((a, b) => a - b);
    if ((high + 0.05) / (low + 0.05) < 4.5) faint.push(element.outerHTML.slice(0, 120));
  }
  return faint;
})()"""
)
SQUEEZED = """[...document.querySelectorAll('th, td, p, dd, h1, h2, h3, h4')]
  .filter(one => !one.closest('.unseen, .stack > thead, .counts') && one.getClientRects().length)
  .filter(one => one.textContent.trim().length > 8)
  .filter(one => one.getBoundingClientRect().width < 60 && getComputedStyle(one).display !== 'inline')
  .map(one => one.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    for name, make in PAGES.items():
        (folder / f"{name}.html").write_text(render_html(make()), "utf-8")
    return {name: folder / f"{name}.html" for name in PAGES}


STEPS = """[...document.querySelectorAll('.path')].map(one =>
  new Set([...one.querySelectorAll('.amount')].map(each => each.getBoundingClientRect().top)).size)"""
OUTSIDE = """[...document.querySelectorAll('.path *')]
.filter(one => one.getBoundingClientRect().right > one.closest('.card').getBoundingClientRect().right + 1)
.map(one => one.textContent)"""
FOLDED = """[...document.querySelectorAll('details td, details li, details .amount')]
.filter(one => one.textContent.trim() && !one.checkVisibility({contentVisibilityAuto: true}))
.map(one => one.textContent)"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with open_browser(tmp_path_factory.mktemp("browser")) as one:
        yield one


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, pages: dict[str, Path]) -> Path:
    name: str = request.param
    return pages[name]


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_runs_out_of_the_page(browser: Browser, page: Path, width: int) -> None:
    browser.resize(width)
    browser.visit(page)
    assert browser.ask("document.documentElement.scrollWidth") == width
    browser.ask("document.querySelectorAll('details').forEach(one => { one.open = true })")
    assert browser.ask("document.documentElement.scrollWidth") == width


def test_no_column_is_squeezed_to_letters_at_360(browser: Browser, page: Path) -> None:
    browser.resize(360)
    browser.visit(page)
    assert browser.ask(SQUEEZED) == []


def test_the_policy_has_nothing_to_complain_of(browser: Browser, page: Path) -> None:
    browser.complaints()
    browser.visit(page)
    assert browser.complaints() == []
    assert browser.ask("getComputedStyle(document.querySelector('.top')).backgroundColor") == "rgb(0, 80, 93)"
    assert browser.ask("performance.getEntriesByType('resource').length") == 0


def test_the_policy_stops_a_script_and_a_style(browser: Browser, pages: dict[str, Path]) -> None:
    """The page's own policy is in force: what somebody adds to the file is not run."""
    attacked = pages["work"].with_name("attacked.html")
    text = pages["work"].read_text("utf-8")
    added = '<script>document.title = "run"</script><p style="color: red">x</p>'
    attacked.write_text(text.replace("</main>", f"{added}</main>"), "utf-8")
    browser.visit(attacked)
    assert browser.ask("document.title") != "run"
    assert len([one for one in browser.complaints() if "Content Security Policy" in one]) == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_what_is_behind_it(browser: Browser, page: Path, scheme: str) -> None:
    """WCAG AA: a ratio of 4.5 at least."""
    browser.resize(1280)
    browser.command(
        "Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}]
    )
    browser.visit(page)
    assert browser.ask(FAINT) == []
    browser.command("Emulation.setEmulatedMedia", features=[])


def test_the_first_key_leads_past_the_header(browser: Browser, page: Path) -> None:
    browser.visit(page)
    tab = {
        "type": "key",
        "id": "keys",
        "actions": [{"type": kind, "value": "\ue004"} for kind in ("keyDown", "keyUp")],
    }
    browser.call("POST", "/actions", {"actions": [tab]})
    assert browser.ask("document.activeElement.className") == "skip"
    assert browser.ask("document.activeElement.getBoundingClientRect().left") == 0
    enter = {**tab, "actions": [{"type": kind, "value": "\ue007"} for kind in ("keyDown", "keyUp")]}
    browser.call("POST", "/actions", {"actions": [enter]})
    assert browser.ask("document.activeElement.id") == "main"


def test_a_citation_leads_to_its_source(browser: Browser, pages: dict[str, Path]) -> None:
    browser.resize(1280)
    browser.visit(pages["record"])
    browser.ask("document.querySelector('a.mark[href=\"#s7\"]').click()")
    assert browser.ask("document.querySelector(':target').id") == "s7"


def test_it_prints_on_several_sheets_with_everything_unfolded(browser: Browser, page: Path) -> None:
    browser.visit(page)
    printed = base64.b64decode(browser.call("POST", "/print", {"page": {"width": 21, "height": 29.7}}))
    assert printed.startswith(b"%PDF-")
    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") > 1


def test_kazakh_letters_are_drawn_in_one_font(browser: Browser, pages: dict[str, Path]) -> None:
    """A letter that the font lacks comes from another one, which the eye notices at once."""
    browser.visit(pages["record"])
    browser.command("DOM.enable")
    browser.command("CSS.enable")
    root = browser.command("DOM.getDocument")["root"]["nodeId"]
    node = browser.command("DOM.querySelector", nodeId=root, selector='.card [lang="kk"]')["nodeId"]
    fonts = browser.command("CSS.getPlatformFontsForNode", nodeId=node)["fonts"]
    assert len(fonts) == 1


def folded(browser: Browser, media: str) -> list[str]:
    """List the texts of closed sections that a medium does not show, once it has been laid out for it."""
    browser.command("Emulation.setEmulatedMedia", media=media)
    frame = f"requestAnimationFrame(() => requestAnimationFrame(() => done({FOLDED})))"
    texts: list[str] = browser.ask(f"new Promise(done => {frame})")
    return texts


def test_paper_shows_what_is_folded_away_on_the_screen(browser: Browser, page: Path) -> None:
    browser.resize(1280)
    browser.visit(page)
    browser.ask("document.querySelectorAll('details').forEach(one => { one.open = false })")
    assert folded(browser, "screen") != []
    assert folded(browser, "print") == []
    browser.command("Emulation.setEmulatedMedia", media="")


def test_the_steps_to_a_target_stand_in_one_row(browser: Browser, tmp_path: Path) -> None:
    """In the language whose words for value, expected and target are the longest."""
    work = work_page().works[0]
    drawn = [
        replace(
            trend(at, chart(2010, 2019, later=False)), value=one.value, expected="88,84", target=one.target
        )
        for at, one in enumerate(work.indicators[:1] * 3)
    ]
    page = replace(
        work_page(), language="kk", names=names_of("kk"), works=(replace(work, indicators=tuple(drawn)),)
    )
    file = tmp_path / "kk.html"
    file.write_text(render_html(page), "utf-8")
    for width in (320, 360, 1280):
        browser.resize(width)
        browser.visit(file)
        assert browser.ask(STEPS) == [1, 1, 1]
        assert browser.ask(OUTSIDE) == []
