import type { World } from "./World.ts"

/** Whether a person, bot, group or channel has this username (without `@`), in any case. */
export const isTaken = (world: World, username: string) => {
  const name = username.toLowerCase()
  const bots = Array.from(world.bots.values(), ({ user }) => user)
  return (
    world.groupByName(name) !== undefined ||
    [...world.users.values(), ...bots].some((holder) => holder.username?.toLowerCase() === name)
  )
}
