import type { ChatSummary, ChatView, Peer, WebState } from "../../web/Protocol.ts"
import { makeStore } from "./Store.ts"

/** A chat as displayed, with its transient state. */
export interface OpenChat extends ChatView {
  /** The other side's activity, and until when. Unix milliseconds. */
  readonly action?: { readonly what: string; readonly until: number }
  /** The newest messages are left out, since there are too many older ones on the page. */
  readonly cut?: boolean
}

/** One persona's part of the page. */
export interface PaneState {
  readonly chats: ReadonlyArray<ChatSummary>
  readonly open?: Peer
  /** The payload that START will send, after a link with one. */
  readonly payload?: string
  readonly chat?: OpenChat
  /** By peer: number of messages that arrived while the chat was closed. */
  readonly unread: Readonly<Record<number, number>>
}

export interface PageState {
  readonly web: WebState
  readonly loaded: boolean
  readonly connected: boolean
  /** Personas whose panes are shown, in order. */
  readonly shown: ReadonlyArray<number>
  readonly isMachineShown: boolean
  readonly panes: Readonly<Record<number, PaneState>>
  readonly toast: { readonly id: number; readonly text: string } | undefined
  readonly alert: string | undefined
  /** A link out of the page that is about to be opened. */
  readonly link: string | undefined
  readonly share: Share | undefined
}

/** A message that a persona is about to send to somebody. */
export interface Share {
  readonly persona: number
  readonly text: string
}

export const emptyPane: PaneState = { chats: [], unread: {} }

export const page = makeStore<PageState>({
  web: { personas: [], bots: [] },
  loaded: false,
  connected: true,
  shown: [],
  isMachineShown: false,
  panes: {},
  toast: undefined,
  alert: undefined,
  link: undefined,
  share: undefined,
})

export const paneOf = ({ panes }: PageState, persona: number): PaneState => panes[persona] ?? emptyPane

export const updatePane = (persona: number, change: (pane: PaneState) => PaneState) => {
  page.update((state) => {
    const pane = paneOf(state, persona)
    const next = change(pane)
    return next === pane ? state : { ...state, panes: { ...state.panes, [persona]: next } }
  })
}

/** Show a text at the bottom for a moment. */
export const toast = (text: string) => {
  page.update((state) => ({ ...state, toast: { id: (state.toast?.id ?? 0) + 1, text } }))
}

/** Ask whether to open a link that leads out of the page; undefined closes the question. */
export const askToOpen = (url: string | undefined) => {
  page.update((state) => ({ ...state, link: url }))
}

/** Ask whom to send something to; undefined closes the question. */
export const askToShare = (share: Share | undefined) => {
  page.update((state) => ({ ...state, share }))
}

export const showAlert = (text: string | undefined) => {
  page.update((state) => ({ ...state, alert: text }))
}
