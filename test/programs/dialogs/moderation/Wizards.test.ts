import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { privateChat } from "../../../../src/domain/Ids.ts"
import { Act } from "../../../../src/domain/Incoming.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { everyDialog } from "../../../../src/programs/dialogs/Converse.ts"
import { isOpenDialog } from "../../../../src/programs/dialogs/home/Banned.ts"
import { type PrivateChat, text } from "../PrivateChat.ts"
import { changingNothing, standing as standingOf } from "../rights/Forge.ts"
import { conversationOf, type Talk, talking } from "../../../model/Talk.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { chatOf } from "../../../model/town/Town.ts"

const said: ReadonlyArray<Act> = [
  text("Words"),
  Act.Photo({ fileId: "photo", caption: Option.some("Words") }),
  Act.Document({ fileId: "document", caption: Option.none() }),
  Act.Voice({ fileId: "voice" }),
  Act.Contact({ phone: "+998901234567", own: true }),
  Act.Edit({ text: "Other words" }),
  Act.OtherMessage(),
]

interface Tried {
  readonly asked: PrivateChat
  readonly what: Act
}

/**
 * Text at each question of every dialog but support, and with the conversation open; other messages at the
 * first one.
 */
const tries = (talk: Talk, chat: PrivateChat): ReadonlyArray<Tried> =>
  everyDialog
    .filter(({ name }) => !isOpenDialog(name))
    .flatMap(({ name, steps }) =>
      (steps.length === 0 ? ["open"] : steps.map(({ key }) => key)).flatMap((step, index) => {
        const about = name === "chat" ? { about: conversationOf(talk.town, talk.seeker) } : {}
        const draft = { step, answers: {}, updatedAt: chat.now, ...about }
        const drafts = { ...chat.session.drafts, [name]: draft }
        const asked = { ...chat, session: { active: Option.some(name), drafts } }
        return said.slice(0, index === 0 ? said.length : 1).map((what) => ({ asked, what }))
      }),
    )

layer(TestDialogs)("a person who is banned in the middle of a dialog", (it) => {
  for (const standing of ["banned", "deleted"] as const)
    it.effect(`can go on with support only, in no conversation, and changes nothing (${standing})`, () =>
      Effect.gen(function* () {
        const talk = yield* talking()
        const { bannedTitle } = locales.en.moderation
        for (const who of [talk.seeker, talk.employer]) {
          const active = chatOf(talk.town, who)
          const chat = {
            ...active,
            account: { ...active.account, standing, standingSince: Option.some(active.now) },
          }
          const before = yield* standingOf()
          for (const { asked, what } of tries(talk, chat)) {
            const [outcome] = yield* changingNothing(before, asked, what)
            const outgoing = outcome?.outgoing ?? []
            expect(outgoing.filter(({ chatId }) => chatId !== privateChat(who))).toEqual([])
            if (what._tag === "Edit") expect(outgoing).toEqual([])
            else
              expect(JSON.stringify(outgoing), JSON.stringify([asked.session.active, what])).toContain(
                bannedTitle,
              )
          }
        }
      }),
    )
})
