import { expect, layer } from "@effect/vitest"
import { Effect, HashMap, Layer, Option } from "effect"
import { privateChat } from "../../../../src/domain/Ids.ts"
import { Act } from "../../../../src/domain/Incoming.ts"
import { isSilenced } from "../../../../src/domain/Outgoing.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { everyCommand } from "../../../../src/programs/dialogs/Converse.ts"
import { Accounts } from "../../../../src/services/Accounts.ts"
import { banOf, operator, together, Unharmed } from "../../turns/OneTurn.ts"
import { command, pressData, type PrivateChat, text } from "../PrivateChat.ts"
import { type Forged, shownIn } from "./Explore.ts"
import { takenBack } from "./Forge.ts"
import { isOpen } from "./Open.ts"
import { rowsOfOthers } from "./Rows.ts"
import { Stage, StagedDialogs } from "./Stage.ts"
import { codedData } from "../../../model/CodedButton.ts"

const onNotice = (area: string, act: string, id: number, arg: string): Act =>
  pressData(codedData(area, act, id, arg, "notice"), Option.none())

/** A press on a notice, so that no newer menu makes it out of date. */
const pressOf = ({ arg, id, kind }: Forged) => {
  const [area = "", act = ""] = kind.split(".")
  return onNotice(area, act, id, arg)
}

const ofEach = 3

/** Buttons this person was shown, a few of each kind; every command; and some messages. */
const actsOf = (chat: PrivateChat): ReadonlyArray<Act> => [
  ...[...shownIn({ chats: HashMap.make([chat.person.id, chat]) }).values()].flatMap((known) =>
    known.slice(0, ofEach).map(pressOf),
  ),
  ...everyCommand.map((name) => command(name)),
  text("Words"),
  Act.Photo({ fileId: "photo", caption: Option.none() }),
  Act.Contact({ phone: "+998901234567", own: true }),
]

layer(Layer.provideMerge(Unharmed, StagedDialogs), { timeout: 60_000 })(
  "an act in the same turn as its author's ban",
  (it) => {
    for (const role of ["employer", "seeker"] as const)
      it.effect(`changes no row and notifies nobody, whatever it is (${role})`, () =>
        Effect.gen(function* () {
          const { town } = yield* Stage
          const [chat] = [...HashMap.values(town.chats)]
            .filter(({ account }) => account.role === role)
            .sort((one, other) => other.everShown.length - one.everShown.length) as [PrivateChat]
          const now = Math.max(...[...HashMap.values(town.chats)].map((each) => each.now)) + 60_000
          const ban = [yield* operator, banOf(chat)] as const
          const alone = yield* takenBack(
            Effect.gen(function* () {
              const { stored } = yield* together(now, ban)
              return { rows: yield* rowsOfOthers(), messages: stored.length }
            }),
          )
          const acts = actsOf(chat)
          expect(acts.length).toBeGreaterThan(40)
          for (const act of acts)
            yield* takenBack(
              Effect.gen(function* () {
                const { stored } = yield* together(now, ban, [chat, act])
                const what = JSON.stringify(act)
                expect(yield* rowsOfOthers(), what).toEqual(alone.rows)
                const inactive = yield* Effect.flatMap(Accounts, (accounts) => accounts.inactive)
                expect(inactive.has(chat.person.id)).toBe(true)
                const own = privateChat(chat.person.id)
                // The ban itself notifies its target; the banned person's act gets only what stays open to them.
                const others = stored.filter(({ chatId }) => chatId !== own)
                expect(others.length, what).toBeLessThanOrEqual(alone.messages)
                const told = stored.filter((item) => item.chatId === own && !isSilenced(item, inactive))
                if (!isOpen(act, chat))
                  for (const { message } of told)
                    expect(JSON.stringify(message), what).toContain(
                      locales[chat.account.locale].moderation.bannedTitle,
                    )
              }),
            )
        }),
      )
  },
)
