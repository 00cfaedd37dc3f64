"""What one text rule says of one text."""

from jospar.place import Place
from jospar.rules.registry import rules

FILE = "plan/example/measures/XA-001.yaml"


def seen(code: str, text: str, file: str = FILE) -> list[str]:
    """List what a rule points at in a text; the file's name where it points at the file as a whole."""
    (look,) = (rule.text_check() for rule in rules() if rule.code == code)
    places = [one.at for one in look(file, text)]
    assert all(isinstance(at, Place) for at in places)
    return [text[at.start : at.end] or at.file for at in places if isinstance(at, Place)]
