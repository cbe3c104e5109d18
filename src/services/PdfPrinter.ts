import { Context, Data, type Effect } from "effect"
import type { ResumePdf } from "../domain/market/ResumePdf.ts"

/** A document could not be drawn, and retrying wouldn't help. */
export class PrintFailed extends Data.TaggedError("PrintFailed")<{ readonly detail: string }> {}

/** Draws résumés as PDF. Characters missing from the fonts are dropped or marked as left out. */
export class PdfPrinter extends Context.Tag("PdfPrinter")<
  PdfPrinter,
  { readonly print: (resumePdf: ResumePdf) => Effect.Effect<Uint8Array, PrintFailed> }
>() {}
