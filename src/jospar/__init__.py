"""jospar: national programmes as plan files in git, validated, reported and reviewed."""

__version__ = "0.1.0"

__all__ = ["Finding", "Plan", "Standing", "load", "open_folder", "open_revision", "stand", "validate"]

HOMES = {
    "Finding": "jospar.finding",
    "Plan": "jospar.plan.plan",
    "Standing": "jospar.standing.standing",
    "load": "jospar.reading.load",
    "open_folder": "jospar.tree.folder",
    "open_revision": "jospar.tree.revision",
    "stand": "jospar.standing.standing",
    "validate": "jospar.rules.validate",
}
"""Where each public name is defined; nothing is imported before it is asked for (PEP 562)."""


def __getattr__(name: str) -> object:
    """Import a public name when it is first used."""
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 -- the start of every command passes here

    return getattr(import_module(HOMES[name]), name)


def __dir__() -> list[str]:
    """List the public names."""
    return [*__all__, "__version__"]
