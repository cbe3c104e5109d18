import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Resume } from "../../domain/market/Resume.ts"
import { Resumes } from "../../services/Resumes.ts"
import { allowSome, type Policy } from "./Policy.ts"

/** The person's résumés, the active one first. */
export const resumesOf = (person: UserId) => Effect.flatMap(Resumes, (resumes) => resumes.of(person))

/** Allows the owner, unless the résumé is removed. */
export const ownResume = (person: UserId, id: number): Policy<Resume, Resumes> =>
  allowSome(Effect.map(resumesOf(person), (own) => Option.fromNullable(own.find((each) => each.id === id))))
