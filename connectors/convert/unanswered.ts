// Marks a place in a reply that the department could not answer. Readers of the value get an error; it never counts as "stored
// but empty".

export class Unanswered {
  readonly reason: string

  constructor(reason: string) {
    this.reason = reason
  }
}
