"""Fill in a workbook through LibreOffice's bridge; run by the system's Python: SOURCE SAVED CELLS PROFILE."""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]  # the system's, and not of this environment

SECONDS = 90
HIDDEN_WINDOW = ("Hidden", True)
FORM = ("FilterName", "Calc MS Excel 2007 XML")


def main() -> None:
    """Start LibreOffice with a profile of its own, type, save, and end it whatever happens."""
    source, saved, cells, profile = sys.argv[1:]
    pipe = f"jospar{Path(profile).name}"
    office = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation={Path(profile).as_uri()}",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={pipe};urp;",
        ]
    )
    try:
        desktop = connect(pipe)
        document = desktop.loadComponentFromURL(Path(source).as_uri(), "_blank", 0, (named(*HIDDEN_WINDOW),))
        sheet = document.Sheets.getByIndex(0)
        for place, value in json.loads(cells).items():
            cell = sheet.getCellRangeByName(place)
            if isinstance(value, str) and value.startswith("="):
                cell.Formula = value
            elif isinstance(value, str):
                cell.String = value
            else:
                cell.Value = value
        document.storeToURL(Path(saved).as_uri(), (named(*FORM),))
        document.close(True)  # noqa: FBT003 -- LibreOffice's own way
        desktop.terminate()
        office.wait(timeout=20)
    finally:
        office.kill()


def connect(pipe: str) -> Any:  # noqa: ANN401 -- whatever the bridge gives
    """Wait until LibreOffice answers, and give its desktop."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + SECONDS
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if time.monotonic() > until:
                raise
            time.sleep(0.3)
        else:
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)


def named(name: str, value: object) -> object:
    """Name a value as LibreOffice takes its settings."""
    made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


if __name__ == "__main__":
    main()
