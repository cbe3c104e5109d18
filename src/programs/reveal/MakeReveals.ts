import { Effect, Option } from "effect"
import { locales } from "../../locales/Locales.ts"
import { Reveals } from "../../services/Reveals.ts"
import { contactLines, stillShown } from "../dialogs/conversations/SharedContacts.ts"
import { mayHave } from "../access/RevealedContacts.ts"

type Needs = Effect.Effect.Context<
  ReturnType<typeof mayHave> | ReturnType<typeof stillShown> | ReturnType<typeof contactLines>
>

/** Look up whether the reader may have the contacts, drop what no longer holds, and put it in words. */
export const makeReveals = Effect.map(Effect.context<Needs>(), (needs) =>
  Reveals.of({
    contacts: Effect.fn("RevealContacts")(function* (recipe, reader) {
      const share = yield* mayHave(recipe, reader)
      if (Option.isNone(share)) return Option.none()
      const { contacts, person } = share.value
      const shown = yield* stillShown(person, contacts)
      return Option.some(yield* contactLines(locales[recipe.locale], person, shown))
    }, Effect.provide(needs)),
  }),
)
