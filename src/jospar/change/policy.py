"""The rules of the house: levels, thresholds, what may be shown, and other settings of the repository."""

from jospar.change.ground import Touch
from jospar.change.presence import Found, given, item, removed, replaced
from jospar.plan.repository import RuleLevel

LEVELS = ("off", "note", "warning", "error")
"""From what is not said at all to what stops a report."""


def level_lowered(touch: Touch) -> Found | None:
    """A finding weighs less than policy gave it before.

    Why:
        What stopped a report does not stop it any more. The reason stands in `because`.

    Before:
        ```yaml
        # plan/jospar.yaml
        format: 1
        languages: [en, ru, kk]
        policy: {levels: [{code: J404, level: error, because: agreed}]}
        ```

    After:
        ```yaml
        # plan/jospar.yaml
        format: 1
        languages: [en, ru, kk]
        policy: {levels: [{code: J404, level: note, because: agreed}]}
        ```
    """
    return _level(touch, -1)


def level_raised(touch: Touch) -> Found | None:
    """A finding weighs more than policy gave it before.

    Why:
        What was let through is not any more.
    """
    return _level(touch, 1)


def level_set(touch: Touch) -> Found | None:
    """Policy gives a finding a level of its own.

    Why:
        It may weigh less than the program gives it, or nothing.

    Before:
        ```yaml
        # plan/jospar.yaml
        format: 1
        languages: [en, ru, kk]
        ```

    After:
        ```yaml
        # plan/jospar.yaml
        format: 1
        languages: [en, ru, kk]
        policy: {levels: [{code: J404, level: note, because: agreed}]}
        ```
    """
    return _own(touch, touch.after) if given(touch) else None


def level_unset(touch: Touch) -> Found | None:
    """Policy gave a finding a level of its own and does not any more.

    Why:
        It weighs again what the program gives it.
    """
    return _own(touch, touch.before) if removed(touch) else None


def threshold_changed(touch: Touch) -> Found | None:
    """A threshold of policy is another one.

    Why:
        Everything that is held against it is judged otherwise, in past weeks too.

    Before:
        ```yaml
        # plan/jospar.yaml
        format: 1
        languages: [en, ru, kk]
        policy: {due_soon_days: 30}
        ```

    After:
        ```yaml
        # plan/jospar.yaml
        format: 1
        languages: [en, ru, kk]
        policy: {due_soon_days: 14}
        ```
    """
    return item(touch)


def min_cell_lowered(touch: Touch) -> Found | None:
    """Smaller counts of people may be shown than before.

    Why:
        The smaller the cell, the easier it is to know a child by it.

    Before:
        ```yaml
        # plan/jospar.yaml
        format: 1
        languages: [en, ru, kk]
        ```

    After:
        ```yaml
        # plan/jospar.yaml
        format: 1
        languages: [en, ru, kk]
        min_cell: 3
        ```
    """
    return _number(touch, -1)


def min_cell_raised(touch: Touch) -> Found | None:
    """Only larger counts of people may be shown than before.

    Why:
        Cells of published tables are suppressed that were shown.
    """
    return _number(touch, 1)


def audience_widened(touch: Touch) -> Found | None:
    """Reports are for everybody unless they say otherwise.

    Why:
        Questions, decisions and risks are internal and drop out; everything else is seen by all.

    Before:
        ```yaml
        # plan/jospar.yaml
        format: 1
        languages: [en, ru, kk]
        ```

    After:
        ```yaml
        # plan/jospar.yaml
        format: 1
        languages: [en, ru, kk]
        audience: public
        ```
    """
    return replaced(touch) if touch.after == "public" else None


def audience_narrowed(touch: Touch) -> Found | None:
    """Reports are internal unless they say otherwise.

    Why:
        They hold questions, decisions and risks.
    """
    return replaced(touch) if touch.before == "public" else None


def settings_changed(touch: Touch) -> Found | None:
    """A setting of the repository is another one: languages, time zone, calendar, views.

    Why:
        The first language is the one that plain texts are in; the calendar is what working days are
        counted by.

    Before:
        ```yaml
        # plan/jospar.yaml
        format: 1
        languages: [en, ru, kk]
        ```

    After:
        ```yaml
        # plan/jospar.yaml
        format: 1
        languages: [en, ru, kk]
        timezone: Asia/Almaty
        ```
    """
    return item(touch)


def _level(touch: Touch, way: int) -> Found | None:
    if touch.steps[-1] != "level" or replaced(touch) is None:
        return None
    moved = LEVELS.index(touch.after) - LEVELS.index(touch.before)
    return {"item": touch.steps[2], "vocabulary": "finding"} if moved * way > 0 else None


def _own(touch: Touch, level: object) -> Found | None:
    if not isinstance(level, RuleLevel):
        return None
    return {"item": touch.steps[2], "vocabulary": "finding", "level": level.level}


def _number(touch: Touch, way: int) -> Found | None:
    return item(touch) if (touch.after - touch.before) * way > 0 else None
