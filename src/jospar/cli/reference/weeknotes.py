"""The notes on the commands of a week and of a statutory period."""

WEEK_NOTES = {
    "week": """\
A week is an ISO week, Monday to Sunday, and its days stand beside its number. Of a programme whose `cadence` is
another, all this is about its month, quarter or year.
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
}
