import type { Surface } from "../../src/domain/CallbackData.ts"

/** Callback data of an act in an area by their codes, whether or not the bot would write it. */
export const codedData = (area: string, act: string, id = 0, arg = "", surface: Surface = "menu"): string =>
  ["1", surface === "menu" ? "m" : "n", "d", area, act, id.toString(36), arg].join(".")
