import { type Env, EnvError, env } from '@/lib/config/env';

/** The settings of a command; prints mistakes in them and ends with exit code 2. */
export function settingsOrExit(): Env {
  try {
    return env();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
