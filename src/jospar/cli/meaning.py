"""What an edit would change by meaning, as `jospar diff` tells it, before a byte is written."""

from collections.abc import Iterator
from os import environ

from jospar.change.judge import judge
from jospar.cli.circumstances import Circumstances
from jospar.cli.streams import terminal_look
from jospar.editing.bench import Bench, Proof
from jospar.report.diff.build import build_page
from jospar.report.diff.comparison import Comparison
from jospar.report.diff.text import diff_lines


def meaning_lines(here: Circumstances, bench: Bench, proof: Proof) -> Iterator[str]:
    """Write the plan as it is against the plan as it would be."""
    before, after = bench.plan, proof.verdict.plan
    comparison = Comparison(
        old=bench.tree,
        new=proof.tree,
        base=here.voice.say("amend.now"),
        head=here.voice.say("amend.then"),
        on=here.date,
        before=before,
        after=after,
        changes=judge(proof.differences, before, after),
    )
    return diff_lines(build_page(comparison, here.voice), terminal_look(environ))
