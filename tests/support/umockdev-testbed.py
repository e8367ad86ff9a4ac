"""A world of made-up devices for the programs that look for it (UMOCKDEV_DIR, libumockdev-preload).

One JSON object a line on standard input:
  {"add": description, "ioctl": {node: text}, "relay": {node: TCP port}}   plugs devices in
  {"remove": [sysfs path], "close": [node]}                                  pulls one out, innermost first
Each is answered by a line; the first line says where the world is. What programs write to a device goes to the TCP
port, and what comes from there is what the device says: in pieces of "pieces": {node: bytes}, or as it comes.
"""

import json
import os
import select
import socket
import sys
import tempfile
import threading
import time

import gi

gi.require_version("UMockdev", "1.0")
from gi.repository import UMockdev  # noqa: E402

testbed = UMockdev.Testbed.new()
descriptors = {}


def to_device(node, peer, piece):
    kept = b""
    while True:
        data = peer.recv(65536)
        if not data:
            return
        kept += data
        while len(kept) >= piece:
            now = kept if piece == 1 else kept[:piece]
            kept = kept[len(now) :]
            if node not in descriptors:
                return
            while now:
                now = now[os.write(descriptors[node], now) :]


def from_device(node, peer):
    while node in descriptors:
        # Never inside a read: what is being read cannot be pulled out.
        if not select.select([descriptors[node]], [], [], 0.02)[0]:
            continue
        try:
            data = os.read(descriptors[node], 4096)
        except OSError:
            # Nobody has opened it yet, or it has been closed.
            time.sleep(0.01)
            continue
        peer.sendall(data)


def guarded(act, *arguments):
    try:
        act(*arguments)
    except (OSError, KeyError):
        pass


def relay(node, port, piece):
    descriptors[node] = testbed.get_dev_fd(node)
    peer = socket.create_connection(("127.0.0.1", port))
    peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for act, arguments in ((to_device, (node, peer, piece)), (from_device, (node, peer))):
        threading.Thread(target=guarded, args=(act, *arguments), daemon=True).start()


print(json.dumps({"root": testbed.get_root_dir()}), flush=True)
for line in sys.stdin:
    order = json.loads(line)
    if "add" in order:
        testbed.add_from_string(order["add"].lstrip())
        for node, text in order.get("ioctl", {}).items():
            with tempfile.NamedTemporaryFile("w", suffix=".ioctl") as file:
                file.write(text)
                file.flush()
                testbed.load_ioctl(node, file.name)
        for node, port in order.get("relay", {}).items():
            relay(node, port, order.get("pieces", {}).get(node, 1))
    if "remove" in order:
        for path in order["remove"]:
            testbed.uevent(path, "remove")
            testbed.remove_device(path)
        for node in order.get("close", []):
            os.close(descriptors.pop(node))
    print("{}", flush=True)
# The device files go with the object.
del testbed
os._exit(0)
