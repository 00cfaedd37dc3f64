"""jospar: national programmes as plan files in git, validated, reported and reviewed."""

__version__ = "0.1.0"
