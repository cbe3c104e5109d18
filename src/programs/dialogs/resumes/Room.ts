import { Effect, Option } from "effect"
import { quotas } from "../../../domain/market/Caps.ts"
import { resumesOf } from "../../access/OwnResume.ts"
import type { Interaction } from "../kit/Interaction.ts"

/** The cap on résumés per person. */
export const noRoom = { cap: "resumes", until: Option.none() } as const

/** Whether the person may have another résumé. */
export const hasRoom = (interaction: Interaction) =>
  Effect.map(resumesOf(interaction.account.id), (own) => own.length < quotas.resumes.most)
