"""``jospar week start`` and ``week submit``: drafts are laid out, are no reports, and are handed in."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.conftest import Ended, Run
from tests.tree.repository import initialise

DAY = ("--date", "2026-07-10")
FOLDER = "plan/example/progress/ministry_a/2026-W28"
EARLIER = """\
date: 2026-07-03
status: at_risk
started: 2026-02
done: {units: 5}
spent:
  - {year: 2025, fund: republican, paid: 7}
  - {year: 2026, fund: republican, paid: 30}
forecast: 2028-03
reason: contract
note: Said last week
"""


@pytest.fixture
def told(plan: Path) -> Path:
    """Let ministry_a have reported the week before; name the plan's folder."""
    path = plan / "plan/example/progress/ministry_a/2026-W27/XA-001.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(EARLIER, "utf-8")
    return plan


def start(here: Run, *words: str) -> Ended:
    return here("week", "start", *DAY, *(words or ("--as", "ministry_a")))


def submit(here: Run, *words: str) -> Ended:
    return here("week", "submit", *words, "--as", "ministry_a", *DAY)


def files(plan: Path) -> Mapping[str, bytes]:
    return {
        path.relative_to(plan).as_posix(): path.read_bytes()
        for path in (plan / "plan").rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def counts(here: Run) -> object:
    state = json.loads(here("status", "--json", *DAY).out)
    return {key: value for key, value in state.items() if key != "tree"}


def findings(here: Run) -> list[str]:
    found = json.loads(here("validate", "--format", "json", "--fail-on", "never", *DAY).out)
    return [one["code"] for one in found["findings"]]


def test_a_draft_has_what_is_so_far_and_none_of_last_weeks_words(here: Run, told: Path) -> None:
    ended = start(here)
    assert (ended.code, ended.err) == (0, "")
    assert "week 2026-W28 (6–12 July 2026)" in ended.out
    assert "2 drafts of 2026-W28 (6–12 July 2026); fill them in" in ended.out
    assert (told / FOLDER / "XA-001.yaml").read_text("utf-8") == (
        "# XA-001 Open 40 support rooms for children who suffered violence\n"
        "# 2026-W28 (6–12 July 2026)\n"
        "date: 2026-07-10\n"
        "status: at_risk\n"
        "state: draft  # when the report is ready, take this line away or type: "
        "jospar week submit XA-001 --as ministry_a\n"
        "started: 2026-02\n"
        "done: {units: 5}\n"
        "spent:\n"
        "  - {year: 2026, fund: republican, paid: 30}\n"
        "forecast: 2028-03\n"
        "reason: contract\n"
    )


def test_counts_and_findings_stay_as_they_were(here: Run, told: Path) -> None:
    before, found = counts(here), findings(here)
    start(here, "--as", "all")
    assert (told / FOLDER / "XA-003.yaml").is_file()
    assert counts(here) == before
    assert findings(here) == found


def test_it_may_be_typed_twice_and_leaves_files_alone(here: Run, told: Path) -> None:
    there = told / FOLDER / "XA-003.yaml"
    there.parent.mkdir(parents=True)
    there.write_text("date: 2026-07-10  # mine\nstatus: on_track\n", "utf-8")
    start(here)
    once = files(told)
    assert once[f"{FOLDER}/XA-003.yaml"] == b"date: 2026-07-10  # mine\nstatus: on_track\n"
    again = start(here)
    assert (again.code, files(told)) == (0, once)
    assert "nothing to lay out for ministry_a" in again.out


def test_what_is_listed_as_unchanged_gets_no_draft(here: Run, told: Path) -> None:
    here("record", "--unchanged", "XA-001", "--as", "ministry_a", *DAY)
    start(here)
    assert sorted(path.name for path in (told / FOLDER).iterdir()) == ["XA-003.yaml", "unchanged.yaml"]


def test_unchanged_beside_a_draft_is_no_contradiction(here: Run, told: Path) -> None:
    start(here)
    assert here("record", "--unchanged", "XA-001", "--as", "ministry_a", *DAY).code == 0
    assert "J312" not in findings(here)


def test_a_dry_run_writes_nothing(here: Run, told: Path) -> None:
    before = files(told)
    ended = start(here, "--as", "all", "--dry-run")
    assert files(told) == before
    assert "+state: draft" in ended.out


def test_nobody_in_particular_is_refused(here: Run, plan: Path) -> None:
    ended = here("week", "start", *DAY)
    assert ended.code == 2
    assert "X760" in ended.err
    assert here("week", "start", *DAY, "--as", "nobody").code == 3


def test_recording_over_a_draft_hands_it_in(here: Run, told: Path) -> None:
    start(here)
    ended = here("record", "XA-001", "--status", "on_track", "--done", "6", "--as", "ministry_a", *DAY)
    assert (ended.code, ended.err) == (0, "")
    text = (told / FOLDER / "XA-001.yaml").read_text("utf-8")
    assert "draft" not in text
    assert "status: on_track\n" in text
    assert "done: {units: 6}\n" in text
    assert "paid: 30" in text
    state = here("week", "status", "--as", "ministry_a", *DAY).out
    assert "1 of 2 received so far" in state


def test_the_status_of_a_draft_is_nobodys_word_yet(here: Run, told: Path) -> None:
    start(here)
    ended = here("record", "XA-001", "--done", "6", "--as", "ministry_a", *DAY)
    assert ended.code == 2
    assert "X722" in ended.err


def test_drafts_are_handed_in_as_they_are(here: Run, told: Path) -> None:
    start(here)
    ended = submit(here, "XA-001")
    assert ended.code == 0
    assert "1 report of 2026-W28 (6–12 July 2026) handed in" in ended.out
    text = (told / FOLDER / "XA-001.yaml").read_text("utf-8")
    assert "draft" not in text
    assert "take this line away" not in text
    assert text.startswith("# XA-001 ")


def test_a_draft_of_what_is_unchanged_stays_unless_it_is_named(here: Run, told: Path) -> None:
    start(here)
    (told / FOLDER / "XA-003.yaml").unlink()
    here("record", "--unchanged", "XA-001", "--as", "ministry_a", *DAY)
    before = files(told)
    ended = submit(here)
    assert (ended.code, files(told)) == (0, before)
    assert "1 draft stays: XA-001 is on the list of the unchanged" in ended.out
    assert "jospar week submit XA-001" in ended.out
    named = submit(here, "XA-001")
    assert named.code == 0, named.out + named.err
    assert "1 report of 2026-W28 (6–12 July 2026) handed in" in named.out
    assert sorted(path.name for path in (told / FOLDER).iterdir()) == ["XA-001.yaml"]


def test_the_others_are_handed_in_and_stay_on_the_list(here: Run, told: Path) -> None:
    start(here)
    (told / FOLDER / "XA-003.yaml").unlink()
    (told / FOLDER / "unchanged.yaml").write_text("measures: [XA-003, XA-001]\n", "utf-8")
    assert submit(here, "XA-001").code == 0
    assert (told / FOLDER / "unchanged.yaml").read_text("utf-8") == "measures: [XA-003]\n"


def test_a_draft_of_the_lead_without_a_status_is_refused(here: Run, told: Path) -> None:
    start(here)
    before = files(told)
    ended = submit(here)
    assert ended.code == 3
    assert "J125" in ended.out
    assert files(told) == before


def test_only_drafts_can_be_handed_in(here: Run, told: Path) -> None:
    ended = submit(here, "XA-002")
    assert ended.code == 2
    assert "X761" in ended.err


def test_a_draft_that_was_left_behind_is_noted_and_carries_nothing_on(here: Run, told: Path) -> None:
    start(here)
    path = told / FOLDER / "XA-001.yaml"
    path.write_text(path.read_text("utf-8").replace("units: 5", "units: 9"), "utf-8")
    later = ("--date", "2026-07-17")
    assert "J731" in here("validate", *later).out
    here("record", "XA-001", "--status", "on_track", "--as", "ministry_a", *later)
    assert "done: {units: 5}" in (told / FOLDER.replace("W28", "W29") / "XA-001.yaml").read_text("utf-8")


def test_the_head_of_a_draft_is_in_the_first_language_of_the_plan(here: Run, told: Path) -> None:
    path = told / "plan/jospar.yaml"
    text = path.read_text("utf-8")
    assert "languages: [en, ru, kk]" in text
    path.write_text(text.replace("languages: [en, ru, kk]", "languages: [ru, kk, en]"), "utf-8")
    start(here)
    head = (told / FOLDER / "XA-003.yaml").read_text("utf-8")
    assert head.startswith("# XA-003 Принять стандарт патронажных посещений\n# 2026-W28 (6–12 июля 2026")
    asked = "когда отчёт готов, уберите эту строку или наберите: jospar week submit XA-003 --as ministry_a"
    assert f"state: draft  # {asked}\n" in head


def test_the_weekly_report_says_the_same_with_drafts_and_without(
    here: Run, told: Path, tmp_path: Path
) -> None:
    def page(name: str) -> list[str]:
        assert here("report", "weekly", "--out", str(tmp_path / name), "--format", "md", *DAY).code == 0
        tree = here("status", "--json", *DAY).out.partition('"tree": "')[2][:12]
        text = (tmp_path / name / "2026-W28/weekly.en.md").read_text("utf-8")
        return [line for line in text.splitlines() if tree not in line]

    before = page("before")
    start(here, "--as", "all")
    assert page("after") == before


def test_the_letter_names_commands_for_each_way_to_answer(here: Run) -> None:
    ended = here("week", "letter", "--as", "ministry_a", *DAY)
    assert (ended.code, ended.err) == (0, "")
    letters = ended.out.split("\n---\n")
    assert len(letters) > 1
    for letter in letters:
        for command in ("week submit", "record --unchanged ID", "week form"):
            assert f"jospar {command} --as ministry_a" in letter


def test_where_there_is_nothing_to_do_only_that_is_said(here: Run, told: Path) -> None:
    assert submit(here).out.startswith("ministry_a has no drafts of")
    start(here)
    assert start(here).out.startswith("nothing to lay out for ministry_a")


def test_to_fill_the_drafts_in_is_said_before_what_to_type_next(here: Run, told: Path) -> None:
    initialise(told).commit()
    said = start(here).out
    assert 0 < said.index("fill") < said.index("git ")
