import { parse } from "tldts"

/** Names of technologies and companies that look like domains. */
const technologies = new Set(
  `asp.net vb.net ado.net ml.net paint.net socket.io draw.io diagrams.net fly.io repl.it dr.web
   next.js node.js vue.js`.split(/\s+/u),
)

/** Those of them that have no site of this name to link to: `ASP.NET/C#`. */
const frameworks = new Set(["asp.net", "vb.net", "ado.net", "ml.net", "next.js", "node.js", "vue.js"])

/** First words of names in program code: `self.name`, `java.util.stream`. */
const parts = new Set(
  "self this java javax system sys window document console req res request response math std props args super".split(
    " ",
  ),
)

/** Units that end a sum right before a new sentence: `5 mln.net`. */
const units = new Set("mln mlrd млн млрд ming минг тыс usd uzs eur rub руб сум сўм som sum oy yil".split(" "))

/** Suffixes of company names: both parts begin with a capital. */
const companyForms = new Set(
  `co inc ltd llc gmbh group company corp trade trading market service services systems solutions technology studio agency
   center house business world media capital engineering consulting international energy digital academy school travel
   construction holdings management partners foundation institute university food foods clinic pharmacy`.split(
    /\s+/u,
  ),
)

/** Words of our languages that are top-level domains as well: a sentence without its space. */
const words = new Set(
  `men va biz in so my is at it to no be do am as by us me la al an one you new now how here best work works live call
   care team top all day next like run fit join read show see able онлайн сайт дети
   fast open smart safe training windows office auto data design engineer engineering education law legal finance
   delivery doctor health photo video music taxi tax bank beauty cleaning coach computer construction cooking dental
   email expert fitness report review school science study support credit network security sale good sport dance
   english cloud codes phone camera hair game games love money
   direct docs ads`.split(/\s+/u),
)

/** Top-level domains spelled in Cyrillic; some are ordinary words too, and count only with a path. */
const spelledEnds = new Set(["ру", "уз", "кз"])
const spelledEndsOfPaths = new Set(["ру", "уз", "кз", "ме", "нет"])

/** File extensions that are top-level domains as well. */
const files = new Set(["zip", "mov", "py", "sh", "md", "ps", "rs"])

/** Well-known short domains. */
const shortest = new Set(["t.me", "x.com", "t.co", "g.co", "u.to"])

const beginsWithCapital = (text: string): boolean => /^\p{Lu}/u.test(text)

const isWordOrName = (host: string): boolean => {
  const [name = "", end = "", ...more] = host.split(".")
  if (parts.has(name.toLowerCase()) && !/^(?:uz|ru|com|org|kz)$/iu.test(more.at(-1) ?? end)) return true
  if (more.length > 0) return false
  if (units.has(name.toLowerCase())) return true
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

const lookalikes = new Map(
  "аa еe оo рp сc уy хx іi ѕs кk мm тt вb нh αa εe ιi κk νv οo ρp τt υu χx ςc"
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)

const latin = (host: string): string =>
  host
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[Ͱ-ӿ]/gu, (letter) => lookalikes.get(letter) ?? letter)

/** Whether a name mixes Latin with letters that look Latin, or have accents: these are then read as Latin. */
const isMixed = (host: string): boolean => /[a-z]/iu.test(host) && /[\u00c0-\u024f\u0370-\u04ff]/u.test(host)

/** The input is always a bare host. */
const options = { allowPrivateDomains: false, extractHostname: false, detectIp: false } as const

const isRegistered = (host: string): boolean => {
  const { domain, isIcann } = parse(host.toLowerCase(), options)
  return domain !== null && isIcann === true
}

/** Only this many labels are looked at, from the end: they decide. */
const mostLabels = 6

/** Whether words joined by dots are a web address. A path rules out everything else. */
export const isDomain = (host: string, hasPath: boolean): boolean => {
  if (!/[\p{L}-]{2}$/u.test(host)) return false
  if (hasPath ? frameworks.has(host.toLowerCase()) : isWordOrName(host)) return false
  const end = host.split(".").slice(-mostLabels).join(".")
  const last = host.slice(host.lastIndexOf(".") + 1).toLowerCase()
  if ((hasPath ? spelledEndsOfPaths : spelledEnds).has(last)) return true
  return isRegistered(end) || (isMixed(end) && isRegistered(latin(end)))
}

/** Whether a word is a public suffix such as a top-level domain. */
export const isEnd = (word: string): boolean => {
  const { isIcann, publicSuffix } = parse(`a.${word.toLowerCase()}`, options)
  return isIcann === true && publicSuffix === word.toLowerCase()
}
