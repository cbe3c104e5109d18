import { layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { Act } from "../../../../src/domain/Incoming.ts"
import { everyDialog } from "../../../../src/programs/dialogs/Converse.ts"
import { newEmployer } from "../../../model/Employer.ts"
import { act, type PrivateChat, pressData, text } from "../PrivateChat.ts"
import { buttonsOf } from "../../../model/town/Acts.ts"
import { expectValid, forged } from "../Validity.ts"
import { goOn } from "./Explore.ts"
import { takenBack } from "./Forge.ts"
import { Stage, StagedDialogs } from "./Stage.ts"

const anyWords = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 1_000 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
  fc.constantFrom(
    "<b>bold</b> & <script>alert(1)</script> &lt; <a href='tg://user?id=1'>",
    "👩‍👩‍👧‍👦".repeat(900),
    "a".repeat(10_000),
    "\u202Eevil\u2066 \u2067 \u202Bsuomi",
    "مرحبا \u061C٠١٢٣٤ שלום 12,000",
    "٥ ٠٠٠ ٠٠٠",
    "۱۹۹۰",
    "\u200D\u200B\uFEFF\u00AD",
    "\0 NUL \0",
    "\uD83D lone \uDC00",
    "Z̸̢̛͔a̴l̶g̷o̵ ".repeat(300),
    "\n".repeat(2_000) + "end",
    "{title} {company} $& $1 \\ % _ * \" ' ` -- ; DROP",
  ),
)

/** Text that would pass for the bot's own if a line of a screen began with it. */
const forgery = fc
  .tuple(
    fc.constantFrom("", "Acme", "I drive", "«A»"),
    fc.constantFrom("\n", "\r\n", "\u2028", "\u2029", "\u0085", "\v", "\n\u200b", " ", ""),
    fc.constantFrom("✅", "🛡", "⛔", "⚠️", "💼", "🏢"),
  )
  .map(([begin, gap, icon]) => `${begin}${gap}${icon} ${forged} by the bot`)

interface Question {
  readonly dialog: string
  readonly step: string
}

/** Every question there is, and the dialogs that listen without one. */
const questions: ReadonlyArray<Question> = everyDialog.flatMap(({ name, steps }) =>
  (steps.length === 0 ? ["open"] : steps.map(({ key }) => key)).map((step) => ({ dialog: name, step })),
)

/** A person with that question pending: one from the stage, or else one brought to it. */
const askedThat = (asked: ReadonlyMap<string, PrivateChat>, { dialog, step }: Question): PrivateChat => {
  const alike = [...asked].find(([question]) => question.startsWith(`${dialog}.`))?.[1]
  const known = asked.get(`${dialog}.${step}`) ?? alike ?? newEmployer()
  const draft = known.session.drafts[dialog] ?? { answers: {}, updatedAt: known.now }
  const drafts = { ...known.session.drafts, [dialog]: { ...draft, step } }
  return { ...known, session: { active: Option.some(dialog), drafts } }
}

const patience = 15
const looks = 6

/** Answer with this text, go on to the end, and look around there. */
const said = (chat: PrivateChat, words: Act) =>
  Effect.gen(function* () {
    let { chat: after, outcome } = yield* act(chat, words)
    expectValid(words, outcome)
    const isTaken = JSON.stringify(after.session) !== JSON.stringify(chat.session)
    const isAsked = () => isTaken && Option.isSome(after.session.active)
    for (
      let step = 0;
      step < patience && isAsked() && !Option.contains(after.session.active, "chat");
      step++
    ) {
      const next = goOn(after, 2, "Words")
      ;({ chat: after, outcome } = yield* act(after, next))
      expectValid(next, outcome)
    }
    for (const [id, data] of isTaken ? buttonsOf(after).slice(0, looks) : []) {
      const look = pressData(data, Option.some(id))
      expectValid(look, (yield* act(after, look)).outcome)
    }
  })

const everywhere = (words: fc.Arbitrary<string>): [fc.Arbitrary<Array<string>>] => [
  fc.array(words, { minLength: questions.length, maxLength: questions.length, size: "max" }),
]

layer(StagedDialogs, { timeout: 60_000 })("any text", (it) => {
  it.effect.prop(
    "as an answer to any question is stored, shown and searched without harm",
    everywhere(anyWords),
    ([words]) =>
      Effect.gen(function* () {
        const { asked } = yield* Stage
        for (const [index, question] of questions.entries()) {
          const chat = askedThat(asked, question)
          const written = words[index] ?? ""
          yield* takenBack(said(chat, text(written)))
          if (index % 5 === 0)
            yield* takenBack(said(chat, Act.Photo({ fileId: "photo", caption: Option.some(written) })))
        }
      }),
    { fastCheck: { numRuns: 1 }, timeout: 60_000 },
  )

  it.effect.prop(
    "in any field never appears where the bot's own words are expected",
    everywhere(forgery),
    ([words]) =>
      Effect.gen(function* () {
        const { asked } = yield* Stage
        for (const [index, question] of questions.entries())
          yield* takenBack(said(askedThat(asked, question), text(words[index] ?? "")))
      }),
    { fastCheck: { numRuns: 1 }, timeout: 60_000 },
  )
})
