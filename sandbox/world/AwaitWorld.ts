import { awaitEvent } from "./Await.ts"
import type { World } from "./World.ts"
import type { WorldEvent } from "./WorldEvent.ts"

/** The first defined result of `pick` for an event from now on. Fails with AwaitTimeout after `milliseconds`. */
export const awaitWorld = <A>(
  world: World,
  pick: (event: WorldEvent) => A | undefined,
  milliseconds = 5000,
) =>
  awaitEvent<A>({
    clock: world.clock,
    waitedFor: "event in the world",
    milliseconds,
    listen: (found) =>
      world.events.subscribe((event) => {
        const picked = pick(event)
        if (picked !== undefined) found(picked)
      }),
    seen: () => [],
  })
