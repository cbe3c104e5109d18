import type { FaultRule } from "../../faults/Fault.ts"
import type { ActiveRule } from "../../faults/FaultRules.ts"
import { type FaultButton, faultButtons } from "./FaultButtons.ts"
import { addFault, clearFaults, keepFaults } from "./FaultRequests.ts"
import { faultInWords, strikesInWords } from "./FaultWords.ts"
import { Problem } from "./Problem.tsx"
import { useFaults } from "./UseFaults.ts"

const isSame = (one: FaultRule, other: FaultRule) =>
  one.times === other.times && faultInWords(one) === faultInWords(other)

const RuleList = ({ rules }: { readonly rules: ReadonlyArray<ActiveRule> }) =>
  rules.length === 0 ? (
    <p class="m-note">None: Telegram behaves.</p>
  ) : (
    <ul class="m-rules" aria-label="Active faults">
      {rules.map((active, index) => (
        <li key={index}>
          <span>{faultInWords(active.rule)}</span> <span class="m-note">{strikesInWords(active)}</span>
        </li>
      ))}
    </ul>
  )

interface ButtonsProps {
  readonly rules: ReadonlyArray<ActiveRule>
  readonly onChange: (act: () => Promise<unknown>) => Promise<void>
}

const Buttons = ({ onChange, rules }: ButtonsProps) => {
  const isOn = ({ rule, toggle }: FaultButton) => toggle && rules.some((active) => isSame(active.rule, rule))
  const press = (button: FaultButton) =>
    onChange(() => (isOn(button) ? keepFaults((rule) => !isSame(rule, button.rule)) : addFault(button.rule)))
  return (
    <div class="m-buttons" role="group" aria-label="Make Telegram misbehave">
      {faultButtons.map((button) => (
        <button
          key={button.label}
          type="button"
          class="m-button"
          aria-pressed={button.toggle ? isOn(button) : undefined}
          onClick={() => void press(button)}
        >
          {button.label}
        </button>
      ))}
      <button
        type="button"
        class="m-button"
        disabled={rules.length === 0}
        onClick={() => void onChange(clearFaults)}
      >
        Clear all
      </button>
    </div>
  )
}

/** Controls that make Telegram misbehave. */
export const Faults = () => {
  const { change, problem, rules } = useFaults()
  return (
    <section class="m-section" aria-labelledby="machine-faults">
      <h3 id="machine-faults">Faults</h3>
      <Buttons rules={rules} onChange={change} />
      <Problem text={problem} />
      <RuleList rules={rules} />
    </section>
  )
}
