"""The one error boundary: whatever happens below becomes an exit code and at most a few plain lines."""

import os
import sys
from collections.abc import Callable, Sequence

from jospar.cli.streams import is_closed_pipe, let_go, open_closed_streams, speak_utf8, tell
from jospar.errors import CannotRun, Misused

WELL, FOUND, MISUSED, CANNOT_RUN, BUG, INTERRUPTED = 0, 1, 2, 3, 70, 130
"""The exit codes; ``FOUND`` is for findings, or stale reports, that should fail a build."""

COMPLETION = "_JOSPAR_COMPLETE"
"""Set by the shell while it completes a word."""


def run(arguments: Sequence[str], act: Callable[[Sequence[str]], int] | None = None) -> int:
    """Run a command and return its exit code; nothing is raised. ``act`` takes the place of the commands."""
    try:
        open_closed_streams()
        speak_utf8(os.environ)
        code = _run(arguments, act or _act)
        sys.stdout.flush()
    except KeyboardInterrupt:
        let_go(sys.stdout)
        return INTERRUPTED
    except OSError as problem:
        let_go(sys.stdout)
        if is_closed_pipe(problem):
            return WELL
        _tell_trouble(problem)
        return CANNOT_RUN
    return code


PROGRAM = "jospar"


def _act(arguments: Sequence[str]) -> int:
    if os.environ.get(COMPLETION):
        from jospar.cli.completing import answer_shell  # noqa: PLC0415 -- a shell asks for nothing else

        return answer_shell(os.environ[COMPLETION])
    if list(arguments) == ["validate"]:
        return _validate()
    from jospar.cli.application import run_application  # noqa: PLC0415 -- Typer takes its time

    return run_application(arguments)


def _validate() -> int:
    """Validate as it is typed most often: there is nothing for Typer to read, so nobody waits for it."""
    from jospar.cli.circumstances import Asked  # noqa: PLC0415 -- nothing is imported before it is needed
    from jospar.cli.validating import Demand, hold  # noqa: PLC0415 -- as above

    return hold(Demand(Asked()))


def _run(arguments: Sequence[str], act: Callable[[Sequence[str]], int]) -> int:
    try:
        return act(arguments)
    except CannotRun as refusal:
        return _refused(refusal, arguments)
    except OSError:
        raise
    except Exception as problem:  # noqa: BLE001 -- the one place that must catch everything
        return _ended(problem, arguments)


def _ended(problem: Exception, arguments: Sequence[str]) -> int:
    """Tell how Typer ends a command, or why it could not read one, from a mistake of ours."""
    from typer import Exit  # noqa: PLC0415 -- as above
    from typer._click.exceptions import ClickException  # noqa: PLC0415 -- Typer gives it no public name

    if isinstance(problem, Exit):
        return problem.exit_code
    return _misused(problem, arguments) if isinstance(problem, ClickException) else _bug(arguments, problem)


def _misused(problem: Exception, arguments: Sequence[str]) -> int:
    from jospar.cli.misuse import misuse_note  # noqa: PLC0415 -- as above

    tell(*misuse_note(problem, arguments))
    return MISUSED


def _refused(refusal: CannotRun, arguments: Sequence[str]) -> int:
    from jospar.cli.environment import language_of_arguments  # noqa: PLC0415 -- as above
    from jospar.cli.refusals import brief, excerpt  # noqa: PLC0415 -- as above
    from jospar.words.sentence import say_refusal  # noqa: PLC0415 -- as above
    from jospar.words.voice import Voice  # noqa: PLC0415 -- as above

    voice = Voice(language_of_arguments(arguments, os.environ))
    said = say_refusal(voice, brief(refusal))
    tell(f"{PROGRAM}: {voice.say('finding.error')} {refusal.code}: {said}", *excerpt(refusal))
    return MISUSED if isinstance(refusal, Misused) else CANNOT_RUN


def _bug(arguments: Sequence[str], problem: Exception) -> int:
    from jospar.cli.bug import bug_note  # noqa: PLC0415 -- as above

    tell(*bug_note(problem, arguments, os.environ))
    return BUG


def _tell_trouble(problem: OSError) -> None:
    """Name what the system refused, such as room on a disk: neither the plan's nor the program's mistake."""
    from jospar.words.visible import visible  # noqa: PLC0415 -- as above

    where = "" if problem.filename is None else f": {problem.filename}"
    tell(visible(f"{PROGRAM}: {problem.strerror or problem}{where}"))
