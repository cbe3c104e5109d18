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
  /** Both have shared their contacts: nothing is hidden any more. */
  readonly revealed?: boolean
  /** Under the name: what is known of the person here, such as a status. */
  readonly status?: string
  /** At the end: how it fits, when they applied. */
  readonly notes?: ReadonlyArray<Html>
  /** Visible characters at most; else a caption's where there is a photo to show, and a readable message's. */
  readonly room?: number
}

/** Visible characters that Telegram takes under a picture. */
const caption = 1_024
/** And without one: far below the limit, since a card is to be looked at on a phone. */
const message = 3_000

const visible = (text: Html): number => plainText(text.value).length

const isNameless = ({ visibility }: Resume, { revealed = false }: CardOptions): boolean =>
  !revealed && visibility === "anonymous"

/** The picture that goes with the card. */
export const cardPhoto = (resume: Resume, options: CardOptions = {}): Option.Option<string> =>
  isShown("photo", !isNameless(resume, options)) ? resume.photo : Option.none()

const header = (shown: ShownResume, resume: Resume, status: string | undefined): Html => {
  const { isNamed, locale, masked, t } = shown
  const name = isShown("name", isNamed) ? masked(plainName(resume.name)) : t.resumes.anonymous
  const person = together(name, showTogether(shown, personFields))
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

/** Less says nothing. */
const leastRoom = 20

/** What was written at length: each gets an equal part of the room, or what the others leave. */
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
 * A résumé as an employer sees it: without phones, e-mails, @names and links until both have shared their contacts, and
 * without name and photo where its owner is anonymous. Within a caption's limit where it has a photo to show: what was
 * written at length gives way to the facts, and skills to the other facts.
 */
export const resumeCard = (t: Texts, locale: Locale, resume: Resume, options: CardOptions = {}): Html => {
  const { notes = [], revealed = false, status } = options
  const masked = revealed ? (text: string) => text : maskContacts
  const shown = { t, locale, resume, masked, isNamed: !isNameless(resume, options) }
  const limit = options.room ?? (Option.isSome(cardPhoto(resume, options)) ? caption : message)
  const around = (skills: string, written: ReadonlyArray<Html> = []) =>
    lines(
      header(shown, resume, status),
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
