import { json } from "./Answers.ts"
import { chatSummary, chatView } from "./ChatViews.ts"
import { personaAt, placeAt, places } from "./Places.ts"
import type { ChatSummary } from "./Protocol.ts"
import type { Handler } from "./WebContext.ts"
import { malformed } from "./WebError.ts"

const lastAt = ({ lastMessage }: ChatSummary) => lastMessage?.date ?? 0

/** The latest first. */
export const getChats: Handler = (context, { params }) => {
  const summaries = places(context.world, personaAt(context, params["persona"])).map(chatSummary)
  return json(
    context,
    summaries.toSorted((one, other) => lastAt(other) - lastAt(one)),
  )
}

export const getChat: Handler = (context, { params, query }) => {
  const before = query.get("before")
  if (before !== null && !/^\d{1,15}$/.test(before)) throw malformed("`before` is the id of a message.")
  const place = placeAt(context, params)
  return json(context, chatView(context.world, place, before === null ? undefined : Number(before)))
}
