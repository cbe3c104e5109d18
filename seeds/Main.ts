import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Effect, Layer } from "effect"
import { EnvAppConfig } from "../src/layers/settings/EnvAppConfig.ts"
import { SqlStorage } from "../src/layers/SqlStorage.ts"
import { plant } from "./Plant.ts"

/** Fill the configured database with sample data; the bot must not be running. */
plant.pipe(Effect.provide(SqlStorage.pipe(Layer.provide(EnvAppConfig))), NodeRuntime.runMain)
