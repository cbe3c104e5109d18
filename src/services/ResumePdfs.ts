import { Context, type Effect, type Option } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { ResumePdfRecipe } from "../domain/market/ResumePdfRecipe.ts"
import type { PrintFailed } from "./PdfPrinter.ts"
import type { StorageError } from "./StorageError.ts"

export interface PrintedResumePdf {
  readonly filename: string
  readonly bytes: Uint8Array
}

/** Makes files of résumés for those who may have them. */
export class ResumePdfs extends Context.Tag("ResumePdfs")<
  ResumePdfs,
  {
    /** With what the reader may see at this moment; none when it is nothing. */
    readonly print: (
      recipe: ResumePdfRecipe,
      reader: UserId,
    ) => Effect.Effect<Option.Option<PrintedResumePdf>, PrintFailed | StorageError>
  }
>() {}
