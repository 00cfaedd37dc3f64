"""The fixed texts of the page: how files are laid out, and how times, numbers, texts and ids are written."""

OPENING = """\
# Format 1

The reference of the plan files: every file, every key, every closed word. To learn how to write them, start
with [writing plan files](writing-plan-files.md). The examples are of an invented country, `XA`.

Made from the program's own types by `python -m jospar.cli.formatpage`; change those, not this page.
"""

LAYOUT = """\
## Layout

```text
plan/
  jospar.yaml                               this repository
  agencies.yaml                             who may be responsible
  sources.yaml                              what is cited
  indicators/<ID>.yaml                      national indicators that are nobody's target
  observations/<ID>/<period>.yaml           what was measured of them
  <programme>/
    programme.yaml                          the act and what it declares
    measures/<ID>.yaml                      one measure a file
    indicators/<ID>.yaml                    definition, baseline, targets
    observations/<ID>/<period>.yaml         what was measured
    progress/<agency>/<week>/<ID>.yaml      what the agency reported on that measure in that week
    progress/<agency>/<week>/unchanged.yaml measures with nothing new
    acceptances/<agency>/<week>/<ID>.yaml   what another agency says of that report
    amendments/<ID>.yaml                    changes by later acts
    risks/<ID>.yaml   decisions/<ID>.yaml   overrides/<ID>.yaml
    approvals/<ID>.yaml                     changes that an agency has approved
  templates/                                a ministry's own look
```

* A file is called after what it holds: `measures/XA-001.yaml` has `id: XA-001`, the folder `example/` holds
  the programme `id: example`.
* An observation is called after its period: `2024.yaml`. Where several sources speak of one period, a suffix
  tells them apart: `2024_letter.yaml`. A figure without a stated period: `unknown_minister.yaml`.
* A week is an ISO week, `2026-W47`. A report that the act itself demands may stand under its period instead:
  `2026-H2`.
* In `acceptances/` the folders are those of the agency that judges and of the week in which it does.
* Nothing else may stand below `plan/`, but what is in `templates/`, `.gitkeep` and `.gitattributes`.
"""

FORMS = """\
## How values are written

A file is UTF-8 text in YAML, one document, no tabs for indentation, no anchors (`&`), aliases (`*`) or tags
(`!`). Keys and closed words are in small letters with underscores. **The written text is the value**: `1.10`,
`no` and `024` stay what they are.

### Text

A plain text is in the repository's first language. Several languages stand below each other, each on its own
line; long text begins with `>-`.

```yaml
# plan/example/measures/XA-003.yaml
id: XA-003
title:
  en: Adopt the standard of nurse visits
  ru: Принять стандарт патронажных посещений
  kk: Патронаждық келу стандартын қабылдау
note: >-
  A long text goes on for as many lines as it needs; the line ends
  become spaces.
area: health
lead: ministry_a
due: 2026-12
```

### Lists

“List” is always a list: `[2026-12-16, 2026-12-17]`, or one item a line, each after a hyphen. “One or several”
may be a single value too: `source: act_12` is `source: [act_12]`.

### Ids

Latin letters, digits, `-` and `_`, at most 40 characters, beginning with a letter or a digit: `XA-004`,
`ministry_a`. An id is never used again for something else. Ids of programmes, measures, indicators,
amendments, risks, decisions, overrides and approvals are unique in the repository; those of areas in their
programme; those of milestones, parts and evidence in their record.

### Numbers

Digits with a decimal point: `12`, `0.5`, `-3.25`, `1300000`. No spaces, no commas, no signs for per cent or
currency.

### Time
"""

AFTER_TIME = """\
A deadline means the last day of the time written. `unknown` and `ongoing` stand only where the tables below
say so. A week, `2026-W47`, names a folder and is no time to be due in. A day is always written in full:
`2026-11-21`.

A duty that comes back is a [recurring deadline](#recurring-deadline); each time is a duty of its own:

| Write | Falls due |
|---|---|
| `due: {every: year, on: [12-25]}` | every 25 December |
| `due: {every: half_year, by: {day: 15, of: next_month}}` | 15 January and 15 July |
| `due: {every: year, by: {month: 2, day: 1, of: next_year}}` | every 1 February, for the year before |

### Money

A number in the programme's own unit: with `money: {currency: XAD, unit: million}`, `amount: 120` is 120
million XAD. Another currency is written with the sum and in the same unit, `{amount: 2.6, currency: USD}`,
and is converted only through `rates`.

### Field paths

Amendments name a field by its path: `due`, `title/ru`, `units/target`. An item of a list is named by what
tells it from the others: `milestones/groups/due`, `budget/2027/republican/amount`, `targets/2030/value`.
"""

CLOSING = """\
---

[Writing plan files](writing-plan-files.md) · [Reviewing](reviewing.md) ·
[Reading reports](reading-reports.md) · [Figures](figures.md) ·
[Findings](findings.md) · [Commands](commands.md)
"""

TIMES = (
    "2027-12-31",
    "2027-06",
    "2027-Q3",
    "2027-H1",
    "2027",
    "2026-2030",
    "2026-Q1/2026-H2",
)
"""An example of each form of time."""
