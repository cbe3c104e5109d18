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
import type { FormerArea, FormerTap, Handler } from "../Area.ts"
import { formerButton } from "../kit/AreaButton.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { orRefuse } from "../home/OverCap.ts"
import { closeApplications } from "../../market/CloseApplications.ts"
import { closedNotices } from "../notices/ApplicantNotices.ts"
import { show, under } from "../kit/ShowScreen.ts"
import { html } from "../../../domain/text/Html.ts"
import { type OwnVacancy, ownVacancy } from "../../access/OwnVacancy.ts"
import { editVacancy } from "./EditVacancy.ts"
import { beginVacancy, countDraft, newVacancy } from "./NewVacancy.ts"
import { numbersScreen } from "./NumbersScreen.ts"
import { countPublished, judged, setVacancyStatus } from "./SetStatus.ts"
import { showPreview, showVacancy } from "./ShowVacancy.ts"
import { vacancyAnswersOf, vacancyContentOf } from "./VacancyAnswers.ts"
import { pageIn, pageOf } from "../kit/Paging.ts"
import { confirmStatusScreen, editVacancyScreen, isConfirmed, ownVacanciesScreen } from "./VacancyScreens.ts"
import { withCompany } from "../home/WithCompany.ts"
import { ifAllowed } from "../home/IfAllowed.ts"

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
const act = formerButton("vacancy")

type Answered = Effect.Effect<Outcome, StorageError, Needs>

const create = (interaction: Interaction): Answered =>
  withCompany(interaction, (company) => beginVacancy(interaction, company), "vacancy")

/** A page of the company's vacancies; beyond the last one, the last. */
const list = (interaction: Interaction, wanted: number, said?: string): Answered =>
  withCompany(interaction, (company) =>
    Effect.gen(function* () {
      const vacancies = yield* Vacancies
      const view = yield* pageOf(wanted, (asked) => vacancies.ofCompany(company.id, asked))
      const its = ownVacanciesScreen(textsOf(interaction), interaction.account.locale, view)
      return show(interaction, said === undefined ? its : under(html`✅ ${said}`, its))
    }),
  )

const isVacancyAct = Schema.is(VacancyAct)

/** Only as long as no ban keeps the vacancy out of the search; else it is shown as it is, and says so. */
const unlessSuspended = (interaction: Interaction, { vacancy }: OwnVacancy, use: () => Answered): Answered =>
  Effect.flatMap(
    Effect.flatMap(Vacancies, (vacancies) => vacancies.isSuspended(vacancy.id)),
    (isSuspended) => (isSuspended ? showVacancy(interaction, vacancy) : use()),
  )

/** Pausing, filling and so on, as far as it makes sense now. */
const doAct = (interaction: Interaction, { company, vacancy }: OwnVacancy, name: VacancyAct): Answered =>
  Either.match(afterAct(vacancy.status, name), {
    onLeft: () => Effect.succeed(outOfDate(interaction)),
    onRight: (wanted) =>
      Effect.gen(function* () {
        const transaction = yield* Transaction
        const changing = Effect.gen(function* () {
          const status = yield* judged(vacancy, wanted)
          if (status === "published") yield* countPublished(company, vacancy, interaction.now)
          const changed = yield* setVacancyStatus(vacancy, status, interaction.now)
          return yield* closeApplications(changed, interaction.now)
        })
        const ended = yield* transaction.run(changing)
        const { counts, vacancy: changed } = ended
        const notices = yield* closedNotices(ended, company)
        return yield* showVacancy(interaction, changed, {
          counts,
          notices,
          said: textsOf(interaction).vacancies.became[changed.status],
        })
      }).pipe(orRefuse(interaction, [act(textsOf(interaction).common.back, "view", vacancy.id)])),
  })

const ask = (interaction: Interaction, { vacancy }: OwnVacancy, arg: string): Outcome => {
  return isVacancyAct(arg) && isConfirmed(arg) && Either.isRight(afterAct(vacancy.status, arg))
    ? show(interaction, confirmStatusScreen(textsOf(interaction), vacancy, arg))
    : outOfDate(interaction)
}

const copy = (interaction: Interaction, { vacancy }: OwnVacancy): Answered =>
  Effect.gen(function* () {
    const { account, now } = interaction
    const vacancies = yield* Vacancies
    const transaction = yield* Transaction
    const id = yield* transaction.run(
      Effect.zipRight(
        countDraft(vacancy.company, now),
        vacancies.add(vacancy.company, account.id, vacancyContentOf(vacancy), now),
      ),
    )
    return yield* ifAllowed(interaction, ownVacancy(interaction.account.id, id), (own) =>
      showVacancy(interaction, own.vacancy, { said: textsOf(interaction).vacancies.copied }),
    )
  }).pipe(orRefuse(interaction, [act(textsOf(interaction).common.back, "view", vacancy.id)]))

type OwnAct = (interaction: Interaction, own: OwnVacancy, done: FormerTap) => Answered

const turn =
  (name: VacancyAct): OwnAct =>
  (interaction, own) =>
    publishes(name)
      ? unlessSuspended(interaction, own, () => doAct(interaction, own, name))
      : doAct(interaction, own, name)

const numbers: OwnAct = (interaction, { vacancy: its }) =>
  Effect.gen(function* () {
    const reach = yield* (yield* Views).reach(its.id)
    return show(interaction, numbersScreen(textsOf(interaction), interaction.account.locale, its, reach))
  })

const ownActs = {
  view: (interaction, { vacancy: its }, { arg }) => showVacancy(interaction, its, { page: `${pageIn(arg)}` }),
  preview: (interaction, own) => Effect.succeed(showPreview(interaction, own)),
  numbers,
  edit: (interaction, { vacancy: its }) =>
    Effect.succeed(show(interaction, editVacancyScreen(textsOf(interaction), its))),
  change: (interaction, { vacancy: its }, { arg }) =>
    editVacancy.change(interaction, { about: its.id, answers: vacancyAnswersOf(its), step: arg }),
  ask: (interaction, own, { arg }) => Effect.succeed(ask(interaction, own, arg)),
  copy: (interaction, own) => unlessSuspended(interaction, own, () => copy(interaction, own)),
  later: (interaction) => list(interaction, 0, textsOf(interaction).vacancies.kept),
  publish: turn("publish"),
  pause: turn("pause"),
  resume: turn("resume"),
  fill: turn("fill"),
  close: turn("close"),
  reopen: turn("reopen"),
} satisfies Readonly<Record<string, OwnAct>>

/** A company's vacancies, for those who act for it. */
export const vacancies: FormerArea<"vacancy", StorageError, Needs> = {
  name: "vacancy",
  acts: {
    list: (interaction, { arg }) => list(interaction, pageIn(arg)),
    create: (interaction) => create(interaction),
    ...Record.map(
      ownActs,
      (act: OwnAct): Handler<FormerTap, StorageError, Needs> =>
        (interaction, done) =>
          ifAllowed(interaction, ownVacancy(interaction.account.id, done.id), (own) =>
            act(interaction, own, done),
          ),
    ),
  },
  open: (interaction) => list(interaction, 0),
  commands: { newvacancy: create, vacancies: (interaction) => list(interaction, 0) },
  dialogs: [newVacancy, editVacancy],
}
