import { useState } from "preact/hooks"
import type { Filter, Show, StreamBuffer } from "./StreamBuffer.ts"
import { joinRepeats, type Repeated } from "./Repeats.ts"
import { StreamRow } from "./StreamRow.tsx"
import { type Feed, useTraffic } from "./UseTraffic.ts"

const chips: ReadonlyArray<{ readonly show: Show; readonly label: string }> = [
  { show: "all", label: "All" },
  { show: "calls", label: "Calls" },
  { show: "updates", label: "Updates" },
  { show: "errors", label: "Errors" },
]

interface FilterBarProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

const FilterBar = ({ filter, onFilter }: FilterBarProps) => (
  <div class="m-filter" role="group" aria-label="What the stream shows">
    {chips.map(({ label, show }) => (
      <button
        key={show}
        type="button"
        class="m-chip"
        aria-pressed={filter.show === show}
        onClick={() => {
          onFilter({ ...filter, show })
        }}
      >
        {label}
      </button>
    ))}
    <label class="m-check" title="Polls that failed are shown all the same">
      <input
        type="checkbox"
        checked={filter.hidePolls}
        onChange={({ currentTarget }) => {
          onFilter({ ...filter, hidePolls: currentTarget.checked })
        }}
      />
      hide getUpdates
    </label>
  </div>
)

const Entry = ({ entry, times }: Repeated) =>
  entry._tag === "Gap" ? (
    <li class="m-gap">… {entry.count} more</li>
  ) : (
    <StreamRow entry={entry} times={times} />
  )

const pauseLabel = ({ held, paused }: StreamBuffer) =>
  !paused ? "Pause" : held === 0 ? "Resume" : `Resume (${held} new)`

/** Calls and updates as they happen, newest at the top. */
export const Stream = ({ feed }: { readonly feed: Feed }) => {
  const { buffer, redraw } = useTraffic(feed)
  const [filter, setFilter] = useState<Filter>({ show: "all", hidePolls: true })
  const entries = joinRepeats(buffer.view(filter))
  const toggle = () => {
    if (buffer.paused) buffer.resume()
    else buffer.pause()
    redraw()
  }
  return (
    <section class="m-section" aria-labelledby="machine-stream">
      <div class="m-heading">
        <h3 id="machine-stream">Calls and updates</h3>
        <button type="button" class="m-button" aria-pressed={buffer.paused} onClick={toggle}>
          {pauseLabel(buffer)}
        </button>
      </div>
      <FilterBar filter={filter} onFilter={setFilter} />
      {entries.length === 0 && <p class="m-note">Nothing yet.</p>}
      <ol class="m-stream" aria-live="off" aria-label="Calls and updates, newest first">
        {entries.map(({ entry, times }) => (
          <Entry key={entry.order} entry={entry} times={times} />
        ))}
      </ol>
    </section>
  )
}
