"""``jospar record``: reports into files, one or many, and what is refused."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Shell

DAY = ("--date", "2026-07-10")
FOLDER = "plan/example/progress/ministry_a/2026-W28"
AS = ("--as", "ministry_a")


@pytest.fixture
def reported(plan: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a plan repository; name its folder."""
    monkeypatch.chdir(plan)
    monkeypatch.delenv("JOSPAR_AGENCY", raising=False)
    return plan


def record(shell: Shell, *words: str) -> tuple[int, str, str]:
    ended = shell.type("record", *words)
    return ended.code, ended.out, ended.err


@pytest.fixture
def typing(reported: Path) -> Shell:
    return Shell(reported)


def text_of(plan: Path, name: str) -> str:
    return (plan / FOLDER / f"{name}.yaml").read_text("utf-8")


def test_a_report_is_written(typing: Shell) -> None:
    words = ("--status", "at risk", "--done", "12/40", "--paid", "31,5", "--reason", "contract")
    note = ("--note", "Идёт закуп по трём кабинетам", "--evidence", "order:17-04/231")
    code, out, err = record(typing, "XA-001", *words, *note, *AS, *DAY)
    assert (code, err) == (0, "")
    assert "XA-001.yaml: written" in out
    assert text_of(typing.folder, "XA-001") == (
        "date: 2026-07-10\nstatus: at_risk\ndone: {units: 12}\nspent:\n"
        "  - {year: 2026, fund: republican, paid: 31.5}\nreason: contract\n"
        "note:\n  ru: Идёт закуп по трём кабинетам\n"
        "evidence:\n  - id: e1\n    kind: order\n    number: 17-04/231\n"
    )


def test_a_second_report_of_the_week_changes_the_first(typing: Shell) -> None:
    record(typing, "XA-001", "--status", "on_track", "--done", "5", *AS, *DAY)
    path = typing.folder / FOLDER / "XA-001.yaml"
    path.write_text(path.read_text().replace("units: 5}", "units: 5}  # counted on Monday"))
    assert record(typing, "XA-001", "--done", "6", *AS, *DAY)[0] == 0
    assert path.read_text() == "date: 2026-07-10\nstatus: on_track\ndone: {units: 6}  # counted on Monday\n"


def test_figures_so_far_are_carried_over(typing: Shell) -> None:
    record(typing, "XA-001", "--status", "on_track", "--done", "5", "--paid", "3", *AS, *DAY)
    _, out, _ = record(typing, "XA-001", "--status", "on_track", *AS, "--date", "2026-07-17")
    assert "carried over" in out
    text = (typing.folder / FOLDER.replace("W28", "W29") / "XA-001.yaml").read_text()
    assert "done: {units: 5}" in text
    assert "paid: 3" in text


def test_a_report_that_brings_an_error_is_not_written(typing: Shell) -> None:
    record(typing, "XA-001", "--status", "on_track", "--done", "5", *AS, *DAY)
    code, out, err = record(
        typing, "XA-001", "--status", "on_track", "--done", "4", *AS, "--date", "2026-07-17"
    )
    assert code == 3
    assert "J706" in out
    assert "X708" in err
    assert not (typing.folder / FOLDER.replace("W28", "W29")).exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("XA-001", "--status", "on_track", *DAY), "X721"),
        (("XA-001", *AS, *DAY), "X722"),
        (("XA-001", "--done", "5", *AS, *DAY), "X722"),
        (("XA-009", "--status", "on_track", *AS, *DAY), "X707"),
        (("XA-001", "--status", "fine", *AS, *DAY), "X710"),
        (("XA-001", "--status", "on_track", "--done", "many", *AS, *DAY), "X711"),
        (("XA-001", "--status", "on_track", "--done", "5/41", *AS, *DAY), "X713"),
        (("XA-002", "--status", "on_track", "--milestone", "programme", "--as", "ministry_b", *DAY), "X712"),
        (("XA-001", "--status", "on_track", "--as", "nobody", *DAY), "X719"),
        (("--unchanged",), "X720"),
        (("XA-001", "--unchanged", "--done", "5"), "X720"),
        (("XA-001", "XA-002"), "X720"),
        (("XA-001", "--from", "x.csv"), "X720"),
        (("--from", "x.csv"), "X716"),
    ],
)
def test_what_is_missing_or_wrong_is_named(typing: Shell, words: tuple[str, ...], code: str) -> None:
    ended, _, err = record(typing, *words)
    assert ended in (2, 3)
    assert f"error {code}:" in err
    assert not (typing.folder / "plan/example/progress").exists()


