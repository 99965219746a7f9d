"""Debian's chromium, driven by what its own developer tools speak: pages opened, keys pressed, questions asked."""

import json
import os
import subprocess
import tempfile

PRESSED = {"Tab": 9, "Enter": 13, "ArrowDown": 40, "Space": 32}


class Browser:
    def __init__(self):
        from_us, self.to_browser = os.pipe()
        self.from_browser, to_us = os.pipe()
        self.profile = tempfile.TemporaryDirectory()

        def give_ends():  # the browser reads from 3 and writes to 4
            os.dup2(from_us, 10)
            os.dup2(to_us, 11)
            os.dup2(10, 3)
            os.dup2(11, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--remote-debugging-pipe", f"--user-data-dir={self.profile.name}", "--window-size=1100,800", "about:blank"],
            preexec_fn=give_ends, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(from_us)
        os.close(to_us)
        self.rest, self.last, self.events = b"", 0, []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.ask(f"{domain}.enable")

    def close(self):
        os.close(self.to_browser)
        self.process.kill()
        self.process.wait()
        os.close(self.from_browser)
        self.profile.cleanup()

    def message(self):
        while b"\0" not in self.rest:
            piece = os.read(self.from_browser, 1 << 20)
            if not piece:
                raise AssertionError("the browser has gone")
            self.rest += piece
        text, _, self.rest = self.rest.partition(b"\0")
        return json.loads(text)

    def ask(self, method, **parameters):
        self.last += 1
        question = {"id": self.last, "method": method, "params": parameters}
        if hasattr(self, "session"):
            question["sessionId"] = self.session
        os.write(self.to_browser, json.dumps(question).encode() + b"\0")
        while True:
            message = self.message()
            if message.get("id") == self.last:
                if "error" in message:
                    raise AssertionError(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def wait_for(self, method):
        """Until this has happened since the page was last asked for."""
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self.message())

    def open(self, path):
        self.events.clear()
        self.ask("Page.navigate", url=path if isinstance(path, str) else path.as_uri())
        self.wait_for("Page.loadEventFired")

    def value(self, expression):
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise AssertionError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def press(self, key):
        code = {"key": " " if key == "Space" else key, "code": key, "windowsVirtualKeyCode": PRESSED[key]}
        text = {"Enter": "\r", "Space": " "}.get(key)
        self.ask("Input.dispatchKeyEvent", type="keyDown", **code, **({"text": text} if text else {}))
        self.ask("Input.dispatchKeyEvent", type="keyUp", **code)

    def asked_for(self):
        """The addresses that the page fetched."""
        return [event["params"]["request"]["url"] for event in self.events
                if event.get("method") == "Network.requestWillBeSent"]

    def complaints(self):
        return [event["params"] for event in self.events
                if event.get("method") in ("Runtime.exceptionThrown", "Log.entryAdded")]

    def walk(self, most=400):
        """What the Tab key reaches, in its order: tag, id or address, and whether it is seen where it stands."""
        stops = []
        for _ in range(most):
            self.press("Tab")
            stop = self.value("""(() => {
                const at = document.activeElement;
                if (!at || at === document.body) return null;
                const box = at.getBoundingClientRect();
                return [at.tagName, at.getAttribute('href') || at.id || at.getAttribute('aria-labelledby') || at.textContent,
                        box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
                        getComputedStyle(at).outlineStyle !== 'none'];
            })()""")
            if stop is None:
                return stops
            stops.append(tuple(stop))
        raise AssertionError("the Tab key never leaves the page")
