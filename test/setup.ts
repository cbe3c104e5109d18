import { FastCheck } from "effect"

// In CI the same samples each time, so that a red run can be repeated; elsewhere every run looks further.
if (process.env["CI"] !== undefined) FastCheck.configureGlobal({ seed: 20_261_123 })