def test_a_file_is_hashed_and_not_copied(typing: Shell) -> None:
    (typing.folder / "act.pdf").write_bytes(b"signed")
    _, out, _ = record(typing, "XA-001", "--status", "on_track", "--evidence", "act.pdf", *AS, *DAY)
    assert "not copied" in out
    assert hashlib.sha256(b"signed").hexdigest() in text_of(typing.folder, "XA-001")
    assert [path.name for path in (typing.folder / FOLDER).iterdir()] == ["XA-001.yaml"]


@pytest.mark.parametrize(
    "given",
    [
        "/nonexist/file.pdf",
        "акт_приёмки.pdf",
        "order:act.docx",
        "plan/",
        "./plan",
        "ftp://x",
        "C:\\a\\act",
        "..\\a",
    ],
)
def test_a_mistyped_path_is_no_registration_number(typing: Shell, given: str) -> None:
    code, _, err = record(typing, "XA-001", "--status", "on_track", "--evidence", given, *AS, *DAY)
    assert code == 2
    assert "X715" in err
    assert not (typing.folder / FOLDER).exists()


@pytest.mark.parametrize("given", ["17-04/231", "№ 12", "3.14/2", "01-02.2026", "12/ОД", "order:No. 5"])
def test_a_registration_number_stays_one(typing: Shell, given: str) -> None:
    assert record(typing, "XA-001", "--status", "on_track", "--evidence", given, *AS, *DAY)[0] == 0
    assert "number: " in text_of(typing.folder, "XA-001")


def test_nobody_reports_of_a_week_to_come(typing: Shell) -> None:
    code, _, err = record(typing, "XA-001", "--status", "on_track", *AS, "--date", "2130-01-01")
    assert (code, "the day 2130-01-01 is still to come" in err) == (2, True)
    (typing.folder / "w.csv").write_text("measure,date,status\nXA-001,2130-01-01,on_track\n", "utf-8")
    code, out, _ = record(typing, "--from", "w.csv", *AS)
    assert (code, "row 2, column date, XA-001: the day 2130-01-01" in out) == (1, True)


def test_a_figure_falls_with_a_reason(typing: Shell) -> None:
    earlier = ("--status", "on_track", "--done", "12", *AS, "--date", "2026-07-03")
    assert record(typing, "XA-001", *earlier)[0] == 0
    why = ("--correction", "Два кабинета посчитали дважды")
    code, out, err = record(typing, "XA-001", "--status", "on_track", "--done", "10", *why, *AS, *DAY)
    assert (code, err, "J7" in out) == (0, "", False)
    assert text_of(typing.folder, "XA-001").endswith(
        "correction:\n  because:\n    ru: Два кабинета посчитали дважды\n"
    )
    again = ("--correction", "Two rooms were counted twice", "--lang", "en")
    assert record(typing, "XA-001", *again, *AS, *DAY)[0] == 0
    assert "    en: Two rooms were counted twice\n" in text_of(typing.folder, "XA-001")


def spoken(typing: Shell, *names: str) -> None:
    """Report on measures the week before."""
    for name in names:
        assert record(typing, name, "--status", "on_track", *AS, "--date", "2026-07-03")[0] == 0


@pytest.mark.parametrize("name", ["xa-001", "ХА-001", " Xа-001"])
def test_an_id_may_be_typed_on_any_keyboard(typing: Shell, name: str) -> None:
    assert record(typing, name, "--status", "on_track", *AS, *DAY)[0] == 0
    assert (typing.folder / FOLDER / "XA-001.yaml").is_file()


def test_a_measure_that_is_not_there_is_refused_with_the_way_to_the_list(typing: Shell) -> None:
    code, _, err = record(typing, "XA-777", "--status", "on_track", *AS, *DAY)
    assert (code, "jospar list" in err) == (3, True)


