"""``jospar report`` as people run it."""

from pathlib import Path

import pytest

from jospar.words.voice import Voice
from tests.cli.conftest import Run, spoil
from tests.tree.repository import initialise

WEEKLY = ("report", "weekly", "--date", "2026-11-21")
LANGUAGES = ("en", "kk", "ru")
VOICE = Voice("en")
ALL = [f"reports/2026-W47/weekly.{language}.{form}" for language in LANGUAGES for form in ("html", "md")]


def below(folder: Path) -> list[str]:
    """List the files of the reports."""
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.glob("reports/**/*") if path.is_file()
    )


def test_every_language_and_form_is_written_and_named(plan: Path, here: Run) -> None:
    ended = here(*WEEKLY)
    assert ended.code == 0, ended.err
    assert below(plan) == ALL
    *written, following = ended.out.splitlines()
    assert sorted(written) == [f"written: {name}" for name in ALL]
    assert "git add reports/2026-W47" in following


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("--lang", "ru"), ["ru.html", "ru.md"]),
        (("--lang", "ru,kk", "--format", "md"), ["kk.md", "ru.md"]),
        (("--lang", "ru", "--lang", "kk", "--format", "HTML"), ["kk.html", "ru.html"]),
    ],
    ids=str,
)
def test_languages_and_forms_can_be_chosen(plan: Path, here: Run, words: list[str], names: list[str]) -> None:
    assert here(*WEEKLY, *words).code == 0
    assert below(plan) == [f"reports/2026-W47/weekly.{name}" for name in names]


def test_another_folder_can_be_chosen(plan: Path, here: Run, tmp_path: Path) -> None:
    ended = here(*WEEKLY, "--out", str(tmp_path / "elsewhere"), "--lang", "en", "--format", "md")
    assert ended.code == 0
    assert (tmp_path / "elsewhere" / "2026-W47" / "weekly.en.md").is_file()
    assert "git add" not in ended.out
    assert below(plan) == []


def test_quiet_says_nothing(here: Run) -> None:
    assert here(*WEEKLY, "--quiet").out == ""


def test_the_same_plan_gives_the_same_bytes(plan: Path, here: Run) -> None:
    here(*WEEKLY)
    first = {name: (plan / name).read_bytes() for name in below(plan)}
    here(*WEEKLY)
    assert {name: (plan / name).read_bytes() for name in below(plan)} == first


def test_a_plan_with_errors_gets_no_report(plan: Path, here: Run) -> None:
    spoil(plan)
    ended = here(*WEEKLY)
    assert ended.code == 1
    assert ended.out == ""
    assert "error J203" in ended.err
    assert "X301: nothing was written, because 1 error " in ended.err
    assert not (plan / "reports").exists()


