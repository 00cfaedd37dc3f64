"""A reviewer's session with change control: what is missing, the file to fill in, and what then is said."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.comparing import LATER, git, topic
from tests.cli.conftest import MEASURE, Run, spoil
from tests.house.sources import MANUAL
from tests.tree.repository import Repository

__all__ = ["git", "topic"]
DAY = ("--date", "2026-11-21")
SCHEMA = json.loads((MANUAL / "schemas" / "diff.schema.json").read_text("utf-8"))
FORBIDDING = (
    b"format: 1\nlanguages: [en, ru, kk]\n"
    b"policy: {changes: [{kinds: C210, then: forbid, because: not before the audit}]}\n"
)


def as_json(here: Run, *words: str) -> dict[str, Any]:
    """Read what JSON says, and hold it against its schema."""
    found: dict[str, Any] = json.loads(here("diff", *words, *DAY, "--fail-on", "never", "--json").out)
    jsonschema.validate(found, SCHEMA)
    return found


def stub(here: Run) -> tuple[str, str]:
    """Give the file of the approval that is missing, and its text."""
    (one,) = as_json(here)["control"]["stubs"]
    return one["file"], one["text"]


def filled(text: str) -> str:
    """Fill in an approval as its comments say."""
    text = re.sub(r"^by:.*$", "by: ministry_b", text, flags=re.MULTILINE)
    text = re.sub(r"^because:.*$", "because: the tender was repeated", text, flags=re.MULTILINE)
    return re.sub(r"^# act:.*$", "act: {number: 14, date: 2026-11-18}", text, flags=re.MULTILINE)


def test_the_stub_is_printed_filled_in_and_then_says_who_approved(here: Run, topic: Repository) -> None:
    ended = here("diff", *DAY)
    file, text = stub(here)
    assert "1 changed (1 needs approval)" in ended.out
    assert "365 days later (needs an approval)" in ended.out
    assert file in ended.out
    assert text in ended.out
    assert here("diff", *DAY, "--fail-on", "approval").code == 1
    topic.write(file, filled(text).encode())
    assert here("validate", *DAY).code == 0
    ended = here("diff", *DAY, "--fail-on", "approval")
    assert ended.code == 0
    assert ended.out.splitlines()[0].endswith("1 changed (1 approved); 1 approval")
    said = "approved by Ministry B on 21 November 2026, act No. 14 18 November 2026: the tender was repeated"
    assert said in ended.out
    (ruled,) = (one["control"] for one in as_json(here)["changes"] if one["code"] == "C210")
    approvals = [{"id": Path(file).stem, "by": "ministry_b", "on": "2026-11-21"}]
    assert ruled == {"then": "needs_approval", "approvals": approvals}


def test_a_stub_that_nobody_filled_in_is_no_approval(here: Run, topic: Repository) -> None:
    file, text = stub(here)
    topic.write(file, text.encode())
    assert here("validate", *DAY).code == 1
    assert here("diff", *DAY, "--fail-on", "approval").code == 1


def test_a_change_after_the_approval_needs_another(here: Run, topic: Repository) -> None:
    file, text = stub(here)
    topic.write(file, filled(text).encode())
    spoil(topic.path, "due: 2029", "due: 2030")
    ended = here("diff", *DAY, "--fail-on", "approval")
    assert ended.code == 1
    assert "(1 needs approval)" in ended.out
    assert f"{file}:8: warning J905" in ended.out


def test_an_approval_by_field_outlives_another_value(here: Run, topic: Repository) -> None:
    topic.write(
        "plan/example/approvals/XA-AP-1.yaml",
        b"id: XA-AP-1\nby: ministry_a\non: 2026-11-20\nbecause: agreed\n"
        b"changes: [{record: XA-001, field: due}]\n",
    )
    for due in ("due: 2029", "due: 2030"):
        spoil(topic.path, "due: 2029", due)
        assert here("diff", *DAY, "--fail-on", "approval").code == 0


def test_what_policy_forbids_fails_without_being_asked(here: Run, git: Repository) -> None:
    git.write("plan/jospar.yaml", FORBIDDING)
    git.commit()
    spoil(git.path, *LATER)
    ended = here("diff", *DAY)
    assert ended.code == 1
    assert "1 changed (1 forbidden)" in ended.out
    assert "(forbidden: not before the audit)" in ended.out
    assert here("diff", *DAY, "--fail-on", "never").code == 0
    assert here("diff", *DAY, "--quiet").out.startswith(f"{MEASURE}:11: major C210: XA-001")


def test_a_branch_cannot_loosen_the_policy_that_judges_it(here: Run, git: Repository) -> None:
    git.write("plan/jospar.yaml", FORBIDDING)
    git.commit()
    git.git("checkout", "--quiet", "-b", "topic")
    spoil(git.path, *LATER)
    git.write("plan/jospar.yaml", b"format: 1\nlanguages: [en, ru, kk]\n")
    git.commit()
    assert here("diff", *DAY).code == 1
    found = {one["code"]: one["control"] for one in as_json(here)["changes"]}
    assert found["C210"]["then"] == "forbid"
    assert found["C818"]["then"] == "needs_approval"


@pytest.mark.parametrize("form", ["text", "md", "html", "json", "github", "gitlab"])
def test_every_form_says_what_is_missing_and_what_is_wrong(here: Run, topic: Repository, form: str) -> None:
    topic.write(
        "plan/example/approvals/XA-AP-1.yaml",
        b"id: XA-AP-1\nby: ministry_a\non: 2026-11-20\nbecause: agreed\n"
        b"changes: [{record: XA-001, field: lead}]\n",
    )
    out = here("diff", *DAY, "--format", form).out
    assert "needs an approval" in out or "needs_approval" in out
    assert "J905" in out
    assert "XA-AP-1" in out


def test_what_is_not_shown_is_not_asked_for(here: Run, topic: Repository) -> None:
    for words in (("--only", "C3"), ("--mute", "due")):
        ended = here("diff", *DAY, *words, "--fail-on", "approval")
        assert ended.code == 0
        assert "needs approval" not in ended.out


def test_a_gate_that_saw_not_all_says_so(here: Run, topic: Repository) -> None:
    said = "The gate judged only what is shown"
    for words in (("--only", "C3"), ("--mute", "due"), ("--where", "id:XA-002")):
        assert said in here("diff", *DAY, *words, "--fail-on", "approval").out
    assert said not in here("diff", *DAY).out
    assert said not in here("diff", *DAY, "--only", "C2").out


def test_a_muted_field_that_nothing_fits_is_noted(here: Run, topic: Repository) -> None:
    ended = here("diff", *DAY, "--mute", "nosuch", "--mute", "due")
    assert "No change is of a field such as nosuch, which was to be muted" in ended.out
    assert "to be muted" not in here("diff", *DAY, "--mute", "due").out


@pytest.mark.parametrize("buffered", [True, False])
def test_a_reader_that_goes_away_takes_no_verdict_along(topic: Repository, *, buffered: bool) -> None:
    """The code of a gate is the same behind ``| head -1``."""
    words = {**os.environ, "JOSPAR_LANG": "en"} | ({} if buffered else {"PYTHONUNBUFFERED": "1"})
    for command in (("diff", "main", *DAY, "--fail-on", "approval"),):
        reading, writing = os.pipe()
        os.close(reading)
        started = [sys.executable, "-m", "jospar", *command]
        ended = subprocess.run(
            started, cwd=topic.path, env=words, stdout=writing, stderr=subprocess.PIPE, check=False
        )
        os.close(writing)
        assert (ended.returncode, ended.stderr) == (1, b"")


def test_an_agency_is_told_what_is_not_its_own(here: Run, topic: Repository) -> None:
    report = "plan/example/progress/{}/{}/XA-003.yaml"
    text = b"date: 2026-11-20\nstatus: on_track\n"
    topic.write(report.format("ministry_a", "2026-W47"), text)
    topic.write(report.format("ministry_a", "2026-W46"), text)
    topic.write(report.format("ministry_b", "2026-W47"), text)
    acceptance = b"report: ministry_a/2026-W47\nverdict: accepted\non: 2026-11-20\n"
    topic.write("plan/example/acceptances/ministry_b/2026-W47/XA-003.yaml", acceptance)
    ended = here("diff", *DAY, "--as", "ministry_a", "--quiet")
    assert ended.code == 1
    found = as_json(here, "--as", "ministry_a")["control"]["findings"]
    assert {(one["code"], one["place"]["file"]) for one in found if one["code"] >= "J910"} == {
        ("J910", "plan/example/measures/XA-001.yaml"),
        ("J910", report.format("ministry_b", "2026-W47")),
        ("J911", report.format("ministry_a", "2026-W46")),
        ("J912", "plan/example/acceptances/ministry_b/2026-W47/XA-003.yaml"),
    }
    assert here("diff", *DAY).code == 0


def test_an_agency_that_is_not_there_is_refused(here: Run, topic: Repository) -> None:
    ended = here("diff", *DAY, "--as", "ministry_x")
    assert ended.code != 0
    assert "X719" in ended.err


def test_a_first_plan_needs_nobodys_approval(here: Run, git: Repository) -> None:
    git.git("checkout", "--quiet", "--orphan", "fresh")
    git.git("rm", "--quiet", "-rf", "--cached", ".")
    git.git("commit", "--quiet", "--allow-empty", "--message", "nothing")
    empty = git.git("rev-parse", "HEAD")
    ended = here("diff", f"{empty}..main", *DAY)
    assert ended.code == 0
    assert "approval" not in ended.out


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_a_stub_in_another_language_is_as_good(here: Run, topic: Repository, language: str) -> None:
    (one,) = json.loads(here("diff", *DAY, "--lang", language, "--json").out)["control"]["stubs"]
    topic.write(one["file"], filled(one["text"]).encode())
    assert here("diff", *DAY, "--fail-on", "approval").code == 0


def test_work_that_policy_wants_approved_is_shown_and_not_only_counted(here: Run, git: Repository) -> None:
    git.write(
        "plan/jospar.yaml",
        b"format: 1\nlanguages: [en, ru, kk]\npolicy: {changes: [{kinds: C701, then: needs_approval}]}\n",
    )
    git.commit()
    git.write(
        "plan/example/progress/ministry_a/2026-W47/XA-003.yaml", b"date: 2026-11-20\nstatus: on_track\n"
    )
    out = here("diff", "HEAD", *DAY).out
    assert "1 report (1 needs approval)" in out
    assert "(needs an approval)" in out
    assert "reported: 1" not in out


BROKEN = b"id: [\n"
MENDED = b"id: XA-003\ntitle: Adopt the standard\narea: health\nlead: ministry_a\ndue: 2028-12\n"


@pytest.mark.parametrize("words", [(), ("--only", "C2"), ("--where", "id:XA-001"), ("--mute", "due")])
@pytest.mark.parametrize("fail_on", ["approval", "unexplained", "major"])
def test_what_cannot_be_compared_passes_no_gate(
    here: Run, git: Repository, fail_on: str, words: tuple[str, ...]
) -> None:
    file = "plan/example/measures/XA-003.yaml"
    asked = ("diff", "main", *DAY, *words, "--fail-on", fail_on)
    git.git("checkout", "--quiet", "-b", "topic")
    git.write(file, BROKEN)
    git.commit()
    ended = here(*asked)
    assert (ended.code, "1 record cannot be compared" in ended.out) == (1, True)
    assert here(*asked, "--quiet").out.startswith(file)
    git.git("branch", "--force", "main", "topic")
    git.write(file, MENDED)
    git.commit()
    ended = here(*asked)
    assert (ended.code, "1 record cannot be compared" in ended.out) == (1, True)
    assert "nothing changed\n" not in ended.out
    assert here(*asked, "--quiet").out.startswith(file)


def test_an_act_that_is_not_in_force_yet_is_said_to_be(here: Run, topic: Repository) -> None:
    topic.write(
        "plan/example/amendments/XA-A-1.yaml",
        b"id: XA-A-1\nkind: amendment\n"
        b"act: {number: 9, date: 2026-11-02, effective: 2027-01-01, source: act_12}\n"
        b"changes: [{record: XA-001, field: due, before: 2028, after: 2029}]\n",
    )
    ahead = "(amendment XA-A-1, which is not in force before 1 January 2027)"
    assert ahead in here("diff", *DAY).out
    assert "(amendment XA-A-1)" in here("diff", "--date", "2027-01-01").out


@pytest.mark.parametrize(
    "policy", ["", "policy: {levels: [{code: J901, level: note, because: agreed}]}\n"], ids=["rules", "level"]
)
def test_no_rule_lets_the_rules_be_loosened_with_nobody_to_see_it(
    here: Run, git: Repository, policy: str
) -> None:
    head = "format: 1\nlanguages: [en, ru, kk]\n"
    git.write("plan/jospar.yaml", f"{head}policy: {{changes: [{{kinds: C, then: allow}}]}}\n".encode())
    git.commit()
    git.write("plan/jospar.yaml", f"{head}{policy}".encode())
    ended = here("diff", "HEAD", *DAY, "--fail-on", "approval", "--quiet")
    assert ended.code == 1
    assert len(ended.out.splitlines()) == (2 if policy else 1)
    assert "C818" in ended.out


def test_a_plan_whose_settings_cannot_be_read_passes_no_gate(here: Run, topic: Repository) -> None:
    topic.git("checkout", "--quiet", "main")
    topic.write("plan/jospar.yaml", b"format: [\n")
    ended = here("diff", "main", *DAY, "--fail-on", "approval")
    assert ended.code == 1
    assert "J908" in ended.out
