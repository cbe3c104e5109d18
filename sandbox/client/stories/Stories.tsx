import { useEffect } from "preact/hooks"
import type { StoryView } from "../../web/Protocol.ts"
import { getJson } from "../inspector/Requests.ts"
import { attempt } from "../store/Actions.ts"
import { useStore } from "../store/Store.ts"
import { languageFor } from "../text/Languages.ts"
import { Icon } from "../widgets/Icon.tsx"
import { playStory, stopStory } from "./Play.ts"
import { type Playing, setStoriesOpen, storyState } from "./StoryState.ts"
import "./Stories.css"
import { storyWords } from "./StoryWords.ts"

const load = () =>
  attempt(async () => {
    const stories = await getJson<ReadonlyArray<StoryView>>("/web/stories")
    storyState.update((state) => ({ ...state, stories }))
  })

const Choice = ({ story }: { readonly story: StoryView }) => (
  <li>
    <button type="button" class="story" onClick={() => void playStory(story)}>
      <strong>{story.title}</strong>
      <span>{story.about}</span>
    </button>
  </li>
)

const Choices = ({ stories }: { readonly stories: ReadonlyArray<StoryView> }) => {
  const words = storyWords(stories[0]?.language ?? "en")
  return (
    <>
      <h2>{words.title}</h2>
      <p class="stories-hint">{words.hint}</p>
      <ul class="story-list">
        {stories.map((story) => (
          <Choice key={story.name} story={story} />
        ))}
      </ul>
    </>
  )
}

const OnStage = ({ note, state, story }: Playing) => {
  const words = storyWords(story.language)
  return (
    <div class="on-stage">
      <p role="status" class={`stage-note ${state}`}>
        <strong>{story.title}</strong> {note}
      </p>
      <button type="button" class="chip act" onClick={stopStory}>
        {state === "playing" ? words.stop : words.others}
      </button>
    </div>
  )
}

const close = () => {
  stopStory()
  setStoriesOpen(false)
  document.getElementById("stories-button")?.focus()
}

/** Short plays for a first visit, in the visitor's language: what to do here, and what to look at. */
export const Stories = () => {
  const { isOpen, playing, stories } = useStore(storyState, (state) => state)
  useEffect(() => void load(), [])
  const language = languageFor(navigator.languages)
  const told = stories.filter((story) => story.language === language)
  if (!isOpen || told.length === 0) return null
  return (
    <section class="stories" lang={language} aria-label={storyWords(language).title}>
      <div class="stories-body">
        {playing === undefined ? <Choices stories={told} /> : <OnStage {...playing} />}
      </div>
      <button type="button" class="round" aria-label={storyWords(language).close} onClick={close}>
        <Icon name="cross" />
      </button>
    </section>
  )
}

/** A button that brings the stories back, where there are any. */
export const StoriesButton = () => {
  const { isOpen, stories } = useStore(storyState, (state) => state)
  if (stories.length === 0) return null
  return (
    <button
      id="stories-button"
      type="button"
      class="chip"
      aria-pressed={isOpen}
      onClick={() => {
        setStoriesOpen(!isOpen)
      }}
    >
      Stories
    </button>
  )
}
