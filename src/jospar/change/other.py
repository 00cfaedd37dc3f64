"""What no kind knows, and what can't be known."""

from jospar.change.ground import Touch
from jospar.change.presence import Found


def unclaimed(touch: Touch) -> Found | None:
    """Something changed that no kind of change knows.

    Why:
        Nothing changes silently: where the program has no words for a change it names the field, before and
        after.
    """
    return {"field": touch.difference.field}


def uncompared(touch: Touch) -> Found | None:
    """A record can't be compared: a side could not be read, its id is there twice, or it lies astray.

    Why:
        Whether it was added, removed or changed is not known, and is not guessed. `jospar validate` of that
        side says what is wrong; mended, the records are compared. Of one that could not be read before and
        can be now, compare with the last commit where it could: else a step that breaks a file and one that
        mends it hide what changed in between. So it needs an approval, whatever policy says, and no filter
        leaves it out.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        due: 2026-12
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        due: the end of the year
        ```
    """
    return {"field": touch.difference.field}
