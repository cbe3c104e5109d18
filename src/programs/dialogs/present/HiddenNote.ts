import { hasContacts } from "../../../domain/text/ContactMask.ts"
import { html, type Html } from "../../../domain/text/Html.ts"
import type { Texts } from "../../../locales/Texts.ts"

/** A line for the author of some texts, if others see them with contacts hidden. */
export const hiddenNote = (t: Texts, ...written: ReadonlyArray<string>): ReadonlyArray<Html> =>
  written.some(hasContacts) ? [html`<i>⚠️ ${t.common.contactsHidden}</i>`] : []
