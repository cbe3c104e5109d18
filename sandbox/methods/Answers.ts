import type { InlineQueryResult } from "@grammyjs/types"
import { badRequest } from "../ApiError.ts"
import { lengthOf } from "../text/FormatText.ts"
import type { Method } from "./Method.ts"
import { isRecord } from "./Params.ts"

const tooOld = "query is too old and response timeout expired or query ID is invalid"
const maxAnswer = 200
const maxResults = 50

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

const isResult = (value: unknown): value is InlineQueryResult =>
  isRecord(value) && typeof value["type"] === "string" && typeof value["id"] === "string"

export const answerInlineQuery: Method = ({ bot, params }) => {
  const results = params.structure("results")
  if (!Array.isArray(results)) throw badRequest("can't parse inline query results: results must be an Array")
  if (results.length > maxResults) throw badRequest("RESULTS_TOO_MUCH")
  const valid = results.filter(isResult)
  if (valid.length < results.length) throw badRequest("RESULT_ID_INVALID")
  if (new Set(valid.map(({ id }) => id)).size < valid.length) throw badRequest("RESULT_ID_DUPLICATE")
  const answer = { results: valid, nextOffset: params.text("next_offset") }
  if (!bot.inlineQueries.answer(params.text("inline_query_id"), answer)) throw badRequest(tooOld)
  return true
}
