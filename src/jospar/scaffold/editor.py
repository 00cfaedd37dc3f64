"""What editors are told: which schema is for which files, and how text is saved."""

import json

from jospar.plan.progress import Unchanged
from jospar.reading.layout import KINDS, address
from jospar.scaffold.schema.places import PLACES

SCHEMAS = "schemas"
"""The folder of the schemas."""


def schema_file(cls: type) -> str:
    """Name the file of a record's schema from the top of the repository."""
    return f"{SCHEMAS}/{KINDS[cls]}.schema.json"


def settings() -> dict[str, str]:
    """Give the files of Visual Studio Code."""
    mapped = {f"./{schema_file(cls)}": list(places) for cls, places in PLACES.items() if cls is not Unchanged}
    said = {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.wordWrap": "on"},
        "yaml.schemas": mapped,
    }
    wanted = {"recommendations": ["redhat.vscode-yaml"]}
    return {".vscode/settings.json": _json(said), ".vscode/extensions.json": _json(wanted)}


def with_modeline(file: str, text: str) -> str:
    """Begin a plan file with the line that tells other editors its schema; leave other files as they are."""
    where = address(file)
    if where is None:
        return text
    up = "../" * file.count("/")
    return f"# yaml-language-server: $schema={up}{schema_file(where.record)}\n{text}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
