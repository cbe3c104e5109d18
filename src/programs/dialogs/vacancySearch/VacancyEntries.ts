import { Effect, Option } from "effect"
import { cities } from "../../../domain/catalogue/Regions.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import { plainName } from "../../../domain/text/OneLine.ts"
import { truncate } from "../../../domain/text/Html.ts"
import { formatPayInShort } from "../../../locales/format/FormatPay.ts"
import { Applications } from "../../../services/Applications.ts"
import { Companies } from "../../../services/Companies.ts"
import { Views } from "../../../services/Views.ts"
import { together } from "../fields/Field.ts"
import type { ListEntry } from "../kit/EntryList.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"

/** UTF-16 units of a company's name in a list. */
const shortName = 60

/** Milliseconds for which a vacancy counts as new. */
const freshFor = 3 * 86_400_000

/** What the reader has done with some vacancies, with the names of their companies: one statement each. */
const marksOf = ({ account }: Interaction, vacancies: ReadonlyArray<Vacancy>) =>
  Effect.gen(function* () {
    const ids = vacancies.map(({ id }) => id)
    return {
      applied: yield* (yield* Applications).sentTo(account.id, ids),
      seen: yield* (yield* Views).seen(account.id, ids),
      companies: yield* (yield* Companies).names(vacancies.map(({ company }) => company)),
    }
  })

type Marks = Effect.Effect.Success<ReturnType<typeof marksOf>>

const markOf = (interaction: Interaction, { applied, seen }: Marks, vacancy: Vacancy): string => {
  const { id, publishedAt, status } = vacancy
  const { marks } = textsOf(interaction).vacancySearch
  const isFresh = Option.exists(publishedAt, (at) => interaction.now - at < freshFor)
  const closed = status === "published" ? "" : `⛔ ${textsOf(interaction).vacancies.statuses[status]}`
  const done = applied.has(id) ? marks.applied : seen.has(id) ? marks.seen : isFresh ? marks.fresh : ""
  return together(closed, closed !== "" && !applied.has(id) ? "" : done)
}

const factsOf = (interaction: Interaction, { companies }: Marks, vacancy: Vacancy): string => {
  const { locale } = interaction.account
  return together(
    truncate(maskContacts(plainName(companies.get(vacancy.company) ?? "")), shortName),
    cities.label(vacancy.city, locale),
    Option.match(vacancy.pay, {
      onNone: () => textsOf(interaction).vacancies.byAgreement,
      onSome: (pay) => formatPayInShort(pay, locale),
    }),
  )
}

/** Vacancies in a list for seekers: title, company, city, pay, and what the reader has done with them. */
export const vacancyEntries = (
  interaction: Interaction,
  vacancies: ReadonlyArray<Vacancy>,
  open: (vacancy: Vacancy, label: string, index: number) => InlineButton,
) =>
  Effect.map(marksOf(interaction, vacancies), (marks) =>
    vacancies.map((vacancy, index): ListEntry => ({
      title: maskContacts(plainName(vacancy.title)),
      mark: markOf(interaction, marks, vacancy),
      facts: factsOf(interaction, marks, vacancy),
      open: (label) => open(vacancy, label, index),
    })),
  )
