"""A headless Chromium, driven over plain W3C WebDriver."""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

ARGUMENTS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars"),
    "--disable-dev-shm-usage",
)
PATIENCE = 30
"""Seconds for the driver to come up."""


def chromium() -> tuple[str, str] | None:
    """Find the browser and its driver; None where either is missing."""
    browser = (
        os.environ.get("JOSPAR_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    )
    driver = shutil.which("chromedriver")
    return (browser, driver) if browser and driver else None


class Browser:
    """One session of the browser."""

    def __init__(self, address: str) -> None:
        self.address = address

    def call(self, method: str, path: str, body: object = None) -> Any:  # noqa: ANN401 -- JSON of any shape
        """Call the driver and give the value that it answers with."""
        data = None if body is None else json.dumps(body).encode()
        request = Request(self.address + path, data, {"Content-Type": "application/json"}, method=method)  # noqa: S310 -- our own driver
        with urlopen(request, timeout=60) as answer:  # noqa: S310 -- as above
            return json.load(answer)["value"]

    def command(self, name: str, **parameters: object) -> Any:  # noqa: ANN401 -- JSON of any shape
        """Send the browser a command of its own protocol."""
        return self.call("POST", "/goog/cdp/execute", {"cmd": name, "params": parameters})

    def resize(self, width: int, height: int = 900) -> None:
        """Make the page as wide as a device's screen, in CSS pixels."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.command("Emulation.setDeviceMetricsOverride", **size)

    def visit(self, page: Path) -> None:
        """Open a file."""
        self.call("POST", "/url", {"url": page.as_uri()})

    def ask(self, script: str) -> Any:  # noqa: ANN401 -- JSON of any shape
        """Run a script in the page and give what it returns."""
        return self.call("POST", "/execute/sync", {"script": f"return {script}", "args": []})

    def complaints(self) -> list[str]:
        """List what the console has said since the last call."""
        return [entry["message"] for entry in self.call("POST", "/se/log", {"type": "browser"})]


@contextmanager
def open_browser(folder: Path) -> Iterator[Browser]:
    """Start a driver and a browser with a fresh profile; both are ended with the context."""
    found = chromium()
    assert found is not None
    log = folder / "driver.log"
    with log.open("wb") as output:
        driver = subprocess.Popen([found[1], "--port=0"], stdout=output, stderr=subprocess.STDOUT)
    try:
        start = Browser(f"http://127.0.0.1:{_port(log)}")
        options = {"binary": found[0], "args": [*ARGUMENTS, f"--user-data-dir={folder / 'profile'}"]}
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        session = start.call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        browser = Browser(f"{start.address}/session/{session['sessionId']}")
        try:
            yield browser
        finally:
            browser.call("DELETE", "")
    finally:
        driver.terminate()
        driver.wait()


def _port(log: Path) -> int:
    """Read from the driver's first words which port it chose, once it answers there."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        words = log.read_text("utf-8", "replace").split()
        ports = [word.rstrip(".") for at, word in enumerate(words) if at and words[at - 1] == "port"]
        if ports and ports[-1].isdigit() and int(ports[-1]):
            try:
                Browser(f"http://127.0.0.1:{ports[-1]}").call("GET", "/status")
            except URLError:
                pass
            else:
                return int(ports[-1])
        time.sleep(0.05)
    raise TimeoutError(log.read_text("utf-8", "replace"))
