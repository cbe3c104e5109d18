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
  /** Whether the owner's name is shown. */
  readonly isNamed: boolean
  /** Masks contacts in free text, if at all. */
  readonly masked: (text: string) => string
}

/** Whether a field is shown, given whether the name is. */
export const isShown = (field: ResumeFieldName, isNamed: boolean): boolean =>
  isNamed || resumeFields[field].identifies !== true

/** Fields in words. */
export const showFields = (
  { isNamed, locale, masked, resume, t }: ShownResume,
  fields: ReadonlyArray<ResumeFieldName>,
): ReadonlyArray<ShownField> =>
  fields
    .filter((field) => isShown(field, isNamed))
    .map((field) => showField(resumeFields[field], t, locale, resume, masked))

/** Fields on one line, without names and icons. */
export const showTogether = (shown: ShownResume, fields: ReadonlyArray<ResumeFieldName>): string =>
  together(...showFields(shown, fields).map(({ text }) => text))
