"""Approvals that come, go and change, and the rules that say what has to be approved."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields

from jospar.change.governance import fields_facts
from jospar.change.ground import Bundle, Claim, Touch
from jospar.change.presence import Found, record_given, record_removed
from jospar.plan.control import ChangeRule
from jospar.plan.money import Money
from jospar.plan.text import Text


def approval_added(touch: Touch) -> Found | None:
    """An approval of changes is recorded.

    Why:
        It is laid into the branch beside the changes that it names, and `jospar diff` says beside each of
        them who approved it. The file proves nothing by itself: who may merge it is the forge's matter.

    After:
        ```yaml
        # plan/example/approvals/XA-AP-1.yaml
        id: XA-AP-1
        by: ministry_a
        on: 2026-11-20
        because: the tender was repeated
        changes:
          - {record: XA-003, field: due}
        ```
    """
    return None if record_given(touch) is None else {"agency": str(touch.after.by)}


def approval_removed(touch: Touch) -> Found | None:
    """An approval of changes that was recorded is gone.

    Why:
        The changes stay, and nobody can see any more who stood for them.
    """
    return None if record_removed(touch) is None else {"agency": str(touch.before.by)}


def approval_changed(bundle: Bundle) -> Iterator[Claim]:
    """An approval that was recorded says something else.

    Why:
        What was approved was approved on its day. Another approval is another file.

    Before:
        ```yaml
        # plan/example/approvals/XA-AP-1.yaml
        id: XA-AP-1
        by: ministry_a
        on: 2026-11-20
        because: the tender was repeated
        changes:
          - {record: XA-003, field: due}
        ```

    After:
        ```yaml
        # plan/example/approvals/XA-AP-1.yaml
        id: XA-AP-1
        by: ministry_b
        on: 2026-11-20
        because: the tender was repeated
        changes:
          - {record: XA-003, field: due}
        ```
    """
    yield bundle.differences, fields_facts(bundle)


def control_changed(touch: Touch) -> Found | None:
    """The rules for changes are others: what needs an approval, and what is not to be made.

    Why:
        A branch is judged by the rules that it began with; this one takes effect when it is merged. Their
        order counts: the first that fits decides.

    Before:
        ```yaml
        # plan/jospar.yaml
        format: 1
        languages: [en, ru, kk]
        policy:
          changes:
            - {kinds: due_later, days: 90, then: needs_approval}
        ```

    After:
        ```yaml
        # plan/jospar.yaml
        format: 1
        languages: [en, ru, kk]
        policy:
          changes:
            - {kinds: due_later, days: 180, then: needs_approval}
        ```
    """
    old, new = (tuple(map(rule_text, _rules(side))) for side in (touch.before, touch.after))
    out, into = (tuple((Counter(one) - Counter(other)).elements()) for one, other in ((old, new), (new, old)))
    variant = "changed" if out and into else "lost" if out else "given" if into else "order"
    return {"was": len(old), "n": len(new), "out": out, "into": into or new, "variant": variant}


def rule_text(rule: ChangeRule) -> str:
    """Write a rule for changes in one line, as the policy has it."""
    written = ((one.name, _written(getattr(rule, one.name))) for one in fields(rule))
    return f"{{{', '.join(f'{name}: {words}' for name, words in written if words)}}}"


def _written(value: object) -> str:
    match value:
        case None | ():
            return ""
        case (word,):
            return str(word)
        case tuple():
            return f"[{', '.join(map(str, value))}]"
        case Money():
            return f"{value.amount} {value.currency or ''}".rstrip()
        case Text():
            return value.by_language[0][1] if value.by_language else ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _rules(side: object) -> tuple[ChangeRule, ...]:
    return side if isinstance(side, tuple) else ()
