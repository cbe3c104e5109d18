/** Limits of a world. */
export const maxBots = 1000
export const maxPeople = 10_000
export const maxChats = 1000
