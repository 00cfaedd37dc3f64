"""A glance at a plan: ids and titles by the names of files and a light look at lines."""

from pathlib import Path

import pytest

from jospar.cli.glance import Glance, folders_with_plans

AGENCIES = """\
# who
- id: a
  abbr: {en: AA}
  name:
    ru: Первое
    en: First
  kind: ministry
- id: "b"
  name: 'Second'
- {id: c, name: Third}
- name: nameless
"""


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / "plan" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["Unix", "Windows"])
def test_agencies_have_ids_and_names(tmp_path: Path, ending: str) -> None:
    write(tmp_path, "agencies.yaml", AGENCIES.replace("\n", ending))
    assert [id_ for id_, _ in Glance(tmp_path).agencies()] == ["a", "b", "c"]
    assert dict(Glance(tmp_path, "ru").agencies())["a"] == "Первое"
    assert dict(Glance(tmp_path, "en").agencies())["b"] == "Second"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("id: X\ntitle: Plain words\nlead: a\n", "Plain words"),
        ("title:\n  en: One\n  kk: Бір\n", "One"),
        ("title:\n  ru: Одно\nmilestones:\n  - id: m\n    title: {en: other}\n", "Одно"),
        ("title: >-\n  folded\n  words\nlead: a\n", "folded words"),
        ("title:\n  en: >-\n    folded\n", "folded"),
        ('title: "quoted"\n', "quoted"),
        ("id: X\n", ""),
        ("", ""),
        ("title:", ""),
    ],
)
def test_a_title_is_seen_however_it_is_written(tmp_path: Path, text: str, title: str) -> None:
    path = write(tmp_path, "p/measures/X.yaml", text)
    assert Glance(tmp_path, "en").title(path) == title


def test_records_are_the_names_of_files(tmp_path: Path) -> None:
    write(tmp_path, "p/programme.yaml", "id: p\nareas:\n- id: one\n  title: One\n- {id: two}\nlead: a\n")
    write(tmp_path, "p/risks/R-1.yaml", "")
    write(tmp_path, "p/measures/X-1.yaml", "")
    write(tmp_path, "p/measures/notes.txt", "")
    write(tmp_path, "q/measures/Y-1.yaml", "")
    write(tmp_path, "indicators/N-1.yaml", "")
    glance = Glance(tmp_path)
    assert glance.programmes() == ("p",)
    assert list(glance.records()) == ["N-1", "X-1", "R-1"]
    assert glance.areas() == (("one", "One"), ("two", ""))


def test_where_there_is_nothing_nothing_is_seen(tmp_path: Path) -> None:
    glance = Glance(tmp_path / "nowhere")
    assert (glance.agencies(), glance.areas(), glance.records(), glance.programmes()) == ((), (), {}, ())


def test_plans_are_found_not_far_down(tmp_path: Path) -> None:
    for name in ("a", "b/c", "b/c/d/e", ".hidden"):
        write(tmp_path / name, "jospar.yaml", "")
    assert folders_with_plans(tmp_path) == ("a", "b/c")
