import type { StoryView } from "../../web/Protocol.ts"
import { makeStore } from "../store/Store.ts"

/** The story on the page. */
export interface Playing {
  readonly story: StoryView
  /** What happens now, or what to look at in the end. */
  readonly note: string
  readonly state: "playing" | "ended" | "stopped"
}

/** A button that a story is about to press. */
export interface Tap {
  readonly persona: number
  readonly messageId: number
  readonly data: string
}

interface StoryState {
  readonly stories: ReadonlyArray<StoryView>
  readonly isOpen: boolean
  readonly playing: Playing | undefined
  readonly tap: Tap | undefined
}

const key = "stories"

const wasClosed = () => localStorage.getItem(key) === "closed"

export const storyState = makeStore<StoryState>({
  stories: [],
  isOpen: !wasClosed(),
  playing: undefined,
  tap: undefined,
})

/** Show the stories, or put them away, also for the next visit. */
export const setStoriesOpen = (isOpen: boolean) => {
  localStorage.setItem(key, isOpen ? "open" : "closed")
  storyState.update((state) => ({ ...state, isOpen }))
}

export const setPlaying = (playing: Playing | undefined) => {
  storyState.update((state) => ({ ...state, playing, tap: undefined }))
}

export const setTap = (tap: Tap | undefined) => {
  storyState.update((state) => ({ ...state, tap }))
}
