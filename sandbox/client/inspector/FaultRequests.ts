import type { FaultRule } from "../../faults/Fault.ts"
import type { ActiveRule } from "../../faults/FaultRules.ts"
import { getJson, postJson, request } from "./Requests.ts"

const path = "/sandbox/v1/faults"

export const listFaults = async (): Promise<ReadonlyArray<ActiveRule>> =>
  (await getJson<{ readonly result: ReadonlyArray<ActiveRule> }>(path)).result

export const addFault = (rule: FaultRule): Promise<unknown> => postJson(path, rule)

export const clearFaults = (): Promise<unknown> => request(path, { method: "DELETE" })

const restOf = ({ hits, rule }: ActiveRule): FaultRule =>
  rule.times === undefined ? rule : { ...rule, times: rule.times - hits }

/** Remove some of the rules: the server can only clear all, so the others are added again. */
export const keepFaults = async (keep: (rule: FaultRule) => boolean): Promise<void> => {
  const kept = (await listFaults()).filter(({ rule }) => keep(rule))
  await clearFaults()
  for (const active of kept) await addFault(restOf(active))
}
