declare const isChecked: unique symbol

/** What the check alone makes, so that a function that is handed a manifest need not ask whether it is valid. */
export interface Checked {
  readonly [isChecked]: true
}
