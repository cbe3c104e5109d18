import { tooManyRequests } from "../kit/ApiError.ts"
import type { Method } from "./Method.ts"

/** Milliseconds after the start before which a bot can't be closed. */
const warmUp = 600_000

export const getMe: Method = ({ bot }) => bot.user

export const logOut: Method = () => true

export const close: Method = ({ bot, world }) => {
  const left = bot.startedAt + warmUp - world.clock.now()
  if (left > 0) throw tooManyRequests(Math.ceil(left / 1000))
  return true
}
