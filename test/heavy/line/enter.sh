#!/bin/sh
# In name spaces of its own: the sandbox at the far end of a slow line, under a name that has an IPv6 address without a
# route; a connection as Node makes it by itself; then the bot. usage: enter.sh <folder>
set -eu
here=$(dirname "$0")
ip link set lo up
printf '10.9.0.2 slow.test\n2001:db8::1 slow.test\n127.0.0.1 localhost\n' > "$1/hosts"
mount --bind "$1/hosts" /etc/hosts
python3 "$here/delay.py" &
node dist/sandbox/Main.js --port 8081 &
node -e 'const { connect, createServer } = require("node:net")
// The sandbox answers to no name but that of its own machine.
const renamed = (chunk) => Buffer.from(chunk.toString("latin1").replaceAll("slow.test:8082", "127.0.0.1:8081"), "latin1")
createServer((near) => {
  const far = connect(8081, "127.0.0.1")
  far.pipe(near)
  near.on("data", (chunk) => far.write(renamed(chunk))).on("end", () => far.end())
}).listen(8082, "0.0.0.0")' &
until ip address show slow0 2> /dev/null | grep -q 10.9.0.1; do sleep 0.1; done
node -e 'require("node:net").connect(8082, "slow.test")
  .on("connect", () => { console.log("alone: connected"); process.exit() })
  .on("error", ({ code }) => console.log("alone:", code))'
exec node dist/Main.js
