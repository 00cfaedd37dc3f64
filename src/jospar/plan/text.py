"""Prose in one or more languages, as a plan file gives it."""

from jospar.frozen import frozen

LANGUAGES = ("kk", "ru", "en")
"""The languages a plan may be written in."""


@frozen
class Text:
    """A text by language, in the order it was written; never empty."""

    by_language: tuple[tuple[str, str], ...]

    def spoken(self, *languages: str) -> tuple[str, str]:
        """Choose the text in the first of the languages that it has, else its own first.

        Returns (text, its language).
        """
        have = dict(self.by_language)
        for language in languages:
            if language in have:
                return have[language], language
        language, text = self.by_language[0]
        return text, language

    def has(self, language: str) -> bool:
        """Tell whether there is a text in this language."""
        return any(known == language for known, _ in self.by_language)
