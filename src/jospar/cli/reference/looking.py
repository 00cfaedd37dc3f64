"""The notes on the commands that look: list, show and status."""

NOTES = {
    "list": """\
`jospar list 'area:safety due<2027-Q1 -status:done'` lists the measures that the [filter](filters.md) chooses,
with their status on the status date; `jospar list @late` those of a saved view. `--what` lists indicators,
agencies, programmes, decisions or risks. `--sort -due,lead` sorts by any field of a filter; what has no value
comes last. A term that must not hold may stand first: `jospar list -status:done`.

On a terminal the table is as wide as the screen; into a pipe goes one line a record, however long.
`--json` keeps to [list.schema.json](schemas/list.schema.json) and, like `--format csv`, has columns that are
not shown: texts in all languages, figures as their digits. A measure of a programme that nobody reports on
here has no status but what public record says of its dates. Records whose files cannot be read are left out,
and their number is said.
""",
    "status": """\
`jospar status` says how everything stands on the status date: measures by status, programmes, areas, agencies
with the reports expected of them and received, what is overdue or reported at risk, and what falls due within
the days that `policy: {due_within: …}` names. `--where 'agency:moe'` counts only what a [filter](filters.md)
chooses. A programme that nobody reports on here is judged by nothing: of it only what is on public record is
counted, under a notice that says so.

People are shown the first rows of long lists; `--json` has them all, as
[status.schema.json](schemas/status.schema.json) says.
""",
    "show": """\
`jospar show XA-004` shows a measure: how it stands, its deadline and the one it began with, milestones, money
by year and fund with what was paid, the reports on it and what others said of them, evidence, amendments,
what it waits for and what waits for it, decisions, risks, and what the rules find. An indicator is shown with
its targets and every figure, an agency with what it leads and owes, a programme with its areas and counts.
Other records are shown as they are written: `jospar show XA-A-001`, `jospar show ministry_a/2026-W28/XA-004`,
`jospar show XA-I-01/2024`. Numbers of people that are small enough to point at somebody are hidden here too.

Where the plan is in git, the last five changes of a measure, an indicator, an agency or a programme are
shown by meaning, each with its day, the act that explains it, and who made it, as `authors` in
`plan/jospar.yaml` lets it be said. Only the commits that touched its file are read; `jospar log XA-004` shows all.

`--json` keeps to [show.schema.json](schemas/show.schema.json).
""",
}
