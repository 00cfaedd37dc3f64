"""Escapes: a text is shown letter for letter; only a web page's address becomes a link."""

import pytest

from jospar.report.escapes import escape_markdown, one_line, slug, web_address


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain text, 1,5 (10 %) — «да»!", "plain text, 1,5 (10 %) — «да»!"),
        ("# no heading", "\\# no heading"),
        ("heading #", "heading \\#"),
        ("- no list", "\\- no list"),
        ("2026. no list", "2026\\. no list"),
        ("27.01.2026", "27.01.2026"),
        ("a|b", "a\\|b"),
        ("<b>", "\\<b\\>"),
        ("`x`", "\\`x\\`"),
        ("ministry_of_health", "ministry_of_health"),
        ("_it_", "\\_it\\_"),
        ("R&D &amp;", "R\\&D \\&amp;"),
        ("https://a.b", "https:\\//a.b"),
        ("one\n\n two", "one two"),
        ("  in the middle ", "in the middle"),
        ("1\u00a0346", "1\u00a0346"),
    ],
)
def test_markdown_is_escaped_where_it_means_something(text: str, written: str) -> None:
    assert escape_markdown(text) == written


def test_what_cannot_be_seen_is_shown() -> None:
    assert one_line("a\u202eb\x1b[0m\tc") == "a\\u202eb\\x1b[0m c"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("http://example.org", "http://example.org"),
        ("https://example.org/Қазақ", "https://example.org/%D2%9A%D0%B0%D0%B7%D0%B0%D2%9B"),
        ('https://example.org/"<>', "https://example.org/%22%3C%3E"),
        ("https://example.org/%D2%9A", "https://example.org/%D2%9A"),
        ("javascript:alert(1)", ""),
        ("JavaScript://example.org/%0aalert(1)", ""),
        ("data:text/html,x", ""),
        ("//example.org", ""),
        ("https:///path", ""),
        ("https://[broken", ""),
        ("https://a.b\n", ""),
        (" https://a.b", ""),
        ("", ""),
    ],
)
def test_only_the_address_of_a_web_page_is_one(link: str, address: str) -> None:
    assert web_address(link) == address


def test_a_heading_is_written_as_forges_do() -> None:
    assert slug("Источники") == "источники"
    assert slug("  What to ask for? ") == "what-to-ask-for"
