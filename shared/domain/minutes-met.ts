/** The minutes of a list met so far. While they rise, as they mostly do, none can repeat and no set is built. */
export class MinutesMet {
  private readonly rising: number[] = [];
  private all: Set<number> | null = null;

  /** Whether a minute came before; it is then among those met. */
  again(minutes: number): boolean {
    if (this.all === null && minutes > (this.rising.at(-1) ?? -1)) {
      this.rising.push(minutes);
      return false;
    }
    this.all ??= new Set(this.rising);
    const known = this.all.has(minutes);
    this.all.add(minutes);
    return known;
  }
}
