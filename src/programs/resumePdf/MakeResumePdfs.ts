import { Clock, Effect, Option } from "effect"
import type { Resume } from "../../domain/market/Resume.ts"
import { Accounts } from "../../services/Accounts.ts"
import { Conversations } from "../../services/Conversations.ts"
import { ResumePdfs, type PrintedResumePdf } from "../../services/ResumePdfs.ts"
import { PdfPrinter } from "../../services/PdfPrinter.ts"
import { Phones } from "../../services/Phones.ts"
import { TelegramClient } from "../../services/TelegramClient.ts"
import { composeResumePdf, filenameOf } from "./ComposeResumePdf.ts"
import { readableBy } from "./Readers.ts"

/** Telegram's photos are far smaller. */
const mostBytes = 5_000_000

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8

/** A photo that can't be downloaded is left out of the document. */
const photoOf = (client: TelegramClient["Type"], { photo }: Resume) =>
  Effect.gen(function* () {
    if (Option.isNone(photo)) return undefined
    const { file_path } = yield* client.getFile({ file_id: photo.value })
    if (file_path === undefined) return undefined
    const bytes = yield* client.download(file_path, mostBytes)
    return isJpeg(bytes) ? bytes : undefined
  }).pipe(
    Effect.catchAll((error) =>
      Effect.as(Effect.logWarning(`A photo is left out: ${error.message}`), undefined),
    ),
  )

/** Look up what the reader may see, compose the document and have it drawn. */
export const makeResumePdfs = Effect.gen(function* () {
  const client = yield* TelegramClient
  const printer = yield* PdfPrinter
  const { international } = yield* Phones
  const { inactive } = yield* Accounts
  const { notePrinted } = yield* Conversations
  const needs = yield* Effect.context<Effect.Effect.Context<ReturnType<typeof readableBy>>>()
  return ResumePdfs.of({
    print: Effect.fn("PrintResume")(function* (recipe, reader) {
      const readable = yield* readableBy(reader, recipe)
      if (Option.isNone(readable)) return Option.none<PrintedResumePdf>()
      const { isNamed, resume, revealedIn } = readable.value
      const words = composeResumePdf(recipe.locale, readable.value, international)
      const photo = isNamed ? yield* photoOf(client, resume) : undefined
      const bytes = yield* printer.print({ ...words, photo, madeAt: yield* Clock.currentTimeMillis })
      // Drawing takes a while: the owner may have been banned meanwhile.
      if ((yield* inactive).has(resume.owner)) return Option.none<PrintedResumePdf>()
      if (Option.isSome(revealedIn))
        yield* notePrinted(
          revealedIn.value,
          { person: reader, side: "employer" },
          yield* Clock.currentTimeMillis,
        )
      return Option.some<PrintedResumePdf>({ filename: filenameOf(recipe.locale, words.heading), bytes })
    }, Effect.provide(needs)),
  })
})
