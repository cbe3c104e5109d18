import { Layer } from "effect"
import { SqlStorage } from "../../src/layers/SqlStorage.ts"
import { TestAppConfig } from "./TestAppConfig.ts"

/** The real tables in a real file that is deleted with the scope. */
export const TestStorage = SqlStorage.pipe(Layer.provideMerge(TestAppConfig))
