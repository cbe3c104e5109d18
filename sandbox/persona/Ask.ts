import { Effect } from "effect"
import type { SandboxClock } from "../time/SandboxClock.ts"
import { type AwaitTimeout, awaitEvent } from "../world/Await.ts"

/** A persona's query to a bot, with the bot's answer once there is one. */
export class Ask<Answer> {
  /** The id of the query. */
  readonly id: string
  readonly #clock: SandboxClock
  readonly #listeners = new Set<(answer: Answer) => void>()
  #answer: Answer | undefined

  constructor(id: string, clock: SandboxClock) {
    this.id = id
    this.#clock = clock
  }

  get answer() {
    return this.#answer
  }

  readonly settle = (answer: Answer) => {
    this.#answer = answer
    for (const listener of this.#listeners) listener(answer)
  }

  /** Fails with AwaitTimeout if there is no answer within `milliseconds`. */
  awaitAnswer(milliseconds = 5000): Effect.Effect<Answer, AwaitTimeout> {
    return Effect.suspend(() =>
      this.#answer === undefined ? this.#await(milliseconds) : Effect.succeed(this.#answer),
    )
  }

  #await(milliseconds: number) {
    return awaitEvent<Answer>({
      clock: this.#clock,
      waitedFor: `answer to query ${this.id}`,
      milliseconds,
      listen: (found) => {
        this.#listeners.add(found)
        return () => {
          this.#listeners.delete(found)
        }
      },
      seen: () => [],
    })
  }
}
