import { notFound, WebError } from "./WebError.ts"

interface Route<Handler> {
  readonly method: string
  readonly pattern: ReadonlyArray<string>
  readonly handle: Handler
}

/** Routes by their names, `GET /path/:variable`. */
export const makeTable = <Handler>(
  routes: Readonly<Record<string, Handler>>,
): ReadonlyArray<Route<Handler>> =>
  Object.entries(routes).map(([name, handle]) => {
    const [method = "", path = ""] = name.split(" ")
    return { method, pattern: path.split("/").slice(1), handle }
  })

/** The values of a pattern's `:names`; undefined if the path doesn't match. */
const match = (pattern: ReadonlyArray<string>, segments: ReadonlyArray<string>) => {
  const isMatch =
    pattern.length === segments.length &&
    pattern.every((part, index) => part.startsWith(":") || part === segments[index])
  if (!isMatch) return undefined
  const named = pattern.map((part, index) => [part, segments[index] ?? ""] as const)
  return Object.fromEntries(
    named.filter(([part]) => part.startsWith(":")).map(([part, value]) => [part.slice(1), value]),
  )
}

/** The handler for a path with the values of its placeholders. Throws WebError 404 or 405. */
export const routeIn = <Handler>(
  table: ReadonlyArray<Route<Handler>>,
  method: string,
  segments: ReadonlyArray<string>,
) => {
  let isPathKnown = false
  for (const route of table) {
    const params = match(route.pattern, segments)
    if (params === undefined) continue
    if (route.method === method) return { handle: route.handle, params }
    isPathKnown = true
  }
  throw isPathKnown ? new WebError(405, "This address takes another HTTP method.") : notFound("page")
}
