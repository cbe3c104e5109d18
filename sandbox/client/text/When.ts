const dayLong = new Intl.DateTimeFormat("en", { day: "numeric", month: "long" })
const dayWithYear = new Intl.DateTimeFormat("en", { day: "numeric", month: "long", year: "numeric" })
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" })
const dayShort = new Intl.DateTimeFormat("en-GB", { day: "2-digit", month: "2-digit" })

const startOfDay = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
const dayMillis = 86_400_000

/** Days before today; dates as in messages, in Unix seconds. */
const daysAgo = (seconds: number, now: Date) =>
  Math.round((startOfDay(now) - startOfDay(new Date(seconds * 1000))) / dayMillis)

/** `14:05` */
export const timeOf = (seconds: number) => clock.format(seconds * 1000)

/** The separator between two days. */
export const dayOf = (seconds: number, now: Date) => {
  const date = new Date(seconds * 1000)
  const ago = daysAgo(seconds, now)
  if (ago === 0) return "Today"
  if (ago === 1) return "Yesterday"
  return (date.getFullYear() === now.getFullYear() ? dayLong : dayWithYear).format(date)
}

/** In a chat list: the time if today, else the date. */
export const shortWhen = (seconds: number, now: Date) =>
  daysAgo(seconds, now) === 0 ? timeOf(seconds) : dayShort.format(seconds * 1000)
