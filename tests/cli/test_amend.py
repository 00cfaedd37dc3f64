"""``jospar amend``: one act's many changes, each held against the plan, all of them written or none."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.conftest import Ended, Shell

DAY = ("--date", "2026-11-21")
PLACE = "plan/example/amendments/XA-A-001.yaml"
HEAD = (
    "id: XA-A-001\nkind: amendment\n"
    "act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}\n"
)
AGENCY = "{record: ministry_a, field: name/en, before: Ministry A, after: B}"
MANY = (
    "{record: XA-001, field: due, before: 2028, after: 2029}",
    "{record: XA-001, field: budget/2027/republican/amount, before: 80, after: 60}",
    "{record: XA-001, field: budget/2028/republican/amount, after: 20}",
    "{record: XA-001, field: budget/2028/republican/source, after: act_12}",
    "{record: XA-002, field: milestones/groups/due, before: 2027-06, after: 2027-05}",
    "{record: XA-001, field: co_executors, before: [ministry_b, akimat_01], after: ministry_b}",
    "{record: XA-003, field: title/kk, before: Патронаждық келу стандартын қабылдау, after: Стандарт}",
)
SPLICED = {
    "XA-001": (
        ("due: 2028", "due: 2029"),
        ("amount: 80,", "amount: 60,"),
        (
            "amount: 60, source: act_12}\n",
            "amount: 60, source: act_12}\n  - {year: 2028, fund: republican, amount: 20, source: act_12}\n",
        ),
        ("co_executors: [ministry_b, akimat_01]", "co_executors: ministry_b"),
    ),
    "XA-002": (
        (
            "      kk: Барлық топ оқытылды\n    due: 2027-06",
            "      kk: Барлық топ оқытылды\n    due: 2027-05",
        ),
    ),
    "XA-003": (("kk: Патронаждық келу стандартын қабылдау", "kk: Стандарт"),),
}


def written(folder: Path) -> dict[str, str]:
    return {
        one.relative_to(folder).as_posix(): one.read_text("utf-8")
        for one in folder.rglob("*.yaml")
        if one.parent != folder
    }


def act(shell: Shell, *changes: str, head: str = HEAD, more: str = "reason: funding\n") -> str:
    """Write an amendment beside the plan; give its path."""
    path = shell.folder / "XA-A-001.yaml"
    path.write_text(head + "changes:\n" + "".join(f"  - {one}\n" for one in changes) + more, "utf-8")
    return path.name


def spliced(files: Mapping[str, str], name: str) -> str:
    text = files[f"plan/example/measures/{name}.yaml"]
    for old, new in SPLICED[name]:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def done(ended: Ended) -> str:
    assert (ended.code, ended.err) == (0, "")
    return ended.out


def test_all_changes_of_an_act_are_carried_out_and_nothing_else(shell: Shell) -> None:
    before = written(shell.folder)
    file = act(shell, *MANY)
    out = done(shell.type("amend", file, *DAY))
    expected = before | {f"plan/example/measures/{name}.yaml": spliced(before, name) for name in SPLICED}
    expected[PLACE] = (shell.folder / file).read_text("utf-8")
    assert written(shell.folder) == expected
    assert "C210: deadline moved from 2028 to 2029, 365 days later (amendment XA-A-001)" in out
    assert f"{PLACE}: written" in out
    assert "no findings" in done(shell.type("validate", *DAY))


def test_a_dry_run_says_what_changes_and_writes_nothing(shell: Shell) -> None:
    before = written(shell.folder)
    out = done(shell.type("amend", act(shell, *MANY), "--dry-run", *DAY))
    assert "milestone earlier (All groups trained)" in out
    assert f"--- /dev/null\n+++ b/{PLACE}\n" in out
    assert "-due: 2028\n+due: 2029\n" in out
    assert written(shell.folder) == before


@pytest.mark.parametrize("named", ["XA-A-001.yaml", PLACE, "XA-A-001"])
def test_what_is_carried_out_already_is_said_and_left(shell: Shell, named: str) -> None:
    done(shell.type("amend", act(shell, *MANY), *DAY))
    before = written(shell.folder)
    for more in ((), ("--dry-run",)):
        assert done(shell.type("amend", named, *more, *DAY)) == (
            "XA-A-001 is carried out already; nothing changes\n"
        )
    assert written(shell.folder) == before


def test_a_folder_is_no_amendment(shell: Shell) -> None:
    ended = shell.type("amend", str(shell.folder))
    assert (ended.code, f"X716: {shell.folder} is a folder" in ended.err) == (2, True)


def test_an_amendment_in_the_plan_is_finished_where_it_was_begun(shell: Shell) -> None:
    (shell.folder / PLACE).parent.mkdir()
    (shell.folder / act(shell, *MANY)).rename(shell.folder / PLACE)
    measure = shell.folder / "plan/example/measures/XA-001.yaml"
    measure.write_text(measure.read_text("utf-8").replace("due: 2028", "due: 2029"), "utf-8")
    assert "J225" in shell.type("validate", *DAY).out
    done(shell.type("amend", "XA-A-001", *DAY))
    assert "no findings" in done(shell.type("validate", *DAY))
    assert "due: 2029\n" in measure.read_text("utf-8")


def test_every_change_that_does_not_fit_is_shown_at_its_place(shell: Shell) -> None:
    file = act(
        shell,
        "{record: XA-001, field: due, before: 2027, after: 2030}",
        "{record: XA-001, field: lead, before: ministry_a, after: ministry_b}",
        "{record: XA-001, field: budgt, before: 80, after: 60}",
        "{record: XA-001, field: start, after: 2027}",
        "{record: XA-001, field: weight, before: 3, after: 2}",
        "{record: XA-009, field: due, after: 2027}",
        "{record: XA-001, field: area, before: safety, after: {a: b}}",
        "{record: XA-010, action: add}",
        "{record: XA-002, action: renumber, before: 1.7, after: 1.8}",
        "{record: ministry_a, action: exclude}",
        "{record: XA-002, action: renumber, before: XA-002, after: XA-007}",
    )
    before = written(shell.folder)
    ended = shell.type("amend", file, *DAY)
    places = [line.partition(": error X741: ") for line in ended.out.splitlines() if "X741" in line]
    assert [(place, words.partition(";")[0]) for place, _, words in places] == [
        (f"{file}:5:42", 'due of XA-001 is "2028" in the plan and not "2027"'),
        (f"{file}:7:29", 'XA-001 has no field "budgt"'),
        (f"{file}:8:29", 'start of XA-001 is "2026" in the plan'),
        (f"{file}:9:45", 'XA-001 has no weight in the plan, and so not "3"'),
        (f"{file}:10:14", 'no record is called "XA-009"'),
        (f"{file}:11:58", 'area of XA-001 cannot be "a: b"'),
        (f"{file}:12:14", "XA-010 is to be added and has no file"),
        (f"{file}:13:48", 'number of XA-002 is "1.2" in the plan and not "1.7"'),
        (f"{file}:14:14", "ministry_a is no measure"),
        (f"{file}:15:48", "XA-002 is our id, which stays"),
    ]
    assert ended.code == 3
    assert "X740: 10 changes of XA-A-001.yaml do not fit the plan" in ended.err
    assert written(shell.folder) == before


def test_a_measure_is_excluded_with_its_reason_and_keeps_its_number(shell: Shell) -> None:
    done(shell.type("amend", act(shell, "{record: XA-003, action: exclude}"), *DAY))
    text = written(shell.folder)["plan/example/measures/XA-003.yaml"]
    assert "number: 2.1\n" in text
    assert "state: excluded\nbecause:\n  en: Excluded by act 465 of 13 June 2026 (XA-A-001)\n" in text
    assert "  ru: Исключено актом 465 от 13.06.2026 (XA-A-001)\n" in text


def test_the_amendments_own_words_say_why(shell: Shell) -> None:
    why = "text:\n  ru: Передано в другую программу\n"
    done(shell.type("amend", act(shell, "{record: XA-003, action: exclude}", more=why), *DAY))
    text = written(shell.folder)["plan/example/measures/XA-003.yaml"]
    assert "state: excluded\nbecause:\n  ru: Передано в другую программу\nsources" in text


def test_a_measure_gets_the_number_that_the_act_gives_it(shell: Shell) -> None:
    done(
        shell.type("amend", act(shell, "{record: XA-003, action: renumber, before: 2.1, after: 2.10}"), *DAY)
    )
    text = written(shell.folder)["plan/example/measures/XA-003.yaml"]
    assert text.startswith("id: XA-003\n")
    assert "number: 2.10\n" in text or "number: '2.10'\n" in text


def test_an_added_measure_comes_with_its_file(shell: Shell) -> None:
    file = act(shell, "{record: XA-004, action: add}")
    new = shell.folder / "new.yaml"
    new.write_text(
        "id: XA-004\nnumber: 2.2\ntitle:\n  en: A\n  ru: Б\n  kk: В\narea: health\n"
        "lead: ministry_a\ndue: 2027\ncompletion: order\nsources: act_12\n",
        "utf-8",
    )
    programme = shell.folder / "plan/example/programme.yaml"
    programme.write_text(programme.read_text("utf-8").replace("value: 3", "value: 4"), "utf-8")
    assert "X740" in shell.type("amend", file, *DAY).err
    done(shell.type("amend", file, "new.yaml", *DAY))
    assert written(shell.folder)["plan/example/measures/XA-004.yaml"] == new.read_text("utf-8")
    assert "no findings" in done(shell.type("validate", *DAY))
    assert "X749" in shell.type("amend", file, "plan/example/measures/XA-001.yaml", *DAY).err


def test_a_text_of_one_language_changes_alone(shell: Shell) -> None:
    head = HEAD.replace("kind: amendment\n", "kind: amendment\nlanguage: kk\n")
    change = "{record: XA-003, field: title, before: Патронаждық келу стандартын қабылдау, after: Стандарт}"
    before = written(shell.folder)
    done(shell.type("amend", act(shell, change, head=head), *DAY))
    name = "plan/example/measures/XA-003.yaml"
    assert written(shell.folder)[name] == spliced(before, "XA-003")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("id: XA-A-001\nkind: amendmen\nchanges:\n  - {record: XA-001, field: due}\n", "X747"),
        ("id: XA-A-001\n", "X748"),
        ("a: [\n", "X747"),
        (f"id: ZZ-A-1\nkind: correction\nreason: error\nchanges:\n  - {AGENCY}\n", "X742"),
    ],
)
def test_what_is_no_amendment_is_refused(shell: Shell, text: str, code: str) -> None:
    (shell.folder / "given.yaml").write_text(text)
    ended = shell.type("amend", "given.yaml", *DAY)
    assert f"error {code}:" in ended.err
    assert ended.code in (2, 3)


def test_another_amendment_of_that_id_is_not_overwritten(shell: Shell) -> None:
    done(shell.type("amend", act(shell, MANY[0]), *DAY))
    before = written(shell.folder)
    assert "error X743:" in shell.type("amend", act(shell, MANY[1]), *DAY).err
    assert written(shell.folder) == before


def test_a_change_that_would_bring_an_error_is_refused(shell: Shell) -> None:
    change = "{record: XA-001, field: due, before: 2028, after: 2025}"
    before = written(shell.folder)
    ended = shell.type("amend", act(shell, change), *DAY)
    assert "error X708:" in ended.err
    assert written(shell.folder) == before


def test_an_earlier_act_that_a_later_one_went_on_from_is_done(shell: Shell) -> None:
    done(shell.type("amend", act(shell, MANY[0]), *DAY))
    later = shell.folder / "later.yaml"
    later.write_text(
        "id: XA-A-002\nkind: amendment\nact: {number: 9, date: 2026-08-01, source: act_12}\nchanges:\n"
        "  - {record: XA-001, field: due, before: 2029, after: 2030}\nreason: funding\n"
    )
    done(shell.type("amend", "later.yaml", *DAY))
    assert "already" in done(shell.type("amend", "XA-A-001", *DAY))


def test_rows_parts_and_items_of_any_record_change(shell: Shell) -> None:
    line = "{year: 2027, fund: republican, amount: 80, source: act_12}"
    file = act(
        shell,
        AGENCY,
        "{record: example, field: areas/safety/title/en, before: Safety, after: Safety of children}",
        f"{{record: XA-001, field: budget/2027/republican, before: {line}}}",
        "{record: XA-001, field: due, before: 2028, after: 2029}",
        "{record: XA-001, field: due, before: 2029, after: 2030}",
        "{record: XA-I-01, field: targets/2030/value, before: 5.8, after: 5.5}",
        "{record: XA-003, field: title/kk, before: Патронаждық келу стандартын қабылдау}",
        head="id: XA-A-001\nkind: correction\n",
        more="reason: error\ntext: {en: Misread}\n",
    )
    before = written(shell.folder)
    done(shell.type("amend", file, *DAY))
    after = written(shell.folder)
    swaps = {
        "plan/agencies.yaml": ("en: Ministry A\n", "en: B\n"),
        "plan/example/programme.yaml": ("en: Safety\n", "en: Safety of children\n"),
        "plan/example/indicators/XA-I-01.yaml": ("value: 5.8,", "value: 5.5,"),
        "plan/example/measures/XA-003.yaml": ("  kk: Патронаждық келу стандартын қабылдау\n", ""),
    }
    assert {name: before[name].replace(*swap) for name, swap in swaps.items()} == {
        name: after[name] for name in swaps
    }
    measure = before["plan/example/measures/XA-001.yaml"]
    assert after["plan/example/measures/XA-001.yaml"] == (
        measure.replace(f"  - {line}\n", "").replace("due: 2028", "due: 2030")
    )
    assert "already" in done(shell.type("amend", file, *DAY))


def test_an_amendment_may_come_from_a_pipe_and_names_the_commit(shell: Shell) -> None:
    text = (shell.folder / act(shell, MANY[0])).read_bytes()
    subprocess.run(["git", "init", "-q"], cwd=shell.folder, check=True)
    words = [sys.executable, "-m", "jospar", "amend", "-", *DAY, "--lang", "en"]
    ended = subprocess.run(words, cwd=shell.folder, input=text, capture_output=True, check=True)
    assert "  git commit -m XA-A-001\n" in ended.stdout.decode()
    assert (shell.folder / PLACE).read_bytes() == text
