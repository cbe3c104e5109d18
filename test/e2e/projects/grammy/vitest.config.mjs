// A bot on a busy machine takes its time.
export default { test: { testTimeout: 60_000 } }
