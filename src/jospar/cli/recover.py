"""``jospar recover``: end a save that a crash cut off."""

import sys

from jospar.cli.options import Lang, Plan


def recover(*, plan: Plan = None, lang: Lang = None) -> int:
    """Finish a save that was cut off, or put the old files back; say which."""
    from jospar.cli.circumstances import (  # noqa: PLC0415 -- imported when it is run
        Asked,
        choose_folder,
        ended_lines,
        look_around,
    )
    from jospar.tree.lock import plan_lock  # noqa: PLC0415 -- as above

    asked = Asked(plan, lang=lang)
    with plan_lock(choose_folder(asked)) as ended:
        pass
    here = look_around(asked)
    lines = (here.voice.say("save.none"),) if ended is None else ended_lines(ended, here.voice)
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 0
