import type { Poll, PollAnswer, User } from "@grammyjs/types"
import type { Bot } from "./Bot.ts"
import type { Chat } from "./Chat.ts"
import type { Message } from "./Message.ts"

interface LivePoll {
  readonly chat: Chat
  readonly messageId: number
  /** The bot that sent it and receives its votes. */
  readonly bot: Bot
  /** The options chosen, by voter. */
  readonly votes: Map<number, ReadonlyArray<number>>
}

/** Maximum number over all chats. */
const maxPolls = 10_000

const counted = (poll: Poll, votes: LivePoll["votes"]): Poll => {
  const chosen = [...votes.values()]
  return {
    ...poll,
    options: poll.options.map((option, index) => ({
      ...option,
      voter_count: chosen.filter((options) => options.includes(index)).length,
    })),
    total_voter_count: chosen.length,
  }
}

/** The reason why somebody can't vote like this; undefined if there is none. */
const problem = (poll: Poll, options: ReadonlyArray<number>, isAgain: boolean): string | undefined => {
  if (poll.is_closed) return "This poll is closed."
  if (new Set(options).size < options.length || options.some((index) => poll.options[index] === undefined))
    return `The options of this poll are 0 to ${poll.options.length - 1}, each once.`
  if (options.length > 1 && !poll.allows_multiple_answers) return "This poll allows one answer only."
  if (isAgain && !poll.allows_revoting) return "In this poll a vote is final."
  if (options.length === 0 && !isAgain) return "There is no vote to take back."
  return undefined
}

/** Polls that bots sent, with their votes. */
export class Polls {
  readonly #live = new Map<string, LivePoll>()

  /** Add a poll sent by a bot; the oldest is dropped if there are too many. */
  add(bot: Bot, chat: Chat, { message_id, poll }: Message) {
    if (poll === undefined) return
    const oldest = this.#live.size < maxPolls ? undefined : this.#live.keys().next().value
    if (oldest !== undefined) this.#live.delete(oldest)
    this.#live.set(poll.id, { bot, chat, messageId: message_id, votes: new Map() })
  }

  clear() {
    this.#live.clear()
  }

  /** Vote, or take the vote back by choosing nothing; returns the reason if that is impossible. */
  vote(chat: Chat, messageId: number, voter: User, options: ReadonlyArray<number>): string | undefined {
    const poll = chat.message(messageId)?.poll
    const live = this.#live.get(poll?.id ?? "")
    if (poll === undefined || live === undefined) return "This message is no poll of a bot."
    const reason = problem(poll, options, live.votes.has(voter.id))
    if (reason !== undefined) return reason
    if (options.length === 0) live.votes.delete(voter.id)
    else live.votes.set(voter.id, options)
    this.#show(live, counted(poll, live.votes))
    if (!poll.is_anonymous) live.bot.updates.push("poll_answer", this.#answer(poll, voter, options))
    return undefined
  }

  /** Close a poll; returns its final state, or undefined if it doesn't exist or was closed before. */
  close(id: string): Poll | undefined {
    const live = this.#live.get(id)
    const poll = live?.chat.message(live.messageId)?.poll
    if (live === undefined || poll === undefined || poll.is_closed) return undefined
    const closed = { ...poll, is_closed: true }
    this.#show(live, closed)
    return closed
  }

  #show({ bot, chat, messageId }: LivePoll, poll: Poll) {
    const message = chat.message(messageId)
    if (message !== undefined) chat.showVotes({ ...message, poll })
    bot.updates.push("poll", poll)
  }

  #answer(poll: Poll, user: User, options: ReadonlyArray<number>): PollAnswer {
    return {
      poll_id: poll.id,
      user,
      option_ids: [...options],
      option_persistent_ids: options.map((index) => poll.options[index]?.persistent_id ?? ""),
    }
  }
}
