import { Cause, Console, Effect, Option, Predicate } from "effect"
import { describeDefect } from "../../domain/defects/Redaction.ts"

const textOf = (failure: unknown, property: string): string | undefined =>
  Predicate.hasProperty(failure, property) && Predicate.isString(failure[property])
    ? failure[property]
    : undefined

/** For an expected failure, its message, which says what is wrong and what to do; for a defect, only where it arose. */
const explain = (cause: Cause.Cause<unknown>): string =>
  Option.match(Cause.failureOption(cause), {
    onSome: (failure) =>
      [textOf(failure, "message") ?? "The process failed", textOf(failure, "advice")]
        .filter(Predicate.isNotUndefined)
        .join(". "),
    onNone: () => {
      const { errorType, frames } = describeDefect(cause)
      return [
        `The process ended by a defect: ${errorType}`,
        ...frames.map((frame) => `    at ${frame}`),
      ].join("\n")
    },
  })

/** Print to standard error why the process ends, unless it was asked to. */
export const reportFailure = <A, E, R>(program: Effect.Effect<A, E, R>) =>
  Effect.tapErrorCause(program, (cause) =>
    Cause.isInterruptedOnly(cause) ? Effect.void : Console.error(explain(cause)),
  )
