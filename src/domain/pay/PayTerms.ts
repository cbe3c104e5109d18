import { Array, Option } from "effect"
import type { Currency, PayPeriod, Taxes } from "../text/Pay.ts"
import { anyOf, whole, without } from "./Phrases.ts"

type Read<A> = readonly [found: ReadonlyArray<A>, rest: string]

const taken = <A>(line: string, all: ReadonlyArray<readonly [A, RegExp]>): Read<A> =>
  all.reduce<Read<A>>(
    ([found, rest], [means, pattern]) => {
      const [here, others] = without(rest, pattern)
      return [here ? [...found, means] : found, others]
    },
    [[], line],
  )

const taxes: ReadonlyArray<readonly [Taxes, RegExp]> = [
  [
    "net",
    whole(
      anyOf(
        `qo'lga|qo'liga|qo'lingizga|qo'lga tegadi|sof|toza|net|netto|на руки|в руки|чистая|чистый|чистые|чистыми|
         чистой|чистых|чистого|после вычета налогов|после вычета|после налогов|после налога|без налогов|
         soliqdan keyin|soliqdan so'ng|soliqlardan keyin|soliqdan tashqari|soliqsiz|after taxes|after tax|
         take home|in hand|after deductions|clean`,
      ),
    ),
  ],
  [
    "gross",
    whole(
      anyOf(
        `soliqqacha|soliqlargacha|soliqdan oldin|soliq bilan|soliqlar bilan|gross|гросс|брутто|brutto|
         до вычета налогов|до вычета налога|до вычета ндфл|до вычета|до налогов|до ндфл|до налога|с налогами|
         с учётом налогов|включая налоги|грязными|грязная|грязный|before taxes|before tax|before deductions|pre tax`,
      ),
    ),
  ],
]

/** What taxes the sum is before or after; undefined if it says both. */
export const taxesIn = (line: string): readonly [Taxes | undefined, string] => {
  const [found, rest] = taken(line, taxes)
  return [found.length > 1 ? undefined : (found[0] ?? "unsaid"), rest]
}

const currencies: ReadonlyArray<readonly [Currency | "other", RegExp]> = [
  [
    "other",
    whole(
      anyOf(
        `kzt|тенге|tenge|kgs|юан*|yuan*|cny|rmb|лир|лира|лиры|лирах|lira|liras|tl|gbp|pound*|фунт*|aed|дирхам*|
         dirham*|krw|вон|won|btc|usdt|гривен|гривна|гривны|uah|рупи*|inr|сомони|тийин|tiyin|иен|yen|jpy|chf|манат*`,
      ),
    ),
  ],
  ["USD", whole(anyOf("usd|us usd|dollar*|доллар*|долл|дол|бакс*|baks*|bucks|уе|ye|зелёных|зеленых|ko'k"))],
  ["EUR", whole(anyOf("eur|euro*|yevro*|evro*|евро"))],
  ["RUB", whole(anyOf("rub|rubl*|rubles|руб*|р|rur|rubel"))],
  ["UZS", whole(`${anyOf("uzs|so'm|sum|сум|сумов|сумы|сума|сумм|сўм|сом|soum|swm")}(?:lik)?`)],
]

/** The currencies named, each once; soʻm with an ending that says from or up to leaves the ending. */
export const currenciesIn = (line: string): Read<Currency | "other"> =>
  taken(line.replace(endings, "$1 $2"), currencies)

const endings = new RegExp(
  `(?<![^ ])(${anyOf("so'm|sum|сум|доллар|dollar|mln|million|ming|usd|evro|yevro|rubl|тыс")})(dan|gacha|ga|li)(?![^ ])`,
  "gu",
)

/** A week and a year are converted. */
export type SaidPeriod = PayPeriod | "week" | "year"

interface PeriodWords {
  /** Means `a month` by itself, as monthly. */
  readonly per: string
  /** A count of it may stand before: one is the period, more is not. */
  readonly named: string
}

