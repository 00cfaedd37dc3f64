"""The view of a week's form: what its page asks, in every language that it speaks."""

from collections.abc import Mapping
from typing import Any

from jospar.frozen import frozen


@frozen
class FormPage:
    """One agency's week as it is asked for.

    ``language`` is the one that the page opens in; ``words`` are its messages by language and key, without
    ``form.``; ``data`` is what the page's script reads: plain mappings, lists, texts and truth values.
    """

    language: str
    languages: tuple[str, ...]
    words: Mapping[str, Mapping[str, str]]
    data: Mapping[str, Any]
