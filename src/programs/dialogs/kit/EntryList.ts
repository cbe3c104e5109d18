import { Array } from "effect"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import { html, type Html, lines, truncate } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import { pagesOf, rowsPerPage, turning } from "./Paging.ts"

type Rows = ReadonlyArray<ReadonlyArray<InlineButton>>

/** One of the things in a list, as its text tells it. */
export interface ListEntry {
  readonly title: string
  /** What has happened to it, after its title. */
  readonly mark?: string | undefined
  /** A second line. */
  readonly facts?: string
  /** The button that opens it; its label is the entry's number on the page. */
  readonly open: (label: string) => InlineButton
}

/** UTF-16 units, so that five entries fit a message even if each is as long as it can be. */
const longestTitle = 80
const longestFacts = 160

const entryText = ({ facts = "", mark = "", title }: ListEntry, index: number): Html =>
  lines(
    html`${index + 1}. <b>${truncate(title, longestTitle)}</b>${mark === "" ? "" : ` · ${mark}`}`,
    facts === "" ? undefined : html`    ${truncate(facts, longestFacts)}`,
  )

/** The entries in words, one under the other. */
export const entryTexts = (entries: ReadonlyArray<ListEntry>): Html => lines(...entries.map(entryText))

/** Their numbers as buttons. */
export const entryRows = (entries: ReadonlyArray<ListEntry>): Rows =>
  Array.chunksOf(
    entries.map(({ open }, index) => open(`${index + 1}`)),
    rowsPerPage,
  )

export interface EntryListView {
  /** The lines above the entries. */
  readonly head: Html
  readonly entries: ReadonlyArray<ListEntry>
  /** Counted from 0. */
  readonly page: number
  readonly total: number
  readonly turn: (label: string, page: number) => InlineButton
  /** Further rows, between the pages and the last row. */
  readonly below?: Rows
  readonly last: ReadonlyArray<InlineButton>
}

/** A page of a list: numbered entries in the text, where a phone shows them whole, and their numbers as buttons. */
export const entryListScreen = (locale: Locale, view: EntryListView): Screen => {
  const { below = [], entries, head, last, page, total, turn } = view
  return screen(
    entries.length === 0 ? head : lines(head, html``, entryTexts(entries)),
    ...entryRows(entries),
    turning(locale, { at: page, of: pagesOf(total) }, turn),
    ...below,
    last,
  )
}

/** Entries of which those with the same title also show a number of their own. */
export const toldApart = (
  entries: ReadonlyArray<ListEntry>,
  number: (index: number) => number,
): ReadonlyArray<ListEntry> =>
  entries.map((entry, index) => {
    const isUnique = entries.filter(({ title }) => title === entry.title).length === 1
    return isUnique
      ? entry
      : {
          ...entry,
          facts: [entry.facts ?? "", `№ ${number(index)}`].filter((words) => words !== "").join(" · "),
        }
  })
