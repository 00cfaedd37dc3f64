"""Find the circles in who leads to whom, however long, without recursion."""

from collections.abc import Iterator, Mapping, Sequence

MOST = 100
"""Circles to find; where there are more, mending these first shows the rest."""


def cycles(leads_to: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Give each circle once, from its smallest name on; a name that leads to itself is a circle of one.

    Circles that share the whole way back with one already given are not repeated: they end with it.
    Takes time linear in the number of links, and of names in what is found.
    """
    finished: set[str] = set()
    found = 0
    for start in leads_to:
        if start in finished:
            continue
        for circle in _from(start, leads_to, finished):
            yield _turned(circle)
            found += 1
            if found == MOST:
                return


def _from(start: str, leads_to: Mapping[str, Sequence[str]], finished: set[str]) -> Iterator[tuple[str, ...]]:
    """Walk depth first from a name; a link back to a name on the way closes a circle."""
    way = [start]
    place = {start: 0}
    links = [iter(leads_to[start])]
    while way:
        name = next(links[-1], None)
        if name is None:
            links.pop()
            done = way.pop()
            del place[done]
            finished.add(done)
        elif name in place:
            yield tuple(way[place[name] :])
        elif name in leads_to and name not in finished:
            place[name] = len(way)
            way.append(name)
            links.append(iter(leads_to[name]))


def _turned(circle: tuple[str, ...]) -> tuple[str, ...]:
    at = circle.index(min(circle))
    return circle[at:] + circle[:at]


def drawn(circle: Sequence[str]) -> str:
    """Draw a circle: XA-001 → XA-002 → XA-001."""
    return " → ".join((*circle, circle[0]))
