import { Effect, Option, Schema } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { type Origin, OriginWord, resumeList } from "../../../domain/buttons/Origin.ts"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import type { Company } from "../../../domain/market/Company.ts"
import type { CompanyId } from "../../../domain/market/MarketIds.ts"
import { Companies } from "../../../services/Companies.ts"
import { BlockedEmployers } from "../../../services/BlockedEmployers.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { Transaction } from "../../../services/Transaction.ts"
import type { Area } from "../Area.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { showSaying } from "../resumes/ShowResume.ts"
import { openCompany } from "../vacancySearch/CompanyPage.ts"
import { pageOf } from "../kit/Paging.ts"
import { show } from "../kit/ShowScreen.ts"
import { makeDialog } from "../wizard/Dialog.ts"
import {
  employerBlockedScreen,
  employersFoundScreen,
  blockedEmployersScreen,
} from "./BlockedEmployersScreens.ts"
import { hidingWizard } from "./BlockEmployerWizard.ts"
import { isCard } from "../kit/Origin.ts"
import { openWizardWith } from "../wizard/OpenWizard.ts"

/** A page of the companies the person hides from, the last page if `wanted` is beyond it. */
const showList = (interaction: Interaction, wanted: number, origin: Origin, said?: string) =>
  Effect.gen(function* () {
    const { account } = interaction
    const hiding = yield* BlockedEmployers
    const companies = yield* Companies
    const { ids, page, total } = yield* pageOf(wanted, (asked) => hiding.companiesOf(account.id, asked))
    const rows = (yield* Effect.forEach(ids, (id) => companies.get(id))).flatMap(Option.toArray)
    const its = blockedEmployersScreen(textsOf(interaction), account.locale, { origin, page, rows, total })
    return showSaying(interaction, its, { at: areaTap("blockedEmployers", "list", { page, origin }), said })
  })

const wordOf = Schema.encodeSync(OriginWord)

const mostShown = 8

const showFound = (interaction: Interaction, words: string, origin: Origin) =>
  Effect.gen(function* () {
    const found = yield* (yield* Companies).named(words, mostShown + 1)
    const view = { words, origin, rows: found.slice(0, mostShown), hasMore: found.length > mostShown }
    return show(interaction, employersFoundScreen(textsOf(interaction), interaction.account.locale, view))
  })

const question = makeDialog(hidingWizard, (interaction, { answers, session }) =>
  showFound({ ...interaction, session }, answers.company, answers.origin),
)

/** A confirmation: above the list where the person came from it, else on a screen that explains the effect. */
const showDone = (interaction: Interaction, company: Company, origin: Origin, isHidden: boolean) => {
  const t = textsOf(interaction)
  const name = maskContacts(company.name)
  return isCard(origin)
    ? Effect.succeed(show(interaction, employerBlockedScreen(t, company, origin, isHidden)))
    : showList(
        interaction,
        0,
        origin,
        isHidden ? t.blockedEmployers.hidden(name) : t.blockedEmployers.shown(name),
      )
}

const companyOf = (id: CompanyId) => Effect.flatMap(Companies, (companies) => companies.get(id))

interface Employer {
  readonly id: CompanyId
  readonly origin: Origin
}

const set = (interaction: Interaction, { id, origin }: Employer, isHidden: boolean) =>
  Effect.gen(function* () {
    const company = isHidden ? yield* openCompany(id) : yield* companyOf(id)
    if (Option.isNone(company)) return outOfDate(interaction)
    const { account, now } = interaction
    const hiding = yield* BlockedEmployers
    const transaction = yield* Transaction
    const change = isHidden ? hiding.hide(account.id, id, now) : hiding.show(account.id, id)
    yield* transaction.run(Effect.asVoid(change))
    return yield* showDone(interaction, company.value, origin, isHidden)
  })

/** Companies a person hides from. The person is always the sender; buttons carry only the company's id. */
export const blockedEmployers = {
  name: "blockedEmployers",
  acts: {
    open: (interaction) => showList(interaction, 0, resumeList),
    list: (interaction, { origin, page }) => showList(interaction, page, origin),
    find: (interaction, { origin }) =>
      Effect.succeed(openWizardWith(hidingWizard, interaction, { origin: wordOf(origin) })),
    block: (interaction, employer) => set(interaction, employer, true),
    unblock: (interaction, employer) => set(interaction, employer, false),
  },
  dialogs: [question],
} satisfies Area<"blockedEmployers", StorageError, unknown>
