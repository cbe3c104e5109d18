import type { Locale } from "../../../domain/Locale.ts"
import type { ResumeContent } from "../../../domain/market/Resume.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { type ShownField, showField, together } from "./Field.ts"
import { type ResumeFieldName, resumeFields } from "./ResumeFields.ts"

/** A résumé as a reader sees it. */
export interface ShownResume {
  readonly t: Texts
  readonly locale: Locale
  readonly resume: ResumeContent
  /** With its owner's name. */
  readonly isNamed: boolean
  /** What becomes of free texts. */
  readonly masked: (text: string) => string
}

/** Whether a field is shown where the name is, or isn't. */
export const isShown = (field: ResumeFieldName, isNamed: boolean): boolean =>
  isNamed || resumeFields[field].identifies !== true

/** The words of some fields. */
export const showFields = (
  { isNamed, locale, masked, resume, t }: ShownResume,
  fields: ReadonlyArray<ResumeFieldName>,
): ReadonlyArray<ShownField> =>
  fields
    .filter((field) => isShown(field, isNamed))
    .map((field) => showField(resumeFields[field], t, locale, resume, masked))

/** The same without names and icons, in one line. */
export const showTogether = (shown: ShownResume, fields: ReadonlyArray<ResumeFieldName>): string =>
  together(...showFields(shown, fields).map(({ text }) => text))
