import { Either } from "effect"
import { hasContacts } from "../../../domain/text/ContactMask.ts"
import { html } from "../../../domain/text/Html.ts"
import { beginsPlainly, oneLine } from "../../../domain/text/OneLine.ts"
import { splitText } from "../../../domain/text/SplitText.ts"
import type { Step } from "../wizard/Wizard.ts"

const most = 20
const longest = 40

/** Phrases between commas, semicolons or line ends, without duplicates; case is ignored. */
const tagsIn = (text: string): ReadonlyArray<string> => {
  const tags = text
    .split(/[,;\n،；]+/u)
    .map(oneLine)
    .filter((tag) => /[\p{L}\p{N}]/u.test(tag))
  const first = new Map<string, string>()
  for (const tag of tags) if (!first.has(tag.toLowerCase())) first.set(tag.toLowerCase(), tag)
  return [...first.values()]
}

/** Skills typed in one message, stored as a list. */
export const skillsQuestion: Step = {
  key: "skills",
  title: (t) => t.resumes.skillsTitle,
  prompt: ({ t }) => html`${t.resumes.skillsPrompt}`,
  example: (t) => t.resumes.skillsExample,
  optional: true,
  longest: most * (longest + 10),
  show: (answer) => (Array.isArray(answer) ? answer.join(", ") : "") || undefined,
  read: (act, { t }) => {
    if (act._tag !== "Text") return Either.left({ problem: t.questions.textWanted })
    const tags = tagsIn(act.text)
    const tooLong = tags.find((tag) => tag.length > longest)
    if (tags.length === 0) return Either.left({ problem: t.resumes.skillsNone })
    if (tags.length > most) return Either.left({ problem: t.resumes.tooManySkills(most) })
    if (tags.some(hasContacts)) return Either.left({ problem: t.questions.contactsIn })
    if (!tags.every(beginsPlainly)) return Either.left({ problem: t.questions.iconFirst })
    return tooLong === undefined
      ? Either.right(tags)
      : Either.left({ problem: t.resumes.longSkill(splitText(tooLong, longest)[0] ?? "") })
  },
}
