"""``jospar diff`` where a record lies in a file that it is not read from: it is not told as removed."""

import json
from pathlib import Path

import pytest

from tests.cli.comparing import codes, git
from tests.cli.conftest import MEASURE, Run
from tests.tree.repository import Repository

__all__ = ["git"]
FOLDER = MEASURE.rpartition("/")[0]
DAY = ("--date", "2026-11-21")


@pytest.mark.parametrize(
    "now",
    [
        *(f"{FOLDER}/zzz.yaml", f"{FOLDER}/sub/XA-001.yaml", f"{FOLDER}/XA-001.yml"),
        *("plan/example/indicators/XA-001.yaml", "plan/example/XA-001.yaml", "plan/XA-001.yaml.txt"),
    ],
)
def test_a_record_whose_file_was_moved_away_is_named_with_the_file(
    here: Run, git: Repository, now: str
) -> None:
    (git.path / now).parent.mkdir(exist_ok=True)
    git.git("mv", MEASURE, now)
    ended = here("diff", *DAY, "--fail-on", "approval")
    assert ended.code == 1
    assert "measure removed" not in ended.out
    assert f"cannot be compared: it lies in {now} now" in ended.out
    assert f"  {now}: warning J908: XA-001 lies in {now} now" in ended.out
    assert "Effect on totals" not in ended.out
    (one,) = json.loads(here("diff", *DAY, "--json").out)["changes"]
    assert one["record"]["id"] == "XA-001"
    assert one["places"]["after"]["file"] == now


def test_what_lies_astray_on_both_sides_is_said_when_it_is_changed_and_only_then(
    here: Run, git: Repository
) -> None:
    now = f"{FOLDER}/zzz.yaml"
    git.git("mv", MEASURE, now)
    git.commit()
    assert codes(here, "HEAD") == []
    text = (git.path / now).read_text("utf-8")
    git.write(now, text.replace("due: 2028", "due: 2031").encode())
    out = here("diff", "HEAD", *DAY).out
    assert out.count("C910") == 1
    assert f"      {now}\n" in out


def test_a_copy_that_kept_the_id_leaves_the_record_as_it_is(here: Run, git: Repository) -> None:
    copy = f"{FOLDER}/XA-777.yaml"
    git.write(copy, (git.path / MEASURE).read_bytes())
    (one,) = json.loads(here("diff", *DAY, "--json").out)["changes"]
    assert (one["code"], one["record"]["id"], one["places"]["after"]["file"]) == ("C910", "XA-777", copy)


@pytest.mark.parametrize("formerly", ["formerly: example\n", ""])
def test_reports_follow_a_programme_to_its_new_folder(here: Run, git: Repository, formerly: str) -> None:
    for week in ("2026-W45", "2026-W46"):
        list_ = f"plan/example/progress/ministry_a/{week}/unchanged.yaml"
        git.write(list_, b"date: 2026-11-05\nmeasures: [XA-001]\n")
    git.commit()
    git.git("mv", "plan/example", "plan/moved")
    file = Path(git.path, "plan/moved/programme.yaml")
    file.write_text(file.read_text("utf-8").replace("id: example\n", f"id: moved\n{formerly}"), "utf-8")
    out = here("diff", *DAY).out
    assert "report" not in out.partition("\nOne record under two names?")[0]
    assert ("Effect on totals" in out) == (not formerly)


def test_a_record_that_neither_side_can_read_is_named_with_its_file(here: Run, git: Repository) -> None:
    git.write(MEASURE, b"id: [\n")
    git.commit()
    git.write(MEASURE, b"id: {\n")
    ended = here("diff", "HEAD", *DAY, "--fail-on", "approval")
    assert ended.code == 1
    assert f"      {MEASURE}\n" in ended.out
    assert f"{MEASURE}: warning J908: XA-001 could not be read before and cannot be now" in ended.out
    assert "any more" not in ended.out
    found = json.loads(here("diff", "HEAD", *DAY, "--format", "gitlab").out)
    assert {one["location"]["path"] for one in found} == {MEASURE}


def test_a_measure_that_goes_is_removed_though_a_note_is_called_so(here: Run, git: Repository) -> None:
    git.write("plan/example/XA-001.txt", b"a note\n")
    git.commit()
    git.git("rm", "-q", MEASURE)
    assert "C102" in codes(here, "HEAD")
