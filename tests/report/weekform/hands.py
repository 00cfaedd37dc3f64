"""A person at the page of a form."""

import json
import time
from pathlib import Path

from tests.report.weekly.browser import Browser

PATIENCE = 20
"""Seconds for a file to come."""


class Hands:
    """Clicks and types as a person does, beginning with a browser that remembers nothing."""

    def __init__(self, browser: Browser, page: Path) -> None:
        self.browser = browser
        browser.resize(1280)
        browser.visit(page)
        browser.ask("localStorage.clear()")
        browser.visit(page)

    def find(self, name: str) -> str:
        """Find an element by its id and bring it into the middle."""
        where = "{block: 'center', behavior: 'instant'}"
        self.browser.ask(f"document.getElementById({json.dumps(name)}).scrollIntoView({where})")
        found = self.browser.call("POST", "/element", {"using": "css selector", "value": f'[id="{name}"]'})
        return str(next(iter(found.values())))

    def click(self, name: str) -> None:
        """Click an element."""
        self.browser.call("POST", f"/element/{self.find(name)}/click", {})

    def write(self, name: str, text: str) -> None:
        """Type over what stands in a field, and leave it."""
        element = self.find(name)
        self.browser.call("POST", f"/element/{element}/clear", {})
        self.browser.call("POST", f"/element/{element}/value", {"text": text})

    def choose(self, name: str, value: str) -> None:
        """Choose from a list."""
        element = self.find(name)
        option = self.browser.call(
            "POST", f"/element/{element}/element", {"using": "css selector", "value": f'[value="{value}"]'}
        )
        self.browser.call("POST", f"/element/{next(iter(option.values()))}/click", {})

    def shown(self, name: str) -> str:
        """Read what is shown in an element; "" where it is hidden."""
        wanted = f"document.getElementById({json.dumps(name)})"
        return str(self.browser.ask(f"{wanted}.hidden ? '' : {wanted}.innerText"))

    def value(self, name: str) -> str:
        """Read what stands in a field."""
        return str(self.browser.ask(f"document.getElementById({json.dumps(name)}).value"))

    def save_into(self, folder: Path) -> Path:
        """Press Save, and wait for the file."""
        self.browser.command("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
        self.click("save")
        until = time.monotonic() + PATIENCE
        while not (found := list(folder.glob("*.jsonl"))):
            assert time.monotonic() < until, self.shown("summary")
            time.sleep(0.1)
        return found[0]
