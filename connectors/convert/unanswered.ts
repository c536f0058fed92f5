// Stands in a reply where the department says that it could not answer this one place. Whoever reads a value from there is told so;
// it is never taken for "kept, but empty".

export class Unanswered {
  readonly reason: string

  constructor(reason: string) {
    this.reason = reason
  }
}
