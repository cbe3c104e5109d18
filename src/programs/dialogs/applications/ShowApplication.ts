import { Effect, Option } from "effect"
import { html } from "../../../domain/text/Html.ts"
import { type Application, asApplicantSees } from "../../../domain/market/Application.ts"
import { Applications } from "../../../services/Applications.ts"
import { Companies } from "../../../services/Companies.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { type Changes, show, under } from "../kit/ShowScreen.ts"
import { vacancyShown } from "../../access/GoodStanding.ts"
import { sentScreen } from "./ApplicationScreens.ts"

/** What its vacancy is called, as far as that may be read, and whose it is. */
export const namesOf = (encounter: Encounter, { company, vacancy }: Application) =>
  Effect.gen(function* () {
    const its = yield* vacancyShown(vacancy)
    const whose = yield* (yield* Companies).get(company)
    const { hiddenTitle } = textsOf(encounter).sent
    return {
      title: Option.match(its, { onNone: () => hiddenTitle, onSome: ({ title }) => title }),
      isShown: Option.isSome(its),
      company: Option.match(whose, { onNone: () => "", onSome: ({ name }) => name }),
      isOpen: Option.exists(its, ({ status }) => status === "published"),
    }
  })

/** An application as its applicant sees it, perhaps under a line that says what was done, or why not. */
export const showSent = (
  encounter: Encounter,
  application: Application,
  {
    list = "",
    refused,
    said,
    ...changes
  }: Changes & { readonly said?: string; readonly refused?: string; readonly list?: string } = {},
) =>
  Effect.gen(function* () {
    const history = yield* (yield* Applications).history(application.id)
    const seen = asApplicantSees(application, history, encounter.now)
    const view = { ...seen, list, ...(yield* namesOf(encounter, application)) }
    const its = sentScreen(textsOf(encounter), encounter.account.locale, view)
    const line = refused === undefined ? said && html`✅ ${said}` : html`⚠️ ${refused}`
    return show(encounter, line ? under(line, its) : its, changes)
  })
