import type { ApiCall } from "../../sandbox/world/CallLog.ts"
import type { Member } from "./Crowd.ts"
import type { Life } from "./Lives.ts"

/** Milliseconds: a request under way when its sender died may be read a little later. */
const straggling = 100

interface Reply {
  /** The index of the expected answer. */
  readonly index: number
  readonly life: number
  readonly call: ApiCall
}

/** The answers in a chat, over all lives. */
interface Heard {
  readonly inOrder: boolean
  readonly complete: boolean
  /** For each answer repeated in a later life: how long before the kill it was answered, 0 if it wasn't. */
  readonly repeated: ReadonlyArray<number>
}

const textOf = ({ params }: ApiCall) =>
  typeof params["text"] === "string" ? params["text"].replaceAll(/<[^>]+>/g, "") : ""

const repliesTo = ({ answers, chat }: Member, calls: ReadonlyArray<ApiCall>, lives: ReadonlyArray<Life>) =>
  calls.flatMap((call): ReadonlyArray<Reply> => {
    if (call.chatId !== chat.chat.id) return []
    const index = answers.findIndex((answer) => textOf(call).includes(answer))
    const life = lives.findIndex(({ endedAt }) => call.at <= endedAt + straggling)
    return index === -1 ? [] : [{ index, life, call }]
  })

/** Check the answers to a person's commands: `calls` are those from the first command on. */
export const hear = (member: Member, calls: ReadonlyArray<ApiCall>, lives: ReadonlyArray<Life>): Heard => {
  let inOrder = true
  let last: Reply | undefined
  let highest = -1
  const repeated: Array<number> = []
  const replies = repliesTo(
    member,
    calls.filter(({ at }) => at <= member.answeredAt),
    lives,
  )
  for (const reply of replies) {
    const isNext = reply.index === (last?.index ?? -1) + 1
    const isAgain = last !== undefined && reply.life > last.life && reply.index <= last.index
    if (!isNext && !isAgain) inOrder = false
    if (reply.index <= highest) {
      const before = replies.findLast(({ index, life }) => index === reply.index && life < reply.life)
      const death = lives[before?.life ?? 0]?.endedAt ?? 0
      repeated.push(before === undefined ? Infinity : Math.max(0, death - (before.call.answeredAt ?? death)))
    }
    highest = Math.max(highest, reply.index)
    last = reply
  }
  return { inOrder, complete: highest === member.answers.length - 1, repeated }
}
