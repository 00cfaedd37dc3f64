"""The page on editors: its settings name schemas there are, its example is sound, its command runs."""

import json
import shlex
from pathlib import Path

from jospar.cli.main import run
from jospar.rules.page import STATUS_DATE
from jospar.scaffold.schema.places import PLACES
from tests.cli.conftest import EXAMPLE
from tests.house.markdown import fenced
from tests.manual.blocks import blocks, text_of

PAGE = "editors.md"


def test_the_example_is_sound() -> None:
    (block,) = blocks(PAGE)
    assert block.date == STATUS_DATE
    assert [one for one in block.judged().findings if one.level == "error"] == []


def test_the_schema_is_where_the_example_says() -> None:
    (block,) = blocks(PAGE)
    ((name, text),) = block.files.items()
    steps = text.partition("$schema=")[2].partition("\n")[0]
    assert (Path("/top") / name).parent.joinpath(steps).resolve() == Path("/top/schemas/progress.schema.json")


def test_the_settings_are_those_of_the_program() -> None:
    (settings,) = fenced(text_of(PAGE), "json")
    places = {place for patterns in PLACES.values() for place in patterns}
    for name, patterns in json.loads(settings)["yaml.schemas"].items():
        assert name.startswith("schemas/")
        assert set(patterns) <= places


def test_the_command_writes_what_the_settings_name(tmp_path: Path) -> None:
    (line,) = "".join(fenced(text_of(PAGE), "sh")).splitlines()
    words = [str(tmp_path / word) if word == "schemas" else word for word in shlex.split(line)[1:]]
    assert run([*words, "--plan", str(EXAMPLE), "--quiet"]) == 0
    (settings,) = fenced(text_of(PAGE), "json")
    assert all((tmp_path / name).is_file() for name in json.loads(settings)["yaml.schemas"])
