import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck } from "effect"
import type { Poll } from "@grammyjs/types"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { ManualClock } from "../../sandbox/time/ManualClock.ts"
import { arrangeGroup } from "./ArrangeGroup.ts"
import { controlAt } from "./ControlClient.ts"

const arrangePoll = (params: object = {}) =>
  Effect.gen(function* () {
    const arranged = yield* arrangeGroup()
    const { ask, group, url } = arranged
    const options = ["red", "green", "blue"]
    const sent = yield* ask("sendPoll", { question: "Which?", options, is_anonymous: false, ...params })
    const { message_id, poll } = sent.result as { message_id: number; poll: Poll }
    const { post } = controlAt(url)
    const vote = (person: number, ...option_ids: ReadonlyArray<number>) =>
      post(`/people/${person}/chats/${group.id}/vote`, { message_id, option_ids })
    return { ...arranged, message_id, poll, vote }
  })

const counts = (poll: unknown) => (poll as Poll).options.map(({ voter_count }) => voter_count)

layer(Sandbox.layer())("polls", (it) => {
  it.effect("a vote is counted, and the bot gets the poll's new counts and the voter's answer", () =>
    Effect.gen(function* () {
      const { ann, bob, group, heard, message_id, poll, vote } = yield* arrangePoll()
      yield* vote(ann.id, 1)
      const second = yield* vote(bob.id, 1)
      expect(counts(second.result)).toEqual([0, 2, 0])
      expect(heard()).toMatchObject([
        { poll: { id: poll.id, total_voter_count: 1 } },
        { poll_answer: { poll_id: poll.id, user: { id: ann.id }, option_ids: [1] } },
        { poll: { total_voter_count: 2 } },
        { poll_answer: { user: { id: bob.id }, option_ids: [1], option_persistent_ids: ["1"] } },
      ])
      yield* vote(ann.id)
      expect(counts(group.message(message_id)?.poll)).toEqual([0, 1, 0])
      expect(heard()).toMatchObject([
        { poll: { total_voter_count: 1 } },
        { poll_answer: { user: { id: ann.id }, option_ids: [] } },
      ])
    }),
  )

  it.effect("each option has as many votes as people whose last choice it is", () =>
    Effect.gen(function* () {
      const { ann, bob, group, message_id, vote } = yield* arrangePoll({ allows_multiple_answers: true })
      const chosen = new Map<number, ReadonlyArray<number>>()
      const ballot = FastCheck.tuple(
        FastCheck.constantFrom(ann.id, bob.id),
        FastCheck.array(FastCheck.integer({ min: -1, max: 3 }), { maxLength: 4 }),
      )
      yield* Effect.promise(() =>
        FastCheck.assert(
          FastCheck.asyncProperty(ballot, async ([person, options]) => {
            const { status } = await Effect.runPromise(vote(person, ...options))
            const isValid =
              options.every((index) => index >= 0 && index < 3) && new Set(options).size === options.length
            const isPossible = isValid && (options.length > 0 || chosen.has(person))
            expect(status).toBe(isPossible ? 200 : 409)
            if (isPossible && options.length > 0) chosen.set(person, options)
            if (isPossible && options.length === 0) chosen.delete(person)
            const all = [...chosen.values()]
            const expected = [0, 1, 2].map((index) => all.filter((each) => each.includes(index)).length)
            const poll = group.message(message_id)?.poll
            expect(counts(poll)).toEqual(expected)
            expect(poll?.total_voter_count).toBe(chosen.size)
          }),
          { numRuns: 60 },
        ),
      )
    }),
  )

  it.effect("an anonymous poll reveals no names, and a single-answer poll takes one answer", () =>
    Effect.gen(function* () {
      const { bob, heard, vote } = yield* arrangePoll({ is_anonymous: true })
      expect(yield* vote(bob.id, 0, 1)).toMatchObject({
        status: 409,
        description: "This poll allows one answer only.",
      })
      yield* vote(bob.id, 0)
      expect(heard().map((update) => Object.keys(update)[1])).toEqual(["poll"])
    }),
  )

  it.effect("a quiz knows the right answer and takes one try", () =>
    Effect.gen(function* () {
      const { bob, poll, refused, vote } = yield* arrangePoll({
        type: "quiz",
        correct_option_id: 2,
        explanation: "The sky",
      })
      expect(poll).toMatchObject({ type: "quiz", correct_option_ids: [2], explanation: "The sky" })
      yield* vote(bob.id, 2)
      expect(yield* vote(bob.id, 1)).toMatchObject({ status: 409 })
      const quiz = (params: object) =>
        refused("sendPoll", { question: "Q", options: ["a", "b"], type: "quiz", ...params })
      expect(yield* quiz({})).toBe("Bad Request: correct quiz option list must be non-empty")
      expect(yield* quiz({ correct_option_id: 5 })).toBe("Bad Request: wrong correct option ID specified")
    }),
  )

  it.effect("a stopped poll keeps its final state, and takes no more votes", () =>
    Effect.gen(function* () {
      const { ask, bob, heard, message_id, refused, vote } = yield* arrangePoll()
      yield* vote(bob.id, 0)
      heard()
      const stopped = yield* ask("stopPoll", { message_id })
      expect(stopped.result).toMatchObject({ is_closed: true, total_voter_count: 1 })
      expect(heard()).toMatchObject([{ poll: { is_closed: true } }])
      expect(yield* vote(bob.id, 1)).toMatchObject({ status: 409, description: "This poll is closed." })
      expect(yield* refused("stopPoll", { message_id })).toBe("Bad Request: poll has already been closed")
      expect(yield* refused("stopPoll", { message_id: 999 })).toBe(
        "Bad Request: message with poll to stop not found",
      )
      const text = (yield* ask("sendMessage", { text: "x" })).result as { message_id: number }
      expect(yield* refused("stopPoll", text)).toBe("Bad Request: message is not a poll")
    }),
  )
})

const clock = new ManualClock()

layer(Sandbox.layer({ clock }))("a poll with an end time", (it) => {
  it.effect("closes by itself, and the bot is notified", () =>
    Effect.gen(function* () {
      const { bob, heard, refused, vote } = yield* arrangePoll({ open_period: 30 })
      clock.advance(29_000)
      yield* vote(bob.id, 0)
      clock.advance(1000)
      expect(heard().at(-1)).toMatchObject({
        poll: { is_closed: true, open_period: 30, total_voter_count: 1 },
      })
      expect(yield* refused("sendPoll", { question: "Q", options: ["a"], open_period: 1 })).toBe(
        "Bad Request: wrong poll open period specified",
      )
    }),
  )
})
