import { useCallback, useEffect, useRef, useState } from "preact/hooks"
import type { MachineView, Traffic } from "../../web/Protocol.ts"
import { useEverySecond } from "./EverySecond.ts"
import { Faults } from "./Faults.tsx"
import "./Machine.css"
import { followMachine } from "./MachineEvents.ts"
import { Metrics } from "./Metrics.tsx"
import { Problem } from "./Problem.tsx"
import { Process } from "./Process.tsx"
import { getJson } from "./Requests.ts"
import { Stream } from "./Stream.tsx"
import type { Feed } from "./UseTraffic.ts"

/** The server's data for the inspector: polled each second, and pushed in between. */
const useMachine = () => {
  const [machine, setMachine] = useState<MachineView>()
  const listeners = useRef(new Set<(traffic: Traffic) => void>())
  const [offline, setOffline] = useState(false)
  const look = useCallback(async () => {
    try {
      setMachine(await getJson<MachineView>("/web/machine"))
      setOffline(false)
    } catch {
      setOffline(true)
    }
  }, [])
  useEverySecond(look)
  const feed: Feed = useCallback((listener) => {
    listeners.current.add(listener)
    return () => listeners.current.delete(listener)
  }, [])
  useEffect(
    () =>
      followMachine({
        bot: (process) => {
          setMachine((known) => ({ waiting: known?.waiting ?? 0, process }))
        },
        traffic: (traffic) => {
          for (const listener of listeners.current) listener(traffic)
        },
      }),
    [],
  )
  return { machine, offline, feed }
}

/** The inspector: the bot's process, its metrics, faults, and its traffic with Telegram. */
export const Machine = () => {
  const { feed, machine, offline } = useMachine()
  return (
    <section class="machine" aria-labelledby="machine-title">
      <h2 id="machine-title">The machine</h2>
      <Problem text={offline ? "The sandbox does not answer; trying again each second." : ""} />
      <Process machine={machine} />
      {machine?.process !== undefined && <Metrics />}
      <Faults />
      <Stream feed={feed} />
    </section>
  )
}
