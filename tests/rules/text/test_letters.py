"""Invisible characters, letters in parts, mixed scripts and links: the cases that pages leave out."""

import pytest

from tests.rules.text.seen import seen


@pytest.mark.parametrize(
    "character",
    ["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\u202e", "\u2066", "\x85", "\u2028", "\U000e0041"],
)
def test_an_invisible_character_is_found(character: str) -> None:
    assert seen("J018", f"title: до{character}ма и {character}\n") == [character]


@pytest.mark.parametrize(
    "text", ["\U0001f468\u200d\U0001f469", "\u2764\ufe0f\u200d\U0001f525", "1\u00a0000", "\ta", "—"]
)
def test_what_emoji_and_typography_need_is_let_through(text: str) -> None:
    assert seen("J018", f"title: {text}\n") == []


@pytest.mark.parametrize("escape", ["\\u200b", "\\xad", "\\U0000202e", "\\L", "\\N"])
def test_an_escape_counts_in_double_quotes_alone(escape: str) -> None:
    assert seen("J018", f'a: ["x{escape}y"]\n') == [f'"x{escape}y"']
    assert seen("J018", f"a: 'x{escape}y'\nb: \"c\"\n") == []
    assert seen("J018", f'a: "x{escape}y\n') == []


def test_letters_in_parts_are_counted() -> None:
    assert seen("J019", "и\u0306 и\u0306 й") == ["и\u0306"]
    assert seen("J019", "", "plan/и\u0306.yaml") == ["plan/и\u0306.yaml"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Astan\u0430, Astan\u0430; \u0410lmaty", ["Astan\u0430", "\u0410lmaty"]),
        ("Қазақcтан", ["Қазақcтан"]),
        ("\u0421\u041eVID19 KZ-75 COVID-19-ға UNICEF-тің «UNICEF» a/б a_б", []),
        ("é\u0430", []),
    ],
)
def test_a_mixed_word_is_said_once(text: str, found: list[str]) -> None:
    assert seen("J020", text) == found


@pytest.mark.parametrize(
    "link",
    [
        "http://10.1.2.3/a",
        "https://192.168.0.1:8080/",
        "http://172.16.0.1",
        "http://localhost:3000",
        "http://127.0.0.1",
        "http://portal/a",
        "https://docs.gov.local/x",
        "https://intranet.gov.example/x",
        "http://user@10.0.0.1/",
        "http://[fd00::1]/",
        "ftp://files.lan/x",
    ],
)
def test_a_link_into_a_closed_network_is_found(link: str) -> None:
    assert len(seen("J039", f"url: {link}\n")) == 1


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/10.0.0.1",
        "http://172.32.0.1/",
        "https://local.example.org/",
        "http://11.0.0.1",
        "//x",
    ],
)
def test_a_public_link_is_let_through(link: str) -> None:
    assert seen("J039", f"url: {link}\n") == []
    assert seen("J039", f"note: 'C:\\{link}'\n") == []


@pytest.mark.parametrize("link", ["file:///C:/a.docx", "\\\\server\\share"])
def test_a_file_on_somebodys_disk_is_found(link: str) -> None:
    assert seen("J039", f"note: {link}") == [link]
