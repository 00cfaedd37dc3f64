"""Nothing that a repository says is carried out: its config, hooks and drivers are inert."""

import os
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from jospar.tree.folder import open_folder
from jospar.tree.git import scrub
from jospar.tree.revision import open_revision, read_object_format
from tests.tree.refusal import refusal
from tests.tree.repository import Repository

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the traps are shell scripts")


@dataclass(frozen=True, slots=True)
class Trap:
    """Hold a script that leaves a mark when anything runs it."""

    script: Path
    mark: Path

    def is_sprung(self) -> bool:
        """Say whether the script was run, and reset it."""
        sprung = self.mark.exists()
        self.mark.unlink(missing_ok=True)
        return sprung


@pytest.fixture
def trap(tmp_path: Path) -> Trap:
    """Write the script."""
    mark = tmp_path / "mark"
    script = tmp_path / "trap.sh"
    script.write_text(f"#!/bin/sh\ntouch {shlex.quote(str(mark))}\n")
    script.chmod(0o755)
    return Trap(script, mark)


@pytest.fixture
def hostile(repository: Repository, trap: Trap) -> Repository:
    """Set the trap wherever git runs a program of a repository's choice."""
    repository.write("plan/.gitattributes", b"* filter=evil diff=evil merge=evil ident\n")
    repository.write("plan/x.yaml", b"x: 1\n")
    repository.commit()
    for name in ("post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman"):
        (repository.path / ".git/hooks").mkdir(exist_ok=True)
        (repository.path / ".git/hooks" / name).symlink_to(trap.script)
    for key in (
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "core.askPass",
        "core.editor",
        "core.gitProxy",
        "core.alternateRefsCommand",
        "credential.helper",
        "diff.external",
        "diff.evil.textconv",
        "diff.evil.command",
        "filter.evil.smudge",
        "filter.evil.clean",
        "filter.evil.process",
        "gpg.program",
        "pager.ls-tree",
        "pager.rev-parse",
        "pager.cat-file",
    ):
        repository.git("config", key, str(trap.script))
    for command in ("ls-tree", "rev-parse", "cat-file", "for-each-ref"):
        repository.git("config", f"alias.{command}", f"!{trap.script}")
    repository.git("config", "core.untrackedCache", "true")
    trap.is_sprung()
    return repository


def test_the_trap_works_in_an_ordinary_git(hostile: Repository, trap: Trap) -> None:
    # a filter process that does not speak git's protocol ends every command that would use it
    hostile.git("config", "--unset", "filter.evil.process")
    hostile.git("status", "--short")
    assert trap.is_sprung()
    hostile.git("show", "--textconv", "HEAD:plan/x.yaml")
    assert trap.is_sprung()


def test_reading_a_revision_springs_no_trap(hostile: Repository, trap: Trap) -> None:
    tree = open_revision(hostile.path, "HEAD")
    assert {name: tree.read(name) for name in tree.names()}["plan/x.yaml"] == b"x: 1\n"
    assert tree.id() == open_folder(hostile.path).id()
    assert read_object_format(hostile.path) == "sha1"
    assert refusal(lambda: open_revision(hostile.path, "mian"))[0] == "X106"
    assert not trap.is_sprung()


def test_reading_writes_nothing_into_the_repository(hostile: Repository) -> None:
    before = _stamps(hostile.path)
    tree = open_revision(hostile.path, "HEAD")
    assert tree.read("plan/x.yaml")
    assert open_folder(hostile.path).id()
    assert _stamps(hostile.path) == before


def test_a_replaced_object_is_read_as_it_was_committed(hostile: Repository) -> None:
    lie = hostile.git("hash-object", "-w", "--stdin", stdin=b"x: 2\n")
    hostile.git("replace", hostile.git("rev-parse", "HEAD:plan/x.yaml"), lie)
    hostile.git("config", "core.useReplaceRefs", "true")
    assert open_revision(hostile.path, "HEAD").read("plan/x.yaml") == b"x: 1\n"


def test_a_work_tree_somewhere_else_leads_nowhere_else(repository: Repository, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "plan").mkdir(parents=True)
    (elsewhere / "plan/jospar.yaml").write_bytes(b"secret: 1\n")
    repository.git("config", "core.worktree", str(elsewhere))
    assert open_revision(repository.path, "HEAD").read("plan/jospar.yaml") == b"format: 1\n"


@pytest.fixture(params=["", "GIT_NO_LAZY_FETCH"])
def forgotten(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out a variable that older versions of git do not know."""
    monkeypatch.setattr(
        "jospar.tree.git.scrub",
        lambda environment: {
            name: value for name, value in scrub(environment).items() if name != request.param
        },
    )


@pytest.mark.parametrize("transport", ["ext", "ssh", "file"])
def test_a_partial_clone_fetches_nothing_and_says_what_to_type(
    repository: Repository, tmp_path: Path, trap: Trap, forgotten: None, transport: str
) -> None:
    repository.git("config", "uploadpack.allowFilter", "true")
    partial = Repository(tmp_path / "partial")
    origin = repository.path.as_uri()
    repository.git("clone", "--quiet", "--no-checkout", "--filter=blob:none", origin, str(partial.path))
    trapped = {"ext": f"ext::{trap.script}", "ssh": "ssh://example.org/x", "file": origin}[transport]
    partial.git("config", "remote.origin.url", trapped)
    partial.git("config", "core.sshCommand", str(trap.script))
    partial.git("config", "remote.origin.uploadpack", str(trap.script))
    partial.git("config", f"protocol.{transport}.allow", "always")
    code, facts = refusal(lambda: open_revision(partial.path, "HEAD"))
    assert (code, facts["command"]) == ("X113", "git fetch --refetch --no-filter origin")
    assert not trap.is_sprung()
    with pytest.raises(subprocess.CalledProcessError):
        partial.git("cat-file", "-p", "HEAD:plan/jospar.yaml")
    assert trap.is_sprung()
    partial.git("config", "remote.origin.url", origin)
    partial.git("config", "--unset", "remote.origin.uploadpack")
    partial.git(*str(facts["command"]).split()[1:])
    assert open_revision(partial.path, "HEAD").read("plan/jospar.yaml") == b"format: 1\n"


def _stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Return size and time of change of all that lies in a folder."""
    seen = {path: path.lstat() for path in folder.rglob("*")}
    return {str(path): (stamp.st_size, stamp.st_mtime_ns) for path, stamp in seen.items()}
