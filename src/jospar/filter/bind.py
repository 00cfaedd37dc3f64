"""A query meets a plan: each field finds its reader, each value is read; what has no meaning is a mistake."""

from collections.abc import Callable
from typing import Any

from jospar.filter.fields import Field
from jospar.filter.fold import folded
from jospar.filter.mistake import Mistake, Mistaken
from jospar.filter.parse import DEEPEST, parse
from jospar.filter.query import All, Compare, Not, Query, Some, View, Words
from jospar.filter.scene import Scene
from jospar.filter.subjects import SUBJECTS, Subject
from jospar.filter.values import Test, test_of
from jospar.frozen import frozen
from jospar.reading.suggest import nearest

Accepts = Callable[[Any], bool]


@frozen
class Filter:
    """A query that a plan has given its meaning; ``accepts`` tells of a record whether it fits."""

    query: Query
    accepts: Accepts


def understand(text: str, subject: Subject, scene: Scene) -> Filter | Mistake:
    """Read a query about records of one kind; nothing is raised for whatever was typed.

    Measures and indicators are accepted as they stand (``MeasureStanding``, ``IndicatorStanding``), all
    others as records.
    """
    query = parse(text)
    if isinstance(query, Mistake):
        return query
    try:
        return Filter(query, _Binding(subject, scene).accepting(query, ()))
    except Mistaken as found:
        return found.mistake


def mistake_in_view(name: str, scene: Scene) -> Mistake | None:
    """Find what is wrong with a saved view; None where it is a query about some kind of record.

    A view that no kind has the fields for is told of as one about measures is.
    """
    text = (scene.plan.repository.views or {})[name]
    query = parse(text)
    if isinstance(query, Mistake):
        return query
    first: Mistake | None = None
    for subject in SUBJECTS:
        try:
            _Binding(subject, scene).accepting(query, (name,))
        except Mistaken as found:
            first = first or found.mistake
        else:
            return None
    return first


class _Binding:
    """The fields of one kind of record in one plan."""

    def __init__(self, subject: Subject, scene: Scene) -> None:
        self.fields, self.scene = SUBJECTS[subject], scene
        self.views: dict[str, Accepts] = {}

    def accepting(self, query: Query, views: tuple[str, ...]) -> Accepts:
        """Make the predicate of a query; ``views`` are those that we are inside of."""
        match query:
            case All():
                tests = [self.accepting(one, views) for one in query.of]
                return lambda one: all(test(one) for test in tests)
            case Some():
                tests = [self.accepting(one, views) for one in query.of]
                return lambda one: any(test(one) for test in tests)
            case Not():
                inner = self.accepting(query.of, views)
                return lambda one: not inner(one)
            case View():
                return self._view(query, views)
            case Words():
                return self._words(query)
            case Compare():
                return self._comparison(query)

    def _view(self, view: View, views: tuple[str, ...]) -> Accepts:
        saved = self.scene.plan.repository.views or {}
        at = (view.start, view.end)
        if view.name in self.views:
            return self.views[view.name]
        if view.name in views:
            raise Mistaken("cycle", *at, value=view.name, known=(*views, view.name))
        if view.name not in saved:
            near = nearest(view.name, saved)
            raise Mistaken("unknown_view", *at, value=view.name, near=near, known=tuple(saved))
        if len(views) >= DEEPEST:
            raise Mistaken("deep", *at, most=DEEPEST)
        query = parse(saved[view.name])
        if isinstance(query, Mistake):
            raise Mistaken("broken_view", *at, value=view.name)
        try:
            inner = self.accepting(query, (*views, view.name))
        except Mistaken as found:
            if found.mistake.problem == "cycle":
                raise Mistaken("cycle", *at, **found.mistake.facts) from found
            raise Mistaken("broken_view", *at, value=view.name) from found
        self.views[view.name] = _once(inner)
        return self.views[view.name]

    def _words(self, words: Words) -> Accepts:
        sought, read, scene = folded(words.text), self.fields["text"].read, self.scene
        return lambda one: any(sought in folded(text) for text in read(one, scene))

    def _comparison(self, compare: Compare) -> Accepts:
        field = self.fields.get(compare.name)
        if field is None:
            known = tuple(sorted(self.fields))
            end = compare.start + len(compare.name)
            near = nearest(compare.name, known)
            raise Mistaken("unknown_field", compare.start, end, value=compare.name, near=near, known=known)
        tests = [test_of(field, compare, value, self.scene) for value in compare.values]
        return _any_value(field, tests, self.scene)


def _once(inner: Accepts) -> Accepts:
    """Remember the last answer: views that name views twice over would ask the same without end."""
    asked: list[Any] = [None, False]

    def accepts(one: Any) -> bool:  # noqa: ANN401 -- any record
        if asked[0] is not one:
            asked[:] = one, inner(one)
        return bool(asked[1])

    return accepts


def _any_value(field: Field, tests: list[Test], scene: Scene) -> Accepts:
    """Accept a record of whose values one passes one of the tests; a test of None is for having none."""
    read, empty = field.read, None in tests
    real = [test for test in tests if test is not None]

    def accepts(one: Any) -> bool:  # noqa: ANN401 -- any record
        values = tuple(read(one, scene))
        return any(test(value) for value in values for test in real) if values else empty

    return accepts
