import { FastCheck } from "effect"

// In CI the same samples each time, so that a failing run can be repeated; elsewhere every run explores further.
if (process.env["CI"] !== undefined) FastCheck.configureGlobal({ seed: 20_261_123 })
