import type { BotProcessView, MachineView } from "../../web/Protocol.ts"
import { ProcessActs } from "./ProcessActs.tsx"
import { durationInWords } from "./Words.ts"

const Fact = ({ name, value }: { readonly name: string; readonly value: string | number }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

const Facts = ({ process: { lastEnd, pid, since, starts, state } }: { readonly process: BotProcessView }) => (
  <dl class="m-facts">
    <div>
      <dt>State</dt>
      <dd class={`m-state m-state-${state}`}>{state}</dd>
    </div>
    <Fact name="PID" value={pid ?? "–"} />
    <Fact
      name={state === "running" ? "Uptime" : `Been ${state}`}
      value={durationInWords(Date.now() - since)}
    />
    <Fact name="Starts" value={starts} />
    <Fact name="Last end" value={lastEnd ?? "–"} />
  </dl>
)

const OwnPages = ({ url }: { readonly url: string }) => (
  <p class="m-links">
    The bot’s own pages:{" "}
    {["/metrics", "/readyz"].map((path) => (
      <a key={path} href={url.replace(/\/$/, "") + path} target="_blank" rel="noreferrer">
        {path}
      </a>
    ))}
  </p>
)

/** The bot's process, buttons to end and start it, and its pending updates; undefined while nothing is known. */
export const Process = ({ machine }: { readonly machine: MachineView | undefined }) => (
  <section class="m-section" aria-labelledby="machine-process">
    <h3 id="machine-process">The bot’s process</h3>
    {machine === undefined ? (
      <p class="m-note">Asking the sandbox …</p>
    ) : machine.process === undefined ? (
      <p class="m-note">The sandbox started no bot of its own; whatever runs was started elsewhere.</p>
    ) : (
      <>
        <Facts process={machine.process} />
        <ProcessActs state={machine.process.state} />
        {machine.process.state === "running" && machine.process.url !== undefined && (
          <OwnPages url={machine.process.url} />
        )}
      </>
    )}
    {machine !== undefined && (
      <p class="m-waiting">
        <span>Updates waiting in Telegram’s queue</span> <strong>{machine.waiting}</strong>
      </p>
    )}
  </section>
)
