import { Effect, Either, Record, Schema } from "effect"
import { afterAct, publishes, VacancyAct } from "../../../domain/market/Vacancy.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Accounts } from "../../../services/Accounts.ts"
import type { Applications } from "../../../services/Applications.ts"
import type { BotIdentity } from "../../../services/BotIdentity.ts"
import type { Caps } from "../../../services/Caps.ts"
import type { Companies } from "../../../services/Companies.ts"
import type { PublishingPolicy } from "../../../services/PublishingPolicy.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { Views } from "../../../services/Views.ts"
import { type Area, doing, type Done, type Handler } from "../Area.ts"
import { withCompany } from "../../access/CompanyMember.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { orRefuse } from "../home/OverCap.ts"
import { closeApplications } from "../../market/CloseApplications.ts"
import { show, under } from "../kit/ShowScreen.ts"
import { html } from "../../../domain/text/Html.ts"
import { type Own, withOwn } from "../../access/OwnVacancy.ts"
import { editVacancy } from "./EditVacancy.ts"
import { beginVacancy, countDraft, newVacancy } from "./NewVacancy.ts"
import { numbersScreen } from "./NumbersScreen.ts"
import { countPublished, judged, setStatus } from "./SetStatus.ts"
import { showPreview, showVacancy } from "./ShowVacancy.ts"
import { answersOf, contentOf } from "./VacancyAnswers.ts"
import { pageIn, pageOf } from "../kit/Paging.ts"
import { confirmScreen, editScreen, isConfirmed, listScreen } from "./VacancyScreens.ts"

type Needs =
  | Accounts
  | Applications
  | BotIdentity
  | Caps
  | Companies
  | PublishingPolicy
  | Transaction
  | Vacancies
  | Views
const act = doing("vacancy")

type Answered = Effect.Effect<Outcome, StorageError, Needs>

const create = (encounter: Encounter): Answered =>
  withCompany(encounter, (company) => beginVacancy(encounter, company), "vacancy")

/** A page of the company's vacancies; beyond the last one, the last. */
const list = (encounter: Encounter, wanted: number, said?: string): Answered =>
  withCompany(encounter, (company) =>
    Effect.gen(function* () {
      const vacancies = yield* Vacancies
      const view = yield* pageOf(wanted, (asked) => vacancies.ofCompany(company.id, asked))
      const its = listScreen(textsOf(encounter), encounter.account.locale, view)
      return show(encounter, said === undefined ? its : under(html`✅ ${said}`, its))
    }),
  )

const isVacancyAct = Schema.is(VacancyAct)

/** Only as long as no ban keeps the vacancy out of the search; else it is shown as it is, and says so. */
const unlessSuspended = (encounter: Encounter, { vacancy }: Own, use: () => Answered): Answered =>
  Effect.flatMap(
    Effect.flatMap(Vacancies, (vacancies) => vacancies.isSuspended(vacancy.id)),
    (isSuspended) => (isSuspended ? showVacancy(encounter, vacancy) : use()),
  )

/** Pausing, filling and so on, as far as it makes sense now. */
const doAct = (encounter: Encounter, { company, vacancy }: Own, name: VacancyAct): Answered =>
  Either.match(afterAct(vacancy.status, name), {
    onLeft: () => Effect.succeed(outOfDate(encounter)),
    onRight: (wanted) =>
      Effect.gen(function* () {
        const transaction = yield* Transaction
        const changing = Effect.gen(function* () {
          const status = yield* judged(vacancy, wanted)
          if (status === "published") yield* countPublished(company, vacancy, encounter.now)
          const changed = yield* setStatus(vacancy, status, encounter.now)
          return { changed, ...(yield* closeApplications(changed, company, encounter.now)) }
        })
        const { changed, counts, notices } = yield* transaction.run(changing)
        return yield* showVacancy(encounter, changed, {
          counts,
          notices,
          said: textsOf(encounter).vacancy.became[changed.status],
        })
      }).pipe(orRefuse(encounter, [act(textsOf(encounter).common.back, "view", vacancy.id)])),
  })

const ask = (encounter: Encounter, { vacancy }: Own, arg: string): Outcome => {
  return isVacancyAct(arg) && isConfirmed(arg) && Either.isRight(afterAct(vacancy.status, arg))
    ? show(encounter, confirmScreen(textsOf(encounter), vacancy, arg))
    : outOfDate(encounter)
}

const copy = (encounter: Encounter, { vacancy }: Own): Answered =>
  Effect.gen(function* () {
    const { account, now } = encounter
    const vacancies = yield* Vacancies
    const transaction = yield* Transaction
    const id = yield* transaction.run(
      Effect.zipRight(
        countDraft(vacancy.company, now),
        vacancies.add(vacancy.company, account.id, contentOf(vacancy), now),
      ),
    )
    return yield* withOwn(encounter, id, (own) =>
      showVacancy(encounter, own.vacancy, { said: textsOf(encounter).vacancy.copied }),
    )
  }).pipe(orRefuse(encounter, [act(textsOf(encounter).common.back, "view", vacancy.id)]))

type OwnAct = (encounter: Encounter, own: Own, done: Done) => Answered

const turn =
  (name: VacancyAct): OwnAct =>
  (encounter, own) =>
    publishes(name)
      ? unlessSuspended(encounter, own, () => doAct(encounter, own, name))
      : doAct(encounter, own, name)

const numbers: OwnAct = (encounter, { vacancy: its }) =>
  Effect.gen(function* () {
    const reach = yield* (yield* Views).reach(its.id)
    return show(encounter, numbersScreen(textsOf(encounter), encounter.account.locale, its, reach))
  })

const ownActs = {
  view: (encounter, { vacancy: its }, { arg }) => showVacancy(encounter, its, { page: `${pageIn(arg)}` }),
  preview: (encounter, own) => Effect.succeed(showPreview(encounter, own)),
  numbers,
  edit: (encounter, { vacancy: its }) => Effect.succeed(show(encounter, editScreen(textsOf(encounter), its))),
  change: (encounter, { vacancy: its }, { arg }) =>
    editVacancy.change(encounter, { about: its.id, answers: answersOf(its), step: arg }),
  ask: (encounter, own, { arg }) => Effect.succeed(ask(encounter, own, arg)),
  copy: (encounter, own) => unlessSuspended(encounter, own, () => copy(encounter, own)),
  later: (encounter) => list(encounter, 0, textsOf(encounter).vacancy.kept),
  publish: turn("publish"),
  pause: turn("pause"),
  resume: turn("resume"),
  fill: turn("fill"),
  close: turn("close"),
  reopen: turn("reopen"),
} satisfies Readonly<Record<string, OwnAct>>

/** A company's vacancies, for those who act for it. */
export const vacancy: Area<"vacancy", StorageError, Needs> = {
  name: "vacancy",
  acts: {
    list: (encounter, { arg }) => list(encounter, pageIn(arg)),
    create: (encounter) => create(encounter),
    ...Record.map(
      ownActs,
      (act: OwnAct): Handler<StorageError, Needs> =>
        (encounter, done) =>
          withOwn(encounter, done.id, (own) => act(encounter, own, done)),
    ),
  },
  open: (encounter) => list(encounter, 0),
  commands: { newvacancy: create, vacancies: (encounter) => list(encounter, 0) },
  dialogs: [newVacancy, editVacancy],
}
