"""Git, the only program this tool runs, where nothing that a repository says is carried out."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from jospar.errors import CannotRun

TIMEOUT_SECONDS: Final = 120

# A repository's own config is read by git in any case: each setting that starts a program, or that
# reaches beyond the repository, is overruled here. The commands themselves (rev-parse, ls-tree,
# cat-file, for-each-ref, rev-list, diff-tree, grep) know no alias, no hook, no filter and no text conversion.
_OVERRULED: Final = (
    f"core.hooksPath={os.devnull}",
    f"core.attributesFile={os.devnull}",
    "core.fsmonitor=false",
    "core.untrackedCache=false",
    "core.useReplaceRefs=false",
    "protocol.allow=never",
)
_OURS: Final = {
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    # A repository can allow a protocol in spite of protocol.allow, but not in spite of this list;
    # an absent object is never fetched, in versions of git that do not know GIT_NO_LAZY_FETCH too.
    "GIT_ALLOW_PROTOCOL": "none",
    "LC_ALL": "C",
}
_NO_OTHER_CONFIG: Final = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}
_FETCH_ALL: Final = "git fetch --refetch --no-filter origin"
# The last is what is left when git is ended by the silence of the fetch that it was refused.
_WOULD_FETCH: Final = ("promisor remote", "lazy fetching", "' not allowed")
_NOT_OURS: Final = ("dubious ownership", "unsafe repository")


def run_git(arguments: Sequence[str], *, folder: Path, stdin: bytes = b"") -> bytes:
    """Return what git writes when it is run in a folder.

    Raises CannotRun: X102 no such folder, X103 no git, X104 no repository, X109 somebody else's
    repository, X112 no answer within TIMEOUT_SECONDS, X113 a clone without this content, X110 a
    repository that is broken and any other failure.
    """
    done = _run(arguments, folder=folder, stdin=stdin)
    if done.returncode != 0:
        raise CannotRun("X110", folder=str(folder), message=_last_line(done.stderr))
    return done.stdout


def ask_git(arguments: Sequence[str], *, folder: Path) -> str | None:
    """Return git's one-line answer, None where it has none; raise as `run_git`, X110 excepted."""
    done = _run(arguments, folder=folder, stdin=b"")
    return None if done.returncode != 0 else os.fsdecode(done.stdout).removesuffix("\n")


def code_of_git(arguments: Sequence[str], *, folder: Path) -> int:
    """Return git's exit code, of a command whose answer it is; raise as `run_git`, X110 excepted."""
    return _run(arguments, folder=folder, stdin=b"").returncode


def scrub(environment: Mapping[str, str]) -> dict[str, str]:
    """Return an environment without any word to git, and with ours."""
    kept = {name: value for name, value in environment.items() if not name.upper().startswith("GIT_")}
    return {**kept, **_OURS}


def begin_git(folder: Path) -> tuple[list[str], dict[str, str]]:
    """Return how a git that goes on running is begun in a folder: its first words, and its environment.

    Raises as `run_git`: all that has a name is refused before anything is begun.
    """
    run_git(["rev-parse", "--git-dir"], folder=folder)
    opening, environment = _opening()
    strict = {**environment, **_NO_OTHER_CONFIG}
    asked = _start([*opening, "rev-parse", "--git-dir"], folder=folder, stdin=b"", environment=strict)
    return opening, environment if _says(asked, *_NOT_OURS) else strict


def refuse_failed(message: bytes, folder: Path) -> CannotRun:
    """Return the refusal of a git that ended badly while it was running, by what it wrote last."""
    if any(word.encode() in message for word in _WOULD_FETCH):
        return lacks_content(folder)
    return CannotRun("X110", folder=str(folder), message=_last_line(message))


def _opening() -> tuple[list[str], dict[str, str]]:
    """Return the words that every git begins with, and the environment without any word to git."""
    environment = scrub(os.environ)
    command = [_find_git(environment), "--no-pager"]
    for setting in _OVERRULED:
        command += ["-c", setting]
    return command, environment


def _run(arguments: Sequence[str], *, folder: Path, stdin: bytes) -> subprocess.CompletedProcess[bytes]:
    """Run git without the config of user and machine; turn the failures that have a name into theirs."""
    if not folder.is_dir():
        raise CannotRun("X102", folder=str(folder), problem="file" if folder.exists() else "missing")
    opening, environment = _opening()
    command = [*opening, *arguments]
    done = _start(command, folder=folder, stdin=stdin, environment={**environment, **_NO_OTHER_CONFIG})
    if _says(done, *_NOT_OURS):
        # whether somebody else's repository may be read is written in the config just left out
        done = _start(command, folder=folder, stdin=stdin, environment=environment)
    if _says(done, *_NOT_OURS):
        raise CannotRun("X109", folder=str(folder), command=_trust_command(done.stderr, folder))
    if _says(done, "not a git repository"):
        raise _no_repository(folder, _last_line(done.stderr))
    if _says(done, *_WOULD_FETCH):
        raise lacks_content(folder)
    return done


def lacks_content(folder: Path) -> CannotRun:
    """Return the refusal of a clone that was made without the contents of files, with the cure."""
    return CannotRun("X113", folder=str(folder), command=_FETCH_ALL)


def _no_repository(folder: Path, message: str) -> CannotRun:
    """Tell a folder without git from one whose repository git does not take for one."""
    above = (folder.absolute(), *folder.absolute().parents)
    if any(os.path.lexists(one / ".git") for one in above) or (folder / "objects").is_dir():
        return CannotRun("X110", folder=str(folder), message=message, problem="broken")
    return CannotRun("X104", folder=str(folder))


def _start(
    command: Sequence[str], *, folder: Path, stdin: bytes, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603 -- a list, never a shell; revisions come after --end-of-options
            command,
            cwd=folder,
            env=dict(environment),
            input=stdin,
            capture_output=True,
            timeout=TIMEOUT_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as expired:
        raise CannotRun("X112", folder=str(folder), seconds=TIMEOUT_SECONDS) from expired
    except OSError as refused:
        raise CannotRun("X110", folder=str(folder), message=str(refused)) from refused


def _find_git(environment: Mapping[str, str]) -> str:
    """Return git's absolute path; a git that lies in the current folder is not the user's."""
    path = os.pathsep.join(
        place for place in environment.get("PATH", os.defpath).split(os.pathsep) if Path(place).is_absolute()
    )
    found = shutil.which("git", path=path)
    if found is None or not Path(found).is_absolute():
        raise CannotRun("X103")
    return found


def _says(done: subprocess.CompletedProcess[bytes], *words: str) -> bool:
    return done.returncode != 0 and any(word.encode() in done.stderr for word in words)


def _trust_command(message: bytes, folder: Path) -> str:
    """Return the command that git itself proposes: the path to trust may be above the folder."""
    for line in message.decode(errors="backslashreplace").splitlines():
        if line.strip().startswith("git config --global --add safe.directory "):
            return line.strip()
    return f'git config --global --add safe.directory "{folder.as_posix()}"'


def _last_line(message: bytes) -> str:
    lines = message.decode(errors="backslashreplace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")
