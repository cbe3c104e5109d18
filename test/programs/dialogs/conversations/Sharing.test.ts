import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { privateChat } from "../../../../src/domain/Ids.ts"
import type { Act } from "../../../../src/domain/Incoming.ts"
import { Companies } from "../../../../src/services/Companies.ts"
import { Conversations } from "../../../../src/services/Conversations.ts"
import { Resumes } from "../../../../src/services/Resumes.ts"
import { act, type PrivateChat } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { chatOf } from "../../../model/town/Town.ts"
import { conversationOf, does, photo, says, sees, type Talk, talking, tapping } from "../../../model/Talk.ts"

/** The moment of the reveal, and which contacts wait for it. */
const consents = (talk: Talk) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const found = Option.getOrThrow(yield* conversations.about({ application: talk.application }))
    return {
      revealed: Option.isSome(found.revealedAt),
      sides: Object.keys(yield* conversations.shares(found.id)),
    }
  })

const share =
  (id: number) =>
  (chat: PrivateChat): Act =>
    tapping(chat, "shared", id, "", "notice")

layer(TestDialogs)("contacts", (it) => {
  for (const end of ["blocked", "closed"] as const)
    it.effect(
      `are neither offered nor revealed in a conversation that is ${end}, even with forged buttons`,
      () =>
        Effect.gen(function* () {
          for (const [ends, shares] of [
            ["seeker", "employer"],
            ["employer", "seeker"],
            ["seeker", "seeker"],
          ] as const) {
            const talk = yield* talking()
            const id = conversationOf(talk.town, talk.seeker)
            const other = shares === "seeker" ? "employer" : "seeker"
            const offered = yield* does(talk.town, talk[other], share(id))
            const over = yield* does(offered, talk[ends], (chat) => tapping(chat, end, id, "", "notice"))
            yield* does(over, talk[shares], share(id))
            expect(yield* consents(talk)).toEqual({ revealed: false, sides: [other] })
          }
        }),
    )

  it.effect("offered by a member who has left since are not revealed", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const id = conversationOf(talk.town, talk.seeker)
      const offered = yield* does(talk.town, talk.employer, share(id))
      const companies = yield* Companies
      const company = Option.getOrThrow(yield* companies.ofMember(talk.employer))
      yield* companies.leave(company.id, talk.employer)
      const { outcome } = yield* act(chatOf(offered, talk.seeker), share(id)(chatOf(offered, talk.seeker)))
      expect((yield* consents(talk)).revealed).toBe(false)
      expect(outcome.outgoing.some(({ chatId }) => chatId === privateChat(talk.employer))).toBe(false)
    }),
  )
})

layer(TestDialogs)("the content of a conversation", (it) => {
  it.effect("can't be fetched through another one, files included", () =>
    Effect.gen(function* () {
      const [mine, theirs] = [yield* talking(), yield* talking()]
      yield* does(theirs.town, theirs.seeker, photo("zqfile"))
      const id = conversationOf(mine.town, mine.seeker)
      const chat = chatOf(mine.town, mine.seeker)
      for (let message = 1; message <= 40; message++) {
        const { outcome } = yield* act(chat, tapping(chat, "file", id, message.toString(36)))
        expect(JSON.stringify(outcome.outgoing)).not.toContain("zqfile")
      }
    }),
  )

  it.effect("never includes the name of a seeker with an anonymous résumé", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const resumes = yield* Resumes
      const [resume] = yield* resumes.of(talk.seeker)
      const named = { ...Option.getOrThrow(Option.fromNullable(resume)), name: "Zqname" }
      for (const visibility of ["open", "anonymous"] as const) {
        yield* resumes.save({ ...named, visibility }, 1)
        const told = yield* says(talk.town, talk.seeker, "Good day")
        const listed = yield* does(told, talk.employer, (chat) => tapping(chat, "list", 0, "0", "notice"))
        expect(sees(told, talk.employer).includes("Zqname")).toBe(visibility === "open")
        const shown = JSON.stringify([...chatOf(listed, talk.employer).messages.values()].at(-1))
        expect(shown.includes("Zqname")).toBe(visibility === "open")
        expect(shown.includes("№ 1 ·") && !shown.includes("· № 1")).toBe(visibility === "anonymous")
      }
    }),
  )
})
