import { quotas } from "../../../domain/market/Caps.ts"
import { html, lines, quote, truncate } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { type Letter } from "../../../domain/market/Letter.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { formerButton } from "../kit/AreaButton.ts"
import { wayBack } from "../kit/WayBack.ts"

const act = formerButton("sent")

/** How much of a letter a button shows. */
const onButton = 40

const back = (t: Texts) => [act(t.common.back, "letters"), ...wayBack(t)]

export const lettersScreen = (t: Texts, locale: Locale, letters: ReadonlyArray<Letter>): Screen =>
  screen(
    lines(
      html`<b>${t.applications.letters}</b>`,
      html`${letters.length === 0 ? t.applications.noLetters : t.applications.count(formatNumber(locale, letters.length))}`,
    ),
    ...letters.map(({ slot, text }) => [act(truncate(text.replace(/\s+/gu, " "), onButton), "letter", slot)]),
    letters.length < quotas.letters.most ? [act(`➕ ${t.applications.newLetter}`, "newletter")] : [],
    [act(t.common.back, "list"), ...wayBack(t)],
  )

export const letterScreen = (t: Texts, { slot, text }: Letter): Screen =>
  screen(
    lines(html`<b>${t.applications.letter}</b>`, html``, quote(text)),
    [act(t.applications.edit, "editletter", slot)],
    [act(t.applications.remove, "askletter", slot)],
    back(t),
  )

export const removeLetterScreen = (t: Texts, { slot, text }: Letter): Screen =>
  screen(
    lines(
      html`⚠️ <b>${t.applications.removeTitle}</b>`,
      quote(truncate(text, 200)),
      html`${t.applications.removeBody}`,
    ),
    [act(t.applications.keep, "letter", slot)],
    [act(t.applications.remove, "delletter", slot, "", "danger")],
    back(t),
  )
