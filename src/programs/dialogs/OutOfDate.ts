import { Option } from "effect"
import type { Outcome } from "../../domain/Outcome.ts"
import type { Screen } from "../../domain/Screen.ts"
import * as Metrics from "../../services/Metrics.ts"
import { type Encounter, textsOf } from "./Encounter.ts"
import { menu, welcome } from "./guest/Screens.ts"
import { showAnew } from "./ShowScreen.ts"

/** The screen one comes home to: for whoever has not agreed yet, the one that asks. */
export const home = (encounter: Encounter): Screen =>
  Option.isNone(encounter.account.consentedAt)
    ? welcome(textsOf(encounter))
    : menu(textsOf(encounter), encounter.account)

/** A stale or foreign button: said in an alert, with a fresh menu. */
export const outOfDate = (encounter: Encounter): Outcome => {
  Metrics.count(Metrics.errors.validation)
  return showAnew(encounter, home(encounter), { alert: textsOf(encounter).common.stale })
}
