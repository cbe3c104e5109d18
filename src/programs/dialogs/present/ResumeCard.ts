import { Option } from "effect"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { html, type Html, lines, quote, truncate } from "../../../domain/text/Html.ts"
import { plainName } from "../../../domain/text/OneLine.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import { plainText } from "../../../domain/text/PlainText.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { together } from "../fields/Field.ts"
import { titleFact } from "../fields/ResumeFacts.ts"
import { factFields, personFields, storyFields } from "../fields/ResumeFields.ts"
import { isShown, showFields, type ShownResume, showTogether } from "../fields/ShownResume.ts"

interface CardOptions {
  /** Both sides have shared their contacts, so that nothing is hidden. */
  readonly revealed?: boolean
  /** What the reader knows the owner by, instead of the plain name. */
  readonly called?: string
  /** A line under the name, such as the application's status. */
  readonly status?: string
  /** Lines at the end, such as the match or the time of the application. */
  readonly notes?: ReadonlyArray<Html>
  /** Visible characters at most; by default a caption's limit with a photo, and a readable message's without. */
  readonly room?: number
}

/** Visible characters of a caption, Telegram's limit. */
const caption = 1_024
/** Visible characters of a message: far below Telegram's limit, since a card should fit on a phone's screen. */
const message = 3_000

const visible = (text: Html): number => plainText(text.value).length

const isNameless = ({ visibility }: Resume, { revealed = false }: CardOptions): boolean =>
  !revealed && visibility === "anonymous"

/** The card's photo. */
export const cardPhoto = (resume: Resume, options: CardOptions = {}): Option.Option<string> =>
  isShown("photo", !isNameless(resume, options)) ? resume.photo : Option.none()

const header = (shown: ShownResume, resume: Resume, { called, status }: CardOptions): Html => {
  const { isNamed, locale, masked, t } = shown
  const name = isShown("name", isNamed) ? masked(plainName(resume.name)) : t.resumes.anonymous
  const person = together(called ?? name, showTogether(shown, personFields))
  return lines(
    html`📄 <b>${masked(titleFact(locale, resume))}</b>`,
    person === "" ? undefined : html`${person}`,
    status === undefined ? undefined : html`${status}`,
  )
}

const facts = (shown: ShownResume, skills: string): Html =>
  lines(
    ...factFields.flatMap((name) =>
      showFields(shown, [name]).map(({ icon, text }) =>
        text === "" ? undefined : html`${icon} ${name === "skills" ? skills : text}`,
      ),
    ),
  )

/** Fewer visible characters would be meaningless. */
const leastRoom = 20

/** Long texts: each gets an equal share of the room, plus whatever the others leave. */
const stories = (texts: ReadonlyArray<string>, room: number): ReadonlyArray<Html> => {
  if (room < leastRoom) return []
  const gap = 2
  const parts = Math.max(2, texts.length)
  const part = Math.max(1, Math.floor(room / parts) - gap)
  let left = room - parts * gap
  return texts.flatMap((text, index) => {
    const others = texts.slice(index + 1).reduce((sum, { length }) => sum + Math.min(part, length), 0)
    const cut = truncate(text, Math.max(1, left - others))
    left -= cut.length
    return [html``, quote(cut)]
  })
}

/**
 * A résumé as an employer sees it. Until both sides have shared their contacts, it has no phone numbers, e-mail
 * addresses, @names and links, and no name or photo if its owner is anonymous. To fit a caption's limit, long texts are
 * cut first, then skills.
 */
export const resumeCard = (t: Texts, locale: Locale, resume: Resume, options: CardOptions = {}): Html => {
  const { notes = [], revealed = false } = options
  const masked = revealed ? (text: string) => text : maskContacts
  const shown = { t, locale, resume, masked, isNamed: !isNameless(resume, options) }
  const limit = options.room ?? (Option.isSome(cardPhoto(resume, options)) ? caption : message)
  const around = (skills: string, written: ReadonlyArray<Html> = []) =>
    lines(
      header(shown, resume, options),
      html``,
      facts(shown, skills),
      ...written,
      ...(notes.length === 0 ? [] : [html``, ...notes]),
    )
  const all = masked(resume.skills.join(", "))
  const skills = truncate(all, Math.max(1, all.length - Math.max(0, visible(around(all)) - limit)))
  const texts = showFields(shown, storyFields).flatMap(({ text }) => (text === "" ? [] : [text]))
  return around(skills, stories(texts, limit - visible(around(skills))))
}
