"""A line on which every packet takes 150 ms: connections to 10.9.0.2 reach 10.9.0.1, 300 ms later."""

import collections
import fcntl
import os
import select
import struct
import subprocess
import time

DELAY = 0.15
TUNSETIFF = 0x400454CA
IFF_TUN_NO_PI = 0x1001

line = os.open("/dev/net/tun", os.O_RDWR)
fcntl.ioctl(line, TUNSETIFF, struct.pack("16sH", b"slow0", IFF_TUN_NO_PI))
subprocess.check_call(["ip", "address", "add", "10.9.0.1/24", "dev", "slow0"])
subprocess.check_call(["ip", "link", "set", "slow0", "up"])

on_the_way = collections.deque()
while True:
    patience = max(0, on_the_way[0][0] - time.monotonic()) if on_the_way else None
    readable, _, _ = select.select([line], [], [], patience)
    if readable:
        packet = os.read(line, 65536)
        if packet[0] >> 4 == 4:
            # Sender and receiver swap places, which keeps the checksums.
            turned = packet[:12] + packet[16:20] + packet[12:16] + packet[20:]
            on_the_way.append((time.monotonic() + DELAY, turned))
    while on_the_way and on_the_way[0][0] <= time.monotonic():
        os.write(line, on_the_way.popleft()[1])
