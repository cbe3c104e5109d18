import { useCallback, useState } from "preact/hooks"
import type { ActiveRule } from "../../faults/FaultRules.ts"
import { useEverySecond } from "./EverySecond.ts"
import { listFaults } from "./FaultRequests.ts"
import { messageOf } from "./Requests.ts"

/** The rules by which calls fail, polled each second, and a function that changes them. */
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
  /** The sandbox's refusal, else the reason why its rules are unknown; empty if there is neither. */
  return { rules, problem: refused === "" ? lost : refused, change }
}
