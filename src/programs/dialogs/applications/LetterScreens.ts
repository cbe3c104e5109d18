import { quotas } from "../../../domain/market/Caps.ts"
import { html, lines, quote, truncate } from "../../../domain/text/Html.ts"
import { onButton } from "../../../domain/text/Width.ts"
import { type Letter } from "../../../domain/market/Letter.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { wayBack } from "../kit/WayBack.ts"

const act = areaButton("applications")

const back = (t: Texts) => [act(t.common.back, "letters"), ...wayBack(t)]

export const lettersScreen = (t: Texts, letters: ReadonlyArray<Letter>): Screen =>
  screen(
    lines(
      html`<b>${t.applications.letters}</b>`,
      html`${letters.length === 0 ? t.applications.noLetters : t.applications.letterCount(letters.length)}`,
    ),
    ...letters.map(({ slot, text }) => [
      act(onButton(text.replace(/\s+/gu, " ")), "showLetter", { id: slot }),
    ]),
    letters.length < quotas.letters.most ? [act(`➕ ${t.applications.newLetter}`, "newLetter")] : [],
    [act(t.common.back, "list"), ...wayBack(t)],
  )

export const letterScreen = (t: Texts, { slot, text }: Letter): Screen =>
  screen(
    lines(html`<b>${t.applications.letter}</b>`, html``, quote(text)),
    [act(t.applications.edit, "editLetter", { id: slot })],
    [act(t.applications.remove, "askRemoveLetter", { id: slot })],
    back(t),
  )

export const removeLetterScreen = (t: Texts, { slot, text }: Letter): Screen =>
  screen(
    lines(
      html`⚠️ <b>${t.applications.removeTitle}</b>`,
      quote(truncate(text, 200)),
      html`${t.applications.removeBody}`,
    ),
    [act(t.applications.keep, "showLetter", { id: slot })],
    [act(t.applications.remove, "removeLetter", { id: slot }, "danger")],
    back(t),
  )
