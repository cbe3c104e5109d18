import { makeTable, routeIn } from "../web/RouteTable.ts"
import * as Acts from "./Acts.ts"
import * as Chats from "./Chats.ts"
import type { ControlHandler } from "./ControlContext.ts"
import * as Membership from "./Membership.ts"
import * as People from "./People.ts"
import * as Server from "./Server.ts"
import * as Waiting from "./Waiting.ts"

const room = "/sandbox/v1/people/:person/chats/:chat"

const listed: Readonly<Record<string, ControlHandler>> = {
  "GET /sandbox/v1/bots": Server.getBots,
  "POST /sandbox/v1/bots": Server.postBot,
  "GET /sandbox/v1/people": People.getPeople,
  "POST /sandbox/v1/people": People.postPerson,
  "GET /sandbox/v1/people/:person": People.getPerson,
  "POST /sandbox/v1/people/:person/join": Membership.join,
  "GET /sandbox/v1/chats": Chats.getChats,
  "POST /sandbox/v1/chats": Chats.postChat,
  "GET /sandbox/v1/chats/:chat": Chats.getChat,
  "POST /sandbox/v1/chats/:chat/migrate": Chats.postMigration,
  "GET /sandbox/v1/chats/:chat/messages": Chats.getMessages,
  "GET /sandbox/v1/chats/:chat/members": Chats.getMembers,
  "PUT /sandbox/v1/chats/:chat/members/:user": Chats.putMember,
  [`GET ${room}`]: Acts.getRoom,
  [`GET ${room}/messages`]: Waiting.getMessages,
  [`POST ${room}/next`]: Waiting.next,
  [`POST ${room}/say`]: Acts.say,
  [`POST ${room}/start`]: Acts.start,
  [`POST ${room}/edit`]: Acts.edit,
  [`POST ${room}/send`]: Acts.send,
  [`POST ${room}/contact`]: Acts.sendContact,
  [`POST ${room}/location`]: Acts.sendLocation,
  [`POST ${room}/tap`]: Acts.tap,
  [`POST ${room}/press`]: Waiting.press,
  [`POST ${room}/vote`]: Acts.vote,
  [`POST ${room}/leave`]: Membership.leave,
  [`POST ${room}/block`]: Acts.block,
  [`POST ${room}/unblock`]: Acts.unblock,
  "GET /sandbox/v1/calls": Server.getCalls,
  "DELETE /sandbox/v1/calls": Server.deleteCalls,
  "GET /sandbox/v1/faults": Server.getFaults,
  "POST /sandbox/v1/faults": Server.postFault,
  "DELETE /sandbox/v1/faults": Server.deleteFaults,
  "GET /sandbox/v1/violations": Server.getViolations,
  "POST /sandbox/v1/reset": Server.reset,
}

/** All end points by method and path. */
export const routeNames: ReadonlyArray<string> = Object.keys(listed)

const table = makeTable<ControlHandler>({ "GET /sandbox/v1": () => routeNames, ...listed })

/** Throws WebError 404 or 405. */
export const findControl = (method: string, segments: ReadonlyArray<string>) =>
  routeIn(table, method, segments)
