"""A command imports what it needs and no more: start-up is what people feel first."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house.probe import run_command

DATABASES = {"pydantic", "sqlalchemy", "sqlite3", "sqlmodel"}
DOCUMENTS = {"jinja2", "markupsafe"}
ANYTHING_HEAVY = {
    *DATABASES,
    *DOCUMENTS,
    *(
        "argparse",
        "asyncio",
        "babel",
        "click",
        "datetime",
        "decimal",
        "email",
        "gettext",
        "http",
        "importlib_metadata",
    ),
    *("inspect", "json", "logging", "rich", "subprocess", "typer", "typing", "unittest", "yaml"),
}


@dataclass(frozen=True, slots=True)
class Command:
    """A command, and the packages and rooms that it has no use for."""

    words: tuple[str, ...]
    spared: frozenset[str]

    def __str__(self) -> str:
        return " ".join(self.words)


NO_PAGES = frozenset(DATABASES | DOCUMENTS | {"rich", "jospar.change"})
PAGES_ALONE = frozenset(NO_PAGES | {"yaml", "jospar.report", "jospar.rules", "jospar.tree"})
COMMANDS = (
    Command(("--version",), frozenset(ANYTHING_HEAVY)),
    Command(
        ("explain", "J203"),
        frozenset(DATABASES | DOCUMENTS | {"rich", "yaml", "jospar.report", "jospar.reading", "jospar.tree"}),
    ),
    Command(
        ("explain", "C210"),
        frozenset(DATABASES | DOCUMENTS | {"rich", "yaml", "jospar.report", "jospar.reading", "jospar.tree"}),
    ),
    Command(
        ("explain", "J2", "--format", "md"),
        frozenset(DATABASES | DOCUMENTS | {"rich", "yaml", "jospar.report", "jospar.reading", "jospar.tree"}),
    ),
    Command(("manual",), PAGES_ALONE),
    Command(("manual", "reviewing"), PAGES_ALONE),
    Command(("init", "{scratch}"), frozenset(DATABASES | DOCUMENTS | {"rich"})),
    Command(("schema",), PAGES_ALONE),
    Command(("schema", "measure"), frozenset(DATABASES | DOCUMENTS | {"rich", "jospar.rules"})),
    Command(("validate",), NO_PAGES | {"holidays", "jospar.history", "shutil", "typer"}),
    *(
        Command(("validate", "--format", form), NO_PAGES)
        for form in ("json", "sarif", "github", "gitlab", "junit", "md")
    ),
    Command(("validate", "--format", "sarif", "--out", "{scratch}.sarif"), NO_PAGES),
    Command(("status",), frozenset(DATABASES | DOCUMENTS | {"rich", "jospar.change"})),
    Command(("show", "children_of_kazakhstan"), frozenset(DATABASES | DOCUMENTS | {"rich", "holidays"})),
    Command(("week", "status"), frozenset(DATABASES | DOCUMENTS | {"rich", "jospar.change"})),
    Command(
        ("week", "start", "--as", "all", "--dry-run"), frozenset(DATABASES | DOCUMENTS | {"rich", "holidays"})
    ),
    Command(("show", "children_of_kazakhstan"), frozenset(DATABASES | DOCUMENTS | {"rich"})),
    Command(("list", "area:safety"), frozenset(DATABASES | DOCUMENTS | {"rich", "jospar.change"})),
    *(
        Command(("diff", "HEAD", "--format", form), frozenset(DATABASES | DOCUMENTS | {"rich", "holidays"}))
        for form in ("text", "json", "md", "github", "gitlab")
    ),
    Command(("report", "weekly", "--out", "{scratch}"), frozenset(DATABASES | {"rich"})),
    Command(("calendar", "fill", "2026", "--dry-run"), frozenset(DATABASES | DOCUMENTS | {"rich"})),
    Command(("log", "-n", "1"), frozenset(DATABASES | DOCUMENTS | {"rich", "holidays"})),
    Command(("resolve",), frozenset(DATABASES | DOCUMENTS | {"rich", "holidays", "jospar.standing"})),
    Command(("git", "diff-driver", "plan/jospar.yaml"), frozenset(DATABASES | DOCUMENTS | {"rich"})),
    Command(
        ("week", "sheet", "--as", "ministry_health", "-o", "{scratch}.xlsx"),
        frozenset(DATABASES | DOCUMENTS | {"rich", "holidays", "docx"}),
    ),
    *(
        Command((*words, "--dry-run"), frozenset(DATABASES | DOCUMENTS | {"rich", "holidays", "openpyxl"}))
        for words in (
            ("record", "CK-001", "--status", "on_track", "--as", "ministry_health"),
            ("set", "CK-001", "critical=true"),
            ("new", "measure", "--title", "x", "--area", "safety", "--quoted"),
            ("except", "J513", "CK-001", "--because", "x", "--until", "2027"),
        )
    ),
    Command(("recover",), NO_PAGES | {"jospar.history", "jospar.rules"}),
    Command(
        ("week", "form", "--as", "ministry_health", "-o", "-"), frozenset(DATABASES | {"rich", "holidays"})
    ),
    Command(("report", "--check"), frozenset(DATABASES | {"rich"})),
)
# Above a bare interpreter; the package, its entry module and the few that it needs to say its version.
MODULES_OF_A_VERSION = 8


@pytest.mark.parametrize("command", COMMANDS, ids=str)
def test_a_command_imports_nothing_that_it_has_no_use_for(
    command: Command, repository: Path, tmp_path: Path
) -> None:
    words = tuple(word.format(scratch=tmp_path / "out") for word in command.words)
    run = run_command(*words, folder=repository, scratch=tmp_path)
    assert run.code == 0, run.printed
    assert sorted(run.rooms() & command.spared) == []


def test_the_version_costs_next_to_nothing(repository: Path, tmp_path: Path) -> None:
    bare = run_command("nothing", folder=repository, scratch=tmp_path)
    version = run_command("--version", folder=repository, scratch=tmp_path)
    assert version.code == 0
    assert version.printed.strip()
    assert len(version.modules - bare.modules) <= MODULES_OF_A_VERSION, sorted(version.modules - bare.modules)


@pytest.mark.parametrize(
    "line", ["", "validate ", "validate XA", "explain J2", "manual re", "validate --format s"]
)
def test_completion_imports_next_to_nothing(
    line: str, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ["jospar", *line.split(" ")]
    monkeypatch.setenv("_JOSPAR_COMPLETE", "complete_zsh")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", " ".join(words))
    run = run_command(folder=repository, scratch=tmp_path)
    assert run.code == 0, run.printed
    heavy = {*(NO_PAGES - {"jospar.change"}), "yaml", "babel", "json", "jospar.report", "jospar.standing"}
    assert sorted(run.rooms() & heavy) == []
