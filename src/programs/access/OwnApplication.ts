import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Application } from "../../domain/market/Application.ts"
import { ApplicationId } from "../../domain/market/MarketIds.ts"
import { Applications } from "../../services/Applications.ts"
import { allowIf, allowSome, type Policy } from "./Policy.ts"

/** An application, regardless of its applicant. */
export const anyApplication = (id: number): Policy<Application, Applications> =>
  Effect.flatMap(Applications, (applications) =>
    allowSome(id === 0 ? Effect.succeed(Option.none()) : applications.get(ApplicationId.make(id))),
  )

/** Allows the applicant. */
export const ownApplication = (person: UserId, id: number): Policy<Application, Applications> =>
  Effect.tap(anyApplication(id), ({ applicant }) => allowIf(applicant === person))
