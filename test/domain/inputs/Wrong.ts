/** What is read otherwise than it should be: the input, what is right, and what came. */
export const wrongAmong = (
  rows: ReadonlyArray<readonly [typed: string, right: string]>,
  read: (typed: string) => string,
): ReadonlyArray<string> =>
  rows.flatMap(([typed, right]) => {
    const came = read(typed)
    return came === right ? [] : [`${typed}: ${right}, not ${came}`]
  })
