"""There are reports in a programme whose agencies have not agreed to report here.

Why:
    ``reporting: {channel: none}`` says that nothing is expected, and the programme is shown as a record of
    what is public. Reports in it would be shown to nobody: if an agency did agree, say ``channel: here``.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    ```

Fails:
    ```yaml
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood
    instrument: concept
    period: 2026-2030
    money: {currency: XAD, unit: million}
    areas: [{id: safety, title: Safety}, {id: health, title: Health}]
    reporting:
      channel: none  # here
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    ```
"""

from collections import Counter
from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report programmes without a channel in which somebody reported."""
    counts = Counter(key.programme for key in case.plan.shelf.keys if key.kind != "acceptance")
    for programme in case.plan.programmes.values():
        if programme.reporting.channel == "none" and (n := counts[programme.id]):
            yield finding("J709", programme, "reporting", "channel", value=programme.id, n=n)
