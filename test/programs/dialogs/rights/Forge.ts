import { SqlClient } from "@effect/sql/SqlClient"
import { expect } from "@effect/vitest"
import { Data, Effect, Option } from "effect"
import { privateChat, type UserId } from "../../../../src/domain/Ids.ts"
import type { Act } from "../../../../src/domain/Incoming.ts"
import type { Outcome } from "../../../../src/domain/Outcome.ts"
import { Transaction } from "../../../../src/services/Transaction.ts"
import { act, pressData, type PrivateChat } from "../PrivateChat.ts"
import { namedIn } from "../../../model/town/Contacts.ts"
import { expectValid } from "../Validity.ts"
import { type Forged, goOn, secret } from "./Explore.ts"
import { rowsOfOthers } from "./Rows.ts"
import { codedData } from "../../../model/CodedButton.ts"

class TakenBack extends Data.TaggedError("TakenBack")<{ readonly result: unknown }> {}

/** Run it, and then roll back everything that it wrote. */
export const takenBack = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.flatMap(Transaction, ({ run }) =>
    run(Effect.flatMap(effect, (result) => Effect.fail(new TakenBack({ result })))).pipe(
      Effect.catchIf(
        (error) => error instanceof TakenBack,
        ({ result }) => Effect.succeed(result as A),
      ),
    ),
  )

/** Rows written since the start, including those rolled back. */
const written = Effect.flatMap(SqlClient, (sql) =>
  Effect.map(sql<{ n: number }>`SELECT total_changes() AS n`, ([row]) => row?.n ?? 0),
)

/** An account and a session are stored after every act. */
const ofEveryAct = 2

/** Maximum number of answers to pending questions. */
const patience = 12

/** Perform the act and, if `follow` is set, answer the questions it leads to. */
export const doing = (chat: PrivateChat, what: Act, follow: boolean) =>
  Effect.gen(function* () {
    const first = yield* act(chat, what)
    expectValid(what, first.outcome)
    const outcomes: Array<Outcome> = [first.outcome]
    let after = first.chat
    for (let step = 0; follow && step < patience && Option.isSome(after.session.active); step++) {
      const next = yield* act(after, goOn(after, step, "Forged"))
      outcomes.push(next.outcome)
      after = next.chat
    }
    return outcomes
  })

/** The rows that must not change: everyone else's. */
export const standing = (but?: UserId) => Effect.map(rowsOfOthers(but), (rows) => ({ but, rows }))

/** Perform the act, roll it back, and check that nothing protected changed. */
export const changingNothing = (
  { but, rows }: { readonly but: UserId | undefined; readonly rows: ReadonlyArray<string> },
  chat: PrivateChat,
  what: Act,
  follow = false,
) =>
  takenBack(
    Effect.gen(function* () {
      const before = yield* written
      const outcomes = yield* doing(chat, what, follow)
      // Comparing all rows takes longest, and is needed only if anything was written at all.
      if ((yield* written) > before + ofEveryAct * outcomes.length)
        expect(yield* rowsOfOthers(but), JSON.stringify(what)).toEqual(rows)
      return outcomes
    }),
  )

/** Check that nobody else is notified, and that nothing meant for others is shown. */
export const expectDiscreet = (
  { person }: PrivateChat,
  what: Act,
  outcomes: ReadonlyArray<Pick<Outcome, "outgoing">>,
) => {
  for (const { chatId, message } of outcomes.flatMap(({ outgoing }) => outgoing)) {
    expect(chatId, JSON.stringify(what)).toBe(privateChat(person.id))
    expect(JSON.stringify(message), JSON.stringify(what)).not.toContain(secret)
    expect([...namedIn(message)].filter((id) => id !== person.id, JSON.stringify(what))).toEqual([])
  }
}

export const tapOf = (chat: PrivateChat, { arg, id, kind }: Forged): Act => {
  const [area = "", name = ""] = kind.split(".")
  return pressData(codedData(area, name, id, arg), chat.menu)
}
