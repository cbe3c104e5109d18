import { Context, type Effect, type Option } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { PaperRecipe } from "../domain/market/ResumePdfRecipe.ts"
import type { PrintFailed } from "./PdfPrinter.ts"
import type { StorageError } from "./StorageError.ts"

export interface PrintedPaper {
  readonly filename: string
  readonly bytes: Uint8Array
}

/** Makes files of résumés for those who may have them. */
export class Papers extends Context.Tag("Papers")<
  Papers,
  {
    /** With what the reader may see at this moment; none when it is nothing. */
    readonly print: (
      recipe: PaperRecipe,
      reader: UserId,
    ) => Effect.Effect<Option.Option<PrintedPaper>, PrintFailed | StorageError>
  }
>() {}
