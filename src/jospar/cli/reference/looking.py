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
}
