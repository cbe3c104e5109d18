import { Effect, Either } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { afterAct, type ImpossibleAct, type VacancyAct } from "../../../domain/market/Vacancy.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { Caps, type CapReached } from "../../../services/Caps.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { Applications } from "../../../services/Applications.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { Views } from "../../../services/Views.ts"
import type { Area } from "../Area.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { orRefuse } from "../home/OverCap.ts"
import { copyVacancy } from "../../market/CopyVacancy.ts"
import { setVacancyStatus } from "../../market/SetVacancyStatus.ts"
import type { VacancySuspended } from "../../market/UnlessSuspended.ts"
import type { NotAllowed } from "../../access/Policy.ts"
import { closedNotices } from "../notices/ApplicantNotices.ts"
import { show, under } from "../kit/ShowScreen.ts"
import { html } from "../../../domain/text/Html.ts"
import { inWords } from "../../../domain/Screen.ts"
import { type OwnVacancy, ownVacancy } from "../../access/OwnVacancy.ts"
import { editVacancyDialog, editVacancyWizard } from "./EditVacancyDialog.ts"
import { beginVacancy, newVacancy } from "./NewVacancy.ts"
import { numbersScreen } from "./NumbersScreen.ts"
import { showPreview, showVacancy } from "./ShowVacancy.ts"
import { vacancyAnswersOf } from "./VacancyAnswers.ts"
import { pageOf } from "../kit/Paging.ts"
import { confirmStatusScreen, editVacancyScreen, ownVacanciesScreen } from "./VacancyScreens.ts"
import { withCompany } from "../home/WithCompany.ts"
import { actOn } from "../home/IfAllowed.ts"
import { changeAnswer } from "../wizard/OpenWizard.ts"

const act = areaButton("vacancies")

type ActRefusal = CapReached | ImpossibleAct | NotAllowed | VacancySuspended

const create = (interaction: Interaction) =>
  withCompany(interaction, (company) => beginVacancy(interaction, company), "vacancy")

/** A page of the company's vacancies, the last page if `wanted` is beyond it. */
const list = (interaction: Interaction, wanted = 0, said?: string) =>
  withCompany(
    interaction,
    (company) =>
      Effect.gen(function* () {
        const vacancies = yield* Vacancies
        const view = yield* pageOf(wanted, (asked) => vacancies.ofCompany(company.id, asked))
        const counts = yield* (yield* Applications).tallies(view.rows.map(({ id }) => id))
        const its = ownVacanciesScreen(textsOf(interaction), interaction.account.locale, { ...view, counts })
        return show(interaction, said === undefined ? its : under(html`✅ ${said}`, its), {
          at: areaTap("vacancies", "list", { page: view.page }),
        })
      }),
    "vacancy",
  )

/** Answer every refusal of an act on a vacancy. */
const orTell =
  (interaction: Interaction, { vacancy }: OwnVacancy) =>
  <R>(acting: Effect.Effect<Outcome, ActRefusal | StorageError, R>) => {
    const stale = () => Effect.succeed(outOfDate(interaction))
    // The vacancy's own screen says that it is suspended.
    const suspended = () => showVacancy(interaction, vacancy)
    return acting.pipe(
      Effect.catchTags({ ImpossibleAct: stale, NotAllowed: stale, VacancySuspended: suspended }),
      orRefuse(interaction, [act(textsOf(interaction).common.back, "show", { id: vacancy.id })]),
    )
  }

/** Change the vacancy's status, if its present one allows the act. */
const turn = (name: VacancyAct) => (interaction: Interaction, own: OwnVacancy) => {
  const { account, now } = interaction
  const setting = { by: account.id, vacancy: own.vacancy.id, act: name, now }
  return Effect.gen(function* () {
    const { company, counts, ...ended } = yield* setVacancyStatus(setting)
    const { vacancy } = ended
    const notices = yield* closedNotices({ counts, ...ended }, company)
    const said = textsOf(interaction).vacancies.became[vacancy.status]
    return yield* showVacancy(interaction, vacancy, { counts, notices, said })
  }).pipe(orTell(interaction, own))
}

const ask = (interaction: Interaction, { vacancy }: OwnVacancy, name: "fill" | "close"): Outcome =>
  Either.isRight(afterAct(vacancy.status, name))
    ? show(interaction, confirmStatusScreen(textsOf(interaction), vacancy, name))
    : outOfDate(interaction)

const copy = (interaction: Interaction, own: OwnVacancy) =>
  copyVacancy({ by: interaction.account.id, vacancy: own.vacancy.id, now: interaction.now }).pipe(
    Effect.flatMap(({ vacancy }) =>
      showVacancy(interaction, vacancy, { said: textsOf(interaction).vacancies.copied }),
    ),
    orTell(interaction, own),
  )

const numbers = (interaction: Interaction, { vacancy: its }: OwnVacancy) =>
  Effect.gen(function* () {
    const reach = yield* (yield* Views).reach(its.id)
    const caps = yield* Caps
    const { account, now } = interaction
    const drawn = numbersScreen(textsOf(interaction), account.locale, its, reach, now)
    const at = areaTap("vacancies", "numbers", { id: its.id })
    return yield* caps.spend("charts", [account.id], now).pipe(
      Effect.as(show(interaction, drawn, { at })),
      Effect.catchTag("CapReached", () => Effect.succeed(show(interaction, inWords(drawn), { at }))),
    )
  })

const own = actOn(ownVacancy)

/** A company's vacancies, for its members. */
export const vacancies = {
  name: "vacancies",
  acts: {
    open: (interaction) => list(interaction),
    list: (interaction, { page }) => list(interaction, page),
    create: (interaction) => create(interaction),
    show: own((interaction, { vacancy }, { page }) => showVacancy(interaction, vacancy, { page })),
    preview: own((interaction, its) => Effect.succeed(showPreview(interaction, its))),
    numbers: own(numbers),
    edit: own((interaction, { vacancy }) =>
      Effect.succeed(
        show(interaction, editVacancyScreen(textsOf(interaction), vacancy), {
          at: areaTap("vacancies", "edit", { id: vacancy.id }),
        }),
      ),
    ),
    change: own((interaction, { vacancy }, { id, step }) =>
      Effect.succeed(
        changeAnswer(editVacancyWizard, interaction, { about: id, answers: vacancyAnswersOf(vacancy), step }),
      ),
    ),
    askTurn: own((interaction, its, { act: name }) => Effect.succeed(ask(interaction, its, name))),
    copy: own(copy),
    keepDraft: own((interaction) => list(interaction, 0, textsOf(interaction).vacancies.kept)),
    publish: own(turn("publish")),
    pause: own(turn("pause")),
    resume: own(turn("resume")),
    fill: own(turn("fill")),
    close: own(turn("close")),
    reopen: own(turn("reopen")),
  },
  commands: { newvacancy: create, vacancies: (interaction) => list(interaction) },
  dialogs: [newVacancy, editVacancyDialog],
} satisfies Area<"vacancies", StorageError, unknown>
