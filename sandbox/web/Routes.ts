import { postAct } from "./Acts.ts"
import { getEvents } from "./ChatEvents.ts"
import { getChat, getChats } from "./Chats.ts"
import { getFile, postFile } from "./Files.ts"
import { postInline } from "./InlineChats.ts"
import { getMachine, getMetrics, postProcess } from "./Machine.ts"
import { getMachineEvents } from "./MachineEvents.ts"
import { postGroup, postTalk } from "./NewChats.ts"
import { getState, getStories, postPersona } from "./Personas.ts"
import type { Handler } from "./WebContext.ts"
import { makeTable, routeIn } from "./RouteTable.ts"

const routes: Readonly<Record<string, Handler>> = {
  "GET /web/state": getState,
  "GET /web/stories": getStories,
  "POST /web/personas": postPersona,
  "GET /web/personas/:persona/chats": getChats,
  "GET /web/personas/:persona/chats/:peer": getChat,
  "POST /web/personas/:persona/chats/:peer/acts": postAct,
  "POST /web/personas/:persona/chats/:peer/files": postFile,
  "POST /web/personas/:persona/inline": postInline,
  "POST /web/personas/:persona/groups": postGroup,
  "POST /web/personas/:persona/talks": postTalk,
  "GET /web/files/:file": getFile,
  "GET /web/events": getEvents,
  "GET /web/machine": getMachine,
  "POST /web/machine/process": postProcess,
  "GET /web/machine/metrics": getMetrics,
  "GET /web/machine/events": getMachineEvents,
}

const table = makeTable(routes)

/** The handler for a path with the values of its placeholders. Throws WebError 404 or 405. */
export const findRoute = (method: string, segments: ReadonlyArray<string>) => routeIn(table, method, segments)
