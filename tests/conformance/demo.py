"""A demo of the register on a port and a data folder of its own, and its identities."""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from http.cookies import SimpleCookie
from typing import Any

# A key has 300 units a minute: so many are needed for the requests of a trial, each in its turn, that few are told to wait.
CLIENTS = 20

ACCOUNTS = {
    "venue": "espoo.kohde",
    "distributor": "espoo.jakaja",
    "area": "espoo.vastuu",
    "network": "kaikukeskus",
}
MODES = {"live key": "live", "test key": "test"}
SCOPES = ["cards:check", "visits:write", "visits:read", "offline:read"]
START_SECONDS = 120


class Demo:
    """Started with `with`, stopped and removed at its end."""

    def __init__(self, program: pathlib.Path, folder: pathlib.Path) -> None:
        self.program, self.folder = program, folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.url = f"http://127.0.0.1:{free.getsockname()[1]}"

    def __enter__(self) -> "Demo":
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.log = self.folder.with_suffix(".log").open("w")
        variables = {name: value for name, value in os.environ.items() if not name.startswith("KAIKUKANTA_")}
        self.process = subprocess.Popen(
            [self.program, "serve", "--migrate", "--demo", "--listen", self.url.removeprefix("http://"),
             "--data-dir", self.folder],
            stdout=self.log, stderr=subprocess.STDOUT, env=variables,
        )
        self.wait()
        self.told = json.loads((self.folder / "demo.json").read_text())
        return self

    def wait(self) -> None:
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            if self.process.poll() is not None:
                break
            try:
                urllib.request.urlopen(f"{self.url}/readyz", timeout=5)
                if (self.folder / "demo.json").exists():
                    return
            except OSError:
                pass
            time.sleep(0.2)
        raise SystemExit(f"the demo does not start: read {self.log.name}")

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(timeout=60)
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def sign_in(self, username: str) -> str:
        """The cookies of a new session."""
        body = json.dumps({"username": username, "password": self.told["password"]}).encode()
        request = urllib.request.Request(
            f"{self.url}/api/v1/session", body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            lines = answer.headers.get_all("Set-Cookie")
        cookies = SimpleCookie()
        for line in lines:
            cookies.load(line)
        return "; ".join(f"{name}={morsel.value}" for name, morsel in cookies.items())

    def ask(self, cookies: str, method: str, path: str, body: dict[str, object] | None = None) -> dict[str, Any]:
        """The answer to a signed-in account."""
        request = urllib.request.Request(
            self.url + path, None if body is None else json.dumps(body).encode(),
            {"Cookie": cookies, "Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(request, timeout=30) as answer:
            told: dict[str, Any] = json.load(answer)
        return told

    def keys(self, mode: str, clients: int = CLIENTS) -> list[str]:
        """Keys of systems that the venue makes for itself, two of each, all alike."""
        cookies = self.sign_in(ACCOUNTS["venue"])
        organisation = self.ask(cookies, "GET", "/api/v1/session")["organisation"]["id"]
        made = []
        for turn in range(clients):
            body = {"organisation_id": organisation, "kind": "venues", "name": f"Trial {mode} {clients} {turn}", "scopes": SCOPES}
            if mode != "live":
                body["mode"] = mode
            client = self.ask(cookies, "POST", "/api/v1/api-clients", body)["id"]
            made += [self.ask(cookies, "POST", f"/api/v1/api-clients/{client}/keys", {})["key"] for _ in range(2)]
        return made

    def credentials(self, identity: str) -> list[str]:
        """Headers that carry an identity: a session for each of two attempts, or keys to use in turn; none for nobody."""
        if identity == "nobody":
            return []
        if identity in MODES:
            return [f"Authorization: Bearer {key}" for key in self.keys(MODES[identity])]
        return [f"Cookie: {self.sign_in(ACCOUNTS[identity])}" for _ in range(2)]

    def card(self, reason: str) -> str:
        """The number of a card with this verdict."""
        number: str = self.told["checks"][reason]["card_number"]
        return number
