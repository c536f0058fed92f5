declare const isChecked: unique symbol

/** Only the check creates this type, so a function that gets a manifest knows that it is valid. */
export interface Checked {
  readonly [isChecked]: true
}
