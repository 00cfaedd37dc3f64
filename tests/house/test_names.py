"""Names that say what is inside: no utils, no get_."""

from pathlib import PurePosixPath

import pytest

from tests.house.sources import Module, functions, modules

FORBIDDEN = {
    *("base", "common", "constants", "core", "helper", "helpers", "manager", "managers", "misc"),
    *("service", "services", "types", "util", "utils"),
}
ASKED_FOR_BY_A_LIBRARY = {"get_command": "Typer asks a group for its command by this method"}


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_a_module_is_named_after_what_it_holds(module: Module) -> None:
    parts = {
        part.strip("_").removeprefix("test_") for part in PurePosixPath(module.name).with_suffix("").parts
    }
    assert not parts & FORBIDDEN


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_a_function_is_a_verb_of_its_own(module: Module) -> None:
    getters = {
        function.name for function in functions(module) if function.name.lstrip("_").startswith("get_")
    }
    assert getters <= ASKED_FOR_BY_A_LIBRARY.keys()
