import type { Poll, PollOption } from "@grammyjs/types"
import { badRequest } from "../ApiError.ts"
import { lengthOf } from "../text/FormatText.ts"
import type { Call, Method } from "./Method.ts"
import { isRecord } from "./Params.ts"
import { publish } from "./Publish.ts"
import { readReplyMarkup } from "./ReadReplyMarkup.ts"
import { targetChat } from "./TargetChat.ts"

const maxQuestion = 300
const maxOption = 100
const maxOptions = 12

const readQuestion = ({ params }: Call) => {
  const question = params.text("question").trim()
  if (question === "") throw badRequest("poll question must be non-empty")
  if (lengthOf(question) > maxQuestion) {
    throw badRequest(`poll question length must not exceed ${maxQuestion}`)
  }
  return question
}

const readOption = (value: unknown, index: number): PollOption => {
  const given = isRecord(value) ? value["text"] : value
  const text = typeof given === "string" ? given.trim() : ""
  if (text === "") throw badRequest("poll options must be non-empty")
  if (lengthOf(text) > maxOption) throw badRequest(`poll options length must not exceed ${maxOption}`)
  return { persistent_id: String(index), text, voter_count: 0 }
}

const readOptions = ({ params }: Call) => {
  const options = params.structure("options")
  if (!Array.isArray(options)) throw badRequest("can't parse options JSON object")
  if (options.length === 0) throw badRequest("poll must have at least 1 option")
  if (options.length > maxOptions) throw badRequest(`poll can't have more than ${maxOptions} options`)
  return options.map(readOption)
}

const readPoll = (call: Call): Poll => {
  const { params, world } = call
  const type = params.text("type") === "quiz" ? "quiz" : "regular"
  return {
    id: world.newQueryId(),
    question: readQuestion(call),
    options: readOptions(call),
    total_voter_count: 0,
    is_closed: params.flag("is_closed"),
    is_anonymous: params.text("is_anonymous") === "" || params.flag("is_anonymous"),
    type,
    allows_multiple_answers: params.flag("allows_multiple_answers"),
    allows_revoting: type === "regular",
    members_only: false,
  }
}

/** A poll nobody votes in. */
export const sendPoll: Method = (call) => {
  const poll = readPoll(call)
  const markup = readReplyMarkup(call.params)
  return publish(call, targetChat(call), { poll }, markup)
}
