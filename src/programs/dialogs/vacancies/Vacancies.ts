import { Effect, Either } from "effect"
import { afterAct, publishes, type VacancyAct } from "../../../domain/market/Vacancy.ts"
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
import type { Area } from "../Area.ts"
import { areaButton } from "../kit/AreaButton.ts"
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
import { pageOf } from "../kit/Paging.ts"
import { confirmStatusScreen, editVacancyScreen, ownVacanciesScreen } from "./VacancyScreens.ts"
import { withCompany } from "../home/WithCompany.ts"
import { actOn, ifAllowed } from "../home/IfAllowed.ts"

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
const act = areaButton("vacancies")

type Answered = Effect.Effect<Outcome, StorageError, Needs>

const create = (interaction: Interaction): Answered =>
  withCompany(interaction, (company) => beginVacancy(interaction, company), "vacancy")

/** A page of the company's vacancies; beyond the last one, the last. */
const list = (interaction: Interaction, wanted = 0, said?: string): Answered =>
  withCompany(interaction, (company) =>
    Effect.gen(function* () {
      const vacancies = yield* Vacancies
      const view = yield* pageOf(wanted, (asked) => vacancies.ofCompany(company.id, asked))
      const its = ownVacanciesScreen(textsOf(interaction), interaction.account.locale, view)
      return show(interaction, said === undefined ? its : under(html`✅ ${said}`, its))
    }),
  )

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
      }).pipe(orRefuse(interaction, [act(textsOf(interaction).common.back, "show", { id: vacancy.id })])),
  })

const ask = (interaction: Interaction, { vacancy }: OwnVacancy, name: "fill" | "close"): Outcome =>
  Either.isRight(afterAct(vacancy.status, name))
    ? show(interaction, confirmStatusScreen(textsOf(interaction), vacancy, name))
    : outOfDate(interaction)

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
  }).pipe(orRefuse(interaction, [act(textsOf(interaction).common.back, "show", { id: vacancy.id })]))

type OwnAct = (interaction: Interaction, own: OwnVacancy) => Answered

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

const own = actOn(ownVacancy)

/** A company's vacancies, for those who act for it. */
export const vacancies: Area<"vacancies", StorageError, Needs> = {
  name: "vacancies",
  acts: {
    open: (interaction) => list(interaction),
    list: (interaction, { page }) => list(interaction, page),
    create: (interaction) => create(interaction),
    show: own((interaction, { vacancy }, { page }) => showVacancy(interaction, vacancy, { page })),
    preview: own((interaction, its) => Effect.succeed(showPreview(interaction, its))),
    numbers: own(numbers),
    edit: own((interaction, { vacancy }) =>
      Effect.succeed(show(interaction, editVacancyScreen(textsOf(interaction), vacancy))),
    ),
    change: own((interaction, { vacancy }, { id, step }) =>
      editVacancy.change(interaction, { about: id, answers: vacancyAnswersOf(vacancy), step }),
    ),
    askTurn: own((interaction, its, { act: name }) => Effect.succeed(ask(interaction, its, name))),
    copy: own((interaction, its) => unlessSuspended(interaction, its, () => copy(interaction, its))),
    keepDraft: own((interaction) => list(interaction, 0, textsOf(interaction).vacancies.kept)),
    publish: own(turn("publish")),
    pause: own(turn("pause")),
    resume: own(turn("resume")),
    fill: own(turn("fill")),
    close: own(turn("close")),
    reopen: own(turn("reopen")),
  },
  commands: { newvacancy: create, vacancies: (interaction) => list(interaction) },
  dialogs: [newVacancy, editVacancy],
}
