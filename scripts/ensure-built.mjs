import { changedAt, inRoot } from "./toolbox.mjs"
import "./ensure-installed.mjs"

const sources = ["src", "sandbox", "seeds", "scripts", "package.json", "package-lock.json", "tsconfig.json"]
const newest = Math.max(...sources.map((path) => changedAt(inRoot(path))))

if (changedAt(inRoot("dist", "Main.js")) < newest) await import("./build.mjs")
