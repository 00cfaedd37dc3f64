"""What stands behind backslashes: the values in double quotes as a reader of the plan gets them."""

from functools import lru_cache

from jospar.place import Place
from jospar.reading.document import read_document
from jospar.reading.node import Scalar, end, inside, start


@lru_cache(maxsize=1)
def escaped_values(file: str, text: str) -> tuple[tuple[str, Place], ...]:
    r"""List the values in double quotes that are written with escapes, such as ``"\x38"``, and their places.

    The rules look at one text after the other, so the last one is kept.
    """
    if "\\" not in text or '"' not in text:
        return ()
    node = read_document(file, text.encode()).node
    return tuple(
        (one.value, Place(file, start(one), end(one)))
        for one in (inside(node) if node is not None else ())
        if type(one) is Scalar and one.style == '"' and "\\" in text[start(one) : end(one)]
    )
