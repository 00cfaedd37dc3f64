"""Findings as JUnit's XML: a test case each, grouped by file, for the test pages of pipelines."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from jospar.code import Level
from jospar.report.findings.forge import Forge
from jospar.report.findings.sighting import Sighting
from jospar.rules.validate import Verdict
from jospar.words.visible import visible
from jospar.words.voice import Voice

NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What may not stand in XML 1.0, not even as a reference."""
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def junit_xml(
    seen: Iterable[Sighting], verdict: Verdict, voice: Voice, *, forge: Forge, fails: Level | None
) -> str:
    """Write a suite for the plan, which passes, and one for each file with findings.

    A finding of the level ``fails`` or a graver one is a failure; any other is a skipped test, which is shown
    and fails nothing. None: nothing fails.
    """
    found = tuple(seen)
    bad = sum(_is_failure(one, fails) for one in found)
    suites = [_suite("jospar", [_passed(verdict, voice)], (0, 0))]
    for file, group in groupby(found, key=lambda one: one.file):
        members = tuple(group)
        failed = sum(_is_failure(one, fails) for one in members)
        cases = list(_cases(members, voice, forge, fails))
        suites.append(_suite(forge.path(file), cases, (failed, len(members) - failed)))
    counts = f'tests="{len(found) + 1}" failures="{bad}" errors="0" time="0"'
    head = '<?xml version="1.0" encoding="UTF-8"?>\n' + f'<testsuites name="jospar" {counts}>'
    return "\n".join([head, *suites, "</testsuites>", ""])


def _suite(name: str, cases: Sequence[str], counts: tuple[int, int]) -> str:
    failed, skipped = counts
    numbers = f'tests="{len(cases)}" failures="{failed}" skipped="{skipped}" errors="0" time="0"'
    return "\n".join([f'  <testsuite name="{_written(name)}" {numbers}>', *cases, "  </testsuite>"])


def _passed(verdict: Verdict, voice: Voice) -> str:
    files = voice.count("count.in_files", verdict.files)
    name = _written(voice.say("findings.read", files=files))
    return f'    <testcase classname="jospar" name="{name}" time="0"/>'


def _cases(found: Sequence[Sighting], voice: Voice, forge: Forge, fails: Level | None) -> Iterator[str]:
    """Write the test cases of one file; their names stay from run to run, so that pipelines compare them."""
    met: Counter[str] = Counter()
    for one in found:
        name = f"{one.code} {one.message}"
        met[name] += 1
        numbered = name if met[name] == 1 else f"{name} ({met[name]})"
        path = forge.path(one.file)
        where = f'classname="{_written(_class_name(path))}" name="{_written(numbered)}"'
        place = f'file="{_written(path)}" line="{one.span.line}" time="0"'
        yield f"    <testcase {where} {place}>\n{_outcome(one, voice, path, fails)}\n    </testcase>"


def _outcome(one: Sighting, voice: Voice, path: str, fails: Level | None) -> str:
    said = f"{voice.say(f'finding.{one.level}')} {one.code}: {one.message}"
    if not _is_failure(one, fails):
        return f'      <skipped message="{_written(said)}"/>'
    line = f"{path}:{one.span.line}:{one.span.column}: {said}"
    return f'      <failure message="{_written(said)}" type="{one.code}">{_written(line)}</failure>'


def _is_failure(one: Sighting, fails: Level | None) -> bool:
    return fails is not None and one.level.rank >= fails.rank


def _class_name(path: str) -> str:
    """Write a path as the name of a class, by which pipelines make folders."""
    return path.removesuffix(".yaml").replace(".", "_").replace("/", ".")


def _written(text: str) -> str:
    safe = NO_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", visible(text))
    return "".join(ENTITIES.get(char, char) for char in safe)
