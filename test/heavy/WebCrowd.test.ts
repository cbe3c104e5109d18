import { expect, it } from "@effect/vitest"
import { Effect } from "effect"
import type { ChatHappening } from "../../sandbox/web/Protocol.ts"
import { BotClient } from "../sandbox/BotClient.ts"
import { arrangePage, webLayer } from "../sandbox/web/Page.ts"
import { openStream, type StreamedEvent } from "../sandbox/web/Stream.ts"

const crowdSize = 2000
const rounds = 20
/** Milliseconds. */
const limit = 200

const sleep = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds))

const messages = (events: ReadonlyArray<StreamedEvent>) =>
  events
    .filter(({ event }) => event === "chats")
    .flatMap(({ data }) => data as ReadonlyArray<ChatHappening>)
    .flatMap((each) => (each._tag === "Added" ? [each.message] : []))

/** Take updates as a bot does, and answer nobody. */
const drain = async (client: BotClient, isOver: () => boolean) => {
  let offset = 0
  while (!isOver()) {
    const { result } = await Effect.runPromise(client.call("getUpdates", { offset, timeout: 1 }))
    const updates = result as ReadonlyArray<{ readonly update_id: number }>
    offset = (updates.at(-1)?.update_id ?? offset - 1) + 1
  }
}

it.scopedLive(
  "while 2,000 people write at once, a page that watches one of them shows each message within 200 ms",
  () =>
    Effect.gen(function* () {
      const { ann, bot, client, people, token, url } = yield* arrangePage
      const crowd = Array.from({ length: crowdSize }, () => people.add().chatWith(bot))
      const stream = yield* openStream(`${url}/web/events?personas=${ann.id}`)
      yield* openStream(`${url}/web/machine/events`)
      let isOver = false
      const draining = drain(new BotClient(url, token), () => isOver)
      yield* client.call("getMe")
      const delays: Array<number> = []
      for (let round = 0; round < rounds; round += 1) {
        const startedAt = performance.now()
        for (const [index, chat] of crowd.entries()) {
          if (index === crowdSize / 2) ann.chatWith(bot).say(`round ${round}`)
          chat.say(`message ${round}`)
        }
        yield* stream.until((events) => messages(events).length > round)
        delays.push(performance.now() - startedAt)
        yield* Effect.promise(() => sleep(100))
      }
      isOver = true
      yield* Effect.promise(() => draining)
      expect(messages(stream.events).map(({ text }) => text)).toEqual(
        Array.from({ length: rounds }, (_, round) => `round ${round}`),
      )
      expect(Math.max(...delays)).toBeLessThan(limit)
      yield* Effect.log(`slowest ${Math.max(...delays).toFixed(0)} ms of ${crowdSize * rounds} messages`)
    }).pipe(Effect.provide(webLayer())),
)
