import { describe, expect, it } from "@effect/vitest"
import { Option } from "effect"
import { findProfession } from "../../../src/domain/catalogue/Professions.ts"
import { findCity } from "../../../src/domain/catalogue/Regions.ts"
import { findSpokenLanguage } from "../../../src/domain/catalogue/SpokenLanguages.ts"
import { hasContacts, maskContacts } from "../../../src/domain/text/ContactMask.ts"
import { html, quote, truncate } from "../../../src/domain/text/Html.ts"
import { Act } from "../../../src/domain/Incoming.ts"
import { Locale } from "../../../src/domain/Locale.ts"
import { oneLine, plainName } from "../../../src/domain/text/OneLine.ts"
import { parseMonths } from "../../../src/domain/experience/ParseMonths.ts"
import { parsePay } from "../../../src/domain/pay/ParsePay.ts"
import { plainText } from "../../../src/domain/text/PlainText.ts"
import { readUpdate } from "../../../src/domain/telegram/ReadUpdate.ts"
import { scrub } from "../../../src/domain/defects/Redaction.ts"
import { foldedWords } from "../../../src/domain/text/Fold.ts"
import { queryWords } from "../../../src/domain/search/QueryWords.ts"
import { stem } from "../../../src/domain/text/Stem.ts"
import { indexed } from "../../../src/domain/search/VacancyWords.ts"
import { splitText } from "../../../src/domain/text/SplitText.ts"
import { legible } from "../../../src/layers/drawing/Legible.ts"
import { locales } from "../../../src/locales/Locales.ts"
import { everyDialog } from "../../../src/programs/dialogs/Converse.ts"
import { readLink } from "../../../src/programs/dialogs/kit/DeepLinks.ts"
import { heardBy } from "../../../src/programs/dialogs/wizard/Hear.ts"

/** Repeated pieces that slow regular expressions and loops down, in Latin and Cyrillic. */
const units = [
  ..."1 .-@_/:+\n,a яsе\u0301\u200b•<&(".split(""),
  ...[
    "1 ",
    "1.",
    "1-",
    "1, ",
    "a ",
    "я ",
    "a, ",
    "я,",
    "a.",
    "a@",
    "@a",
    "s ",
    "ing",
    "lar",
    "a-",
    "1a",
    "я1",
    "- ",
  ],
  ...[
    "ab.co ",
    "a@b.co ",
    "@abcd ",
    "90 123 45 67 ",
    "5/2 ",
    "12:30 ",
    "10 000 000 - ",
    "2015-",
    "http://",
    "tg:",
    "один ",
    "девяносто сто ",
    "1 и ",
    "to'qson ",
    "t me ",
    "tg a_",
    "www a ",
    "a gmail ",
    "7-15, ",
    "5 000 ",
  ],
  ...[
    "(at)",
    " собака ",
    "a'",
    "v_",
    "/a ",
    "1 yil ",
    "до ",
    "½",
    "\ufdfa",
    "е\u0301",
    "👩‍👩‍👧 ",
    "haydovchi ",
    "водитель, ",
    "\u0323\u0301",
    "\u2024",
    "①",
    "1 и ",
    "1x",
    "telegram: a_b ",
    "id 1, ",
    "ник a_b",
    "9http://ник 4567 точка ",
    "1x1 ",
  ],
]

/** Texts that are scanned again once they match: a contact before the repeated pieces. */
const contacts = ["", "90 123 45 67 ", "@ivan_petrov ", "ivan@gmail.com ", "t.me/ivan "]

const written = (unit: string, length: number, contact = ""): string =>
  (contact + unit.repeat(length)).slice(0, length)

/** Enough runs for one of them to be undisturbed on a busy machine. */
const rounds = 40

/** The shortest of several runs, stopping as soon as one is short enough. */
const quickest = (run: (text: string) => unknown, text: string, enough: number): number => {
  let least = Infinity
  for (let round = 0; round < rounds && least >= enough; round++) {
    const from = performance.now()
    run(text)
    least = Math.min(least, performance.now() - from)
  }
  return least
}

/** Milliseconds that any text may take per step, and an allowance for a core shared with other tests. */
const most = 5
const slowness = 2

/** Four times the text takes four times as long; quadratic behaviour takes sixteen. */
const expectLinear = (run: (text: string) => unknown): void => {
  for (const unit of units) {
    const long = quickest(run, written(unit, 4_096), 1)
    expect(long, JSON.stringify(unit)).toBeLessThan(most * slowness)
    if (long < 1) continue
    const short = quickest(run, written(unit, 1_024), 0)
    expect(long, `${JSON.stringify(unit)}, ${short} ms for a quarter`).toBeLessThan(10 * short + 1)
  }
}

const update = (text: string) => ({
  update_id: 1,
  message: {
    message_id: 1,
    date: 1,
    text,
    chat: { id: 7, type: "private" },
    from: { id: 7, is_bot: false, first_name: "A" },
  },
})

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  maskContacts,
  hasContacts,
  parseMonths,
  parsePay,
  foldedWords,
  queryWords,
  stem,
  indexed,
  oneLine,
  plainName,
  scrub,
  readLink,
  plainText,
  quote,
  findCity: (text) => findCity(text, "ru", 6),
  findProfession: (text) => findProfession(text, "uz", 6),
  findSpokenLanguage: (text) => findSpokenLanguage(text, "en", 6),
  html: (text) => html`<b>${text}</b>`,
  truncate: (text) => truncate(text, 100),
  splitText: (text) => splitText(text, 1_000),
  legible: (text) => legible(text, (code) => code < 0x500),
  "a message": (text) => readUpdate(update(text), "bot"),
  "a command": (text) => readUpdate(update(`/start ${text}`), "bot"),
  "a command of another bot": (text) => readUpdate(update(`/a@${text}`), "bot"),
}

const steps = everyDialog.flatMap(({ name, steps: its }) =>
  its.map((step) => [`${name}.${step.key}`, step] as const),
)

describe("a contact in a text doesn't make it slower", () => {
  it.each(contacts)("%s", (contact) => {
    for (const unit of units) {
      const text = written(unit, 4_096, contact)
      expect(quickest(maskContacts, text, 1), JSON.stringify(unit)).toBeLessThan(most * slowness)
    }
  })
})

describe("a text of 4,096 characters blocks the thread only briefly", () => {
  it.each(Object.entries(readers))("%s", (_, run) => {
    expectLinear(run)
  })

  it.each(steps)("at the step %s", (_, step) => {
    for (const locale of Locale.literals)
      expectLinear((text) => heardBy(step, Act.Text({ text }), { t: locales[locale], locale, answers: {} }))
  })

  it.each(steps)("under a picture at the step %s", (_, step) => {
    const asked = { t: locales.en, locale: "en", answers: {} } as const
    expectLinear((text) => heardBy(step, Act.Photo({ fileId: "f", caption: Option.some(text) }), asked))
  })
})
