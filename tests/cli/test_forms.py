"""The forms of ``jospar validate``: on standard output, into a file, and narrowed to names."""

import json
import os
import stat
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.conftest import MEASURE, Run, Shell, spoil
from tests.cli.test_validate import DATE, ONLY, stamps
from tests.tree.repository import initialise

FORMS = ("json", "sarif", "github", "gitlab", "junit", "md")


@pytest.mark.parametrize("form", FORMS)
def test_the_exit_code_is_the_same_in_all_forms(plan: Path, here: Run, form: str) -> None:
    assert here("validate", *ONLY, *DATE, "--format", form).code == 0
    spoil(plan)
    ended = here("validate", *ONLY, *DATE, "--format", form)
    assert ended.code == 1
    assert ended.err == ""
    assert ended.out == here("validate", *ONLY, *DATE, "--format", form).out
    assert here("validate", *ONLY, *DATE, "--format", form, "--fail-on", "never").code == 0


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_utf8_whatever_was_asked_for(plan: Path, shell: Shell, form: str) -> None:
    spoil(plan, new="lead: министерство")
    ascii_only = {"PYTHONIOENCODING": "ascii"}
    assert (
        "министерство" in shell.start("validate", *ONLY, *DATE, "--format", form, environment=ascii_only).out
    )


@pytest.mark.parametrize("form", ["text", *FORMS])
def test_with_out_the_file_has_the_form_and_the_terminal_the_text(plan: Path, here: Run, form: str) -> None:
    spoil(plan)
    text = here("validate", *ONLY, *DATE).out
    direct = here("validate", *ONLY, *DATE, "--format", form).out
    ended = here("validate", *ONLY, *DATE, "--format", form, "--out", "made/findings.out")
    assert ended.code == 1
    assert ended.out == f"{text}written: made/findings.out\n"
    assert (plan / "made/findings.out").read_text("utf-8") == direct
    assert os.listdir(plan / "made") == ["findings.out"]  # noqa: PTH208 -- nothing else was left there


def test_quiet_holds_for_the_terminal_alone(plan: Path, here: Run) -> None:
    ended = here("validate", *ONLY, *DATE, "--format", "sarif", "--out", "all.sarif", "--quiet")
    assert (ended.code, ended.out) == (0, "")
    assert json.loads((plan / "all.sarif").read_text("utf-8"))["version"] == "2.1.0"


@pytest.mark.parametrize(
    ("out", "said"),
    [
        ("plan/findings.json", "lies in the plan's own folder"),
        ("plan/example/../findings.json", "lies in the plan's own folder"),
        ("link/findings.json", "lies in the plan's own folder"),
        (".", "is a folder"),
        ("elsewhere/", "is a folder"),
        ("", "names no file"),
        ("pipe", "is no plain file"),
    ],
)
def test_it_never_writes_into_the_plan_or_over_what_is_no_file(
    plan: Path, here: Run, out: str, said: str
) -> None:
    (plan / "link").symlink_to("plan/example")
    os.mkfifo(plan / "pipe")
    before = stamps(plan)
    ended = here("validate", *ONLY, *DATE, "--json", "--out", out)
    assert (ended.code, ended.out) == (2, "")
    assert "X320: " in ended.err
    assert said in ended.err
    assert stamps(plan) == before


def test_a_link_to_a_file_of_the_plan_is_not_written_over(plan: Path, here: Run) -> None:
    (plan / "innocent.json").symlink_to(MEASURE)
    before = (plan / MEASURE).read_bytes()
    assert here("validate", *ONLY, *DATE, "--json", "--out", "innocent.json").code == 2
    assert (plan / MEASURE).read_bytes() == before


def test_a_file_that_cannot_be_written_is_said_so(plan: Path, here: Run) -> None:
    (plan / "taken").write_text("")
    ended = here("validate", *ONLY, *DATE, "--json", "--out", "taken/findings.json")
    assert ended.code == 3
    assert "X302: " in ended.err


def test_paths_are_those_of_the_repository_that_the_plan_lies_in(plan: Path, here: Run) -> None:
    initialise(plan.parent)
    spoil(plan)
    file = f"{plan.name}/{MEASURE}"
    assert f"::error file={file},line=" in here("validate", *ONLY, *DATE, "--format", "github").out
    (issue,) = json.loads(here("validate", *ONLY, *DATE, "--format", "gitlab").out)
    assert issue["location"]["path"] == file
    junit = ET.fromstring(here("validate", *ONLY, *DATE, "--format", "junit").out)  # noqa: S314 -- our own
    assert [case.attrib["file"] for case in junit.iter("testcase") if "file" in case.attrib] == [file]
    assert here("validate", *ONLY, *DATE).out.startswith(f"{MEASURE}:")


