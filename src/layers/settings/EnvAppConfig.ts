import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { ConfigError, ConfigProvider, Data, Effect, Either, Layer } from "effect"
import { misconfigured } from "../../domain/defects/ExitCode.ts"
import { AppConfig, type AppConfigShape } from "../../services/AppConfig.ts"
import { readDotEnv } from "./DotEnv.ts"
import { readSettings } from "./ReadSettings.ts"

/** One line per problem: the key, what is wrong with it, an example. Never the value of a secret. */
export class InvalidSettings extends Data.TaggedError("InvalidSettings")<{
  readonly problems: ReadonlyArray<string>
}> {
  readonly exitCode = misconfigured

  override get message() {
    return this.problems.join("\n")
  }
}

/** Drop empty values, so that the next source can provide them. */
const withoutEmpty = ({ flattened }: ConfigProvider.ConfigProvider) =>
  ConfigProvider.fromFlat({
    ...flattened,
    load: (path, config, split) =>
      Effect.filterOrFail(
        flattened.load(path, config, split),
        (values) => values.some((value) => String(value).trim() !== ""),
        () => ConfigError.MissingData([...path], "empty"),
      ),
  })

/** Read settings from the environment, falling back to an optional file. */
export const readAppConfig = (path: string): Effect.Effect<AppConfigShape, InvalidSettings> =>
  Effect.gen(function* () {
    const file = yield* readDotEnv(path)
    const environment = yield* Effect.configProviderWith(Effect.succeed)
    const provider = ConfigProvider.orElse(withoutEmpty(environment), () =>
      ConfigProvider.fromMap(new Map(file.values)),
    )
    const settings = yield* Effect.either(Effect.withConfigProvider(readSettings, provider))
    const problems = [
      ...file.problems,
      ...Either.match(settings, { onLeft: (found) => found, onRight: () => [] }),
    ]
    if (Either.isLeft(settings) || problems.length > 0) return yield* new InvalidSettings({ problems })
    return settings.right
  }).pipe(Effect.provide(NodeFileSystem.layer))

/** The settings of this process: its environment, and `.env` in the working directory. */
export const EnvAppConfig = Layer.effect(AppConfig, readAppConfig(".env"))
