import { useState } from "preact/hooks"
import type { BotProcessView, ProcessAct } from "../../web/Protocol.ts"
import { Problem } from "./Problem.tsx"
import { messageOf, postJson } from "./Requests.ts"

interface ActButton extends ProcessAct {
  readonly label: string
  readonly when: ReadonlyArray<BotProcessView["state"]>
}

const buttons: ReadonlyArray<ActButton> = [
  { act: "kill", label: "kill -9", when: ["starting", "running", "stopping"] },
  { act: "stop", label: "Stop (SIGTERM)", when: ["starting", "running"] },
  { act: "start", label: "Start", when: ["stopped"] },
]

/** Buttons that end the bot's process and start it. */
export const ProcessActs = ({ state }: Pick<BotProcessView, "state">) => {
  const [problem, setProblem] = useState("")
  const perform = async (act: ProcessAct["act"]) => {
    try {
      setProblem("")
      await postJson("/web/machine/process", { act } satisfies ProcessAct)
    } catch (error) {
      setProblem(messageOf(error))
    }
  }
  return (
    <>
      <div class="m-buttons" role="group" aria-label="The bot’s process">
        {buttons.map(({ act, label, when }) => (
          <button
            key={act}
            type="button"
            class={act === "kill" ? "m-button m-danger-button" : "m-button"}
            disabled={!when.includes(state)}
            onClick={() => void perform(act)}
          >
            {label}
          </button>
        ))}
      </div>
      <Problem text={problem} />
    </>
  )
}
