"""``jospar validate --against``: what only a merge would bring, before anything is merged."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.conftest import Ended, Shell
from tests.tree.repository import Repository, initialise

DAY = ("--date", "2026-07-10")
RISK = (
    "id: XA-R-01\ntitle: {title}\nmeasures: [XA-001]\nprobability: 2\nimpact: 3\n"
    "owner: ministry_a\nstate: open\n"
)
RISK_FILE = "plan/example/risks/XA-R-01.yaml"
MEASURE = "plan/example/measures/{name}.yaml"
OBSERVED = "plan/example/observations/XA-I-01/2025.yaml"
PROGRAMME = "plan/example/programme.yaml"
SOURCES = "plan/sources.yaml"
Changes = Mapping[str, str | None]


@pytest.fixture
def made(plan: Path) -> Repository:
    """Commit the plan on main."""
    repository = initialise(plan)
    repository.commit()
    return repository


def change(made: Repository, changes: Changes) -> None:
    """Write some files, or take them away."""
    for name, text in changes.items():
        if text is None:
            (made.path / name).unlink()
        else:
            made.write(name, text.encode())


def fork(made: Repository, ours: Changes, theirs: Changes) -> Shell:
    """Commit some changes on a branch beside main, and make others in the folder."""
    made.git("switch", "--quiet", "--create", "theirs")
    change(made, theirs)
    made.commit()
    made.git("switch", "--quiet", "main")
    change(made, ours)
    return Shell(made.path)


def against(shell: Shell, *words: str) -> Ended:
    return shell.type("validate", "--against", "theirs", *words, *DAY)


def said(ended: Ended) -> list[str]:
    """Give the lines of findings."""
    return [line for line in ended.out.splitlines() if ": error J" in line]


def text_of(made: Repository, name: str) -> str:
    return (made.path / name).read_text("utf-8")


def test_one_id_for_two_records_is_found_and_nothing_is_touched(made: Repository) -> None:
    shell = fork(made, {RISK_FILE: RISK.format(title="Premises")}, {RISK_FILE: RISK.format(title="People")})
    before = made.git("status", "--porcelain"), made.git("rev-parse", "HEAD")
    ended = against(shell)
    (line,) = said(ended)
    assert line.startswith(f'{RISK_FILE}:1:5: error J229: another record has the id "XA-R-01" on theirs; ')
    assert "jospar fix ids --against theirs" in line
    assert "only what merging theirs would bring is shown" in ended.out
    assert ended.code == 1
    assert (made.git("status", "--porcelain"), made.git("rev-parse", "HEAD")) == before


def test_one_record_entered_twice_is_to_be_agreed_on(made: Repository) -> None:
    theirs = RISK.format(title="Premises").replace("impact: 3", "impact: 4")
    (line,) = said(against(fork(made, {RISK_FILE: RISK.format(title="Premises")}, {RISK_FILE: theirs})))
    assert line.startswith(f"{RISK_FILE}: error J230: this file was added on theirs too")


def test_a_reference_to_what_the_other_side_took_away(made: Repository) -> None:
    third = MEASURE.format(name="XA-003")
    ours = text_of(made, third) + "depends_on: [XA-002]\n"
    gone = {
        MEASURE.format(name="XA-002"): None,
        PROGRAMME: text_of(made, PROGRAMME).replace("{value: 3", "{value: 2"),
    }
    (line,) = said(against(fork(made, {third: ours}, gone)))
    assert line.startswith(f'{third}:13:14: error J204: unknown measure "XA-002"')


def test_a_reference_to_what_the_other_side_renamed(made: Repository) -> None:
    agencies = "plan/agencies.yaml"
    renamed = {
        name: text_of(made, name).replace("ministry_b", "ministry_c")
        for name in (agencies, MEASURE.format(name="XA-001"), MEASURE.format(name="XA-002"))
    }
    third = MEASURE.format(name="XA-003")
    ours = {third: text_of(made, third).replace("lead: ministry_a", "lead: ministry_b")}
    (line,) = said(against(fork(made, ours, renamed)))
    assert line.startswith(f'{third}:8:7: error J203: unknown agency "ministry_b"')


def test_a_range_of_ids_that_the_other_side_made_narrower(made: Repository) -> None:
    wide = text_of(made, PROGRAMME).replace("- id: safety\n", "- id: safety\n    ids: [XA-001, XA-099]\n")
    change(made, {PROGRAMME: wide})
    made.commit()
    new = MEASURE.format(name="XA-050")
    theirs = {PROGRAMME: wide.replace("XA-099", "XA-049")}
    shell = fork(made, {new: "id: XA-050\ntitle: New\narea: safety\nrecord: quoted\n"}, theirs)
    assert said(shell.type("validate", *DAY)) == []
    (line,) = said(against(shell))
    assert line.startswith(f"{new}:1:5: error J216: ")


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ("6.5", "6.5", []),
        ("6.5", "6.4", ["J230"]),
        ("6.5", None, ["J230"]),
    ],
)
def test_a_file_that_both_sides_wrote(
    made: Repository, ours: str, theirs: str | None, found: list[str]
) -> None:
    text = "period: 2025\nsource: statistics_2025\nvalue: {}\n"
    if theirs is None:
        change(made, {OBSERVED: text.format("6.6")})
        made.commit()
    other = None if theirs is None else text.format(theirs)
    ended = against(fork(made, {OBSERVED: text.format(ours)}, {OBSERVED: other}))
    assert [line.partition(" error ")[2][:4] for line in said(ended)] == found


def test_a_list_is_merged_line_by_line(made: Repository) -> None:
    row = "- {{id: {name}, title: {name}, grade: press}}\n"
    text = text_of(made, SOURCES)
    theirs = text.replace("Resolution No. 12", "Resolution No. 12 of 2026")
    shell = fork(made, {SOURCES: text + row.format(name="a")}, {SOURCES: theirs})
    ended = against(shell)
    assert (ended.code, said(ended)) == (0, [])
    assert "merging theirs would bring no error" in ended.out
    made.git("switch", "--quiet", "--force", "theirs")
    change(made, {SOURCES: theirs + row.format(name="b")})
    made.commit()
    made.git("switch", "--quiet", "main")
    change(made, {SOURCES: text + row.format(name="a")})
    (line,) = said(against(shell))
    last = text.count("\n") + 1
    assert line.startswith(f"{SOURCES}:{last}:1: error J230: ")


def test_errors_of_one_side_alone_are_not_the_merges(made: Repository) -> None:
    third = MEASURE.format(name="XA-003")
    broken = text_of(made, third).replace("lead: ministry_a", "lead: nobody")
    other = MEASURE.format(name="XA-002")
    shell = fork(
        made, {third: broken}, {other: text_of(made, other).replace("area: safety", "area: nowhere")}
    )
    assert against(shell).code == 0


def test_it_works_in_other_forms_and_between_revisions(made: Repository) -> None:
    shell = fork(made, {RISK_FILE: RISK.format(title="Premises")}, {RISK_FILE: RISK.format(title="People")})
    made.git("switch", "--quiet", "--create", "mine")
    made.commit()
    made.git("switch", "--quiet", "main")
    found = json.loads(against(shell, "--at", "mine", "--json").out)["findings"]
    assert [(one["code"], one["file"], one["line"]) for one in found] == [("J229", RISK_FILE, 1)]
    assert against(shell).code == 0


def test_an_unknown_revision_is_refused_with_near_names(made: Repository) -> None:
    ended = fork(made, {}, {}).type("validate", "--against", "thiers", *DAY)
    assert (ended.code, "X106" in ended.err, "theirs" in ended.err) == (3, True, True), ended.err
