"""What ``jospar diff`` works with: the sides that were asked for, the codes, and the forms."""

from collections.abc import Iterable, Iterator, Sequence
from os import environ

from jospar.change.change import Change, Weight
from jospar.change.registry import kind_named, kinds
from jospar.cli.circumstances import Asked, Circumstances, choose_folder, parse_day, read_head, today
from jospar.cli.diff import Compared, FailOn, Form
from jospar.cli.environment import wished_languages
from jospar.cli.outlet import forge_here
from jospar.cli.sides import Side, name_sides, open_sides
from jospar.code import Level
from jospar.errors import CannotRun, Misused
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.report.diff.annotations import change_sightings
from jospar.report.diff.build import build_page
from jospar.report.diff.comparison import Comparison
from jospar.report.diff.headline import is_unexplained
from jospar.report.diff.text import diff_lines, quiet_lines
from jospar.report.findings.look import Look
from jospar.rules.gate.gate import Gate, worst
from jospar.rules.gate.ruling import is_unread
from jospar.words.languages import choose_language
from jospar.words.voice import Voice

COMPARATIVE_WIDTHS = (6, 34, 38, 38, 28)
"""Shares of the page's width: number, element, both wordings, grounds."""


def look_at_sides(asked: Asked, words: Sequence[str]) -> tuple[Circumstances, Side, Side]:
    """Find the plan, both sides, the day and the language; the circumstances are those of the new side.

    Raises as ``look_around`` and ``open_sides``.
    """
    on = None if asked.date is None else parse_day(asked.date)
    choose_language(asked.lang)
    named = name_sides(words)
    folder = choose_folder(asked, plan_needed=False)
    base, head = open_sides(folder, named)
    if head.tree is None:
        raise CannotRun("X108", revision=head.name, path="plan/jospar.yaml")
    repository = read_head(head.tree)
    candidates = (*wished_languages(environ), *repository.languages)
    voice = Voice(choose_language(asked.lang, candidates), repository.languages)
    here = Circumstances(folder, head.tree, on or today(repository.timezone), voice, repository, asked)
    return here, base, head


def chosen_by(where: str | None, whole: Comparison) -> frozenset[str] | None:
    """Name the measures and indicators that a filter chooses on either side; None where there is no filter.

    Raises:
        Misused: X751, which points at the character, where the filter has a mistake.
    """
    if where is None:
        return None
    from jospar.cli.meantword import insist_on_fields  # noqa: PLC0415 -- few comparisons are filtered
    from jospar.filter.chosen import chosen_records  # noqa: PLC0415 -- as above
    from jospar.filter.mistake import Mistake  # noqa: PLC0415 -- as above

    insist_on_fields(where)
    old, new = (chosen_records(where, plan, whole.on) for plan in (whole.before, whole.after))
    if isinstance(new, Mistake):
        from jospar.cli.looking import pointed  # noqa: PLC0415 -- as above

        raise pointed(where, new)
    # what the old side does not understand, such as a view that is new, chooses nothing there
    return new if isinstance(old, Mistake) else old | new


def known_codes(words: Iterable[str]) -> tuple[str, ...]:
    """Read codes of changes, beginnings of codes, or names; raise Misused (X855) for another word."""
    given = [word.strip() for each in words for word in each.split(",") if word.strip()]
    return tuple(_known_code(word) for word in given)


def _known_code(word: str) -> str:
    kind = kind_named(word)
    if kind is not None:
        return kind.code
    if any(one.code.startswith(word.upper()) for one in kinds()):
        return word.upper()
    raise Misused("X855", given=word)


@frozen
class Failing:
    """What makes the command fail: changes, and findings about them."""

    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes or self.findings)


