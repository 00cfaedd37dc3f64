"""What the page on commands says of each of them, beside its options."""

from jospar.cli.reference.editingnotes import EDITING_NOTES as EDITING
from jospar.cli.reference.looking import NOTES as LOOKING
from jospar.cli.reference.weeknotes import WEEK_NOTES as WEEK

NOTES = {
    "validate": """\
It reads every file below `plan/` and asks every [rule](findings.md). It never writes a byte. What editors
and desktops leave beside a plan file (`.DS_Store`, `Thumbs.db`, `XA-003.yaml~`, `.XA-003.yaml.swp`) is
passed by in a folder; in a revision, where somebody committed it, it is a finding. A plan with amendments is
held against what git had before each of them, where git is there and remembers; a shallow clone is not.

Each finding is one line, `file:line:column: level code: what is wrong and what to do`, followed by the line
it speaks of. A finding about a file as a whole names the file alone. What cannot be seen, such as a
terminal escape or a soft hyphen, is shown as an escape and not obeyed; digits of a personal number are
shown as `•`. On a terminal levels are coloured. Of one code in one file the first 50 findings are shown
and the others counted; JSON has them all.

`--format json` writes one object whose form is [findings.schema.json](schemas/findings.schema.json): the
same bytes for the same plan and date. A finding about a file as a whole stands at line 1, column 1.

The other forms are for pipelines, and [that page](pipelines.md) has a recipe for each: `sarif` (SARIF 2.1.0),
`github` (annotations), `gitlab` (a code quality report), `junit` (test results) and `md` (a summary). In
these, paths are written from the top of the repository. With `--out FILE` the form goes into the file, in one
step, and the terminal gets the text; a file in `plan/` is refused. The exit code is the same in all forms.

`jospar validate XA-004`, `jospar validate ministry_a` or `jospar validate plan/example/measures` shows only
what concerns these. The name of a measure or indicator means its file, its reports and its figures; that of
an agency, its reports and all that it leads; that of an area, its measures. The whole plan is read all the
same, so that names of other records are known; the exit code is by what is shown, and how many findings are
not shown is said.

`jospar validate --against origin/main` looks ahead: the plan as it would be after a merge is put together
in memory, line by line where both sides changed a file, and what only that merge would bring is shown. That
is one id given to two records (J229), a file at which the merge would stop (J230), and every error that
neither side has alone, such as a reference to what the other side took away, or an id out of a range that it
made narrower. Nothing is checked out, fetched or merged; `git fetch` first.
""",
    "report": """\
`jospar report weekly` writes the report of the ISO week that the status date is in,
`reports/2026-W47/weekly.ru.html` and so on. A plan with errors gets no report: they are shown, and nothing
is written. All pages are made before the first is written, and each is put into its place in one step.

`jospar report --check` makes every report in the folder again, at the date and of the plan that it names
itself, and compares. The newest one must be of the plan as it is now. With `--earlier` it may be of an
earlier state, too, and none has to be there: that is for pipelines, since the plan changes all week and
the report is written once. Only plain files of at most 16 MiB are read: a link, a folder or a pipe in a
report's place is named, and the check fails.
""",
    "calendar": """\
`jospar calendar fill 2026` writes the days off on weekdays, and the days worked at weekends, of that
year into `calendar:` of `plan/jospar.yaml`, one a line with its name; look at them and commit them like
any other change. Every other byte of the file stays as it was. The days come from the library
`holidays`, which the extra `jospar[calendar]` installs and no other command needs. It does not know
every day that a government moves by decree, and dates by the moon are estimated: add and correct by
hand. A year that is filled already is left as it is. Without a filled year only calendar days are
counted.
""",
    "demo": """\
It makes a git repository of an invented country, XA: a programme with measures, indicators and budgets in
three languages, and its history week by week, committed agency by agency: reports, figures by region and
sex, evidence and what others said of it, slipped deadlines, amendments, corrections, decisions and risks.
Nothing in it is real, and its pages say so. [The tour](tour.md) walks through one.

The weeks begin with 2026-W02, whatever day it is: the same options give the same bytes and the same commit
ids on any machine. So a date is to be named when it is looked at: the command says which. It needs git,
writes nowhere but into DIR, and leaves nothing behind when it is interrupted.

`--plant KIND` makes one mistake more, in a commit of its own after all others, and says where `validate`
finds it and by which code. Several kinds are planted in files of their own; a demo that has no place for
one is refused. The kinds, by the rule that finds them:

""",
    "explain": """\
`jospar explain J203`, `jospar explain j203` and `jospar explain unknown-agency` are the same. `jospar explain
J2` or `jospar explain references` lists a family, `jospar explain X` why a command cannot run. All codes with
their pages are on two pages too: [findings](findings.md) and [changes](changes.md).
""",
    "manual": """\
`jospar manual` lists the pages, `jospar manual reviewing` shows one, and a part of a name that only one page
has is enough. On a terminal the page is laid out and, where it is longer than the screen, shown in the pager
that `PAGER` names; into a pipe goes the Markdown as it is. The pages are the files of this folder: they come
with the program and need no network.
""",
    "log": """\
Each commit that changed the plan is one paragraph: its day, its id, who made it, its subject, then what it
changed, major changes first and with the act that explains them. Routine changes (reports, observations,
evidence) are counted; `--weight routine` names them, `--weight major` leaves all lesser ones out.

`jospar log XA-004` shows what concerns a measure, its reports and its figures, under its former names too;
`jospar log ministry_a` the reports of an agency. `--only C2,C301,target-softened` chooses kinds of change. A
merge is told as one step from its first parent. Nothing needs to be checked out, a bare clone will do, and a
plan whose folder was moved is followed. A shallow clone says where it ends. [Looking back](history.md)
tells more.

Who made a commit is shown as `authors:` of `plan/jospar.yaml` says: `agency` (by the reports in the commit, a
line `Agency: ministry_a` at the end of its message, or the author's name where it is an agency's), `name`, or
`none`. E-mail addresses are never shown. `--format json` writes one object whose form is
[log.schema.json](schemas/log.schema.json).
""",
    "history": """\
`jospar history XA-004` tells the changes of its dates, money, targets and owners, the oldest first, each with
the day of the commit and, where an amendment explains it, the day from which that is in force; how often its
deadline was put off; and week by week what was reported of it. A deadline is put off once by each amendment
that moves it later, whether git remembers it or not, and once by each move that no amendment explains.

`--baseline approved-2026` measures the slippage from a tag, a branch or a commit, `--baseline @2026-06-30`
from the plan as it was at the end of that day: in calendar days, and in working days where the plan's
calendar is filled. JSON is of the form [history.schema.json](schemas/history.schema.json).
""",
    "blame": """\
One line a field, by its path as amendments write it: what stands there, the day and the commit that put it
there, who made it as policy shows it, and the amendment that says so. JSON is of the form
[blame.schema.json](schemas/blame.schema.json).
""",
    "baseline": """\
`jospar baseline create approved-2026` prints a `git tag --sign` command for the newest commit, or that of
`--at`. It is yours to run, with your key: a tag that a program signs by itself proves nothing.
""",
    "git": """\
`jospar git install` shows what it would set and, when that is wanted, sets it: a line in `.gitattributes`
beside `plan/`, to be committed for everybody, and in the configuration of this clone alone the sections
`diff.jospar` and `merge.jospar` and the alias `git plog`, which is short for `git log -p --ext-diff`.
`jospar git uninstall` takes these out again; without them git treats the files as any others.

From then on `git diff`, and `git plog` or `git show --ext-diff`, say "deadline moved" where
they would show lines; `git diff --no-ext-diff` shows lines again. A file that cannot be read is shown by its
lines. And `git merge`, `git rebase`, `git cherry-pick` and `git pull` merge plan files by their fields:
[merging](merging.md).
""",
    **LOOKING,
    **EDITING,
    **WEEK,
    "fix": """\
It writes what findings offer: days and periods as plan files write them (J110), decimal points (J106),
numbers without separators and with a plain minus (J107, J108), ids without unseen characters (J115), quotes
around what other YAML readers take for something else (J021), a text that a comma has cut, on lines of its
own or in quotes (J117), letters as one character each (J019), no byte-order mark (J002), and the end of the
last line. Only these places change; every other byte, comments too, stays. Before a file is written it is
read again: it must have none of these findings, no new one of its text or shape, and, where its records
could be read before, the same records. Else it stays as it is, and is named. What a policy turns off or a
record excepts is left alone. `--dry-run` prints a patch that `git apply` takes. Look at the change and
commit it like any other.

`jospar fix ids --against origin/main` is for one id that two branches gave to two records (J229). The
younger of the two gets the next free id: the one that is not committed, or whose file was committed later on
its side. Its file is called so then, and so are its reports, verdicts and observations; every reference to
it, in measures, risks, decisions, overrides, amendments and lists of unchanged measures, follows. References
are found by what they are, never by a search: words that speak of the old id stay, and their files are
named. It is one change, proved like any edit: the plan as it would be may differ in that id alone. If the
younger record is the other side's, nothing is written, the command for them is printed, and the exit code is
1; `--ours` renumbers this side's at any rate. Without `--against` it is the main branch. Do it before you
merge; of a merge that has stopped, `git merge --abort` first. One record that both sides entered, with a
title or a number in common, is no collision: agree on one of the two.
""",
    "init": """\
It writes what a plan repository begins with, into a folder that is not there yet, is empty, or holds nothing
but `.git`: a sample programme with an indicator, a figure and this week's report, all invented; a README and
a page for each role (I report, I review, I read) in every language of `--lang`; the [schemas](editors.md)
and settings for editors; CODEOWNERS by agency; line ends, hooks of pre-commit, and the
[pipelines](pipelines.md) of the forges that were named. `jospar validate` has nothing to say about it. A
licence is for the owners to choose. With `--git` it is made a git repository, too; nothing is ever
committed. Once a programme of your own stands beside the sample, or in its place, `jospar validate` names what is left of
the sample (J822).
""",
    "schema": """\
`jospar schema` lists the records and where their files lie, `jospar schema measure` prints the schema of
one, and `jospar schema --out schemas` writes them all. They are made from the program's own types, and where
there is a plan, with its names: an editor offers the agencies, sources, areas, measures, indicators and
regions that there are. Write them again when names were added. What a schema cannot know (that a deadline is
in the programme, that sums agree) only `jospar validate` says. [How editors find them](editors.md).
""",
    "diff": """\
It compares records by their ids and fields by their meaning: how a file is laid out, or in which order its
lists stand, is no change. Every kind of change has a [code](changes.md), and a weight: *major* touches what
an act promises, *minor* changes the plan and none of that, *routine* is the work itself, which is counted
and not listed. First comes what is major and named by no amendment, correction or publication of the new
side; then the rest by area and agency. What follows for sums and statuses is said of `--date`.

| Typed | Compared |
|---|---|
| `jospar diff` | the files as they are, committed or not, with the point where they left the main branch |
| `jospar diff v1.0` | the files as they are with the point where they left `v1.0` |
| `jospar diff main...topic` | `topic` with the point where it left `main` |
| `jospar diff v1.0..HEAD` | these two |
| `jospar diff @2026-06-30` | the files with what was committed until the end of that day |
| `jospar diff ./old ./new` | two folders; no git is needed |
| `jospar diff main HEAD+` | `HEAD+` is how the files as they are can be named |

The main branch is `origin/main`, `origin/master`, `main`, `master` or the one that origin calls its own,
whichever is found first. Where there is none of these, as in a clone of one branch, a base has to be named;
a repository with one branch alone, and no remote, is compared with its last commit. Days go along first
parents.

Only the files that differ are read, and what it takes to judge them. A base without a plan is no error:
everything is new. What cannot be read on one side is said (C910), and the rest is compared.

`--mute title/*` leaves out changes of a field, written as amendments write it, with `*` for anything;
`--mute measure:note/*` of one kind of record. They are counted. Records that come and go are never muted. The gate judges
what is shown, and a line says so where its rules reach further.
`--only C2,C302` shows some kinds alone, `--where area:safety` what concerns the measures and indicators that
a [filter](filters.md) chooses on either side. What is left out is counted.

The plan's own policy says which changes need an approval and which are forbidden, and the policy that judges
is that of the old side. Beside each change stands what it needs, or who has approved it; at the end stands
the approval that is missing, [to be filled in](reviewing.md#who-has-to-approve). `--as AGENCY` finds what that
agency has changed outside of its own folders, in a past week, or of others' verdicts.

The exit code is by what is shown. It is 1 where something is forbidden; with `--fail-on approval` where an
approval is missing, or covers nothing or less than it says; with `unexplained` where no act explains a major
change; with `major` or `minor` where there is any. `--fail-on never` only shows.

`--format md` writes the comment of a pull request: its first line is a mark by which a pipeline finds the
comment to write over, and it ends before 60,000 characters. `html` is one file that needs nothing else, the
old beside the new. `json` has everything, the work too, in [this form](schemas/diff.schema.json); `github`
and `gitlab` set each change beside its line on the new side. [Pipelines](pipelines.md) has the recipes.
`comparative`, `comparative-html` and `comparative-docx` are the table that goes with a draft amendment; the last
is a Word document, goes into the file of `--out` alone and needs the extra `jospar[documents]`.
""",
}
