/** A range of rows in a list: how many to skip, and how many to return at most. */
export interface Page {
  readonly offset: number
  readonly limit: number
}
