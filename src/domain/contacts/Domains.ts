import { parse } from "tldts"

/** Names of technologies and of companies that look like domains. */
const technologies = new Set(
  `asp.net vb.net ado.net ml.net paint.net socket.io draw.io diagrams.net fly.io repl.it dr.web
   next.js node.js vue.js`.split(/\s+/u),
)

/** What follows the dot in a company's name, if both begin with a capital. */
const companyForms = new Set(["co", "inc", "ltd", "llc", "gmbh", "group", "company", "corp"])

/** Words of our languages that are domains as well: a sentence without its space. */
const words = new Set("men va in so my is at it to no be do am as by us la al an онлайн сайт дети".split(" "))

/** Kinds of files that are domains as well. */
const files = new Set(["zip", "mov", "py", "sh", "md", "ps", "rs"])

/** The shortest that there are. */
const shortest = new Set(["t.me", "x.com", "t.co", "g.co", "u.to", "b24.site", "vk.com"])

const beginsWithCapital = (text: string): boolean => /^\p{Lu}/u.test(text)

const isWordOrName = (host: string): boolean => {
  const [name = "", end = "", ...more] = host.split(".")
  if (more.length > 0) return false
  const [low, lowEnd] = [host.toLowerCase(), end.toLowerCase()]
  if (shortest.has(low)) return false
  if (technologies.has(low)) return true
  if (Array.from(name).length < 2 || /^\d+$/u.test(name)) return true
  if (end === "NET" && /^\p{Lu}{2,4}$/u.test(name)) return true
  if (companyForms.has(lowEnd) && beginsWithCapital(name) && beginsWithCapital(end)) return true
  return (
    files.has(lowEnd) || lowEnd === "men" || lowEnd === "va" || (beginsWithCapital(end) && words.has(lowEnd))
  )
}

const cyrillicLookalikes = new Map(
  ["аa", "еe", "оo", "рp", "сc", "уy", "хx", "іi", "ѕs", "кk", "мm", "тt", "вb", "нh"].map((pair) => [
    pair.slice(0, 1),
    pair.slice(1),
  ]),
)

const latin = (host: string): string =>
  host.toLowerCase().replace(/[Ѐ-ӿ]/gu, (letter) => cyrillicLookalikes.get(letter) ?? letter)

/** Both scripts in one name: what looks Latin is meant as Latin. */
const isMixed = (host: string): boolean => /[a-z]/iu.test(host) && /[Ѐ-ӿ]/u.test(host)

const isRegistered = (host: string): boolean => {
  const { domain, isIcann } = parse(host.toLowerCase(), { allowPrivateDomains: false })
  return domain !== null && isIcann === true
}

/** More labels are no address: the last ones tell. */
const mostLabels = 6

/** Whether words with dots between them are somebody's address in the web; with a path they can't be anything else. */
export const isDomain = (host: string, hasPath: boolean): boolean => {
  if (host.length < 4 || !/[\p{L}-]{2}$/u.test(host)) return false
  if (!hasPath && isWordOrName(host)) return false
  const end = host.split(".").slice(-mostLabels).join(".")
  return isRegistered(end) || (isMixed(end) && isRegistered(latin(end)))
}

/** Whether a word is the end of addresses. */
export const isEnd = (word: string): boolean => {
  const { isIcann, publicSuffix } = parse(`a.${word.toLowerCase()}`, { allowPrivateDomains: false })
  return isIcann === true && publicSuffix === word.toLowerCase()
}