const periods: Readonly<Record<SaidPeriod, PeriodWords>> = {
  hour: {
    per: "soatiga|soatbay|hourly|ежечасно|почасовая|почасовой|почасовую|почасово|часовая",
    named: "soat|soatga|soatda|soatlik|час|hour|hr|hrs|ч",
  },
  shift: {
    per: "smenasiga|smenaga|nightly|kechasiga|за выход|сменная|vaxtasiga",
    named: "smena|smenada|смену|смена|shift|ночь|night|kechaga|tunga|выход|рейс|reysga",
  },
  day: {
    per: "kuniga|kunlik|kunbay|kunbayiga|daily|ежедневно|ежедневная|ежедневный|подённо|поденно|дневная|sutkasiga",
    named: "kun|kunga|kunda|kuni|день|сутки|sutka|sutkaga|day",
  },
  week: {
    per: "haftasiga|haftalik|haftabay|weekly|еженедельно|еженедельная|понедельно",
    named: "hafta|haftaga|haftada|неделю|неделя|week|wk",
  },
  month: {
    per: "oyiga|oylik|oyligi|monthly|ежемесячно|ежемесячная|помесячно",
    named: "oy|oyga|oyda|месяц|мес|month|mo",
  },
  year: {
    per: "yiliga|yillik|yearly|annual|annually|annum|годовых|годовая|годовой|ежегодно",
    named: "yil|yilga|yilda|год|year|yr",
  },
}

const one = anyOf("один|одну|одна|одни|bir|one")
const before = anyOf(
  "в|за|per|a|an|на|har|har bir|каждый|каждую|каждые|each|every|bir|бир|every one|в один|за один",
)

const periodPatterns = Object.entries(periods).map(([period, { named, per }]) => ({
  period: period as SaidPeriod,
  per: whole(anyOf(per)),
  counted: whole(`(?:${before} )?(?:(\\d+(?:\\.\\d+)?|${one}) )?${anyOf(named)}`),
}))

/** Words that count a length of time and never mean `a month`. */
const lengths = whole(
  anyOf(
    "часов|часа|дней|дня|недели|недель|месяца|месяцев|лет|года|hours|days|weeks|months|years|yoshda|yosh|дн",
  ),
)

/** A greater number before a period is the sum: `200 день`. */
const greatestCount = 31

const isLength = (count: string | undefined): boolean =>
  count !== undefined && /^\d/u.test(count) && Number(count) !== 1 && Number(count) <= greatestCount

const keptCount = (_: string, count?: string): string =>
  count !== undefined && Number(count) > greatestCount ? ` ${count} ` : " "

/** The periods named, each once, or `length` if the text says how long, as `2 weeks`. */
export const periodsIn = (line: string): readonly [ReadonlyArray<SaidPeriod> | "length", string] => {
  if (line.search(lengths) >= 0) return ["length", line]
  const found: Array<SaidPeriod> = []
  let rest = line
  for (const { counted, per, period } of periodPatterns) {
    const others = rest.replace(per, " ")
    if ([...others.matchAll(counted)].some(([, count]) => isLength(count))) return ["length", line]
    const left = others.replace(counted, keptCount)
    if (left !== rest) found.push(period)
    rest = left
  }
  return [found, rest.replace(/ +/gu, " ").trim()]
}

const agreement = whole(
  anyOf(
    `по договорённости|по договору|договорная|договорной|договорно|договорный|договорим*|обсуждаемо|обсуждается|обсудим|
     на собеседовании|по результатам собеседования|по итогам собеседования|по соглашению|kelishil*|kelisham*|kelishib|
     kelishuv*|suhbatda|suhbat asosida|suhbat natijasi*|suhbatdan keyin|by agreement|negotiable|to be discussed|
     discussed|discussable|at the interview|upon agreement|as agreed|tbd|agreed`,
  ),
)

/** Whether a line says that the pay is agreed on later. */
export const saysByAgreement = (line: string): boolean => line.search(agreement) >= 0

/** The only one of a list; undefined if there are more. */
export const single = <A, B>(all: ReadonlyArray<A>, none: B): A | B | undefined =>
  all.length > 1 ? undefined : Option.getOrElse(Array.head(all), () => none)
