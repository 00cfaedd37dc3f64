"""The notes on the commands that write into a plan."""

EDITING_NOTES = {
    "resolve": """\
Without a record it lists what a merge has left in conflict ([merging](merging.md)); with one alone, what is
in conflict in it. `--take theirs` lets the value of their branch stand, `ours` that of our branch, `base` the
one before both; `--value` another one, of one `--field`. The entry under `conflicts` goes, every other byte
of the file stays, and nothing is written that would bring a new error. Records without an id of their own,
such as reports, are named by their file. `--all` settles everything in one way. Files in which git has left
markers of its own are listed too (J006): they are mended by hand.
""",
    "record": """\
`jospar record XA-004 --status on_track --done 12/40 --note "…"` writes the report of the ISO week that
the date is in, `plan/…/progress/AGENCY/WEEK/XA-004.yaml`. A second report in the same week changes that
file and nothing in it but what was said. Into a new file goes what the last report had of figures *so
far* (`started`, `done`, `regions`, and `spent` of the same year), and that is said. From
that week's list of unchanged measures it is taken off. [That page](recording.md) takes three minutes.

At a terminal, what is missing is asked for: choices are listed, the last report's values stand in
brackets, and nothing is written before a summary is confirmed. Without a terminal, what is missing is
refused by the name of its option. `--evidence FILE` writes the SHA-256 digest of a file; the file itself
is never copied.

`--from FILE` takes many reports: a list in YAML with the keys of a report and `measure`, `agency`,
`date`; JSON, one object a line; an XLSX workbook; or CSV, whose columns are called as the options are, `measure`, `agency`,
`date` and `unchanged` beside them. Columns may say behind a slash what they are of: `paid/local` and
`paid/republican`, `note/ru`, `milestone/site`, `region/XA-01`. A column `revision` names the report that a
row was filled from: if another has come since, the row is returned, unless it repeats what is recorded
already, so the same file may be sent twice. A file is accepted as a whole or returned as a whole, with a
sentence for each row; of a folder, each file for itself. The exit code is 1 when a file was returned.

Every command that writes proves its change first: the plan is read as it would be, nothing may differ but
what was asked for, and no rule may find a new error. Every other byte of a file stays: comments, quotes,
line ends. Writers wait for one another, and a file that somebody has changed in between is not
overwritten. Nothing is staged, committed or sent: what to type next is printed.
""",
    "accept": """\
`jospar accept ministry_a/2026-W28/XA-004 --as ministry_b` writes a verdict into
`plan/…/acceptances/ministry_b/WEEK/XA-004.yaml`; `jospar accept XA-004` means the last report of its
lead. An agency does not judge its own report: [J304](findings.md) says so.
""",
    "return": """\
`jospar return XA-004 --because "The order is not signed" --as ministry_b` writes the other verdict, and
the reason for it. The reason is written in the language that its letters tell.
""",
    "set": """\
`jospar set XA-004 note="…"` changes one field and no other byte. A field is named by its path: `weight`,
`title/ru`, `budget/2027/republican/amount`, `milestones/site/due`. What an act gives (dates, money,
targets, leads, scope, its own words in `phrase`, the end of a measure in `state`, the totals a programme declares)
is changed by an act: `--amendment ID` writes before and after into that amendment too. Suspending a measure is not the
act's; a measure known from statements alone, one of a programme without an act, and all of the sample programme that a
new plan begins with are changed freely. A path into a line of the budget or a milestone that is not there yet adds it,
where all that it must have is given: `budget/2027/local/amount=80`. The declared number is `declared/measures/value`; where sources differ,
`declared/measures/act_12/value` names whose it is. Where only our record is wrong, `--correction --because "…"` writes a correction of its own. Without
either, the command is refused and the right one is printed.

`jospar set --where 'area:safety -status:done' FIELD=VALUE` sets the fields of all records that a
[filter](filters.md) chooses, all of them or none. What changes is shown by meaning first, and written after a yes:
at a terminal it is asked for, elsewhere it is `--yes`. A correction, or the amendment, names each record.
""",
    "new": """\
`jospar new measure --title "…" --area safety --lead ministry_a --due 2028 --source act_12` makes the record
and its file, `plan/…/measures/XA-004.yaml`; agencies and sources become a row at the end of their list. Any
other field is said by its path, as for `set`: `title/kk=…`, `budget/2027/republican/amount=80`. At a
terminal, what is missing is asked for: choices are listed, a mistake is answered at once, and nothing is
written before a summary is confirmed.

An id is the next one behind those that are there, in the range that the area's `ids` give. An id is never
given twice: what other branches have, one's own and those fetched from others, is passed over, and so is
what any of them had before, what stands in `formerly`, and what amendments and reports speak of. What was
passed over is said, with the branch. `git fetch` first, to know what others have; `--id` chooses.

A measure of a programme that an act gives is added by an act: `--amendment ID` writes the addition into that
amendment, `--correction --because "…"` into a correction of its own, for what the act has had all along.
Neither is asked for while fewer measures are entered than the programme is declared to have: then the act's
own rows are being entered. Nor is it for what is known from statements alone: `--quoted`. A programme that is full
grows by an act that raises the declared number first; the refusal prints that command. An indicator is made without
an act: what an act gives of it are its targets and its definition, and changing those asks for one.
""",
    "amend": """\
`jospar amend XA-A-002.yaml` carries out one act's many changes at once. The file is an amendment as [Writing plan
files](writing-plan-files.md) shows it: a file from outside gets its place in the plan, one of the plan is
named by its path or its id. Every `before` is held against what the plan says, and all that do not fit are shown
together, with their lines; then all changes are written, or none. A field is named by its path, in lists by the key
of the item (`budget/2027/republican/amount`, `milestones/site/due`); an item that is not there yet is added. With
`language: kk` a text changes in that language alone. `exclude` writes `state: excluded` and `because`,
`renumber` the official `number`; the id stays. What the act adds comes with its file: `jospar amend XA-A-002.yaml
XA-009.yaml`.

What changes is told by meaning, as `jospar diff` does it; `--dry-run` shows that and the lines, and writes nothing. An
amendment that is carried out already changes nothing, and that is said.
""",
    "recover": """\
Several files are saved as one. When the machine or the process ends in the middle of that, a journal is left, in
git's own folder or in `.jospar-save` beside `plan/`. Until the save is ended, commands that read refuse the
plan (exit code 3) and write nothing. `jospar recover` finishes the save if all its
new bytes are there, else puts all old ones back, and says which; every command that writes does the same
first. A file that was changed in the meantime is never overwritten.
""",
    "except": """\
`jospar except J402 XA-004 --because "…" --until 2027-06-30` writes an exception into the record. Rules
that protect people know none.
""",
}
