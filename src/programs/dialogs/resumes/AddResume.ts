import { Effect, Option } from "effect"
import { quotas } from "../../../domain/market/Caps.ts"
import { type Resume, type ResumeContent } from "../../../domain/market/Resume.ts"
import { Resumes } from "../../../services/Resumes.ts"
import { Transaction } from "../../../services/Transaction.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { resumesOf } from "../../access/OwnResume.ts"

/**
 * Adds a résumé that is as visible as `like`, of somebody who seeks as `like` does: a copy of a hidden one is hidden, whoever
 * wanted no name shown wants none shown by the next one either, and who has found a job stays out of the search. None when the person has as many as may be.
 */
export const addResume = (
  interaction: Interaction,
  content: ResumeContent,
  like: Option.Option<Pick<Resume, "seeking" | "visibility">>,
) =>
  Effect.gen(function* () {
    const { account, now } = interaction
    const resumes = yield* Resumes
    const transaction = yield* Transaction
    const adding = Effect.gen(function* () {
      const id = yield* resumes.add(account.id, content, now)
      const [added] = Option.isSome(id) ? yield* resumes.of(account.id) : []
      if (added === undefined) return Option.none<Resume>()
      const { seeking, visibility } = Option.getOrElse(like, () => added)
      const made: Resume = { ...added, seeking, visibility }
      if (visibility !== added.visibility || seeking !== added.seeking) yield* resumes.save(made, now)
      return Option.some(made)
    })
    return yield* transaction.run(adding)
  })

/** What hinders whoever has as many as may be. */
export const noRoom = { cap: "resumes", until: Option.none() } as const

/** Whether there is room for one more. */
export const hasRoom = (interaction: Interaction) =>
  Effect.map(resumesOf(interaction.account.id), (own) => own.length < quotas.resumes.most)
