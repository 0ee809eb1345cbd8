// A bound on the work of one evaluation, counted in steps because src/asl has no clock.

/** The bound was reached. Each room turns it into its own error. */
export class BudgetExceeded extends Error {
  constructor() {
    super('The expression took too many steps.');
  }
}

/** Counts steps down. One step is a few nanoseconds of work; a whole budget stays well under two seconds. */
export class StepBudget {
  #remaining: number;

  constructor(steps: number) {
    this.#remaining = steps;
  }

  /** @throws BudgetExceeded */
  spend(steps: number): void {
    this.#remaining -= steps;
    if (this.#remaining < 0) throw new BudgetExceeded();
  }
}
