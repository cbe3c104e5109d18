import { Context, Data, type Effect } from "effect"
import type { ResumePdf } from "../domain/market/ResumePdf.ts"

/** A paper could not be drawn; the same one never will be. */
export class PrintFailed extends Data.TaggedError("PrintFailed")<{ readonly detail: string }> {}

/** Draws papers as PDF. What it has no letters for is left out or marked as left out. */
export class PdfPrinter extends Context.Tag("PdfPrinter")<
  PdfPrinter,
  { readonly print: (paper: ResumePdf) => Effect.Effect<Uint8Array, PrintFailed> }
>() {}
