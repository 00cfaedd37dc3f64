"""All files of a new plan repository, by name: drawn first, written by whoever asked for them."""

from collections.abc import Callable

from jospar.plan.plan import Plan
from jospar.reading.load import load
from jospar.scaffold.drawn import Drawn
from jospar.scaffold.editor import schema_file, settings, with_modeline
from jospar.scaffold.order import Forge, Order, insist
from jospar.scaffold.owners import PLACES, owners
from jospar.scaffold.pages import git_files, plan_files, recipe, role_pages
from jospar.scaffold.schema.places import PLACES as RECORDS
from jospar.words.voice import Voice

PIPELINES: dict[Forge, str] = {
    "github": ".github/workflows/plan.yml",
    "gitlab": ".gitlab-ci.yml",
    "forgejo": ".forgejo/workflows/plan.yml",
}
COMMENTS: dict[Forge, tuple[str, ...]] = {
    "github": (".github/workflows/changes.yml",),
    "gitlab": (),
    "forgejo": (".forgejo/workflows/changes.yml",),
}
"""Recipes that comment on a change, where they are files of their own."""
WEEKLY: dict[Forge, tuple[str, ...]] = {
    "github": (".github/workflows/week.yml", ".github/workflows/answer.yml"),
    "gitlab": (".gitlab/week.yml",),
    "forgejo": (".forgejo/workflows/week.yml", ".forgejo/workflows/answer.yml"),
}
"""What asks for reports each Monday, and answers them."""
HOOKS = ".pre-commit-config.yaml"

SchemaText = Callable[[Plan, type], str]
"""Writes the schema of a record, with the names of a plan."""


def draw(order: Order, schema_text: SchemaText) -> dict[str, str]:
    """Draw a repository: name → text of each file, in the order in which they are written.

    Raises:
        Misused: X803, the prefix is none.
    """
    insist(order)
    voice = Voice(order.languages[0], order.languages)
    files = {name: with_modeline(name, text) for name, text in plan_files(order).items()}
    plan = load(Drawn(files)).plan
    files |= {schema_file(cls): schema_text(plan, cls) for cls in RECORDS}
    files |= git_files() | settings() | role_pages(order)
    files[HOOKS] = recipe(HOOKS)
    for forge in order.forges:
        files |= {name: recipe(name) for name in (PIPELINES[forge], *COMMENTS[forge], *WEEKLY[forge])}
        files[PLACES[forge]] = owners(forge, tuple(plan.agencies), voice)
    return files
