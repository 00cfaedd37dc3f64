"""What to type next, printed whole: nothing is staged, committed or pushed by us."""

import sys
from collections.abc import Callable, Iterator, Sequence
from os.path import realpath
from pathlib import Path
from urllib.parse import quote as percent

from jospar.cli.circumstances import Circumstances, shown, working_folder
from jospar.cli.quoting import join, quote
from jospar.errors import CannotRun
from jospar.frozen import frozen
from jospar.tree.git import ask_git
from jospar.tree.interrupted import git_folder

GITHUB = "/compare/{base}...{branch}?expand=1"
GITLAB = "/-/merge_requests/new?merge_request%5Bsource_branch%5D={branch}"
MANY = 5
"""Files that are named one by one."""
OTHERS = ("forgejo", "gitea", "codeberg")
UNDER_WAY = {
    "rebase-merge": "rebase",
    "rebase-apply": "rebase",
    "CHERRY_PICK_HEAD": "cherry-pick",
    "REVERT_HEAD": "revert",
    "MERGE_HEAD": "merge",
}
"""What git keeps in its folder while it waits, and the command that goes on."""
COMPARE = "/compare/{base}...{branch}"
USUAL = ("main", "master")
"""Branches that others merge into, where nobody says which it is."""
DETACHED = "HEAD"
REMOTE, LOCAL = "refs/remotes/origin/", "refs/heads/"


@frozen
class Origin:
    """Where a repository stands: its branch, the branch that others merge into, and its address.

    ``taken`` says that there is a branch already by the name that was asked about.
    """

    branch: str
    base: str
    address: str | None
    taken: bool = False


def tell_next(here: Circumstances, files: Sequence[str], message: str) -> None:
    """Write what brings files to others; nothing where there is no git."""
    steps = tuple(next_steps(here, files, message))
    if steps:
        sys.stdout.write("\n" + here.voice.say("record.next") + "\n")
        sys.stdout.writelines(f"  {step}\n" for step in steps)


def next_steps(here: Circumstances, files: Sequence[str], message: str) -> Iterator[str]:
    """Write the commands that bring files to others, to be typed where we are."""
    new = "-".join(word for word in _letters(message).split("-") if word)[:60] or "change"
    origin = origin_of(here.folder, new)
    if origin is None:
        return
    git, named = _from_here(here.folder)
    under_way = _under_way(here.folder)
    if under_way:
        yield f"{git} add {join(named(file) for file in files)}"
        yield f"{git} {under_way} --continue"
        return
    if origin.branch == DETACHED or (origin.branch == origin.base and origin.address):
        yield f"{git} switch {'' if origin.taken else '-c '}{quote(new)}"
        origin = Origin(new, origin.base, origin.address)
    yield f"{git} add {join(named(file) for file in _named(files))}"
    yield f"{git} commit -m {quote(message)}"
    if not origin.address:
        return
    yield f"{git} push -u origin {quote(origin.branch)}"
    if where := request_address(origin):
        yield where
    elif where := web_address(origin.address):
        yield here.voice.say("record.request", address=where, branch=origin.branch)


def _from_here(folder: Path) -> tuple[str, Callable[[str], str]]:
    """Say how git is called from here, and how a file of the plan is named to it."""
    mine, theirs = git_folder(working_folder()), git_folder(folder)
    if mine and theirs and realpath(mine[0]) == realpath(theirs[0]):
        return "git", lambda file: shown(folder / file)
    return join(["git", "-C", shown(folder)]), str


def _named(files: Sequence[str]) -> Sequence[str]:
    """Name files to be added; of many, the folders that they lie in."""
    return files if len(files) <= MANY else sorted({file.rpartition("/")[0] for file in files})


def _under_way(folder: Path) -> str:
    """Name what git has begun and not ended, such as a merge; "" where it waits for nothing."""
    found = git_folder(folder)
    if found is None:
        return ""
    return next((command for name, command in UNDER_WAY.items() if (found[0] / name).exists()), "")


def origin_of(folder: Path, new: str = "") -> Origin | None:
    """Ask git where a folder's repository stands; None where there is none."""
    try:
        branch = ask_git(["symbolic-ref", "--short", "HEAD"], folder=folder)
        if branch is None and ask_git(["rev-parse", "--git-dir"], folder=folder) is None:
            return None
        address = ask_git(["config", "--get", "remote.origin.url"], folder=folder)
        refs = _refs(folder, new) if address or branch is None else {}
    except CannotRun:
        return None
    base = refs.get(f"{REMOTE}HEAD", "").removeprefix(REMOTE)
    likely = [one for one in USUAL if f"{REMOTE}{one}" in refs] or [one for one in USUAL if one == branch]
    return Origin(branch or DETACHED, base or (*likely, *USUAL)[0], address, f"{LOCAL}{new}" in refs)


def _refs(folder: Path, new: str) -> dict[str, str]:
    """Ask for the names that matter, all at once: each with the name that it stands for, if any."""
    asked = [f"{REMOTE}{name}" for name in ("HEAD", *USUAL)] + ([f"{LOCAL}{new}"] if new else [])
    said = ask_git(["for-each-ref", "--format=%(refname) %(symref)", *asked], folder=folder) or ""
    return {name: target for name, _, target in (line.partition(" ") for line in said.split("\n"))}


def request_address(origin: Origin) -> str:
    """Give the address at which a forge opens a merge request; "" of a forge that is not known."""
    web = web_address(origin.address or "")
    host = web.removeprefix("https://").partition("/")[0].lower()
    names = {
        "base": percent(origin.base),
        "branch": percent(origin.branch, safe="/" if "gitlab" not in host else ""),
    }
    if not web:
        return ""
    if "gitlab" in host:
        return web + GITLAB.format(**names)
    if "github" in host:
        return web + GITHUB.format(**names)
    return web + COMPARE.format(**names) if any(one in host for one in OTHERS) else ""


def web_address(remote: str) -> str:
    """Turn a remote's address, of whatever protocol, into that of its web page; "" of a folder's."""
    address = remote.strip().removesuffix("/").removesuffix(".git")
    for scheme in ("https://", "http://", "ssh://", "git://"):
        if address.startswith(scheme):
            host, _, path = address.removeprefix(scheme).partition("/")
            host = host.rpartition("@")[2]
            return f"https://{host if scheme.startswith('http') else host.partition(':')[0]}/{path}"
    host, colon, path = address.partition(":")
    if colon and "/" not in host and "\\" not in path and len(host) > 1:
        return f"https://{host.rpartition('@')[2]}/{path.removeprefix('/')}"
    return ""


def _letters(text: str) -> str:
    return "".join(letter.lower() if letter.isascii() and letter.isalnum() else "-" for letter in text)
