"""What editors show of records and keys: the same words as on the manual's page on the format."""

from jospar.cli.formatpage.closed import list_prefix, term
from jospar.cli.formatpage.headings import summary_of, title_of
from jospar.cli.formatpage.hints import hint_of
from jospar.frozen import frozen
from jospar.reading.shape import Field
from jospar.words.voice import Voice


@frozen
class FormatWords:
    """Words of one language for keys and closed lists; records and hints are described in English."""

    voice: Voice

    def title(self, cls: type) -> str:
        """Say what a record is called."""
        return title_of(cls)

    def summary(self, cls: type) -> str:
        """Say in a sentence what a record is."""
        return summary_of(cls)

    def key(self, cls: type, field: Field) -> tuple[str, str]:
        """Give the name of a key in the language, and its hint."""
        key = f"field.{field.name}"
        name = self.voice.say(key) if self.voice.has(key) else field.name.replace("_", " ")
        return name, hint_of(cls, field.name).replace("`", "")

    def word(self, cls: type, field: Field, word: str) -> str:
        """Say a word of a closed list in the language."""
        key = term(list_prefix(cls, field), word)
        return self.voice.say(key) if self.voice.has(key) else ""

    def form(self, form: str, example: str) -> str:
        """Say how a value of a form is written."""
        key = f"schema.{form}.more" if example and form != "form" else f"schema.{form}"
        return self.voice.say(key, example=example) if form else ""
