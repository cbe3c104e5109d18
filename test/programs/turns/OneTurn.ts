import { Effect, Layer, Option } from "effect"
import type { UpdateId } from "../../../src/domain/Ids.ts"
import type { Act } from "../../../src/domain/Incoming.ts"
import { takeTurn } from "../../../src/programs/turns/TakeTurn.ts"
import { Inbox } from "../../../src/services/Inbox.ts"
import { InFlight } from "../../../src/services/InFlight.ts"
import { newEmployer } from "../../model/Employer.ts"
import { command, play, type PrivateChat, pressData } from "../dialogs/PrivateChat.ts"
import { admin } from "../dialogs/TestDialogs.ts"
import { updateOf } from "../../model/town/Updates.ts"
import { codedData } from "../../model/CodedButton.ts"

/** Nothing was left behind by an earlier process. */
export const Unharmed = Layer.succeed(InFlight, {
  leftBehind: new Set<UpdateId>(),
  note: () => Effect.void,
})

let updates = 1_000_000

/** Handle all of them in one turn, in this order. */
export const together = (now: number, ...acts: ReadonlyArray<readonly [PrivateChat, Act]>) =>
  Effect.gen(function* () {
    const inbox = yield* Inbox
    const items = acts.map(([chat, act]) => updateOf(chat, act, (updates += 1), now))
    yield* inbox.append(items, updates + 1)
    return yield* takeTurn(items)
  })

/** An admin at the menu. */
export const operator = Effect.suspend(() => {
  const chat = newEmployer()
  const self = { ...chat, person: { ...chat.person, id: admin }, account: { ...chat.account, id: admin } }
  return play(self, command("menu"))
})

/** The press with which an admin bans a person. */
export const banOf = ({ person }: PrivateChat): Act =>
  pressData(codedData("admin", "ban", person.id, "", "notice"), Option.none())
