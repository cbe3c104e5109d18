import { Effect, Option } from "effect"
import { type CapName, caps } from "../../../domain/market/Caps.ts"
import { Count } from "../../../domain/Count.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { screen } from "../../../domain/Screen.ts"
import type { SilentCap } from "../../../locales/caps/Texts.ts"
import { formatPeriod } from "../../../locales/format/FormatPeriod.ts"
import { formatNumber, locales } from "../../../locales/Locales.ts"
import { formatMoment } from "../../../locales/format/FormatMoment.ts"
import type { CapReached } from "../../../services/Caps.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { type Interaction, leave, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../kit/WayBack.ts"
import { show } from "../kit/ShowScreen.ts"

const minute = 60_000

/** The time in words, rounded up to the minute, so that returning then is never too early. */
const shown = (locale: Locale, until: number) => formatMoment(locale, Math.ceil(until / minute) * minute)

/** The cap in words; `most` if it is lower than usual. */
export const ruleOf = (
  locale: Locale,
  cap: Exclude<CapName, SilentCap>,
  most: number = caps[cap].most,
): string => {
  const { within = 0 } = caps[cap]
  const t = locales[locale].caps
  if (cap === "refusals") return t.refused(formatPeriod(locale, within))
  return t.rules[cap](formatNumber(locale, most), formatPeriod(locale, within))
}

const isSilent = (cap: CapName): cap is SilentCap => cap === "charts" || cap === "offers" || cap === "notices"

/** Counts to raise when an act exceeds a cap. */
export const countsOver = (cap: CapName): ReadonlyArray<Count> => [Count.Invalid(), Count.OverCap({ cap })]

/** The cap and the way forward on one line, for a screen that stays. Count it with `countsOver`. */
export const inBrief = ({ account: { locale } }: Interaction, cap: Exclude<CapName, SilentCap>): string =>
  `${ruleOf(locale, cap)} ${locales[locale].caps.ways[cap]}`

/** Refuse an act over a cap: shows the cap and how or when there is room again. */
export const refuseOver = (
  interaction: Interaction,
  { cap, most, until }: Pick<CapReached, "cap" | "until"> & { readonly most?: number },
  ...rows: ReadonlyArray<ReadonlyArray<InlineButton>>
): Outcome => {
  const t = textsOf(interaction)
  const { locale } = interaction.account
  const said = isSilent(cap)
    ? []
    : [html`⛔ <b>${ruleOf(locale, cap, most)}</b>`, html``, html`${t.caps.ways[cap]}`]
  const again = Option.map(until, (at) => html`<i>${t.caps.again(shown(locale, at))}</i>`)
  return show(leave(interaction), screen(lines(...said, ...Option.toArray(again)), ...rows, wayBack(t)), {
    counts: countsOver(cap),
  })
}

/** Turn `CapReached` into a refusal; `interaction` is the one before the attempt. */
export const orRefuse =
  (interaction: Interaction, ...rows: ReadonlyArray<ReadonlyArray<InlineButton>>) =>
  <R>(
    trying: Effect.Effect<Outcome, CapReached | StorageError, R>,
  ): Effect.Effect<Outcome, StorageError, R> =>
    Effect.catchTag(trying, "CapReached", (reached) =>
      Effect.succeed(refuseOver(interaction, reached, ...rows)),
    )
