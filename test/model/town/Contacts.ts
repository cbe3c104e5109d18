import { plainText } from "../../../src/domain/text/PlainText.ts"
import { UserId } from "../../../src/domain/Ids.ts"
import type { OutgoingMessage } from "../../../src/domain/Outgoing.ts"

/** A person's contacts outside the bot, derived from their id, so that any mention identifies the person. */
export const usernameOf = (id: UserId): string => `zq${id}q`
const numberOf = (id: UserId): string => `9073${`${id}`.padStart(5, "0")}`
export const phoneOf = (id: UserId): string => `+998${numberOf(id)}`

/** A file whose name is a phone has an id that says so. */
export const namedFile = (id: UserId) => ({ name: `${phoneOf(id)}.pdf`, fileId: `zq${id}q-file` })

/** The ways people write their contacts. */
export const tellings = (id: UserId): ReadonlyArray<string> => {
  const [a, b, c, d] =
    numberOf(id)
      .match(/^(..)(...)(..)(..)$/)
      ?.slice(1) ?? []
  const arabic = (digits: string) =>
    digits.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
  return [
    `Driver, call ${phoneOf(id)}`,
    `Haydovchi ${a}-${b}-${c}-${d} telegram @${usernameOf(id)}`,
    `Повар (8${a}) ${b} ${c} ${d}`,
    `t.me/${usernameOf(id)}`,
    `${usernameOf(id)}@mail.uz`,
    `Write to https://t.me/${usernameOf(id)}?start=1, ${arabic(numberOf(id))}`,
    `<b>${usernameOf(id).toUpperCase()}@MAIL.UZ</b> & 5-7 mln`,
    numberOf(id)
      .split(/(?=\d)/)
      .join(" "),
  ]
}

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/** Every text of a message that a person or their Telegram shows. */
const shownBy = (message: OutgoingMessage): ReadonlyArray<string> => {
  const rows =
    message.keyboard && "inline_keyboard" in message.keyboard ? message.keyboard.inline_keyboard : []
  const buttons = rows.flat().flatMap((button) => [button.text, "url" in button ? decoded(button.url) : ""])
  const file = "photo" in message ? message.photo : "document" in message ? message.document : ""
  return [plainText(message.html), typeof file === "string" ? file : JSON.stringify(file), ...buttons]
}

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[^a-z0-9]/g, "")

const marks = [/zq(\d{5})q/g, /9073(\d{5})/g]

/** Whose contacts a message shows: phones, e-mails, names, links to profiles. */
export const namedIn = (message: OutgoingMessage): ReadonlySet<UserId> => {
  const texts = shownBy(message).map(plain)
  const told = texts.flatMap((text) => marks.flatMap((mark) => [...text.matchAll(mark)].map(([, id]) => id)))
  const linked = [...message.html.matchAll(/tg:\/\/user\?id=(\d+)/g)].map(([, id]) => id)
  return new Set([...told, ...linked].map((id) => UserId.make(Number(id))))
}
