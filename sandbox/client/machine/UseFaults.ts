import { useCallback, useState } from "preact/hooks"
import type { ActiveRule } from "../../faults/FaultRules.ts"
import { useEverySecond } from "./EverySecond.ts"
import { listFaults } from "./FaultRequests.ts"
import { messageOf } from "./Requests.ts"

/** The rules by which calls go wrong, asked for each second, and a way to change them. */
export const useFaults = () => {
  const [rules, setRules] = useState<ReadonlyArray<ActiveRule>>([])
  const [lost, setLost] = useState("")
  const [refused, setRefused] = useState("")
  const look = useCallback(async () => {
    try {
      setRules(await listFaults())
      setLost("")
    } catch (error) {
      setLost(messageOf(error))
    }
  }, [])
  useEverySecond(look)
  const change = async (act: () => Promise<unknown>) => {
    try {
      setRefused("")
      await act()
    } catch (error) {
      setRefused(messageOf(error))
    }
    await look()
  }
  /** Either may be empty: what the sandbox refused, else why its rules are not known. */
  return { rules, problem: refused === "" ? lost : refused, change }
}
