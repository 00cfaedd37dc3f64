"""The recipes that comment on a change, run as they are written against a forge of a few lines."""

import json
import re
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from jospar.report.diff.markdown import MARKER
from tests.cli.conftest import spoil
from tests.manual.test_pipelines import RECIPES, plan, workplace

__all__ = ["plan", "workplace"]

PAGE = 50
OURS = "jospar"
STRANGER = "somebody"


@dataclass
class Forge:
    """What a forge keeps: comments by number, with whose they are, and what was asked of it."""

    comments: dict[int, tuple[str, str]] = field(default_factory=dict)
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    address: str = ""

    def bodies(self, author: str = OURS) -> list[str]:
        """List the comments of an author."""
        return [body for who, body in self.comments.values() if who == author]


def handler(forge: Forge) -> type[BaseHTTPRequestHandler]:
    """Answer as the comments of GitHub, GitLab and Forgejo do."""

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = int(parse_qs(urlsplit(self.path).query)["page"][0])
            listed = sorted(forge.comments.items())[(page - 1) * PAGE : page * PAGE]
            self.tell(200, [{"id": number, "body": body} for number, (_, body) in listed])

        def do_POST(self) -> None:
            number = max(forge.comments, default=0) + 1
            forge.comments[number] = OURS, self.body()
            self.tell(201, {"id": number})

        def do_PATCH(self) -> None:
            number = int(self.path.rpartition("/")[2])
            said = self.body()
            if forge.comments[number][0] != OURS:
                self.tell(403, {})
                return
            forge.comments[number] = OURS, said
            self.tell(200, {"id": number})

        do_PUT = do_PATCH  # noqa: N815 -- the name that the server asks for

        def body(self) -> str:
            """Read the comment that was sent."""
            sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            return str(sent["body"])

        def tell(self, code: int, what: Any) -> None:  # noqa: ANN401 -- whatever JSON holds
            """Answer, and remember what was asked with which key."""
            key = self.headers.get("Authorization") or self.headers.get("PRIVATE-TOKEN") or ""
            forge.asked.append((self.command, urlsplit(self.path).path, key))
            self.send_response(code)
            self.end_headers()
            self.wfile.write(json.dumps(what).encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Answers


@pytest.fixture
def forge() -> Iterator[Forge]:
    """Run a forge on this machine."""
    made = Forge()
    with ThreadingHTTPServer(("127.0.0.1", 0), handler(made)) as server:
        made.address = f"http://127.0.0.1:{server.server_port}"
        running = threading.Thread(target=server.serve_forever, daemon=True)
        running.start()
        yield made
        server.shutdown()
        running.join()


@dataclass(frozen=True)
class Recipe:
    """The settings of a recipe, its commands in order, and the token that the forge is to see."""

    settings: dict[str, str]
    lines: list[str]
    key: str
    api: str


def recipes() -> dict[str, Recipe]:
    """Take the recipes of the manual's page apart."""
    found = {}
    for forge in ("github", "forgejo"):
        job = RECIPES[f".{forge}/workflows/changes.yml"]["jobs"]["changes"]
        lines = [step["run"] for step in job["steps"] if "run" in step]
        found[forge] = Recipe(job["env"], lines, "token secret", "/repos/a/b/issues")
    job = RECIPES[".gitlab-ci.yml"]["changes"]
    found["gitlab"] = Recipe(job["variables"], job["script"], "secret", "/projects/7/merge_requests/5")
    return found


def settled(recipe: Recipe, forge: Forge) -> dict[str, str]:
    """Put in what a forge puts in."""
    known = {
        "github.token": "secret",
        "github.api_url": forge.address,
        "github.repository": "a/b",
        "github.event.number": "5",
        "JOSPAR_TOKEN": "secret",
        "CI_API_V4_URL": forge.address,
        "CI_PROJECT_ID": "7",
        "CI_MERGE_REQUEST_IID": "5",
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
    }
    holder = re.compile(r"\$\{\{ ([a-z._]+) \}\}|\$([A-Z0-9_]+)")
    return {
        name: holder.sub(lambda one: known[one[1] or one[2]], value)
        for name, value in recipe.settings.items()
    }


def run(recipe: Recipe, forge: Forge, plan: Path, workplace: dict[str, str]) -> None:
    """Run the lines of a recipe that compare and comment, as they are written."""
    environment = {**workplace, **settled(recipe, forge)}
    for line in recipe.lines:
        if (line.startswith("jospar diff") and "--out" in line) or line.startswith("python3 - <<"):
            ended = subprocess.run(
                ["sh", "-e", "-c", line],
                cwd=plan,
                env=environment,
                capture_output=True,
                check=False,
                text=True,
            )
            assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize("name", ["github", "gitlab", "forgejo"])
def test_one_comment_is_posted_and_written_over(
    name: str, forge: Forge, plan: Path, workplace: dict[str, str]
) -> None:
    recipe = recipes()[name]
    forge.comments |= {number: (STRANGER, f"comment {number}") for number in range(1, PAGE + 3)}
    spoil(plan, "due: 2028", "due: 2029")
    run(recipe, forge, plan, workplace)
    (first,) = forge.bodies()
    assert first.startswith(f"{MARKER}\n")
    assert "2029" in first
    spoil(plan, "due: 2029", "due: 2030")
    run(recipe, forge, plan, workplace)
    (second,) = forge.bodies()
    assert "2030" in second
    assert "2029" not in second
    assert {key for _, _, key in forge.asked} == {recipe.key}
    assert all(path.startswith(recipe.api) for _, path, _ in forge.asked)
    assert [method for method, _, _ in forge.asked if method != "GET"] == ["POST", recipe.settings["CHANGE"]]


@pytest.mark.parametrize("name", ["github", "gitlab", "forgejo"])
def test_a_strangers_comment_with_our_mark_stays(
    name: str, forge: Forge, plan: Path, workplace: dict[str, str]
) -> None:
    forge.comments[1] = STRANGER, f"{MARKER}\nnot ours"
    spoil(plan, "due: 2028", "due: 2029")
    run(recipes()[name], forge, plan, workplace)
    run(recipes()[name], forge, plan, workplace)
    assert len(forge.bodies()) == 1
    assert forge.bodies(STRANGER) == [f"{MARKER}\nnot ours"]


def test_the_script_is_one() -> None:
    lines = {line for one in recipes().values() for line in one.lines}
    assert len([line for line in lines if line.startswith("python3 - <<")]) == 1
