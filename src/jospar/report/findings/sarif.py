"""Findings as SARIF 2.1.0, the form in which forges and editors exchange what checks have found."""

from collections.abc import Iterable, Iterator, Sequence

from jospar import __version__
from jospar.code import Code
from jospar.report.findings.fingerprint import with_fingerprints
from jospar.report.findings.forge import Forge
from jospar.report.findings.sighting import Sighting
from jospar.report.findings.written import written_json
from jospar.rules.page import page_of
from jospar.rules.registry import Rule, rules
from jospar.rules.validate import Verdict
from jospar.words.voice import Voice

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
VERSION = "2.1.0"
TOP = "%SRCROOT%"
"""What all paths are relative to: the top of the repository, wherever it is."""
FINGERPRINT = "findingHash/v1"
Json = dict[str, object]


def sarif_log(seen: Iterable[Sighting], verdict: Verdict, voice: Voice, *, forge: Forge, tree_id: str) -> str:
    """Write a log of one run, with the pages of the rules that have found something."""
    found = tuple(with_fingerprints(seen))
    codes = tuple(sorted({one.code for one, _ in found}))
    titles = {one.code: one.title for one, _ in found}
    driver = {
        "name": "jospar",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(code, titles[code]) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": voice.language,
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {TOP: {"description": {"text": voice.say("findings.top")}}},
        "invocations": [{"executionSuccessful": True}],
        "results": [_result(one, fingerprint, codes, forge) for one, fingerprint in found],
        "properties": {"date": verdict.date.isoformat(), "tree": tree_id, "files": verdict.files},
    }
    return written_json({"$schema": SCHEMA, "version": VERSION, "runs": [run]})


def _result(one: Sighting, fingerprint: str, codes: Sequence[Code], forge: Forge) -> Json:
    place = {
        "artifactLocation": {"uri": forge.uri(one.file), "uriBaseId": TOP},
        "region": _region(one),
    }
    return {
        "ruleId": one.code,
        "ruleIndex": codes.index(one.code),
        "level": str(one.level),
        "message": {"text": one.message},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }


def _region(one: Sighting) -> Json:
    """Give the lines and columns; the first line for a file as a whole, as forges want one."""
    span = one.span
    if span.whole:
        return {"startLine": 1}
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _rule(code: Code, title: str) -> Json:
    rule = next((one for one in rules() if one.code == code), None)
    said: Json = {"id": code, "shortDescription": {"text": title}}
    return said if rule is None else {**said, **_page(rule)}


def _page(rule: Rule) -> Json:
    page = page_of(rule)
    plain = f"{page.summary}\n\n{page.why}".replace("``", "`")
    return {
        "name": _camel_case(rule.name.rpartition(".")[2]),
        "fullDescription": {"text": page.summary.replace("``", "`")},
        "help": {"text": plain, "markdown": "\n\n".join([plain, *_examples(rule)])},
        "defaultConfiguration": {"level": str(rule.level)},
        "properties": {"tags": [rule.name.partition(".")[0]]},
    }


def _examples(rule: Rule) -> Iterator[str]:
    for example in page_of(rule).fails[:1]:
        yield f"```yaml\n{example.source.rstrip()}\n```"


def _camel_case(name: str) -> str:
    """Write a rule's name as viewers of SARIF show names: ``UnknownAgency``."""
    return "".join(part.capitalize() for part in name.split("_"))
