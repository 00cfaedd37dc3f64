"""The form filled in a real browser, in Russian, and its file recorded: what was typed stands in the plan."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from jospar.cli.main import run
from jospar.plan.progress import Progress
from jospar.reading.load import load
from jospar.tree.folder import open_folder
from tests.report.weekform.hands import Hands
from tests.report.weekform.samples import DAY, example, write_form
from tests.report.weekly.browser import Browser, chromium, open_browser

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(chromium() is None, reason="chromium and chromedriver are not both installed"),
]
AGENCY, WEEK = "ministry_e", "2026-W28"
FILE = f"week-{AGENCY}-{WEEK}.jsonl"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with open_browser(tmp_path_factory.mktemp("browser")) as one:
        yield one


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a synthetic programme and go there."""
    for name in ("JOSPAR_AGENCY", "JOSPAR_LANG"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "plan"
    assert run(["demo", str(folder), "--measures", "60", "--weeks", "26", "--seed", "1"]) == 0
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def form(plan: Path, tmp_path: Path) -> Path:
    """Write the form as people do."""
    path = tmp_path / "week.html"
    words = ["week", "form", "--as", AGENCY, "-o", str(path), "--date", str(DAY), "--lang", "ru"]
    assert run(words) == 0
    return path


def reports(plan: Path) -> dict[str, Progress]:
    found = load(open_folder(plan)).plan.shelf.progress()
    return {one.measure: one for one in found if (one.agency, one.week) == (AGENCY, WEEK)}


def test_seven_measures_are_reported_in_russian(
    browser: Browser, plan: Path, form: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    hands = Hands(browser, form)
    browser.complaints()
    assert hands.shown("filled") == "Заполнено: 0 из 7"
    mistype_and_correct(hands)
    leave_out_and_add(hands)
    tick_the_rest(hands)
    folder = tmp_path / "saved"
    folder.mkdir()
    file = hands.save_into(folder)
    assert file.name == FILE
    assert f"jospar record --from {FILE}" in hands.shown("result")
    assert [one for one in browser.complaints() if "Security" in one or "Error" in one] == []
    assert file.read_text("utf-8") == hands.value("text")
    capfd.readouterr()
    code = run(["record", "--from", str(file), "--date", "2026-07-12", "--lang", "ru"])
    out = capfd.readouterr().out
    assert (code, f"{FILE}: принят, 7 отчётов" in out) == (0, True), out
    check_recorded(plan)
    assert run(["record", "--from", str(file), "--date", "2026-07-12", "-q"]) == 0


def mistype_and_correct(hands: Hands) -> None:
    """Fill in what is overdue: a mistake is said beside its field when it is left, and again at Save."""
    hands.write("XA-042/done", "триста")
    hands.write("XA-042/paid/local", "9 999")
    assert "«триста» не число" in hands.shown("XA-042/done/problem")
    assert "Больше, чем можно оплатить по бюджету (33)" in hands.shown("XA-042/paid/local/problem")
    hands.write("XA-042/done", "398")
    hands.write("XA-042/paid/local", "8,25")
    assert hands.shown("XA-042/done/problem").startswith("Меньше, чем в прошлом отчёте (399)")
    assert hands.shown("XA-042/paid/local/problem") == ""
    hands.choose("XA-042/reason", "procurement")
    hands.write("XA-042/forecast", "скоро")
    hands.click("save")
    assert hands.shown("summary").startswith("Исправьте, пожалуйста: 2")
    assert hands.browser.ask("document.activeElement.id") == "summary"
    hands.browser.ask("document.querySelector('#summary a').click()")
    assert hands.browser.ask("document.activeElement.id") == "XA-042/done"
    hands.write("XA-042/done", "410")
    hands.write("XA-042/forecast", "30.09.2026")
    hands.write("XA-042/note", "Обучены ещё одиннадцать медсестёр")
    hands.write("XA-042/next", "Закупить учебные места")


def leave_out_and_add(hands: Hands) -> None:
    """Report one that is done, which needs a document, one at risk, which needs a reason, and a milestone."""
    hands.click("XA-031/status/done")
    hands.click("XA-032/status/at_risk")
    hands.choose("XA-035/milestone/terms", "partly_met")
    hands.click("save")
    said = hands.shown("summary")
    assert "Для завершённого нужен документ" in said
    assert "Выберите причину" in said
    hands.choose("XA-031/kind/0", "order")
    hands.write("XA-031/evidence/0", "17-04/231")
    hands.choose("XA-032/reason", "contractor")
    hands.write("XA-032/done", "33")


def tick_the_rest(hands: Hands) -> None:
    """Save too early: the rest is asked about, and ticked at once."""
    hands.click("save")
    assert hands.shown("summary").startswith("Ещё не заполнено: 3")
    hands.click("rest")
    assert hands.shown("filled") == "Заполнено: 7 из 7"


def check_recorded(plan: Path) -> None:
    """Hold what stands in the plan against what was typed."""
    found = reports(plan)
    assert sorted(found) == ["XA-031", "XA-032", "XA-035", "XA-042"]
    late = found["XA-042"]
    assert (late.status, late.reason, str(late.forecast)) == ("off_track", "procurement", "2026-09-30")
    assert late.done is not None
    assert late.done.units == 410
    assert {(one.year, one.fund): one.paid for one in late.spent}[2026, "local"] == Decimal("8.25")
    assert late.note is not None
    assert late.note.by_language == (("ru", "Обучены ещё одиннадцать медсестёр"),)
    assert late.next is not None
    assert late.next.by_language == (("ru", "Закупить учебные места"),)
    (proof,) = found["XA-031"].evidence
    assert (found["XA-031"].status, proof.kind, proof.number) == ("done", "order", "17-04/231")
    assert (found["XA-032"].status, found["XA-032"].reason) == ("at_risk", "contractor")
    steps = found["XA-035"].done
    assert steps is not None
    assert (steps.milestones or {})["terms"] == "partly_met"
    text = (plan / f"plan/childhood/progress/{AGENCY}/{WEEK}/unchanged.yaml").read_text("utf-8")
    assert text == "measures: [XA-034, XA-037, XA-038]\n"


def test_an_akimat_and_a_duty_are_reported(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The count of a region alone, and an occurrence of what comes back, each in its own form."""
    folder = example(tmp_path / "plan")
    monkeypatch.chdir(folder)
    first, third = (folder / f"plan/example/measures/XA-00{number}.yaml" for number in (1, 3))
    first.write_text(first.read_text("utf-8") + "regions: all\n", "utf-8")
    third.write_text(third.read_text("utf-8").replace("due: 2026-12", "due: {every: quarter}"), "utf-8")
    words = ("record", "XA-001", "--status", "on_track", "--done", "9", "--as", "ministry_a", "-q")
    assert run([*words, "--date", "2026-07-03"]) == 0

    saved = tmp_path / "saved"
    saved.mkdir()
    hands = Hands(browser, write_form(folder, "akimat_01", tmp_path / "akimat.html", language="kk"))
    hands.write("XA-001/note", "Екеуі ашылды")
    hands.click("save")
    assert "Өңірде қанша істелгенін жазыңыз" in hands.shown("summary")
    hands.write("XA-001/region/XA-01", "2")
    hands.save_into(saved).rename(tmp_path / "akimat.jsonl")

    hands = Hands(browser, write_form(folder, "ministry_a", tmp_path / "ministry.html", language="en"))
    hands.click("XA-003/status/on_track")
    hands.choose("XA-003/occurrence", "2026-Q2")
    hands.write("XA-003/note", "Sent on time")
    hands.click("rest")
    hands.save_into(saved).rename(tmp_path / "ministry.jsonl")

    for name in ("akimat", "ministry"):
        code = run(["record", "--from", str(tmp_path / f"{name}.jsonl"), "--date", "2026-07-12"])
        assert code == 0, capfd.readouterr().out
    found = {(one.agency, one.measure): one for one in load(open_folder(folder)).plan.shelf.progress()}
    counted = found["akimat_01", "XA-001"]
    assert counted.regions is not None
    assert counted.regions["XA-01"].units == 2  # type: ignore[index]
    assert counted.note is not None
    assert counted.note.by_language == (("kk", "Екеуі ашылды"),)
    assert str(found["ministry_a", "XA-003"].occurrence) == "2026-Q2"