@pytest.mark.parametrize(
    ("environment", "address"),
    [
        (
            {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "a/b", "GITHUB_SHA": "12ab"},
            "https://github.com/a/b/blob/12ab/",
        ),
        (
            {
                "GITHUB_SERVER_URL": "https://forge.example/",
                "GITHUB_REPOSITORY": "a/b",
                "GITHUB_SHA": "12ab",
                "FORGEJO_ACTIONS": "true",
            },
            "https://forge.example/a/b/src/commit/12ab/",
        ),
        (
            {"CI_PROJECT_URL": "https://gitlab.example/g/h/p", "CI_COMMIT_SHA": "12ab"},
            "https://gitlab.example/g/h/p/-/blob/12ab/",
        ),
        ({"CI_PROJECT_URL": "javascript:alert(1)", "CI_COMMIT_SHA": "12ab"}, ""),
        ({"CI_PROJECT_URL": "https://gitlab.example/g"}, ""),
    ],
    ids=["GitHub", "Forgejo", "GitLab", "no web address", "half of it"],
)
def test_a_pipeline_says_where_lines_are_on_the_web(
    plan: Path, here: Run, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], address: str
) -> None:
    for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA", "CI_PROJECT_URL", "CI_COMMIT_SHA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    spoil(plan)
    assert f"]({address}{MEASURE}#L" in here("validate", *ONLY, *DATE, "--format", "md").out
    initialise(plan).commit()
    assert f"]({MEASURE}#L" in here("validate", *ONLY, *DATE, "--format", "md", "--at", "HEAD").out


def test_only_what_is_named_is_shown_and_counts(plan: Path, here: Run) -> None:
    spoil(plan)
    mine = here("validate", *ONLY, *DATE, "XA-001")
    assert mine.code == 1
    assert mine.out.endswith("shown is only what concerns XA-001; nothing else was found\n")
    others = here("validate", *ONLY, *DATE, "XA-002", "XA-I-01")
    assert others.code == 0
    assert others.out.splitlines()[-1] == (
        "shown is only what concerns XA-002, XA-I-01; 1 other finding is not shown"
    )
    assert json.loads(here("validate", *ONLY, *DATE, "XA-002", "--json").out)["findings"] == []
    assert here("validate", *ONLY, *DATE, "XA-002", "--quiet").out == ""


@pytest.mark.parametrize("form", ["text", "github", "md"])
def test_what_is_not_shown_is_said_in_every_form_that_people_read(plan: Path, here: Run, form: str) -> None:
    spoil(plan)
    said = "shown is only what concerns XA-002; 1 other finding is not shown"
    assert said in here("validate", *ONLY, *DATE, "XA-002", "--format", form).out


def test_a_dash_is_standard_output(plan: Path, here: Run) -> None:
    direct = here("validate", *ONLY, *DATE, "--format", "junit").out
    assert here("validate", *ONLY, *DATE, "--format", "junit", "--out", "-").out == direct
    assert not (plan / "-").exists()


@pytest.mark.parametrize("name", ["a" * 5000, "\udcff", "plan/\udcff.yaml", "../..", "/", "*", "-", " "])
def test_odd_names_are_refused_in_one_line(here: Run, name: str) -> None:
    ended = here("validate", *ONLY, *DATE, "--", name)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("jospar: error X322: ")
    assert len(ended.err.splitlines()) == 1
    assert len(ended.err) < 500


@pytest.mark.parametrize("out", ["a" * 5000, "taken/\udcff/", "\udcff.json"])
def test_odd_files_are_written_or_refused(plan: Path, here: Run, out: str) -> None:
    (plan / "taken").write_text("")
    ended = here("validate", *ONLY, *DATE, "--json", "--out", out)
    assert ended.code in (0, 2, 3)
    assert len(ended.err.splitlines()) == (ended.code != 0)


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        (".", MEASURE),
        (".", f"./{MEASURE}"),
        (".", "plan"),
        (".", "."),
        ("plan/example", "measures/XA-001.yaml"),
        ("plan/example", "measures"),
        ("plan/example/measures", "."),
        ("plan/example/measures", "XA-001"),
    ],
)
def test_paths_are_named_as_they_are_typed(
    plan: Path, here: Run, monkeypatch: pytest.MonkeyPatch, folder: str, name: str
) -> None:
    spoil(plan)
    monkeypatch.chdir(plan / folder)
    ended = here("validate", *ONLY, *DATE, name)
    assert ended.code == 1
    assert ended.out.startswith(f"{MEASURE}:")


def test_a_name_that_means_nothing_is_refused(here: Run) -> None:
    ended = here("validate", *DATE, "XA-O01")
    assert (ended.code, ended.out) == (2, "")
    assert 'X322: "XA-O01" is no file' in ended.err
    assert '(did you mean "XA-001"?)' in ended.err


def test_a_file_written_has_the_rights_of_any_other(plan: Path, here: Run) -> None:
    here("validate", *ONLY, *DATE, "--json", "--out", "findings.json")
    (plan / "other").write_text("")
    assert stat.S_IMODE((plan / "findings.json").stat().st_mode) == stat.S_IMODE(
        (plan / "other").stat().st_mode
    )
