/** The version of this program, as package.json states it. */
export const version = "0.1.0"
