import { quotas } from "../../../domain/market/Caps.ts"
import { html, lines, quote, truncate } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { type Letter } from "../../../domain/market/Letter.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { wayBack } from "../kit/WayBack.ts"

const act = areaButton("sent")

/** How much of a letter a button shows. */
const onButton = 40

const back = (t: Texts) => [act(t.common.back, "letters"), ...wayBack(t)]

export const lettersScreen = (t: Texts, locale: Locale, letters: ReadonlyArray<Letter>): Screen =>
  screen(
    lines(
      html`<b>${t.sent.letters}</b>`,
      html`${letters.length === 0 ? t.sent.noLetters : t.sent.count(formatNumber(locale, letters.length))}`,
    ),
    ...letters.map(({ slot, text }) => [act(truncate(text.replace(/\s+/gu, " "), onButton), "letter", slot)]),
    letters.length < quotas.letters.most ? [act(`➕ ${t.sent.newLetter}`, "newletter")] : [],
    [act(t.common.back, "list"), ...wayBack(t)],
  )

export const letterScreen = (t: Texts, { slot, text }: Letter): Screen =>
  screen(
    lines(html`<b>${t.sent.letter}</b>`, html``, quote(text)),
    [act(t.sent.edit, "editletter", slot)],
    [act(t.sent.remove, "askletter", slot)],
    back(t),
  )

export const removeLetterScreen = (t: Texts, { slot, text }: Letter): Screen =>
  screen(
    lines(html`⚠️ <b>${t.sent.removeTitle}</b>`, quote(truncate(text, 200)), html`${t.sent.removeBody}`),
    [act(t.sent.keep, "letter", slot)],
    [act(t.sent.remove, "delletter", slot, "", "danger")],
    back(t),
  )
