"""``jospar week``: the table of its sub-commands, each in a module of its own."""

from jospar.cli.commandtable import Row

ROWS = (
    Row("status", "Show whose reports are expected, received and missing.", "weekstatus.week_status"),
    Row("letter", "Write what an agency is asked, for a merge request.", "weekletter.week_letter"),
    Row("start", "Lay out drafts of what is not reported yet, with what is so far.", "weekstart.week_start"),
    Row("submit", "Hand in drafts as they are: from then on they are reports.", "weekstart.week_submit"),
    Row("sheet", "Write an agency's week as a workbook to fill in.", "weeksheet.week_sheet"),
    Row("form", "Write the page on which an agency reports its week, without git.", "weekform.week_form"),
)
