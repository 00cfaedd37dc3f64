"""Findings as Markdown: counts first, links to lines, never longer than a forge takes."""

import pytest

from jospar.code import Level
from jospar.finding import Finding
from jospar.report.findings.forge import Forge
from jospar.report.findings.markdown import LIMIT, findings_markdown
from jospar.words.voice import Voice
from tests.report.findings.telling import ENGLISH, EVIL, FILE, PLANS, TEXT, at, obeyed, told

WEB = Forge("", "https://forge.example/a/b/blob/0123/")


def written(
    *found: Finding, files: dict[str, bytes] | None = None, forge: Forge = WEB, voice: Voice = ENGLISH
) -> str:
    seen = told(*found, files=files, voice=voice)
    return findings_markdown(seen.seen, seen.verdict, voice, forge=forge)


def test_counts_come_first() -> None:
    text = written(at(0, 2), at(3, 4, level=Level.NOTE))
    assert text.startswith("### jospar: 1 error, 1 note in 10 files\n\nheld against 21 November 2026\n\n")


def test_a_clean_plan_says_so_and_has_no_table() -> None:
    assert written(files={}) == (
        "### jospar: 3 measures, 1 indicator, 1 observation in 9 files: no findings\n\n"
        "held against 21 November 2026\n"
    )


def test_lines_are_linked() -> None:
    start = TEXT.index("nobody")
    text = written(at(start, start + 6))
    assert f"**[{FILE}]({WEB.address}{FILE})**" in text
    assert f"| [5]({WEB.address}{FILE}#L5) | error J203 | unknown agency " in text
    assert f"]({FILE}#L5)" in written(at(start, start + 6), forge=Forge())


def test_the_gravest_come_first_by_file_and_line() -> None:
    other = "plan/example/measures/XA-001.yaml"
    text = written(at(0, 2, level=Level.NOTE, file=other), at(0, 2, level=Level.WARNING), at(3, 4))
    assert text.index(f"[{FILE}]") < text.index(f"[{other}]")
    assert text.index("error J203") < text.index("warning J203")


def test_it_is_never_too_long_and_says_what_is_left_out() -> None:
    found = [at(0, 2, value="х" * 150) for _ in range(2000)]
    text = written(*found)
    assert len(text) <= LIMIT + 100
    shown = text.count("J203")
    assert text.endswith(f"\n{2000 - shown:,} more findings are not shown\n")
    assert 0 < shown < 2000


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("what", PLANS)
def test_a_row_is_a_row_in_every_language(what: str, language: str) -> None:
    text = written(files=PLANS[what], voice=Voice(language))
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert all(row.replace("\\|", "").count("|") == 4 for row in rows)


def test_text_of_a_plan_is_shown_and_not_obeyed() -> None:
    text = written(at(0, 2, value=EVIL, file="plan/a](x) `b`.yaml"))
    assert obeyed(text) == []
    assert "<b>" not in text
    assert "@all" not in text
    assert "#1" not in text.replace("#L1", "")
    assert "plan/a%5D%28x%29%20%60b%60.yaml" in text
