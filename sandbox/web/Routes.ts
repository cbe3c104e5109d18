import { postAct } from "./Acts.ts"
import { getEvents } from "./ChatEvents.ts"
import { getChat, getChats } from "./Chats.ts"
import { getFile, postFile } from "./Files.ts"
import { postInline } from "./InlineChats.ts"
import { getMachine, getMetrics, postProcess } from "./Machine.ts"
import { getMachineEvents } from "./MachineEvents.ts"
import { getState, postPersona } from "./Personas.ts"
import type { Handler } from "./WebContext.ts"
import { notFound, WebError } from "./WebError.ts"

const routes: Readonly<Record<string, Handler>> = {
  "GET /web/state": getState,
  "POST /web/personas": postPersona,
  "GET /web/personas/:persona/chats": getChats,
  "GET /web/personas/:persona/chats/:peer": getChat,
  "POST /web/personas/:persona/chats/:peer/acts": postAct,
  "POST /web/personas/:persona/chats/:peer/files": postFile,
  "POST /web/personas/:persona/inline": postInline,
  "GET /web/files/:file": getFile,
  "GET /web/events": getEvents,
  "GET /web/machine": getMachine,
  "POST /web/machine/process": postProcess,
  "GET /web/machine/metrics": getMetrics,
  "GET /web/machine/events": getMachineEvents,
}

const table = Object.entries(routes).map(([name, handle]) => {
  const [method = "", path = ""] = name.split(" ")
  return { method, pattern: path.split("/").slice(1), handle }
})

/** The values of a pattern's `:names`; undefined when the path is another one. */
const match = (pattern: ReadonlyArray<string>, segments: ReadonlyArray<string>) => {
  const isMatch =
    pattern.length === segments.length &&
    pattern.every((part, index) => part.startsWith(":") || part === segments[index])
  if (!isMatch) return undefined
  const named = pattern.map((part, index) => [part, segments[index] ?? ""] as const)
  return Object.fromEntries(
    named.filter(([part]) => part.startsWith(":")).map(([part, value]) => [part.slice(1), value]),
  )
}

/** The handler for a path and what stands in its place holders. Throws WebError 404 or 405. */
export const findRoute = (method: string, segments: ReadonlyArray<string>) => {
  let isPathKnown = false
  for (const route of table) {
    const params = match(route.pattern, segments)
    if (params === undefined) continue
    if (route.method === method) return { handle: route.handle, params }
    isPathKnown = true
  }
  throw isPathKnown ? new WebError(405, "That is done by another HTTP method.") : notFound("page")
}
