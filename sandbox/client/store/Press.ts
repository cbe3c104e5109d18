import type { Peer, PressAnswer } from "../../web/Protocol.ts"
import { postJson } from "../inspector/Requests.ts"
import { attempt, chatPath } from "./Actions.ts"
import { followLink } from "./FollowLink.ts"
import { showAlert, toast } from "./State.ts"

/**
 * The number of presses that may wait for an answer. A browser opens six connections to one address and the
 * streams take two; a bot that is down must not block everything else.
 */
const most = 2
const waiting: Array<AbortController> = []

/** Run a request that may take long, and cancel the oldest one if there are too many. */
const amongFew = async <A>(request: (signal: AbortSignal) => Promise<A>): Promise<A | undefined> => {
  const controller = new AbortController()
  if (waiting.length >= most) waiting.shift()?.abort()
  waiting.push(controller)
  try {
    return await request(controller.signal)
  } catch (error) {
    if (controller.signal.aborted) return undefined
    throw error
  } finally {
    if (waiting.includes(controller)) waiting.splice(waiting.indexOf(controller), 1)
  }
}

/** Press an inline button and show the bot's answer. */
export const press = (persona: number, peer: Peer, messageId: number, data: string) =>
  attempt(async () => {
    const answer = await amongFew(async (signal) => {
      const response = await postJson(
        `${chatPath(persona, peer)}/acts`,
        { _tag: "Press", messageId, data },
        signal,
      )
      return (await response.json()) as PressAnswer
    })
    if (answer === undefined) return
    if (!answer.answered) toast("The bot did not answer")
    else if (answer.text !== undefined && answer.alert) showAlert(answer.text)
    else if (answer.text !== undefined) toast(answer.text)
    if (answer.url !== undefined) followLink(persona, answer.url)
  })
