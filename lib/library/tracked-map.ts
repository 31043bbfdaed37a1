/** A map that records which keys changed. */
export class TrackedMap<V> extends Map<string, V> {
  readonly #changed = new Set<string>();

  override set(key: string, value: V): this {
    if (this.get(key) !== value || !this.has(key)) this.#changed.add(key);
    return super.set(key, value);
  }

  override delete(key: string): boolean {
    if (this.has(key)) this.#changed.add(key);
    return super.delete(key);
  }

  override clear(): void {
    for (const key of this.keys()) this.#changed.add(key);
    super.clear();
  }

  /** The keys that were deleted, or set to another value, since the last call. */
  takeChanged(): readonly string[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }
}