def failing(comparison: Comparison, fail_on: FailOn) -> Failing:
    """List what makes the command fail; what policy forbids does unless nothing shall."""
    gate, changes = comparison.gate, comparison.changes
    least = Level.WARNING if fail_on is FailOn.APPROVAL else Level.ERROR
    faults = () if fail_on is FailOn.NEVER else worst(gate, least)
    match fail_on:
        case FailOn.UNEXPLAINED:
            return Failing(tuple(one for one in changes if is_unexplained(one) or is_unread(one)), faults)
        case FailOn.MAJOR | FailOn.MINOR:
            rank = Weight(fail_on.value).rank
            return Failing(tuple(one for one in changes if one.weight.rank >= rank), faults)
    named = {one.facts.get("fingerprint") for one in faults}
    return Failing(tuple(one for name, one in _ruled(gate) if name in named), faults)


def _ruled(gate: Gate) -> Iterator[tuple[str, Change]]:
    return ((name, one.change) for name, one in gate.rulings.items())


def changes_as(form: Form, compared: Compared, fails: Failing) -> str:
    """Write the changes in a form; raise Misused (X779) for a document, which is no text."""
    comparison, voice = compared.comparison, compared.here.voice
    match form:
        case Form.TEXT:
            page = build_page(comparison, voice)
            return "".join(f"{line}\n" for line in diff_lines(page, Look()))
        case Form.JSON:
            from jospar.report.diff.json import diff_json  # noqa: PLC0415 -- this form alone needs it

            return diff_json(comparison, voice)
        case Form.MARKDOWN:
            from jospar.report.diff.markdown import diff_markdown  # noqa: PLC0415 -- as above

            return diff_markdown(
                build_page(comparison, voice), voice, forge=forge_here(compared.here, environ)
            )
        case Form.HTML:
            from jospar.report.diff.html import render_diff  # noqa: PLC0415 -- as above

            return render_diff(build_page(comparison, voice))
        case Form.COMPARATIVE:
            from jospar.report.diff.comparative import build_comparative, comparative_markdown  # noqa: PLC0415 -- as above

            return comparative_markdown(build_comparative(comparison, voice))
        case Form.COMPARATIVE_HTML:
            from jospar.report.diff.comparative import build_comparative  # noqa: PLC0415 -- as above
            from jospar.report.diff.html import render_comparative  # noqa: PLC0415 -- as above

            return render_comparative(build_comparative(comparison, voice))
        case Form.COMPARATIVE_DOCX:
            raise Misused("X779")
        case Form.GITHUB | Form.GITLAB:
            return _annotated(form, compared, fails)


def comparative_document(compared: Compared) -> bytes:
    """Write the comparative table as a Word document; raise CannotRun (X776) without the library for it."""
    from jospar.exchange.document import TableDocument, write_document  # noqa: PLC0415 -- as above
    from jospar.report.diff.comparative import build_comparative  # noqa: PLC0415 -- as above

    page = build_comparative(compared.comparison, compared.here.voice)
    rows = tuple((f"{row.number}", row.element, row.current, row.proposed, row.grounds) for row in page.rows)
    headings = tuple(page.names.values())
    above, none = "\n".join((page.subtitle, *page.notes)), page.none
    table = TableDocument(page.language, page.title, above, headings, COMPARATIVE_WIDTHS, rows, none)
    return write_document(table, compared.here.date)


def _annotated(form: Form, compared: Compared, fails: Failing) -> str:
    forge = forge_here(compared.here, environ)
    seen = change_sightings(compared.comparison, compared.here.voice, failing=fails.changes)
    if form is Form.GITLAB:
        from jospar.report.findings.gitlab import code_quality  # noqa: PLC0415 -- as above

        return code_quality(seen, forge)
    from jospar.report.findings.github import annotations  # noqa: PLC0415 -- as above

    page = build_page(compared.comparison, compared.here.voice)
    return "".join(
        f"{line}\n" for line in (*annotations(seen, forge), f"{page.base} → {page.head}: {page.headline}")
    )


def text_lines(compared: Compared, fails: Failing, look: Look) -> Iterator[str]:
    """Write the page for a terminal; if quiet, what makes the command fail and nothing else."""
    page = build_page(compared.comparison, compared.here.voice)
    if compared.quiet:
        prints = frozenset(one.fingerprint for one in fails.changes)
        return quiet_lines(page, prints, frozenset(one.code for one in fails.findings))
    return diff_lines(page, look)
