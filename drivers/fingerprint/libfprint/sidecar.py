"""Bridge (docs/devices.md) to USB scanners that libfprint knows.

Usage: sidecar.py [DRIVER]   the name of libfprint's driver; without it, the first scanner that gives images.
Needs Debian's python3-gi and gir1.2-fprint-2.0. Speaks on standard input and output; ends with its input.
"""

import json
import os
import struct
import sys
import threading
import time

import gi

gi.require_version("FPrint", "2.0")
from gi.repository import FPrint, Gio, GLib  # noqa: E402

VERSION = 1
MOST_JSON, MOST_BINARY = 64 * 1024, 1600 * 1600
MM_PER_INCH = 25.4
# Scanners are built for 500 ppi; their data sheets differ by a few. Some do not say.
PPI, PPI_TOLERANCE = 500, 15
# The frame goes out with its resolution as promised; libfprint gives one picture per touch.
lock = threading.Lock()
output = os.fdopen(os.dup(1), "wb")
# Whatever a library prints must not get between the frames.
os.dup2(2, 1)


def say(message, binary=b""):
    text = json.dumps(message).encode()
    with lock:
        output.write(struct.pack(">II", len(text), len(binary)) + text + binary)
        output.flush()


class Capture:
    """One press of a finger."""

    def __init__(self, bridge, message):
        self.bridge = bridge
        self.id = message["id"]
        self.transaction = message["transaction"]
        self.finger = message["finger"]
        self.cancellable = Gio.Cancellable()
        self.cancelled = False
        self.said = set()
        self.timer = GLib.timeout_add(message["timeoutMs"], self.too_late)
        self.late = False

    def start(self):
        self.prompt("place")
        self.begin()

    def begin(self):
        self.bridge.device.capture(True, self.cancellable, self.captured)

    def event(self, event):
        say({"type": "event", "id": self.id, "event": event})

    def prompt(self, prompt):
        if prompt not in self.said:
            self.said.add(prompt)
            self.event({"kind": "prompt", "prompt": prompt})

    def finger_status(self, status):
        needed = bool(status & FPrint.FingerStatusFlags.NEEDED)
        if status & FPrint.FingerStatusFlags.PRESENT:
            self.prompt("hold")
            if not needed:
                self.prompt("lift")

    def cancel(self):
        self.cancelled = True
        self.cancellable.cancel()

    def too_late(self):
        self.timer = None
        self.late = True
        self.cancellable.cancel()
        return GLib.SOURCE_REMOVE

    def captured(self, device, result):
        try:
            image = device.capture_finish(result)
        except GLib.Error as error:
            if error.matches(FPrint.device_retry_quark(), error.code) and not self.cancelled and not self.late:
                # Too short, too far from the middle: the finger is asked for again.
                self.said.discard("lift")
                return self.begin()
            return self.end({"kind": "failed", "code": self.failure(error)})
        if self.cancelled or self.late:
            return self.end({"kind": "failed", "code": "cancelled" if self.cancelled else "timeout"})
        ppi = round(image.get_ppmm() * MM_PER_INCH) or PPI
        if abs(ppi - PPI) > PPI_TOLERANCE:
            return self.end({"kind": "failed", "code": "protocol"})
        self.prompt("hold")
        self.event({"kind": "progress", "fraction": 1})
        frame = {
            "kind": "frame",
            "transaction": self.transaction,
            "finger": self.finger,
            "width": image.get_width(),
            "height": image.get_height(),
            "ppi": PPI,
            "capturedAt": round(time.time() * 1000),
        }
        say({"type": "event", "id": self.id, "event": frame}, bytes(image.get_data()))
        self.prompt("lift")
        self.end({"kind": "done"})

    def failure(self, error):
        if self.cancelled:
            return "cancelled"
        if self.late:
            return "timeout" if "hold" in self.said else "no-finger"
        if error.matches(FPrint.device_error_quark(), FPrint.DeviceError.REMOVED):
            return "disconnected"
        return "protocol"

    def end(self, last):
        if self.timer:
            GLib.source_remove(self.timer)
        self.bridge.capture = None
        self.event(last)
        if last.get("code") == "disconnected":
            self.bridge.loop.quit()


class Bridge:
    def __init__(self, loop, driver):
        self.loop = loop
        self.driver = driver
        self.device = None
        self.capture = None
        self.context = FPrint.Context()

    def hello(self, _message):
        self.context.enumerate()
        for device in self.context.get_devices():
            wanted = self.driver in (None, device.get_driver())
            if wanted and device.has_feature(FPrint.DeviceFeature.CAPTURE):
                self.device = device
                break
        if not self.device:
            return self.unavailable("not-found")
        try:
            self.device.open_sync()
        except GLib.Error:
            return self.unavailable("in-use")
        self.device.connect("notify::finger-status", self.on_finger_status)
        self.device.connect("notify::removed", lambda _device, _name: self.removed())
        capabilities = {
            "fingersAtOnce": 1,
            "ppi": PPI,
            "bitDepth": 8,
            "areaMm": {"width": 13, "height": 18},
            "presentationAttackDetection": False,
            "autoCapture": True,
            "certificates": [],
        }
        scanner = {"id": "libfprint-" + self.device.get_driver().replace("_", "-"), "capabilities": capabilities}
        say({"type": "hello", "version": VERSION, "scanner": scanner, "quality": None})

    def unavailable(self, code):
        say({"type": "unavailable", "code": code})
        self.loop.quit()

    def removed(self):
        # A capture ends by itself, with its own last word.
        if not self.capture:
            self.loop.quit()

    def on_finger_status(self, device, _name):
        if self.capture:
            self.capture.finger_status(device.get_finger_status())

    def on_capture(self, message):
        if self.capture:
            event = {"kind": "failed", "code": "busy"}
            return say({"type": "event", "id": message["id"], "event": event})
        self.capture = Capture(self, message)
        self.capture.start()

    def on_cancel(self, message):
        if self.capture and self.capture.id == message["id"]:
            self.capture.cancel()

    def on_reset(self, message):
        try:
            self.device.close_sync()
            self.device.open_sync()
            works = True
        except GLib.Error:
            works = False
        say({"type": "reset", "id": message["id"], "works": works})

    def take(self, message):
        kind = message.get("type")
        if kind == "hello" and message.get("version") == VERSION and not self.device:
            self.hello(message)
        elif kind == "capture" and self.device:
            self.on_capture(message)
        elif kind == "cancel":
            self.on_cancel(message)
        elif kind == "reset" and self.device and not self.capture:
            self.on_reset(message)
        elif kind != "satisfied":
            self.loop.quit()
        return GLib.SOURCE_REMOVE


def read_exactly(stream, count):
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data


def read_messages(bridge):
    try:
        while True:
            text, binary = struct.unpack(">II", read_exactly(sys.stdin.buffer, 8))
            if text > MOST_JSON or binary > MOST_BINARY:
                break
            message = json.loads(read_exactly(sys.stdin.buffer, text))
            read_exactly(sys.stdin.buffer, binary)
            GLib.idle_add(bridge.take, message)
    except (EOFError, ValueError):
        pass
    # Not through the main loop: it may be inside the library.
    os._exit(0)


def main():
    loop = GLib.MainLoop()
    bridge = Bridge(loop, sys.argv[1] if len(sys.argv) > 1 else None)
    threading.Thread(target=read_messages, args=(bridge,), daemon=True).start()
    loop.run()


main()
