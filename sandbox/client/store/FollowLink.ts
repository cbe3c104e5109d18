import { readDeepLink, readShareLink } from "../text/DeepLink.ts"
import { openChat } from "./Actions.ts"
import { askToOpen, askToShare, page, toast } from "./State.ts"

/** The id of a bot of the sandbox by its username, with or without the `@`. */
export const botNamed = (username: string): number | undefined => {
  const name = username.replace(/^@/, "").toLowerCase()
  return page.get().web.bots.find((bot) => bot.username.toLowerCase() === name)?.id
}

/** A link that is safe to open: others could run as a program in the page. */
export const isSafeLink = (url: string) => /^(?:https?|mailto|tel|tg):/i.test(url)

/** Whether a link leads to something on this page. */
export const staysHere = (url: string) => readDeepLink(url) !== undefined || readShareLink(url) !== undefined

/**
 * Open a link's target: a bot's chat for the same persona, where START will send the link's payload; for a
 * link that shares something, the choice of whom to send it to; anything else after a confirmation.
 */
export const followLink = (persona: number, url: string): void => {
  const text = readShareLink(url)
  if (text !== undefined) {
    askToShare({ persona, text })
    return
  }
  const link = readDeepLink(url)
  const bot = link === undefined ? undefined : botNamed(link.username)
  if (link === undefined && isSafeLink(url)) askToOpen(url)
  else if (link === undefined) toast("This link can't be opened here")
  else if (bot === undefined) toast(`There is no @${link.username} here`)
  else void openChat(persona, bot, link.payload)
}
