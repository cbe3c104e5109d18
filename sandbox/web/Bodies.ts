import { Either, ParseResult, Schema } from "effect"
import type { IncomingMessage } from "node:http"
import { readUpTo } from "../http/ReadBody.ts"
import { isDeeperThan } from "../http/ReadParams.ts"
import {
  languageCode,
  latitude,
  longitude,
  name,
  optionIds,
  payload,
  phone,
  username,
  word,
} from "./Fields.ts"
import { optional } from "../kit/Optional.ts"
import type { InlineAsk, NewGroup, NewPersona, NewTalk, PersonaAct, ProcessAct } from "./Protocol.ts"
import { malformed, WebError } from "./WebError.ts"

/** Bytes. */
const maxBody = 20 * 1024 * 1024
const maxDepth = 8

const text = word(0, 40_000)
const id = Schema.Int

export const NewPersonaBody: Schema.Schema<NewPersona> = Schema.Struct({
  firstName: name,
  lastName: optional(name),
  username: optional(username),
  languageCode: optional(languageCode),
  admin: optional(Schema.Boolean),
})

export const PersonaActBody: Schema.Schema<PersonaAct> = Schema.Union(
  Schema.TaggedStruct("Say", { text, replyTo: optional(id) }),
  Schema.TaggedStruct("Start", { payload: optional(payload) }),
  Schema.TaggedStruct("Edit", { messageId: id, text }),
  Schema.TaggedStruct("Delete", { messageId: id }),
  Schema.TaggedStruct("Press", { messageId: id, data: word(1, 256) }),
  Schema.TaggedStruct("Vote", {
    messageId: id,
    options: optionIds,
  }),
  Schema.TaggedStruct("ShareOwnContact", { phone }),
  Schema.TaggedStruct("SendContact", { phone, firstName: name }),
  Schema.TaggedStruct("SendLocation", { latitude, longitude }),
  Schema.TaggedStruct("SendSample", { kind: Schema.Literal("voice", "sticker") }),
  Schema.TaggedStruct("Block", {}),
  Schema.TaggedStruct("Unblock", {}),
  Schema.TaggedStruct("Join", {}),
  Schema.TaggedStruct("Leave", {}),
  Schema.TaggedStruct("ChooseInline", { bot: id, query: word(0, 256), result: word(1, 64) }),
)

export const NewGroupBody: Schema.Schema<NewGroup> = Schema.Struct({
  title: Schema.String.pipe(Schema.pattern(/^[^\p{Cc}]{1,128}$/u), Schema.pattern(/\S/)),
  members: Schema.Array(id).pipe(Schema.maxItems(200)),
})

export const NewTalkBody: Schema.Schema<NewTalk> = Schema.Struct({ person: id })

export const InlineAskBody: Schema.Schema<InlineAsk> = Schema.Struct({
  bot: id,
  query: word(0, 256),
  offset: word(0, 64),
})

export const ProcessActBody: Schema.Schema<ProcessAct> = Schema.Struct({
  act: Schema.Literal("kill", "stop", "start"),
})

const wrongField = (error: ParseResult.ParseError) => {
  const [issue] = ParseResult.ArrayFormatter.formatErrorSync(error)
  const path = issue?.path.join(".") ?? ""
  return malformed(path === "" ? "The body does not say what to do." : `"${path}" in the body is wrong.`)
}

/** The whole body. Throws WebError 413. */
export const readBytes = async (request: IncomingMessage) => {
  const body = await readUpTo(request, maxBody)
  if (body === undefined) throw new WebError(413, "That is too large: 20 MiB at most.")
  return body
}

/** Throws WebError 400 if the text isn't JSON, or is nested too deep. */
export const parseJson = (text: string): unknown => {
  try {
    const value = JSON.parse(text) as unknown
    // Describing an error in a deep value takes more stack than there is.
    if (!isDeeperThan(value, maxDepth)) return value
  } catch {
    // Answered like a value that is too deep.
  }
  throw malformed("The body is not JSON, or is nested too deep.")
}

/** Throws WebError 400 or 413. */
export const readJson = async <A, I>(request: IncomingMessage, schema: Schema.Schema<A, I>): Promise<A> => {
  const decoded = Schema.decodeUnknownEither(schema)(parseJson((await readBytes(request)).toString()))
  if (Either.isLeft(decoded)) throw wrongField(decoded.left)
  return decoded.right
}
