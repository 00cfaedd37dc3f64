"""What `jospar set` and `jospar new` cannot write is refused with the reason itself, and the way out."""

import pytest

from tests.cli.conftest import Shell

DAY = ("--date", "2026-07-10")
WRONG = ("--correction", "--because", "x")


@pytest.fixture
def typing(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Go to a plan repository where nobody is named."""
    monkeypatch.delenv("JOSPAR_AGENCY", raising=False)
    return shell


@pytest.mark.parametrize("field", ["weight", "milestones", "depends_on", "start", "note/kk"])
def test_nothing_is_taken_away_where_nothing_is(typing: Shell, field: str) -> None:
    ended = typing.type("set", "XA-003", f"{field}=", *WRONG, *DAY)
    assert (ended.code, ended.err) == (0, "")
    assert "nothing changes" in ended.out
    assert not list((typing.folder / "plan").rglob("XA-A-*"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("set", "XA-003", "weight=два"), 'X726: weight: "два" is not a number; write digits'),
        (("set", "XA-003", "due=2029-02-30", *WRONG), "X726: due: there is no day 2029-02-30"),
        (("set", "XA-003", "tags=a,b"), "X726: tags: several keys with their values are wanted here"),
        (("set", "XA-003", "progress_by=unit"), '(did you mean "units"?)'),
        (("set", "XA-003", "milestones=[{id:", *WRONG), "X726: milestones: "),
        (
            ("new", "observation", "--indicator", "XA-I-01", "--period", "2026-13", "--source", "act_12"),
            "X726: period: ",
        ),
    ],
)
def test_a_value_is_refused_with_the_reason(typing: Shell, words: tuple[str, ...], said: str) -> None:
    ended = typing.type(*words, *DAY)
    assert ended.code == 3
    assert said in ended.err
    assert "jospar explain" not in ended.err
    assert ended.err.count("did you mean") <= 1


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("budget/2026/republican/amout", "choose from: year, fund, amount"),
        ("budget/2026/republican/amout", '(did you mean "budget/2026/republican/amount"?)'),
        ("budget/2026/republcan/amount", '(did you mean "budget/2026/republican/amount"?)'),
        ("budget/2026", "there are: 2026/republican, 2027/republican"),
        ("milestones/site/due", "milestones=[…]"),
        ("title/de", "choose from: kk, ru, en"),
        ("number/x", "number has no parts; write number=…"),
        ("due/evry", '(did you mean "due/every"?)'),
    ],
)
def test_a_path_is_refused_where_it_goes_wrong(typing: Shell, path: str, said: str) -> None:
    ended = typing.type("set", "XA-001", f"{path}=3", *WRONG, *DAY)
    assert ended.code == 3
    assert "X725" in ended.err
    assert said in ended.err


def test_a_whole_list_is_given_where_there_is_none(typing: Shell) -> None:
    ended = typing.type("set", "XA-001", "milestones=[{id: site, title: Site}]", *WRONG, *DAY)
    assert (ended.code, ended.err) == (0, "")
    said = (typing.folder / "plan/example/measures/XA-001.yaml").read_text("utf-8")
    assert "milestones:\n  - id: site\n    title: Site\n" in said