def test_the_errors_are_shown_by_the_same_plan_on_the_same_day(plan: Path, here: Run) -> None:
    spoil(plan)
    initialise(plan).commit()
    ended = here(*WEEKLY, "--plan", ".", "--at", "HEAD", "--lang", "en")
    assert ended.code == 1
    assert ended.err.endswith("see it with: jospar validate --plan . --at HEAD --date 2026-11-21\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_next_step_is_to_read_it_in_the_readers_language(
    here: Run, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setenv("JOSPAR_LANG", language)
    *written, following = here(*WEEKLY).out.splitlines()
    assert len(written) == len(ALL)
    assert f"reports/2026-W47/weekly.{language}.html" in following


def test_only_the_first_errors_are_shown(plan: Path, here: Run) -> None:
    for number in range(9):
        (plan / "plan" / f"stray_{number}.txt").write_text("")
    ended = here(*WEEKLY)
    assert ended.code == 1
    assert ended.err.count("error J022") == 5
    assert "4 more findings are not shown" in ended.err


def test_a_report_of_a_revision(plan: Path, here: Run) -> None:
    repository = initialise(plan)
    repository.commit()
    spoil(plan)
    assert here(*WEEKLY, "--at", "HEAD", "--lang", "en").code == 0
    tree = repository.git("rev-parse", "HEAD:plan")
    assert tree in (plan / "reports/2026-W47/weekly.en.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "code"),
    [(("report",), "X306"), ((*WEEKLY, "--format", "pdf"), "X305"), ((*WEEKLY, "--lang", "de"), "X304")],
    ids=str,
)
def test_words_that_make_no_sense(plan: Path, here: Run, words: list[str], code: str) -> None:
    ended = here(*words)
    assert ended.code == 2
    assert f" {code}: " in ended.err
    assert below(plan) == []


def test_a_place_that_cannot_be_written_is_refused(plan: Path, here: Run) -> None:
    (plan / "reports").write_text("a file")
    ended = here(*WEEKLY)
    assert ended.code == 3
    assert " X302: " in ended.err


def test_current_reports_are_counted(here: Run) -> None:
    here(*WEEKLY)
    ended = here("report", "--check")
    assert (ended.code, ended.out) == (0, "6 reports are current\n")
    assert here("report", "--check", "--quiet").out == ""


@pytest.mark.parametrize("quiet", [(), ("--quiet",)])
def test_no_reports_at_all_are_told(plan: Path, here: Run, quiet: tuple[str, ...]) -> None:
    ended = here("report", "--check", *quiet)
    assert (ended.code, ended.err) == (1, "")
    assert ended.out == VOICE.say("cli.missing", file="reports", command="jospar report weekly") + "\n"
    (plan / "reports").mkdir()
    assert here("report", "--check").code == 1


def missing(language: str, form: str, command: str) -> str:
    """Word that a report is missing."""
    file = f"reports/2026-W47/weekly.{language}.{form}"
    return VOICE.say("cli.stale.missing", file=file, command=command)


def test_a_language_that_is_missing_is_told_with_the_command_that_makes_it(here: Run) -> None:
    here(*WEEKLY, "--lang", "en,ru", "--format", "md")
    ended = here("report", "--check")
    assert ended.code == 1
    assert ended.out == missing("kk", "md", "jospar report weekly --date 2026-11-21") + "\n"
    here(*WEEKLY, "--format", "md")
    assert here("report", "--check").code == 0


@pytest.mark.parametrize("more", [("--lang", "ru"), ("--format", "md"), ("--date", "2026-11-21")], ids=str)
def test_what_is_checked_cannot_be_chosen(here: Run, more: tuple[str, ...]) -> None:
    """A report is checked at its own date and in its own words: else less would be checked than it seems."""
    here(*WEEKLY)
    for words in (("report", "--check"), ("report", "weekly", "--check")):
        ended = here(*words, *more)
        assert (ended.code, ended.out) == (2, "")
        assert " X306: " in ended.err
        assert f" {more[0]}" in ended.err


def test_markdown_alone_is_not_read_in_a_browser(here: Run) -> None:
    ended = here(*WEEKLY, "--lang", "en", "--format", "md")
    assert ended.out == VOICE.say("cli.written", file="reports/2026-W47/weekly.en.md") + "\n"


def test_a_report_of_an_earlier_plan_is_stale(plan: Path, here: Run) -> None:
    initialise(plan).commit()
    here(*WEEKLY, "--lang", "en")
    spoil(plan, old="lead: ministry_a", new="lead: ministry_b")
    ended = here("report", "--check")
    assert ended.code == 1
    again = "jospar report weekly"
    changed = [
        VOICE.say("cli.stale.plan_changed", file=f"reports/2026-W47/weekly.en.{form}", command=again)
        for form in ("html", "md")
    ]
    others = [missing(language, form, again) for language in ("kk", "ru") for form in ("html", "md")]
    assert ended.out.splitlines() == [*changed, *others]


def test_a_plan_ahead_of_its_newest_report_is_no_fault_of_a_branch(plan: Path, here: Run) -> None:
    assert here("report", "--check", "--earlier").code == 0
    repository = initialise(plan)
    repository.commit()
    here(*WEEKLY, "--lang", "en")
    spoil(plan, old="lead: ministry_a", new="lead: ministry_b")
    ended = here("report", "--check", "--earlier")
    assert (ended.code, ended.out) == (0, VOICE.count("cli.checked.earlier", 2) + "\n")
    page = plan / "reports/2026-W47/weekly.en.md"
    page.write_text(page.read_text("utf-8") + "more\n", "utf-8")
    ended = here("report", "--check", "--earlier")
    again = f"jospar report weekly --date 2026-11-21 --at {repository.git('rev-parse', 'HEAD:plan')}"
    said = VOICE.say("cli.stale.differs", file="reports/2026-W47/weekly.en.md", command=again)
    assert (ended.code, ended.out) == (1, f"{said}\n")


def test_earlier_is_a_way_to_check(plan: Path, here: Run) -> None:
    ended = here(*WEEKLY, "--earlier")
    assert (ended.code, ended.out) == (2, "")
    assert " X306: --earlier " in ended.err
    assert below(plan) == []


def test_a_report_of_an_earlier_week_stays_current(plan: Path, here: Run) -> None:
    initialise(plan).commit()
    here("report", "weekly", "--date", "2026-11-14", "--lang", "en")
    spoil(plan, new="lead: ministry_a  # the same, in other bytes")
    here(*WEEKLY)
    ended = here("report", "--check")
    assert (ended.code, ended.out) == (0, VOICE.count("cli.checked", 8) + "\n")


def test_a_report_that_was_edited_is_stale_and_can_be_made_again(plan: Path, here: Run) -> None:
    here(*WEEKLY)
    page = plan / "reports/2026-W47/weekly.en.md"
    page.write_text(page.read_text("utf-8") + "more\n", "utf-8")
    ended = here("report", "--check")
    assert ended.code == 1
    assert ended.out.endswith("run: jospar report weekly --date 2026-11-21\n")
    assert here(*WEEKLY, "--lang", "en").code == 0
    assert here("report", "--check").code == 0


def test_a_page_without_a_stamp_is_named(plan: Path, here: Run) -> None:
    path = plan / "reports/2026-W01/weekly.en.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"# \xff\n")
    ended = here("report", "--check")
    assert ended.code == 1
    assert "does not say of which plan and date it is" in ended.out
