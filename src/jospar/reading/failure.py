"""The value of what could not be decoded; told apart from every value that can be written."""

from typing import Final


class Failure:
    """Stands where a value should be; why is on the desk."""

    __slots__ = ()


FAILED: Final = Failure()
