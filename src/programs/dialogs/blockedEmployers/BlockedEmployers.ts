import { Effect, Option } from "effect"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import type { Company } from "../../../domain/market/Company.ts"
import { CompanyId } from "../../../domain/market/MarketIds.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { Companies } from "../../../services/Companies.ts"
import { Hiding } from "../../../services/BlockedEmployers.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { Transaction } from "../../../services/Transaction.ts"
import type { Area, Done } from "../Area.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { showSaying } from "../resumes/ShowResume.ts"
import { openCompany } from "../vacancySearch/CompanyPage.ts"
import { pageOf } from "../kit/Paging.ts"
import { show } from "../kit/ShowScreen.ts"
import { makeDialog } from "../wizard/Dialog.ts"
import { doneScreen, foundScreen, listScreen } from "./BlockedEmployersScreens.ts"
import { hidingWizard, type NamedCompany } from "./BlockEmployerWizard.ts"
import { isCard, readOrigin } from "../kit/Origin.ts"

type Needs = Companies | Hiding | Transaction
type Answered = Effect.Effect<Outcome, StorageError, Needs>

/** A page of those who don't see the person; beyond the last one, the last. */
const showList = (encounter: Encounter, wanted: number, origin: string, said?: string): Answered =>
  Effect.gen(function* () {
    const { account } = encounter
    const hiding = yield* Hiding
    const companies = yield* Companies
    const { ids, page, total } = yield* pageOf(wanted, (asked) => hiding.companiesOf(account.id, asked))
    const rows = (yield* Effect.forEach(ids, (id) => companies.get(id))).flatMap(Option.toArray)
    const its = listScreen(textsOf(encounter), account.locale, { origin, page, rows, total })
    return showSaying(encounter, its, said)
  })

const mostShown = 8

const showFound = (encounter: Encounter, words: string, origin: string): Answered =>
  Effect.gen(function* () {
    const found = yield* (yield* Companies).named(words, mostShown + 1)
    const view = { words, origin, rows: found.slice(0, mostShown), hasMore: found.length > mostShown }
    return show(encounter, foundScreen(textsOf(encounter), encounter.account.locale, view))
  })

const question = makeDialog<NamedCompany, StorageError, Needs>(
  hidingWizard,
  (encounter, { answers, session }) =>
    showFound({ ...encounter, session }, answers.company, readOrigin(answers.origin)),
  (encounter) => showList(encounter, 0, ""),
)

/** What was done: where one goes on with the list, under it; else on a screen that says what it comes to. */
const showDone = (encounter: Encounter, company: Company, origin: string, isHidden: boolean): Answered => {
  const t = textsOf(encounter)
  const name = maskContacts(company.name)
  return isCard(origin)
    ? Effect.succeed(show(encounter, doneScreen(t, company, origin, isHidden)))
    : showList(encounter, 0, origin, isHidden ? t.hiding.hidden(name) : t.hiding.shown(name))
}

const companyOf = (id: number) =>
  Effect.gen(function* () {
    return id === 0 ? Option.none() : yield* (yield* Companies).get(CompanyId.make(id))
  })

const set = (encounter: Encounter, { arg, id }: Done, isHidden: boolean): Answered =>
  Effect.gen(function* () {
    const company = isHidden ? yield* openCompany(id) : yield* companyOf(id)
    if (Option.isNone(company)) return outOfDate(encounter)
    const { account, now } = encounter
    const hiding = yield* Hiding
    const transaction = yield* Transaction
    const { id: whose } = company.value
    const change = isHidden ? hiding.hide(account.id, whose, now) : hiding.show(account.id, whose)
    yield* transaction.run(Effect.asVoid(change))
    return yield* showDone(encounter, company.value, readOrigin(arg), isHidden)
  })

/** From which companies a person hides. It is everybody's own: only the id of the company comes from the button. */
export const hiding: Area<"hiding", StorageError, Needs> = {
  name: "hiding",
  acts: {
    list: (encounter, { arg, id }) => showList(encounter, Math.min(id, 1_000_000), readOrigin(arg)),
    add: (encounter, { arg }) => question.openWith(encounter, { origin: readOrigin(arg) }),
    on: (encounter, done) => set(encounter, done, true),
    off: (encounter, done) => set(encounter, done, false),
  },
  open: (encounter) => showList(encounter, 0, ""),
  dialogs: [question],
}
