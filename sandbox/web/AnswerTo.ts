import { Effect, Either } from "effect"
import type { Ask } from "../persona/Ask.ts"

/** How long, in milliseconds, a persona waits for a bot's answer. */
const patience = 15_000

/** The bot's answer if it came in time; undefined otherwise. */
export const answerTo = async <A>(ask: Ask<A>): Promise<A | undefined> => {
  const answer = await Effect.runPromise(Effect.either(ask.awaitAnswer(patience)))
  return Either.isRight(answer) ? answer.right : undefined
}
