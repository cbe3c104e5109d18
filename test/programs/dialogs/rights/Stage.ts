import { Context, Effect, Layer } from "effect"
import type { PrivateChat } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import type { Town } from "../../../model/town/Town.ts"
import { explored, shownIn } from "./Explore.ts"

const steps = 460

/** A town with much in it, everything its people were shown, and a chat for each question that was asked. */
export class Stage extends Context.Tag("Stage")<
  Stage,
  {
    readonly town: Town
    readonly shown: ReturnType<typeof shownIn>
    readonly asked: ReadonlyMap<string, PrivateChat>
  }
>() {}

/** Acts tried there must be rolled back. */
export const StagedDialogs = Layer.effect(
  Stage,
  Effect.map(explored(steps), (town) => ({ town, shown: shownIn(town), asked: town.asked })),
).pipe(Layer.provideMerge(TestDialogs))
