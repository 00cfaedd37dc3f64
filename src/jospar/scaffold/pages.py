"""The files and pages that are kept as such in the package, in three languages, and filled for an order."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from jospar.scaffold.order import Order
from jospar.words.languages import LANGUAGES
from jospar.words.voice import Voice

FILES = Path(__file__).parent / "files"
PIPELINES = Path(__file__).parents[1] / "manual" / "pipelines.md"
BESIDE = {"gitattributes.txt": ".gitattributes", "gitignore.txt": ".gitignore"}
PAGES = {"README.md": "README", "reporting.md": "guide/reporting", "reviewing.md": "guide/reviewing"}
PAGES |= {"reading.md": "guide/reading"}
REMARK = re.compile(rf"#({'|'.join(LANGUAGES)}) (.*)")
TEXT = re.compile(rf"( +)({'|'.join(LANGUAGES)}):")
BEGIN_GIT = "git init --initial-branch=main\n"
"""What makes a folder a repository: the first step where it is none yet."""
LINK = re.compile(r"(\]\([^):]+)\.md\)")


def plan_files(order: Order) -> dict[str, str]:
    """Fill the files of the sample plan: names from the top of the repository, and texts."""
    found = sorted((FILES / "plan").rglob("*.yaml"))
    texts = {_name(path, order): _in_languages(path.read_text("utf-8"), order) for path in found}
    rooms = ("amendments", "decisions", "risks")
    return {**texts, **{f"plan/sample/{room}/.gitkeep": "" for room in rooms}}


def git_files() -> dict[str, str]:
    """Give what tells git how to treat the files."""
    return {name: (FILES / kept).read_text("utf-8") for kept, name in BESIDE.items()}


def role_pages(order: Order) -> dict[str, str]:
    """Fill the page of the repository and one for each role, in every language that was ordered."""
    pages: dict[str, str] = {}
    for language in order.languages:
        end = _end(language, order)
        for kept, name in PAGES.items():
            text = order.fill((FILES / "pages" / language / kept).read_text("utf-8"))
            text = text.replace(BEGIN_GIT, "") if order.in_git else text
            text = LINK.sub(rf"\1{end})", text)
            if kept == "README.md" and len(order.languages) > 1:
                title, _, rest = text.partition("\n")
                text = f"{title}\n\n{_languages(order)}\n{rest}"
            pages[f"{name}{end}"] = text
    return pages


def recipe(file: str) -> str:
    """Take a recipe from the manual's page on pipelines by the name of the file that it begins with."""
    page = PIPELINES.read_text("utf-8")
    _, _, found = page.partition(f"```yaml\n# {file}\n")
    text, fence, _ = found.partition("```\n")
    if not fence:
        raise ValueError(file)
    return text


def _languages(order: Order) -> str:
    names = ((Voice(one).heading(f"language.{one}"), _end(one, order)) for one in order.languages)
    return " · ".join(f"[{name}](README{end})" for name, end in names)


def _end(language: str, order: Order) -> str:
    return ".md" if language == order.languages[0] else f".{language}.md"


def _name(path: Path, order: Order) -> str:
    name = path.relative_to(FILES).as_posix()
    for word in ("PREFIX", "WEEK", "BEFORE"):
        name = name.replace(word, order.fill(f"%{word}%"))
    return name


def _in_languages(text: str, order: Order) -> str:
    """Keep the remarks of the first language, and the texts of all that were ordered, in that order."""
    kept = list(_kept(text.splitlines(), order.languages))
    return order.fill("".join(f"{line}\n" for line in kept))


def _kept(lines: Sequence[str], languages: tuple[str, ...]) -> Iterator[str]:
    at = 0
    while at < len(lines):
        remark, text = REMARK.match(lines[at]), TEXT.match(lines[at])
        if remark:
            if remark[1] == languages[0]:
                yield f"# {remark[2]}"
            at += 1
        elif text:
            by_language, at = _gathered(lines, at, text[1])
            for language in languages:
                yield from by_language[language]
        else:
            yield lines[at]
            at += 1


def _gathered(lines: Sequence[str], at: int, margin: str) -> tuple[dict[str, list[str]], int]:
    """Take the lines of each language, which follow each other; give them and where they end."""
    found: dict[str, list[str]] = {}
    while at < len(lines):
        text = TEXT.match(lines[at])
        if text and text[1] == margin:
            found[text[2]] = [lines[at]]
        elif found and lines[at].startswith(f"{margin} "):
            found[next(reversed(found))].append(lines[at])
        else:
            break
        at += 1
    return found, at
