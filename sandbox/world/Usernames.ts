import type { World } from "./World.ts"

/** Has a person, bot, group or channel this username (without `@`), in whatever case? */
export const isTaken = (world: World, username: string) => {
  const name = username.toLowerCase()
  const bots = Array.from(world.bots.values(), ({ user }) => user)
  return (
    world.groupByName(name) !== undefined ||
    [...world.users.values(), ...bots].some((holder) => holder.username?.toLowerCase() === name)
  )
}
