import { ensureInstalled } from "./install.mjs"

const code = await ensureInstalled()
if (code !== 0) process.exit(code)
