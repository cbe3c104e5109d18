import { Cause, Option } from "effect"
import { primaryError } from "./Redaction.ts"

const safeName = /^[\w.:/ -]{1,80}$/

/** The names of the spans in which a cause's error arose, the outermost first; empty without tracing. */
export const spanTrail = (cause: Cause.Cause<unknown>): ReadonlyArray<string> => {
  try {
    const error = Option.map(primaryError(cause), (value) => Cause.prettyErrors(Cause.die(value))[0])
    const names: Array<string> = []
    let span = Option.fromNullable(Option.getOrUndefined(error)?.span)
    while (Option.isSome(span)) {
      names.unshift(safeName.test(span.value.name) ? span.value.name : "?")
      span = Option.filter(span.value.parent, (parent) => parent._tag === "Span")
    }
    return names
  } catch {
    // A getter of the thrown value may throw itself.
    return []
  }
}
