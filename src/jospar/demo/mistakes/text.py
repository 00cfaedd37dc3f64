"""Mistakes in the text of files: encodings, YAML that is none, letters, and what must not be in a plan."""

from jospar.demo.mistakes.mistake import Mistake as Row
from jospar.demo.mistakes.rooms import (
    ALL,
    DECISIONS,
    END,
    ENGLISH,
    INDICATORS,
    MEASURES,
    PROGRESS,
    RISKS,
    START,
)

PARTS = PROGRESS.replace(r"(\w+)", r"(akimat_\d\d)")
PEOPLE = (r"\1measures/\4.yaml", "en: person")
RULES = (
    r"(?s)\A(id: \S+\n(number: \S+\n)).*?(area: \w+\n).*?(lead: \w+\n)"
    r".*?(due: 20\S+\n)progress_by: completion.*\Z"
)

ROWS = (
    Row("not-utf8", "J001", RISKS, ENGLISH, "  en: ¦\udcff"),
    Row("byte-order-mark", "J002", MEASURES, START, "\ufeff", "warning"),
    Row("windows-line-endings", "J003", MEASURES, r"\n", r"\r\n", "note", every=True),
    Row("nested-too-deep", "J005", RISKS, r"(?m)^owner: .*$", "owner: ¦" + "[" * 200 + "]" * 200),
    Row("merge-conflict", "J006", RISKS, r"(?m)^(owner: .*)$", r"¦<<<<<<< a\n\1\n=======\n\1\n>>>>>>> b"),
    Row("open-bracket", "J007", DECISIONS, r"(?m)^measures: .*$", "measures: [XA-001¦"),
    Row("open-quote", "J007", RISKS, r"(?m)^owner: ", 'owner: "¦'),
    Row("several-documents", "J008", RISKS, END, r"¦---\nid: XA-R-77\n"),
    Row("anchor", "J009", RISKS, r"(?m)^owner: ", "owner: ¦&a "),
    Row("tag", "J010", DECISIONS, r"(?m)^due: ", "due: ¦!!str "),
    Row("tab", "J011", INDICATORS, ENGLISH, r"¦\ten: "),
    Row("key-twice", "J012", MEASURES, r"(?m)^(area: .*)$", r"\1\n¦\1"),
    Row("empty-file", "J013", RISKS, ALL, ""),
    Row("control-character", "J017", MEASURES, ENGLISH, "  en: ¦\x07"),
    Row("soft-hyphen", "J018", MEASURES, r"(?m)^  en: (\w)", "  en: ¦\\1\u00ad", "warning"),
    Row("letters-in-pieces", "J019", MEASURES, "й", "¦и\u0306", "warning"),
    Row("mixed-scripts", "J020", MEASURES, r"(?m)^(  en: ).", r"\1¦Оp", "warning"),
    Row("number-unquoted", "J021", MEASURES, r'(?m)^number: "(\d+\.\d0)"', r"number: ¦\1", "note"),
    Row("open-conflict", "J027", MEASURES, END, r"conflicts:\n  - ¦{field: weight, ours: 2, theirs: 3}\n"),
    Row("personal-number", "J031", MEASURES, END, r"¦note: 850101100121\n"),
    Row("personal-number-in-report", "J031", PROGRESS, r"(?m)^next:\n  en: ", r"\g<0>¦850101100121 "),
    Row("secrecy-mark", "J032", PROGRESS, r"(?m)^note:\n  en: ", r"\g<0>¦ДСП "),
    Row("copied-evidence", "J033", PROGRESS, ALL, "%PDF", to=r"\1progress/\2/\3/act.pdf"),
    Row("restricted-with-title", "J034", MEASURES, RULES, r"\1\3\4\5access: restricted\n¦title: Rules\n"),
    Row("telephone", "J035", MEASURES, END, r"¦note: +7 701 123-45-67\n", "warning"),
    Row("email", "J036", MEASURES, END, r"¦note: office@ministry.xa\n", "warning"),
    Row("few-people", "J038", PARTS, r"units: \d+", "units: ¦2", "warning", beside=PEOPLE),
    Row("closed-network", "J039", MEASURES, END, r"¦note: see http://10.0.0.5/standard\n", "warning"),
)
"""The mistakes of this family."""
