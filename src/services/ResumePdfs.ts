import { Context, type Effect, type Option } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { ResumePdfRecipe } from "../domain/market/ResumePdfRecipe.ts"
import type { DrawFailed } from "./DrawFailed.ts"
import type { StorageError } from "./StorageError.ts"

export interface PrintedResumePdf {
  readonly filename: string
  readonly bytes: Uint8Array
}

/** Résumés as files, for readers with access. */
export class ResumePdfs extends Context.Tag("ResumePdfs")<
  ResumePdfs,
  {
    /** Make the file with what the reader may see now; none when they may see nothing. */
    readonly print: (
      recipe: ResumePdfRecipe,
      reader: UserId,
    ) => Effect.Effect<Option.Option<PrintedResumePdf>, DrawFailed | StorageError>
  }
>() {}
