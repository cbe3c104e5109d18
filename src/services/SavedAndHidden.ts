import { Context, type Effect } from "effect"
import type { Page } from "../domain/Page.ts"
import type { UserId } from "../domain/Ids.ts"
import type { CompanyId, VacancyId } from "../domain/market/MarketIds.ts"
import type { StorageError } from "./StorageError.ts"

/** Vacancies a person saved, and vacancies and companies they hid. */
export class SavedAndHidden extends Context.Tag("SavedAndHidden")<
  SavedAndHidden,
  {
    /** Save the vacancy, or remove it from the saved ones. */
    readonly setSaved: (
      person: UserId,
      vacancy: VacancyId,
      saved: boolean,
      now: number,
    ) => Effect.Effect<void, StorageError>
    readonly isSaved: (person: UserId, vacancy: VacancyId) => Effect.Effect<boolean, StorageError>
    /** The latest first. */
    readonly saved: (
      person: UserId,
      page: Page,
    ) => Effect.Effect<{ readonly total: number; readonly ids: ReadonlyArray<VacancyId> }, StorageError>
    readonly hideVacancy: (
      person: UserId,
      vacancy: VacancyId,
      now: number,
    ) => Effect.Effect<void, StorageError>
    readonly hideCompany: (
      person: UserId,
      company: CompanyId,
      now: number,
    ) => Effect.Effect<void, StorageError>
    /** Whether the person hid any vacancy or company. */
    readonly hidesAny: (person: UserId) => Effect.Effect<boolean, StorageError>
    readonly showAll: (person: UserId) => Effect.Effect<void, StorageError>
  }
>() {}
