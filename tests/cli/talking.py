"""Somebody at the keyboard of a test: answers one after another, and the questions that were put."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jospar.cli.circumstances import Asked, Circumstances, look_around

Answer = Callable[..., list[str]]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Sit at the keyboard: give the answers, one after another; name the questions that were put."""

    def sit(*answers: str) -> list[str]:
        coming: Iterator[str] = iter(answers)
        asked: list[str] = []

        def read(question: str = "") -> str:
            asked.append(question)
            return next(coming)

        monkeypatch.setattr("builtins.input", read)
        return asked

    return sit


def around(plan: Path, language: str) -> Circumstances:
    return look_around(Asked(str(plan), date="2026-07-10", lang=language))
