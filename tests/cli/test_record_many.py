"""``jospar record --from``: what contradicts itself or is damaged is sent back, by row and column."""

from pathlib import Path

import pytest

from tests.cli.conftest import Ended, Shell

FOLDER = "plan/example/progress/ministry_a/2026-W28"
AS = ("--as", "ministry_a")
DAY = ("--date", "2026-07-10")


@pytest.fixture
def typing(plan: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Go to a plan repository where nobody is named."""
    monkeypatch.delenv("JOSPAR_AGENCY", raising=False)
    return Shell(plan)


def take(typing: Shell, name: str, text: str, *words: str) -> Ended:
    (typing.folder / name).write_text(text, "utf-8")
    return typing.type("record", "--from", name, *(words or (*AS, *DAY)))


def text_of(typing: Shell, name: str) -> str:
    return (typing.folder / FOLDER / f"{name}.yaml").read_text("utf-8")


def is_returned(ended: Ended, typing: Shell, *said: str) -> None:
    assert ended.code == 1, ended
    assert "returned" in ended.out
    for one in said:
        assert one in ended.out
    assert not (typing.folder / FOLDER).exists()


def test_one_list_is_emptied_and_begun_anew_by_one_file(typing: Shell) -> None:
    words = ("record", "XA-001", "--status", "on_track", *AS, "--date", "2026-07-03")
    assert typing.type(*words).code == 0
    assert typing.type("record", "XA-003", *words[2:]).code == 0
    assert typing.type("record", "--unchanged", "XA-001", *AS, *DAY).code == 0
    ended = take(typing, "w.csv", "measure,status,unchanged\nXA-001,at_risk,\nXA-003,,yes\n")
    assert ended.code == 0, ended.out
    assert "no longer on that week's list of the unchanged: XA-001\n" in ended.out
    assert text_of(typing, "unchanged") == "measures: [XA-003]\n"


def test_rows_that_contradict_one_another_are_returned(typing: Shell) -> None:
    text = "measure,status,done,unchanged\nXA-001,on_track,12,\nXA-001,at_risk,12,\nXA-001,,,yes\n"
    ended = take(typing, "w.csv", text)
    is_returned(ended, typing, "row 3, column status: XA-001 is in row 2 too", "row 4, column unchanged:")


def test_rows_may_add_to_one_another(typing: Shell) -> None:
    text = "measure,status,paid,fund\nXA-001,on_track,10,republican\nXA-001,on_track,5,local\n"
    assert take(typing, "w.csv", text).code == 0
    written = (typing.folder / FOLDER / "XA-001.yaml").read_text("utf-8")
    assert "year: 2026, fund: republican, paid: 10" in written
    assert "year: 2026, fund: local, paid: 5" in written


def test_files_of_a_folder_that_contradict_one_another(typing: Shell) -> None:
    (typing.folder / "in").mkdir()
    (typing.folder / "in/a.csv").write_text("measure,status\nXA-001,on_track\n", "utf-8")
    (typing.folder / "in/b.csv").write_text("measure,status\nXA-001,at_risk\n", "utf-8")
    (typing.folder / "in/c.csv").write_text("measure,status\nXA-001,on_track\n", "utf-8")
    ended = typing.type("record", "--from", "in", *AS, *DAY)
    assert ended.code == 1
    assert "a.csv: accepted" in ended.out
    assert "b.csv: returned" in ended.out
    assert "XA-001 is in row 2 of a.csv too, where status says something else" in ended.out
    assert "c.csv: accepted" in ended.out
    assert "status: on_track" in (typing.folder / FOLDER / "XA-001.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("w.csv", "measure,status,status\nXA-001,on_track,done\n", 'column "status" stands twice'),
        ("w.csv", "id,measure,status\nXA-001,XA-003,done\n", 'column "measure" stands twice'),
        (
            "w.csv",
            'measure,status,note\nXA-001,on_track,"Open\nXA-003,done,Closed\n',
            "a quotation mark in line 2 of w.csv",
        ),
        ("w.jsonl", '{"measure": "XA-001", "status": "done", "status": "at_risk"}\n', "stands twice"),
        ("w.yaml", "- measure: XA-001\n  status: on_track\n note: bad\n", "row 3: J007: "),
        ("w.yaml", "- measure: XA-001\n  status: on_track\n  status: done\n", "stands twice"),
        ("w.docx", "nothing", "xlsx"),
    ],
)
def test_what_is_damaged_is_returned(typing: Shell, name: str, text: str, said: str) -> None:
    is_returned(take(typing, name, text), typing, said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--as", "ministry_b", *DAY), "this is the report of ministry_a, and --as says ministry_b"),
        ((*AS, "--date", "2026-08-14"), "the day 2026-07-10 is of another week than --date 2026-08-14"),
    ],
)
def test_options_that_contradict_a_row_are_returned(typing: Shell, words: tuple[str, ...], said: str) -> None:
    text = "measure,agency,date,status\nXA-001,ministry_a,2026-07-10,on_track\n"
    is_returned(take(typing, "w.csv", text, *words), typing, said)


def test_all_mistakes_of_a_row_are_named(typing: Shell) -> None:
    text = "measure,date,status,done,colour,milestone\nXA-001,2026-13-01,fine,many,red,site\n"
    ended = take(typing, "w.csv", text)
    is_returned(ended, typing, "returned, 5 mistakes")
    for column in ("date", "status", "done", "colour", "milestone"):
        assert f"row 2, column {column}, XA-001: " in ended.out


def test_a_table_of_a_russian_spreadsheet_is_taken(typing: Shell) -> None:
    text = "Код;День отчёта;Статус;Сделано с начала;forecast\nXA-001;10.07.2026;По графику;12;1.3.2027\n"
    ended = take(typing, "w.csv", text)
    assert (ended.code, ended.err) == (0, "")
    written = (typing.folder / FOLDER / "XA-001.yaml").read_text("utf-8")
    assert written == "date: 2026-07-10\nstatus: on_track\ndone: {units: 12}\nforecast: 2027-03-01\n"


def test_a_cell_of_a_table_that_says_there_is_nothing_counts_as_empty(typing: Shell) -> None:
    text = "measure;status;done;note;forecast;evidence\nXA-001;on_track;-;нет;-;жоқ\n"
    assert take(typing, "w.csv", text).code == 0
    written = (typing.folder / FOLDER / "XA-001.yaml").read_text("utf-8")
    assert written == "date: 2026-07-10\nstatus: on_track\n"


def test_an_unknown_column_of_a_table_is_named_once(typing: Shell) -> None:
    ended = take(typing, "w.csv", "measure,status,colour\nXA-001,on_track,red\nXA-003,on_track,blue\n")
    is_returned(ended, typing, "returned, 1 mistake")
    assert "row 2, column colour" in ended.out


def test_a_column_is_called_as_the_file_calls_it(typing: Shell) -> None:
    text = "Код;Статус\nXA-001;как-нибудь\n"
    is_returned(take(typing, "w.csv", text), typing, "row 2, column Статус, XA-001: ")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("w.csv", "measure,status,done,unchanged\nXA-001,on_track,12/40,\nXA-003,,,yes\n"),
        ("w.csv", "\ufeffmeasure;status;done;unchanged\r\nXA-001;on_track;12/40;\r\nXA-003;;;да\r\n"),
        (
            "w.yaml",
            (
                "- {measure: XA-001, status: on_track, done: {units: 12}}\n"
                "- {measure: XA-003, unchanged: true}\n"
            ),
        ),
        (
            "w.jsonl",
            (
                '{"measure": "XA-001", "status": "on_track", "done": 12}\n'
                '{"measure": "XA-003", "unchanged": true}\n'
            ),
        ),
    ],
)
def test_many_reports_are_taken_from_a_file(typing: Shell, name: str, text: str) -> None:
    assert typing.type("record", "XA-003", "--status", "on_track", *AS, "--date", "2026-07-03").code == 0
    (typing.folder / name).write_text(text, newline="")
    ended = typing.type("record", "--from", name, *AS, *DAY)
    assert (ended.code, ended.err) == (0, "")
    assert f"{name}: accepted, 2 reports" in ended.out
    assert text_of(typing, "XA-001") == "date: 2026-07-10\nstatus: on_track\ndone: {units: 12}\n"
    assert text_of(typing, "unchanged") == "measures: [XA-003]\n"


def test_a_file_with_a_mistake_is_returned_as_a_whole(typing: Shell) -> None:
    text = "measure,status,done\nXA-001,on_track,12\nXA-003,fine,\nXA-009,done,\n"
    (typing.folder / "w.csv").write_text(text)
    ended = typing.type("record", "--from", "w.csv", *AS, *DAY)
    assert ended.code == 1
    assert "w.csv: returned, 2 mistakes" in ended.out
    assert "row 3, column status, XA-003:" in ended.out
    assert "row 4, column measure: unknown measure" in ended.out
    assert not (typing.folder / FOLDER).exists()


def test_an_error_of_the_plan_names_the_row(typing: Shell) -> None:
    (typing.folder / "w.csv").write_text("measure,status\nXA-002,on_track\n")
    ended = typing.type("record", "--from", "w.csv", "--as", "akimat_02", *DAY)
    assert ended.code == 1
    assert "row 2: J3" in ended.out


def test_an_error_of_the_plan_names_the_column_and_the_measure(typing: Shell) -> None:
    ended = take(typing, "w.csv", "measure,status,paid\nXA-003,on_track,\nXA-001,on_track,99999999\n")
    is_returned(ended, typing, "returned, 1 mistake", "row 3, column paid, XA-001: J503: ")
    text = '{"measure": "XA-001", "status": "on_track", "paid/republican": "99999999"}\n'
    ended = take(typing, "w.jsonl", text)
    is_returned(ended, typing, "row 1, column paid/republican, XA-001: J503: ")


def test_each_measure_without_news_is_found_in_its_own_row(typing: Shell) -> None:
    for measure in ("XA-001", "XA-003"):
        typing.type("record", measure, "--status", "on_track", *AS, "--date", "2026-07-03")
    assert typing.type("record", "XA-003", "--status", "on_track", *AS, *DAY).code == 0
    ended = take(typing, "w.csv", "measure,unchanged\nXA-001,yes\nXA-003,yes\n")
    assert (ended.code, "row 3" in ended.out) == (1, True), ended.out
    assert "row 2" not in ended.out


@pytest.mark.parametrize("heading", ["Орган", "Ведомство"])
def test_an_agency_is_one_thing_under_its_old_heading_too(typing: Shell, heading: str) -> None:
    text = f"Код;{heading};Статус\nXA-001;ministry_a;по графику\n"
    assert take(typing, "w.csv", text, *DAY).code == 0
