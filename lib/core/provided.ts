import { perProcess } from '@/lib/core/per-process.mjs';

/** A value of this process that one part gives and others use without importing what makes it. */
export interface Provided<T> {
  /** @throws before it is provided */
  get(): T;
  provide(value: T): void;
}

/**
 * @param name unique in this process
 * @param missing what the error says where nobody has provided the value
 */
export function provided<T>(name: string, missing: string): Provided<T> {
  const shared = perProcess(name, () => ({ value: null as T | null }));
  return {
    get: () => {
      if (shared.value === null) throw new Error(missing);
      return shared.value;
    },
    provide: (value) => {
      shared.value = value;
    },
  };
}
