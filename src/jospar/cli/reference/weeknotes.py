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
    "week form": """\
`jospar week form --as ministry_a -o week.html` writes one page, which opens in any browser from any folder. It
asks about the measures that the agency owes something of, with what it reported last already filled in; its checks
are those of the program; it speaks all languages of the plan. It loads nothing and sends nothing: *Save* makes a file
`week-ministry_a-2026-W47.jsonl`, which [`jospar record --from`](#jospar-record) takes. [That page](recording.md) shows
how it is filled in. `--all` asks about all measures that the agency leads. Where nothing is owed, nothing is written. Without
`-o` the file is called `week-AGENCY-WEEK.html`; `-o -` writes the page to standard output.

The first line of the file says whose week it is: `form`, `agency`, `week`, `tree` (of the plan that the form was made
of), `language`, `date`, `rows`, `asked`. Each other line is a report as `record --from` takes it, with the `revision`
that it was filled from. A file that was cut short, or whose day is not of its week, is returned.
""",
    "week status": """\
By agency: how many reports are expected now and how many are there, which are the figures of the weekly report;
how many drafts there are; and which measures are missing. With `--as` the measures that this agency is asked
about, each with its reasons, and one answer: `all received, 7 of 7`, `5 of 7 received so far`, or `returned: row 5`
where the rules find errors in its reports of this week.

`--format md` begins with a mark, `<!-- jospar week ministry_a -->`, by which a pipeline finds the comment that it
wrote before; [that page](pipelines.md) has the recipes. The exit code is 0 whatever is missing.
JSON is of the form [week.schema.json](schemas/week.schema.json).
""",
    "week letter": """\
What an agency is asked this week as the text of a merge request, in every language of the plan: each measure with its
row, the reasons, the nearest day, and how to answer. It is what [pipelines](pipelines.md#every-monday) send each
Monday.
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
without a status is refused. Without ids a draft stays where the agency has said since that nothing is new, on its
list of the unchanged; naming the measure hands the draft in and takes the measure off that list.
""",
    "period": """\
What `reporting: {statutory: …}` of a programme names: executors report to the lead, the lead to the Government, on a
half-year, a quarter, a month or a year. Such a report lies in `progress/AGENCY/2026-H2/ID.yaml`. It is none of any
week's: it enters no count of weekly reports.
""",
    "period status": """\
Who must report to whom by which day of the act; by agency, how many texts there are, drafts apart; and which are
missing. A text is the `note` of the report on a measure that was under way in the period. With `--as` the measures of
one agency. A period is closed when all texts are there and the lead has accepted those of others. JSON is of the form
[period.schema.json](schemas/period.schema.json).
""",
    "period open": """\
`jospar period open 2026-H2 --as ministry_a`, or `--as all`, lays out a draft for each text that is missing: figures
as they were last reported in the period, and as its `note` the weekly notes of the period, each behind its week and
its days, in the languages that they were written in. Make a text of them. A file that is there is left alone.
""",
    "period submit": """\
`jospar period submit 2026-H2 XA-004 --as ministry_a` hands in the draft of that text; without ids, all of the agency's.
""",
    "period close": """\
`jospar period close 2026-H2 --as ministry_a` is for the lead of the programme, after the period's last day. While a
text is missing, in draft or sent back it is refused, and these are named. Else the lead's
acceptance of each text that is not its own, and not accepted yet, is written into `acceptances/`. That is all that
closing means: no other record is kept of it. A single text is sent back with `jospar return ministry_b/2026-H2/XA-004`.
""",
}
