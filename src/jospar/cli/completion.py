"""What the shell completes: values for arguments and options, each with a word on what it means.

Every function gives (value, help) pairs and may raise: whoever answers the shell turns that into silence.
Values and words come from files that anybody may have written, and shells evaluate what they are given: both
are cut down to what no shell reads as anything but text.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from typer import Context

if TYPE_CHECKING:
    from jospar.cli.glance import Glance

Pairs = list[tuple[str, str]]
VALUE = r"[\w./@+-]+"
"""Values that mean nothing else to any shell. No pattern is compiled before a shell asks."""
NO_WORD = r"[^\w .,;/%№–—-]+"
"""What is left out of the words beside a value."""
LONGEST = 60
"""Characters of such words."""
MOST_TITLED = 60
"""Records whose files are opened for their titles; of more, ids must do."""
SPOKEN = ("kk", "ru", "en")
REPORTS = ("md", "html")


def complete_codes(incomplete: str) -> Pairs:
    """Offer codes of findings, changes and refusals, families, and names of rules once one is begun."""
    from jospar.change.registry import kinds  # noqa: PLC0415 -- completion imports as little as it can
    from jospar.cli.refusals import REFUSALS  # noqa: PLC0415 -- as above

    refused = [(code, "") for code, _ in REFUSALS]
    changes = [(str(kind.code), "") for kind in kinds()]
    return _fitting([*_rules(incomplete), *changes, *refused, ("C", ""), ("X", "")], incomplete)


def complete_code_list(incomplete: str) -> Pairs:
    """Offer codes, families and names of rules after the last comma."""
    before, comma, last = incomplete.rpartition(",")
    return [(f"{before}{comma}{value}", said) for value, said in _fitting(_rules(last), last)]


def complete_change_list(incomplete: str) -> Pairs:
    """Offer codes, families and names of changes after the last comma."""
    from jospar.change.registry import kinds  # noqa: PLC0415 -- as above

    before, comma, last = incomplete.rpartition(",")
    found = [(str(kind.code), kind.function.replace("_", " ")) for kind in kinds()]
    found += [(family, "") for family in dict.fromkeys(kind.family for kind in kinds())]
    return [(f"{before}{comma}{value}", said) for value, said in _fitting(found, last)]


def complete_sides(context: Context, incomplete: str) -> Pairs:
    """Offer branches and tags, also behind the dots of two sides."""
    before, dots, last = incomplete.rpartition("..")
    names = ("HEAD+", *(value for value, _ in complete_revisions(context, last)))
    return _fitting([(f"{before}{dots}{name}", "") for name in names], incomplete)


def complete_languages(incomplete: str) -> Pairs:
    """Offer the languages that are spoken."""
    return _fitting([(language, "") for language in SPOKEN], incomplete)


def complete_language_list(incomplete: str) -> Pairs:
    """Offer the languages that are spoken, after the last comma."""
    return _listed(SPOKEN, incomplete)


def complete_report_forms(incomplete: str) -> Pairs:
    """Offer the forms of a report, after the last comma."""
    return _listed(REPORTS, incomplete)


def complete_topics(incomplete: str) -> Pairs:
    """Offer the pages of the manual with their titles."""
    from jospar.cli.topics import topics  # noqa: PLC0415 -- as above

    return _fitting([(one.name, one.title) for one in topics()], incomplete)


def complete_plans(incomplete: str) -> Pairs:
    """Offer folders below this one that hold a plan; without any, the shell offers files by itself."""
    from jospar.cli.glance import folders_with_plans  # noqa: PLC0415 -- as above

    return _fitting([(name, "") for name in folders_with_plans(Path())], incomplete)


def complete_revisions(context: Context, incomplete: str) -> Pairs:
    """Offer branches and tags."""
    from jospar.tree.resolution import known_names  # noqa: PLC0415 -- as above

    return _fitting([(name, "") for name in ("HEAD", *known_names(_folder(context)))], incomplete)


def complete_records(context: Context, incomplete: str) -> Pairs:
    """Offer ids of records with their titles."""
    glance = _glance(context)
    fitting = {name: path for name, path in glance.records().items() if name.startswith(incomplete)}
    few = len(fitting) <= MOST_TITLED
    return _fitting([(name, glance.title(path) if few else "") for name, path in fitting.items()], incomplete)


def complete_agencies(context: Context, incomplete: str) -> Pairs:
    """Offer ids of agencies with their names."""
    return _fitting(_glance(context).agencies(), incomplete)


def complete_areas(context: Context, incomplete: str) -> Pairs:
    """Offer ids of areas with their titles."""
    return _fitting(_glance(context).areas(), incomplete)


def complete_names(context: Context, incomplete: str) -> Pairs:
    """Offer all that findings can be narrowed to: programmes, areas, agencies and records."""
    programmes = _fitting([(name, "") for name in _glance(context).programmes()], incomplete)
    others = (complete_areas, complete_agencies, complete_records)
    return [*programmes, *(pair for complete in others for pair in complete(context, incomplete))]


def complete_mendable(context: Context, incomplete: str) -> Pairs:
    """Offer the word for renumbering, and all that mending can be narrowed to."""
    word = _fitting([("ids", "renumber what two branches called by one id")], incomplete)
    return [*word, *complete_names(context, incomplete)]


def complete_filters(context: Context, incomplete: str) -> Pairs:
    """Offer the fields of a filter, and after a colon the words or names that the field may have."""
    from jospar.cli.filtering import offers  # noqa: PLC0415 -- as above

    return offers(context, incomplete)


def complete_sorting(context: Context, incomplete: str) -> Pairs:
    """Offer the fields to sort by, after the last comma."""
    from jospar.cli.filtering import fields_of  # noqa: PLC0415 -- as above

    return _listed(fields_of(context), incomplete)


def _listed(words: Iterable[str], incomplete: str) -> Pairs:
    before, comma, last = incomplete.rpartition(",")
    return [(f"{before}{comma}{word}", "") for word in words if word.startswith(last)]


def _rules(begun: str) -> Iterator[tuple[str, str]]:
    """List codes with the names of their rules; families; and the names themselves once one is begun."""
    from jospar.rules.registry import rules  # noqa: PLC0415 -- as above

    families: dict[str, str] = {}
    for rule in rules():
        family, _, name = rule.name.partition(".")
        families.setdefault(rule.code[:2], family)
        yield rule.code, name.replace("_", " ")
        if begun[:1].islower():
            yield name, rule.code
    yield from families.items()


def _fitting(pairs: Iterable[tuple[str, str]], incomplete: str) -> Pairs:
    """Keep the values that begin so and that no shell misreads, with harmless words."""
    fitting = {
        value: said for value, said in pairs if value.startswith(incomplete) and re.fullmatch(VALUE, value)
    }
    return [(value, _harmless(said)) for value, said in fitting.items()]


def _harmless(said: str) -> str:
    plain = " ".join(re.sub(NO_WORD, " ", said).split())
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 1]}…"


def _folder(context: Context) -> Path:
    """Find the folder of the plan as commands do."""
    from jospar.tree.folder import find_repository  # noqa: PLC0415 -- as above

    given = context.params.get("plan")
    folder = Path.cwd() / given if isinstance(given, str) else find_repository(Path.cwd())
    return folder.parent if folder.name == "plan" and (folder / "jospar.yaml").is_file() else folder


def _glance(context: Context) -> "Glance":
    from jospar.cli.glance import Glance  # noqa: PLC0415 -- as above

    return Glance(_folder(context), _language(context))


def _language(context: Context) -> str:
    from os import environ  # noqa: PLC0415 -- as above

    from jospar.cli.environment import wished_languages  # noqa: PLC0415 -- as above
    from jospar.words.languages import choose_language  # noqa: PLC0415 -- as above

    given = context.params.get("lang")
    return choose_language(None, (given if isinstance(given, str) else "", *wished_languages(environ)))
