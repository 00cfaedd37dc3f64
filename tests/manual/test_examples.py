"""Every YAML example of the manual is a plan that validates."""

import pytest

from jospar.code import Level
from jospar.rules.validate import Verdict
from tests.manual.blocks import Block, blocks
from tests.rules.examples import judged


def said(verdict: Verdict) -> set[tuple[str, str]]:
    return {(finding.code, finding.file) for finding in verdict.findings}


@pytest.mark.parametrize("block", blocks(), ids=lambda block: f"{block.page}-{block.number}")
def test_an_example_validates(block: Block) -> None:
    verdict = block.judged()
    assert [finding for finding in verdict.findings if finding.level is Level.ERROR] == []
    assert said(verdict) - said(judged({})) == set()


def test_there_are_examples() -> None:
    assert len(blocks("writing-plan-files.md")) > 20
