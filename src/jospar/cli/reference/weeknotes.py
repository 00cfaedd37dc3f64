"""The notes on the commands of a week and of a statutory period."""

WEEK_NOTES = {
    "week": """\
A week is an ISO week, Monday to Sunday, and its days stand beside its number. Of a programme whose `cadence` is
another, all this is about its month, quarter or year.
""",
    "week sheet": """\
The measures that an agency is asked about, as a workbook for Excel or LibreOffice: what is known stands in locked
cells, what was reported last stands in the yellow ones already, lists offer the words of the sheet's language, and a
second sheet explains it all. There are no macros and no password; a text that begins with `=`, `+`, `-` or `@`
stands behind an apostrophe, so that no program takes it for a formula. The same plan and the same day give the
same bytes. An agency that owes nothing gets no file.

`jospar record --from week.xlsx` takes it back. Rows that nobody touched are no reports; `yes` under *no news* is
one. Milestones stand in rows of their own below their measure. It needs the extra `jospar[sheets]`, as
`record --from` does for workbooks; [that page](recording.md#a-sheet-for-excel) says more.
""",
    "week status": """\
By agency: how many reports are expected now and how many are there, which are the figures of the weekly report;
how many drafts there are; and which measures are missing. With `--as` the measures that this agency is asked
about, each with its reasons, and one answer: `accepted, 7 of 7`, `5 of 7 received so far`, or `returned: row 5`
where the rules find errors in its reports of this week.

`--format md` begins with a mark, `<!-- jospar week ministry_a -->`, by which a pipeline finds the comment that it
wrote before; [that page](pipelines.md) has the recipes. The exit code is 0 whatever is missing.
JSON is of the form [week.schema.json](schemas/week.schema.json).
""",
    "week start": """\
`jospar week start --as ministry_a` lays a file for each measure that the agency is asked about and has said nothing
of, with `state: draft`, the week's days in its head, and what the last report had of status, reason, forecast and
figures *so far*; of a recurring duty nothing is taken over. A file that is there is left alone, so that the command
can be typed twice. `--as all` does it for every agency, all or nothing.

A draft is no report: no count knows of it, and a week later [J731](findings.md) asks what became of it. It is handed
in by taking the line `state: draft` away, by `jospar week submit`, or by `jospar record` on the same measure.
""",
    "week submit": """\
`jospar week submit XA-004 --as ministry_a` takes `state: draft` away from the draft of that measure and week; without
ids, from all of the agency's drafts of the week. What a report must say is asked of it then: a draft of the lead
without a status is refused.
""",
}
