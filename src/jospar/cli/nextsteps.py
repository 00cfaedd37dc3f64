"""What to type next, printed whole: nothing is staged, committed or pushed by us."""

import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from jospar.cli.circumstances import shown
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


@frozen
class Origin:
    """Where a repository stands: its branch, the branch that others merge into, and its address."""

    branch: str
    base: str
    address: str | None


def next_steps(folder: Path, files: Sequence[str], message: str) -> Iterator[str]:
    """Write the commands that bring files to others; nothing where there is no git."""
    origin = origin_of(folder)
    if origin is None:
        return
    under_way = _under_way(folder)
    if under_way:
        yield " ".join(["git add", *(shlex.quote(shown(folder / file)) for file in files)])
        yield f"git {under_way} --continue"
        return
    if origin.branch == origin.base and origin.address:
        branch = "-".join(word for word in _letters(message).split("-") if word)[:60]
        yield f"git switch -c {shlex.quote(branch)}"
        origin = Origin(branch, origin.base, origin.address)
    yield " ".join(["git add", *(shlex.quote(shown(folder / file)) for file in _named(files))])
    yield f"git commit -m {shlex.quote(message)}"
    if origin.address:
        yield f"git push -u origin {shlex.quote(origin.branch)}"
        if where := request_address(origin):
            yield where


def _named(files: Sequence[str]) -> Sequence[str]:
    """Name files to be added; of many, the folders that they lie in."""
    return files if len(files) <= MANY else sorted({file.rpartition("/")[0] for file in files})


def _under_way(folder: Path) -> str:
    """Name what git has begun and not ended, such as a merge; "" where it waits for nothing."""
    found = git_folder(folder)
    if found is None:
        return ""
    return next((command for name, command in UNDER_WAY.items() if (found[0] / name).exists()), "")


def origin_of(folder: Path) -> Origin | None:
    """Ask git where a folder's repository stands; None where there is none."""
    try:
        branch = ask_git(["symbolic-ref", "--short", "HEAD"], folder=folder)
        if branch is None and ask_git(["rev-parse", "--git-dir"], folder=folder) is None:
            return None
        address = ask_git(["config", "--get", "remote.origin.url"], folder=folder)
        asked = ["symbolic-ref", "--short", "refs/remotes/origin/HEAD"]
        head = ask_git(asked, folder=folder) if address else None
    except CannotRun:
        return None
    return Origin(branch or "HEAD", (head or "origin/main").partition("/")[2], address)


def request_address(origin: Origin) -> str:
    """Give the address at which a forge opens a merge request; "" of a forge that is not known."""
    web = web_address(origin.address or "")
    host = web.removeprefix("https://").partition("/")[0].lower()
    names = {
        "base": quote(origin.base),
        "branch": quote(origin.branch, safe="/" if "gitlab" not in host else ""),
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
