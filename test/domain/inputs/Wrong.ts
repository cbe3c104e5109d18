/** What is still read otherwise than it should be, and why. A row that comes right has to leave this list. */
export const knownWrong: Readonly<Record<string, string>> = {
  "2 года в продажах и 1 год кассиром":
    "two lengths of the same unit: the first is taken, since the second is mostly a part of it",
}

/** What is read otherwise than it should be: the input, what is right, and what came. */
export const wrongAmong = (
  rows: ReadonlyArray<readonly [typed: string, right: string]>,
  read: (typed: string) => string,
): ReadonlyArray<string> =>
  rows.flatMap(([typed, right]) => {
    const came = read(typed)
    const isKnown = typed.toLowerCase() in knownWrong
    if (isKnown && came === right) return [`${typed} is right now`]
    return came === right || isKnown ? [] : [`${typed}: ${right}, not ${came}`]
  })
