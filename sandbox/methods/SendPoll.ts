import { isRecord } from "../kit/IsRecord.ts"
import type { Poll, PollOption } from "@grammyjs/types"
import { badRequest } from "../kit/ApiError.ts"
import { unixSeconds } from "../time/SandboxClock.ts"
import { lengthOf } from "../text/Lengths.ts"
import type { Call, Method } from "./Method.ts"
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

/** Indexes of a quiz's right options; `correct_option_id` is from before several could be right. */
const readCorrect = ({ params }: Call, options: ReadonlyArray<PollOption>): ReadonlyArray<number> => {
  const single = params.text("correct_option_id")
  const value = params.structure("correct_option_ids") ?? (single === "" ? [] : [Number(single)])
  if (!Array.isArray(value)) throw badRequest("can't parse correct_option_ids JSON object")
  if (value.length === 0) throw badRequest("correct quiz option list must be non-empty")
  return value.map((index: unknown) => {
    if (typeof index !== "number" || options[index] === undefined)
      throw badRequest("wrong correct option ID specified")
    return index
  })
}

/** Limits, in seconds, on how long a poll may stay open. */
const [shortest, longest] = [5, 2_628_000]

/** When a poll closes by itself. */
const readEnd = ({ params, world }: Call) => {
  const period = params.integer("open_period", 0)
  const date = params.integer("close_date", 0)
  const lasts = period === 0 ? date - unixSeconds(world.clock) : period
  if (period === 0 && date === 0) return {}
  if (lasts < shortest || lasts > longest) throw badRequest("wrong poll open period specified")
  return period === 0 ? { close_date: date } : { open_period: period }
}

const readPoll = (call: Call): Poll => {
  const { params, world } = call
  const type = params.text("type") === "quiz" ? "quiz" : "regular"
  const options = readOptions(call)
  const explanation = params.text("explanation")
  return {
    id: world.newQueryId(),
    question: readQuestion(call),
    options,
    total_voter_count: 0,
    is_closed: params.flag("is_closed"),
    is_anonymous: params.text("is_anonymous") === "" || params.flag("is_anonymous"),
    type,
    allows_multiple_answers: params.flag("allows_multiple_answers"),
    allows_revoting:
      params.text("allows_revoting") === "" ? type === "regular" : params.flag("allows_revoting"),
    members_only: false,
    ...(type === "quiz" ? { correct_option_ids: [...readCorrect(call, options)] } : {}),
    ...(type === "quiz" && explanation !== "" ? { explanation } : {}),
    ...readEnd(call),
  }
}

const closeInTime = ({ world }: Call, { close_date, id, open_period }: Poll) => {
  if (close_date === undefined && open_period === undefined) return
  const end = close_date === undefined ? 0 : close_date * 1000 - world.clock.now()
  const wait = open_period === undefined ? end : open_period * 1000
  // Timers wait for at most 24 days.
  if (wait < 2 ** 31) world.later(wait, () => world.polls.close(id))
}

export const sendPoll: Method = (call) => {
  const poll = readPoll(call)
  const markup = readReplyMarkup(call.params)
  const chat = targetChat(call)
  const message = publish(call, chat, { poll }, markup)
  call.world.polls.add(call.bot, chat, message)
  closeInTime(call, poll)
  return message
}
