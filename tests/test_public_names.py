"""The package's few public names are there, and cost nothing before they are used."""

import subprocess
import sys
from importlib import import_module

import pytest

import jospar


@pytest.mark.parametrize("name", jospar.__all__)
def test_a_public_name_is_the_one_its_home_defines(name: str) -> None:
    assert getattr(jospar, name) is getattr(import_module(jospar.HOMES[name]), name)


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        getattr(jospar, "nonsense")  # noqa: B009 -- as a user would mistype it


def test_importing_the_package_imports_nothing_of_it() -> None:
    probe = "import sys, jospar; print([name for name in sys.modules if name.startswith('jospar.')])"
    ran = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
    assert set(dir(jospar)) == {*jospar.__all__, "__version__"}
