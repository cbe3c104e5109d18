import { Context, type Effect } from "effect"
import type { ResumePdf } from "../domain/market/ResumePdf.ts"
import type { DrawFailed } from "./DrawFailed.ts"

/** Draws résumés as PDF. Characters missing from the fonts are dropped or marked as left out. */
export class PdfPrinter extends Context.Tag("PdfPrinter")<
  PdfPrinter,
  { readonly print: (resumePdf: ResumePdf) => Effect.Effect<Uint8Array, DrawFailed> }
>() {}
