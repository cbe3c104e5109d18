import { Option, Record } from "effect"
import { quotas } from "../../../domain/market/Caps.ts"
import { html, type Html, lines, truncate } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { ResumeId } from "../../../domain/market/MarketIds.ts"
import { type Resume, resumeTexts, Seeking, Visibility } from "../../../domain/market/Resume.ts"
import { screen, type Screen, withPhoto } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { entryListScreen, toldApart } from "../kit/EntryList.ts"
import { wayBack } from "../kit/WayBack.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import { hiddenNote } from "../present/HiddenNote.ts"
import { cardPhoto, resumeCard } from "../present/ResumeCard.ts"
import { together } from "../fields/Field.ts"
import { titleFact } from "../fields/ResumeFacts.ts"
import { personFields, resumeFields, type ResumeFieldName } from "../fields/ResumeFields.ts"
import { showFields, type ShownResume, showTogether } from "../fields/ShownResume.ts"

const act = areaButton("resumes")

const waysToCreate = (t: Texts): ReadonlyArray<ReadonlyArray<InlineButton>> => [
  [act(t.resumes.quick, "createQuick", {}, "success")],
  [act(t.resumes.full, "createFull")],
]

const noResume = (t: Texts): Screen =>
  screen(
    lines(
      html`📄 <b>${t.resumes.mine}</b>`,
      html`${t.resumes.empty}`,
      html``,
      html`${t.resumes.emptyHint}`,
      html`<i>${t.resumes.createHint}</i>`,
    ),
    ...waysToCreate(t),
    wayBack(t),
  )

/** All of a person's résumés; a cap keeps them few, so that no pages are needed. */
export const resumeListScreen = (t: Texts, locale: Locale, resumes: ReadonlyArray<Resume>): Screen =>
  resumes.length === 0
    ? noResume(t)
    : entryListScreen(locale, {
        head: lines(html`📄 <b>${t.resumes.mine}</b>`, html`${t.resumes.count(resumes.length)}`),
        entries: toldApart(
          resumes.map((resume) => ({
            title: titleFact(locale, resume),
            mark: resume.active ? `✅ ${t.resumes.active}` : "",
            facts: together(
              t.resumes.visibility[resume.visibility],
              ...showFields(inFull(t, locale, resume), ["city", "experience"]).map(({ text }) => text),
            ),
            open: (label) => act(label, "show", { id: resume.id }),
          })),
          (index) => resumes[index]?.id ?? 0,
        ),
        page: 0,
        total: resumes.length,
        turn: (label) => act(label, "open"),
        below: [resumes.length < quotas.resumes.most ? [act(`➕ ${t.resumes.create}`, "create")] : []],
        last: wayBack(t),
      })

export const createScreen = (t: Texts): Screen =>
  screen(
    lines(html`📄 <b>${t.resumes.create}</b>`, html``, html`<i>${t.resumes.createHint}</i>`),
    ...waysToCreate(t),
    [act(t.common.back, "open"), ...wayBack(t)],
  )

const titleOf = (locale: Locale, resume: Resume): Html => html`📄 <b>${titleFact(locale, resume)}</b>`

const statusOf = (t: Texts, { active, seeking, visibility }: Resume): string =>
  together(
    active ? `✅ ${t.resumes.active}` : "",
    t.resumes.visibility[visibility],
    t.resumes.seeking[seeking],
  )

/** Fields on a résumé's own screen, by line. */
const inShort: ReadonlyArray<ReadonlyArray<ResumeFieldName>> = [
  ["city"],
  ["pay"],
  ["experience", "employment"],
  ["languages"],
]

const inFull = (t: Texts, locale: Locale, resume: Resume): ShownResume => ({
  ...{ t, locale, resume },
  isNamed: true,
  masked: (text) => text,
})

const facts = (shown: ShownResume): ReadonlyArray<Html> =>
  inShort.flatMap((fields) => {
    const [first] = showFields(shown, fields)
    const words = showTogether(shown, fields)
    return first === undefined || words === "" ? [] : [html`${first.icon} ${truncate(words, 100)}`]
  })

const backTo = (t: Texts, id: ResumeId): ReadonlyArray<InlineButton> => [
  act(t.common.back, "show", { id }),
  ...wayBack(t),
]

/** One tap that shows the first name in Telegram, or hides it again. */
const nameRow = (t: Texts, { id, name, visibility }: Resume, offered: Option.Option<string>) =>
  Option.match(visibility === "anonymous" ? Option.none() : offered, {
    onNone: () => [],
    onSome: (first) => {
      const label = `${t.resumes.nameTitle}: ${first}`
      if (name === "") return [act(`➕ ${label}`, "setName", { id, name: "first" })]
      return name === first ? [act(`${label} ✓`, "setName", { id, name: "none" })] : []
    },
  })

