"""Where a forge finds the plan: what stands before its paths, and the address of a line on the web."""

from urllib.parse import quote

from jospar.frozen import frozen


@frozen
class Forge:
    """The way from the top of the repository to the folder of the plan, and the web address of that top.

    ``prefix`` is empty or ends with a slash; ``address`` is one to which a path can be appended, or empty.
    """

    prefix: str = ""
    address: str = ""

    def path(self, file: str) -> str:
        """Name a file from the top of the repository."""
        return f"{self.prefix}{file}"

    def uri(self, file: str) -> str:
        """Write a file's path as a relative reference."""
        return quote(self.path(file), safe="/", errors="backslashreplace")

    def link(self, file: str, line: int = 0) -> str:
        """Give the address of a line or of a whole file; a relative one where no web address is known."""
        return f"{self.address}{self.uri(file)}{f'#L{line}' if line else ''}"
