import { truncate } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import type { Texts } from "../../../locales/Texts.ts"

/** A button with which a person sends a vacancy's link to a chat; the link records that it was shared. */
export const shareButton = (t: Texts, { id, title }: Vacancy, botUsername: string): InlineButton => {
  const link = `https://t.me/${botUsername}?start=v_${id.toString(36)}_share`
  const text = t.vacancySearch.shareText(truncate(title, 80))
  return {
    text: t.vacancySearch.share,
    url: `https://t.me/share/url?url=${encodeURIComponent(link)}&text=${encodeURIComponent(text)}`,
  }
}
