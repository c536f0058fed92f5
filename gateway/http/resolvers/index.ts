// The resolvers, one file per noun. Each checks `may` before it answers, and calls the use case.
import { access } from './access.ts'
import { answer } from './answer.ts'
import { connector } from './connector.ts'
import { connectorHealth } from './connector-health.ts'
import { connectorLife } from './connector-life.ts'
import { connectorMaking } from './connector-making.ts'
import { connectorView } from './connector-view.ts'
import { correction } from './correction.ts'
import { credential } from './credential.ts'
import { delivery } from './delivery.ts'
import { department } from './department.ts'
import { division } from './division.ts'
import { element } from './element.ts'
import { expression } from './expression.ts'
import { fact } from './fact.ts'
import { form } from './form.ts'
import { formFile } from './form-file.ts'
import { journal } from './journal.ts'
import { live } from './live.ts'
import { node } from './node.ts'
import { register } from './register.ts'
import { request } from './request.ts'
import { review } from './review.ts'
import { reviewChanges } from './review-changes.ts'
import { scalars } from './scalars.ts'
import { sheet } from './sheet.ts'
import { simulation } from './simulation.ts'
import { subject } from './subject.ts'
import { submission } from './submission.ts'
import { task } from './task.ts'
import { webSystem } from './web-system.ts'
import { worker } from './worker.ts'

export const resolvers = [
  answer,
  scalars,
  worker,
  department,
  division,
  task,
  element,
  form,
  formFile,
  expression,
  fact,
  subject,
  sheet,
  submission,
  delivery,
  correction,
  register,
  request,
  review,
  reviewChanges,
  simulation,
  journal,
  access,
  connector,
  connectorView,
  connectorHealth,
  connectorLife,
  connectorMaking,
  credential,
  webSystem,
  live,
  node,
]