/** A résumé for its owner: a summary, and buttons for its acts. */
export const resumeScreen = (
  t: Texts,
  locale: Locale,
  resume: Resume,
  offered: Option.Option<string>,
): Screen => {
  const { active, id, name, photo } = resume
  const shown = inFull(t, locale, resume)
  const person = showTogether(shown, ["name", ...personFields])
  const isBare = name === "" || photo._tag === "None"
  return screen(
    lines(
      titleOf(locale, resume),
      html`${statusOf(t, resume)}`,
      html``,
      person === "" ? undefined : html`${person}`,
      ...facts(shown),
      isBare ? html`` : undefined,
      isBare ? html`<i>${t.resumes.hint}</i>` : undefined,
    ),
    nameRow(t, resume, offered),
    [act(t.resumes.edit, "edit", { id })],
    [act(t.resumes.preview, "preview", { id })],
    [act(t.resumes.paper, "askPdf", { id })],
    ...inPairs([
      act(t.resumes.visibilityTitle, "askVisibility", { id }),
      act(t.resumes.seekingTitle, "askSeeking", { id }),
      act(t.resumes.copy, "copy", { id }),
      act(t.resumes.remove, "askRemove", { id }),
    ]),
    active ? [] : [act(t.resumes.makeActive, "activate", { id })],
    [act(t.common.back, "open"), ...wayBack(t)],
  )
}

/** All fields, one button each. */
export const editResumeScreen = (t: Texts, locale: Locale, resume: Resume): Screen =>
  screen(
    lines(titleOf(locale, resume), html``, html`${t.resumes.editHint}`),
    ...inPairs(
      Record.values(resumeFields).map(({ questions: [{ key, title }] }) =>
        act(title(t), "change", { id: resume.id, step: key }),
      ),
    ),
    backTo(t, resume.id),
  )

/** All that the owner wrote in free words. */
const writtenIn = (resume: Resume): ReadonlyArray<string> => [
  ...Record.keys(resumeTexts).map((field) => resume[field]),
  resume.skills.join(", "),
]

/** The résumé exactly as employers see it before contacts are shared. */
export const previewScreen = (t: Texts, locale: Locale, resume: Resume): Screen => {
  const notes = [html`<i>${t.resumes.previewHint}</i>`, ...hiddenNote(t, ...writtenIn(resume))]
  const card = resumeCard(t, locale, resume, { notes })
  return withPhoto(
    screen(card, [act(t.resumes.edit, "edit", { id: resume.id })], backTo(t, resume.id)),
    cardPhoto(resume),
  )
}

/** The label of an option, marked if it is the present one. */
const choice = (label: string, isChosen: boolean): string => (isChosen ? `✅ ${label}` : label)

export const visibilityScreen = (t: Texts, locale: Locale, resume: Resume): Screen =>
  screen(
    lines(
      titleOf(locale, resume),
      html`${t.resumes.visibilityHint}`,
      html``,
      ...Visibility.literals.map(
        (each) => html`<b>${t.resumes.visibility[each]}</b>: ${t.resumes.meaning[each]}`,
      ),
    ),
    ...Visibility.literals.map((each) => [
      act(choice(t.resumes.visibility[each], each === resume.visibility), "setVisibility", {
        id: resume.id,
        visibility: each,
      }),
    ]),
    [
      areaButton("blockedEmployers")(`🏢 ${t.blockedEmployers.open}`, "list", {
        page: 0,
        origin: { _tag: "Resume", id: resume.id },
      }),
    ],
    backTo(t, resume.id),
  )

export const seekingScreen = (t: Texts, locale: Locale, resume: Resume): Screen =>
  screen(
    lines(
      titleOf(locale, resume),
      html`${t.resumes.seekingTitle}`,
      html``,
      html`<i>${t.resumes.seekingHint}</i>`,
    ),
    ...Seeking.literals.map((each) => [
      act(choice(t.resumes.seeking[each], each === resume.seeking), "setSeeking", {
        id: resume.id,
        seeking: each,
      }),
    ]),
    backTo(t, resume.id),
  )

const afterwards = (t: Texts, { active }: Resume, isOnly: boolean): string | undefined => {
  if (isOnly) return t.resumes.removeLast
  return active ? t.resumes.removeMain : undefined
}

/** Tells what will be lost before the removal. */
export const removeResumeScreen = (t: Texts, locale: Locale, resume: Resume, isOnly: boolean): Screen => {
  const then = afterwards(t, resume, isOnly)
  return screen(
    lines(
      html`⚠️ <b>${t.resumes.removeTitle}</b>`,
      html`${titleFact(locale, resume)}`,
      html``,
      html`${t.resumes.removeBody}`,
      then === undefined ? undefined : html`${then}`,
    ),
    [act(t.resumes.keep, "show", { id: resume.id })],
    [act(t.resumes.remove, "remove", { id: resume.id }, "danger")],
    backTo(t, resume.id),
  )
}
