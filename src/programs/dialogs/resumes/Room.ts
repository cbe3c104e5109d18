import { Effect, Option } from "effect"
import { quotas } from "../../../domain/market/Caps.ts"
import { resumesOf } from "../../access/OwnResume.ts"
import type { Interaction } from "../kit/Interaction.ts"

/** What hinders whoever has as many as may be. */
export const noRoom = { cap: "resumes", until: Option.none() } as const

/** Whether there is room for one more. */
export const hasRoom = (interaction: Interaction) =>
  Effect.map(resumesOf(interaction.account.id), (own) => own.length < quotas.resumes.most)
