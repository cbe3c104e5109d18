import { Effect, Option } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import type { Listing } from "../../../domain/buttons/Listing.ts"
import { html } from "../../../domain/text/Html.ts"
import { type Application, asApplicantSees } from "../../../domain/market/Application.ts"
import { Applications } from "../../../services/Applications.ts"
import { Companies } from "../../../services/Companies.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { type Changes, show, under } from "../kit/ShowScreen.ts"
import { vacancyShown } from "../../access/GoodStanding.ts"
import { applicationScreen } from "./ApplicationScreens.ts"
import { publicName } from "../present/PublicName.ts"

/** The vacancy's title, if the person may read it, and the company's name. */
export const namesOf = (interaction: Interaction, { company, vacancy }: Application) =>
  Effect.gen(function* () {
    const its = yield* vacancyShown(vacancy)
    const whose = yield* (yield* Companies).get(company)
    const { hiddenTitle } = textsOf(interaction).applications
    return {
      title: Option.match(its, { onNone: () => hiddenTitle, onSome: ({ title }) => publicName(title) }),
      isShown: Option.isSome(its),
      company: Option.match(whose, { onNone: () => "", onSome: ({ name }) => publicName(name) }),
      isOpen: Option.exists(its, ({ status }) => status === "published"),
    }
  })

/** An application for its applicant, optionally under a line that confirms or explains. */
export const showApplication = (
  interaction: Interaction,
  application: Application,
  {
    listing,
    refused,
    said,
    ...changes
  }: Changes & {
    readonly said?: string
    readonly refused?: string
    readonly listing?: Listing | undefined
  } = {},
) =>
  Effect.gen(function* () {
    const history = yield* (yield* Applications).history(application.id)
    const seen = asApplicantSees(application, history, interaction.now)
    const view = { ...seen, listing, ...(yield* namesOf(interaction, application)) }
    const its = applicationScreen(textsOf(interaction), interaction.account.locale, view)
    const line = refused === undefined ? said && html`✅ ${said}` : html`⚠️ ${refused}`
    return show(interaction, line ? under(line, its) : its, {
      ...changes,
      at: areaTap("applications", "show", { id: application.id, listing }),
    })
  })
