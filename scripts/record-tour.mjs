import { spawn } from "node:child_process"
import { once } from "node:events"
import { writeFileSync } from "node:fs"
import { chromium } from "playwright-core"
import { animatedPng } from "./apng.mjs"
import { inRoot } from "./toolbox.mjs"

/** The animated picture of the README: the first two stories of `npm run try`, as a visitor sees them. */
const file = inRoot("docs", "images", "tour.png")
/** Bytes. */
const most = 3 * 1024 * 1024
/** Milliseconds: between two pictures, for the first one, and for the end of a story. */
const often = 350
const first = 2_500
const ending = 4_500

const trial = spawn(process.execPath, [inRoot("dist/sandbox/Try.js"), "--port", "0"], {
  stdio: ["ignore", "pipe", "inherit"],
})

/** The address of the page, once it is printed. */
const address = async () => {
  let printed = ""
  for await (const text of trial.stdout) {
    printed += text
    const url = /Open +(http:\S+)/.exec(printed)?.[1]
    if (url !== undefined) return url
  }
  throw new Error(`npm run try ended: ${printed}`)
}

const record = async (page) => {
  const frames = []
  const take = async (milliseconds) => {
    const png = await page.screenshot()
    const last = frames.at(-1)
    if (last?.png.equals(png)) last.milliseconds += milliseconds
    else frames.push({ png, milliseconds })
  }
  const note = page.locator(".stage-note")
  for (const index of [0, 1]) {
    await page.locator(".story").nth(index).waitFor()
    await take(first)
    await page.locator(".story").nth(index).click()
    await note.waitFor()
    for (let shown = await note.getAttribute("class"); shown.includes("playing");) {
      await take(often)
      await page.waitForTimeout(often)
      shown = await note.getAttribute("class")
    }
    if ((await note.getAttribute("class")).includes("stopped")) throw new Error(await note.innerText())
    await page.waitForTimeout(often)
    await take(ending)
    await page.locator(".on-stage button").click()
  }
  return frames
}

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] })
try {
  const page = await browser.newPage({
    viewport: { width: 860, height: 640 },
    locale: "en-US",
    colorScheme: "light",
    reducedMotion: "reduce",
  })
  await page.goto(await address())
  const frames = await record(page)
  const picture = animatedPng(frames)
  if (picture.length > most) throw new Error(`${picture.length} bytes are too many for the README`)
  writeFileSync(file, picture)
  console.log(`${file}: ${frames.length} pictures, ${Math.round(picture.length / 1024)} KiB`)
} finally {
  await browser.close()
  trial.kill("SIGTERM")
  await once(trial, "exit")
}
