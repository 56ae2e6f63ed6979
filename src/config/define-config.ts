import type { Config } from './config.ts'

/** Returns its argument: for an editor that completes and checks a configuration in JavaScript. */
export function defineConfig(config: Config): Config {
  return config
}
