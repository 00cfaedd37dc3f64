"""One measure for folders and revisions of what is a plain file."""

import pytest

from jospar.tree.listing import FOLDER_MODE, LINK_MODE, SUBMODULE_MODE, Entry, leads_outside, sort_out
from jospar.tree.tree import LIMIT_BYTES, Oddity, OddityKind

FILE_MODE = 0o100644


@pytest.mark.parametrize(
    ("path", "target", "outside"),
    [
        (b"link.yaml", b"jospar.yaml", False),
        (b"a/link.yaml", b"../b/XA-1.yaml", False),
        (b"a/link.yaml", b"..", False),
        (b"link.yaml", b"../plan/jospar.yaml", False),
        (b"link.yaml", b"../planning/x.yaml", True),
        (b"a/link.yaml", b"../../secret.yaml", True),
        (b"link.yaml", b"..", True),
        (b"link.yaml", b"/etc/passwd", True),
        (b"link.yaml", b"C:/secret.yaml", True),
        (b"link.yaml", b"..\\..\\secret.yaml", True),
        (b"link.yaml", b"\xff\xfe", False),
        (b"link.yaml", b"", False),
    ],
)
def test_a_link_is_judged_by_where_it_says_it_leads(path: bytes, target: bytes, *, outside: bool) -> None:
    assert leads_outside(path, target) is outside


@pytest.mark.parametrize(
    ("entry", "name", "kind"),
    [
        (Entry(b"a.yaml", LINK_MODE, target=b"b.yaml"), "plan/a.yaml", OddityKind.SYMLINK),
        (Entry(b"a.yaml", LINK_MODE, target=b"../b"), "plan/a.yaml", OddityKind.SYMLINK_OUTSIDE),
        (Entry(b"sub", SUBMODULE_MODE), "plan/sub", OddityKind.SUBMODULE),
        (Entry(b"pipe", 0o010000), "plan/pipe", OddityKind.SPECIAL),
        (Entry(b"a", FILE_MODE, LIMIT_BYTES + 1), "plan/a", OddityKind.TOO_LARGE),
        (Entry(b"a", FILE_MODE, trouble=OddityKind.UNREADABLE), "plan/a", OddityKind.UNREADABLE),
        (Entry(b"d", FOLDER_MODE, trouble=OddityKind.UNREADABLE), "plan/d", OddityKind.UNREADABLE),
        (Entry(b"x.yaml/in/it.yaml", FILE_MODE), "plan/x.yaml", OddityKind.DIRECTORY_AS_FILE),
        (Entry(b"m/x.YML", FOLDER_MODE), "plan/m/x.YML", OddityKind.DIRECTORY_AS_FILE),
        (Entry(b"m/\xff/a.yaml", FILE_MODE), "plan/m/\\xff", OddityKind.BAD_NAME),
        (Entry(b"m/../../a.yaml", FILE_MODE), "plan/m/..", OddityKind.BAD_NAME),
        (Entry(b"m//a.yaml", FILE_MODE), "plan/m/", OddityKind.BAD_NAME),
        (Entry(b"m/.", FILE_MODE), "plan/m/.", OddityKind.BAD_NAME),
    ],
)
def test_what_is_no_plain_file_is_an_oddity(entry: Entry, name: str, kind: OddityKind) -> None:
    listing = sort_out([entry])
    assert listing.oddities == (Oddity(name, kind),)
    assert not listing.files


@pytest.mark.parametrize(
    "path",
    [b"a.yaml", "жоспар/XA 1.yaml".encode(), b"a\nb.yaml", b".#a", b"a~", b".DS_Store", b"..a", b"a./b"],
)
def test_any_other_name_is_a_files_and_a_rule_decides(path: bytes) -> None:
    listing = sort_out([Entry(path, FILE_MODE, LIMIT_BYTES)])
    assert list(listing.files) == [f"plan/{path.decode()}"]
    assert not listing.oddities


def test_an_odd_directory_is_named_once_for_all_that_is_in_it() -> None:
    listing = sort_out(Entry(f"x.yaml/{number}".encode(), FILE_MODE) for number in range(3))
    assert listing.oddities == (Oddity("plan/x.yaml", OddityKind.DIRECTORY_AS_FILE),)


def test_names_and_oddities_are_in_order() -> None:
    paths = [b"b.yaml", b"a/z.yaml", b"c", b"a.yaml"]
    files = sort_out(Entry(path, FILE_MODE) for path in paths).files
    odd = sort_out(Entry(path, SUBMODULE_MODE) for path in paths).oddities
    assert list(files) == ["plan/a.yaml", "plan/a/z.yaml", "plan/b.yaml", "plan/c"]
    assert [oddity.name for oddity in odd] == list(files)
