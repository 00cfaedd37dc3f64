"""The only exceptions of the house: the tool cannot run, for a reason with a code."""

from jospar.code import Code


class CannotRun(Exception):  # noqa: N818 -- it is no error of the program; it says what stands in the way
    """Stop a command before it has done anything, with a code and the facts that explain it.

    Caught once, in the command line; the words are chosen there. Exit code 3.
    """

    def __init__(self, code: str, /, **facts: str | int | tuple[str, ...]) -> None:
        super().__init__(code, facts)
        self.code = Code(code)
        self.facts = facts


class Misused(CannotRun):
    """Stop a command whose words or options make no sense together. Exit code 2."""
