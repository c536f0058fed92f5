// The fields of the contract that a mapping may fill, and the required ones.

export interface Targets {
  required: readonly string[]
  optional: readonly string[]
}

export const TASK_TARGETS: Targets = {
  required: ['externalId', 'title', 'division', 'state', 'updatedAt'],
  optional: ['dueAt', 'form', 'period', 'subject.objectClass', 'subject.identifier', 'subject.label'],
}

export const FORM_TARGETS: Targets = {
  required: ['code'],
  optional: ['title.zh', 'title.en', 'objectClass', 'period', 'source'],
}

export const FIELD_TARGETS: Targets = {
  required: ['code', 'label.zh'],
  optional: ['label.en', 'required', 'hint.zh', 'hint.en'],
}
