/** Which rows of a list are asked for: how many are passed over, and how many are given at most. */
export interface Page {
  readonly offset: number
  readonly limit: number
}
