import * as PlatformConfigProvider from "@effect/platform/PlatformConfigProvider"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { ConfigProvider, Data, Effect, Layer } from "effect"
import { AppConfig } from "../services/AppConfig.ts"
import { readSettings } from "./settings/ReadSettings.ts"

/** One line a problem: the key, what is wrong with it, an example. Never the value of a secret. */
export class InvalidSettings extends Data.TaggedError("InvalidSettings")<{
  readonly problems: ReadonlyArray<string>
}> {
  override get message() {
    return this.problems.join("\n")
  }
}

/** The settings in `.env`; none when there is no such file. */
const dotEnv = (path: string) =>
  PlatformConfigProvider.fromDotEnv(path).pipe(
    Effect.catchAll((error) =>
      error._tag === "SystemError" && error.reason === "NotFound"
        ? Effect.succeed(ConfigProvider.fromMap(new Map()))
        : Effect.fail(
            new InvalidSettings({
              problems: [
                `${path}: the file can't be read. Make it readable, e.g. chmod 600 ${path}, or remove it`,
              ],
            }),
          ),
    ),
    Effect.provide(NodeFileSystem.layer),
  )

/** The settings of the environment, and where it is silent those of `.env` in the working directory. */
export const EnvAppConfig = Layer.effect(
  AppConfig,
  Effect.gen(function* () {
    const file = yield* dotEnv(".env")
    const environment = yield* Effect.configProviderWith(Effect.succeed)
    return yield* readSettings.pipe(
      Effect.withConfigProvider(ConfigProvider.orElse(environment, () => file)),
      Effect.mapError((problems) => new InvalidSettings({ problems })),
    )
  }),
)