def test_nothing_holds_on_that_was_never_said(typing: Shell) -> None:
    code, _, err = record(typing, "--unchanged", "XA-001", *AS, *DAY)
    assert (code, "X722: ministry_a has reported nothing on XA-001 yet" in err) == (2, True)
    assert "jospar record XA-001 --as ministry_a --status" in err


def test_a_dry_run_warns_beside_the_difference(typing: Shell) -> None:
    words = ("XA-001", "--status", "on_track", "--done", "50", *AS, *DAY)
    code, out, err = record(typing, *words, "--dry-run")
    assert (code, "+done: {units: 50}" in out, "J7" in out) == (0, True, False)
    assert "J701" in err
    assert "J701" in record(typing, *words)[1]


def test_unchanged_measures_are_listed(typing: Shell) -> None:
    spoken(typing, "XA-001", "XA-003")
    assert record(typing, "--unchanged", "XA-001", *AS, *DAY)[0] == 0
    assert record(typing, "--unchanged", "XA-003", "XA-001", *AS, *DAY)[0] == 0
    assert text_of(typing.folder, "unchanged") == "measures: [XA-001, XA-003]\n"


def test_a_report_takes_its_measure_off_the_list_of_the_unchanged(typing: Shell) -> None:
    spoken(typing, "XA-001", "XA-003")
    listed = typing.folder / FOLDER / "unchanged.yaml"
    assert record(typing, "--unchanged", "XA-003", "XA-001", *AS, *DAY)[0] == 0
    for name, left in (("XA-001", "measures: [XA-003]\n"), ("XA-003", "")):
        code, out, err = record(typing, name, "--status", "on_track", *AS, *DAY)
        assert code == 0, out + err
        assert f"no longer on that week's list of the unchanged: {name}\n" in out
        assert listed.exists() is bool(left)
        assert not left or listed.read_text("utf-8") == left


def test_a_dry_run_shows_a_difference_and_writes_nothing(typing: Shell) -> None:
    code, out, _ = record(typing, "XA-001", "--status", "on_track", "--dry-run", *AS, *DAY)
    assert code == 0
    assert out.startswith(f"--- /dev/null\n+++ b/{FOLDER}/XA-001.yaml\n")
    assert "+status: on_track" in out
    assert not (typing.folder / FOLDER).exists()


WRITERS, EDITS = 4, 50


def test_writers_wait_for_one_another(typing: Shell) -> None:
    """Four at a time, each its own line of one file: none is lost."""
    record(typing, "XA-001", "--status", "on_track", *AS, *DAY)
    script = (
        "import sys\nfrom jospar.cli.main import run\n"
        "for n in range(int(sys.argv[2])):\n"
        "    e = f'order:{sys.argv[1]}-{n}'\n"
        "    who = ['--as', 'ministry_a', '--date', '2026-07-10', '-q']\n"
        "    assert run(['record', 'XA-001', '--evidence', e, *who]) == 0\n"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", script, str(writer), str(EDITS)], cwd=typing.folder)
        for writer in range(WRITERS)
    ]
    assert [one.wait(timeout=300) for one in running] == [0] * WRITERS
    text = text_of(typing.folder, "XA-001")
    assert text.count("number:") == WRITERS * EDITS
    assert [path.name for path in (typing.folder / FOLDER).iterdir()] == ["XA-001.yaml"]


def test_the_environment_and_git_name_the_author(typing: Shell) -> None:
    ended = typing.type(
        "record", "XA-001", "--status", "on_track", *DAY, environment={"JOSPAR_AGENCY": "MinA"}
    )
    assert ended.code == 0, ended.err
    subprocess.run(["git", "init", "-q", "."], cwd=typing.folder, check=True)
    subprocess.run(["git", "config", "jospar.agency", "ministry_b"], cwd=typing.folder, check=True)
    code, out, err = record(typing, "XA-002", "--status", "on_track", *DAY)
    assert (code, err) == (0, "")
    assert "git add plan/example/progress/ministry_b/2026-W28/XA-002.yaml" in out
    assert (typing.folder / FOLDER / "XA-001.yaml").exists()
