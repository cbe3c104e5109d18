import { isRecord } from "../kit/IsRecord.ts"
import type { InlineQueryResult } from "@grammyjs/types"
import { badRequest } from "../kit/ApiError.ts"
import { lengthOf } from "../text/Lengths.ts"
import { assertInlineMedia } from "./InlineMedia.ts"
import type { Call, Method } from "./Method.ts"
import { Params } from "./Params.ts"
import { readInlineResult } from "./ReadInlineResult.ts"

const tooOld = "query is too old and response timeout expired or query ID is invalid"
const maxAnswer = 200
const maxResults = 50
/** Bytes. */
const maxResultId = 64

export const answerCallbackQuery: Method = ({ bot, params }) => {
  const text = params.text("text")
  if (lengthOf(text) > maxAnswer) throw badRequest("MESSAGE_TOO_LONG")
  const url = params.text("url")
  const isKnown = bot.callbacks.answer(params.text("callback_query_id"), {
    text: text === "" ? undefined : text,
    showAlert: params.flag("show_alert"),
    url: url === "" ? undefined : url,
  })
  if (!isKnown) throw badRequest(tooOld)
  return true
}

/** Throws the server's error for an invalid result. */
const checkResult = (call: Call, value: unknown) => {
  const { id, media } = readInlineResult(call, value)
  if (id === "" || Buffer.byteLength(id) > maxResultId) throw badRequest("RESULT_ID_INVALID")
  if (media !== undefined && isRecord(value)) {
    assertInlineMedia({ ...call, params: new Params(value) }, media)
  }
}

const isResult = (value: unknown): value is InlineQueryResult =>
  isRecord(value) && typeof value["type"] === "string" && typeof value["id"] === "string"

export const answerInlineQuery: Method = (call) => {
  const { bot, params } = call
  const results = params.structure("results") ?? []
  if (!Array.isArray(results)) throw badRequest("Expected an Array of inline query results")
  for (const result of results) checkResult(call, result)
  if (results.length > maxResults) throw badRequest("RESULTS_TOO_MUCH")
  const valid = results.filter(isResult)
  if (new Set(valid.map(({ id }) => id)).size < valid.length) throw badRequest("RESULT_ID_DUPLICATE")
  const answer = { results: valid, nextOffset: params.text("next_offset") }
  if (!bot.inlineQueries.answer(params.text("inline_query_id"), answer)) throw badRequest(tooOld)
  return true
}
