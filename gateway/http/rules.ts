// Which rule guards which field: the verb of `may` that is asked before it is answered. A field of an object is "inherited" where
// whoever may have the object may have the field. test/authorization holds this table against the schema in force, generated types
// included: a field without a rule fails the build, and each rule is tried with everyone whom it must refuse.
import type { Verb } from '../identity/index.ts'

/** `rows`: asked again for each row or event, so that the field answers with what is allowed of it. */
export type Rule = 'signed in' | 'inherited' | Verb | { rows: Verb }

export const RULES: Readonly<Record<string, Rule>> = {
  'Query.me': 'signed in',
  'Query.inbox': { rows: 'read task' },
  'Query.task': 'read task',
  'Query.sheet': 'fill sheet',
  'Query.submission': 'read submission',
  'Query.submissions': { rows: 'read submission' },
  'Query.corrections': { rows: 'read correction values' },
  'Query.stuckDeliveries': 'list stuck',
  'Query.departments': 'read catalogue',
  'Query.form': 'read catalogue',
  'Query.forms': 'read catalogue',
  'Query.elements': 'read catalogue',
  'Query.subject': 'read subject',
  'Query.connectors': { rows: 'manage connector' },
  'Query.connector': 'manage connector',
  'Query.checkManifest': 'draft connectors',
  'Query.connectorSample': 'manage connector',
  'Query.credentials': 'manage connector',
  'Query.systemAccounts': 'keep own account',
  'Mutation.storeCredential': 'manage connector',
  'Mutation.testCredential': 'manage connector',
  'Mutation.removeCredential': 'manage connector',
  'Mutation.storeMyAccount': 'keep own account',
  'Mutation.testMyAccount': 'keep own account',
  'Mutation.removeMyAccount': 'keep own account',
  'Query.journal': 'read journal',
  'Query.journalCheck': 'read journal',
  'Query.accessRecord': 'read access record',
  'Query.accessRecordOf': 'read access record',
  'Query.divisions': { rows: 'read catalogue' },
  'Query.systems': { rows: 'open web system' },
  'Query.linkedAccount': 'ask linked account',
  'Mutation.beginProof': 'open web system',
  'Mutation.linkAccount': 'open web system',
  'Mutation.unlinkAccount': 'read catalogue',
  'Mutation.importAccounts': 'keep account list',
  'Mutation.saveDraft': 'fill sheet',
  'Mutation.submitSheet': 'fill sheet',
  'Mutation.reveal': 'read subject',
  'Mutation.decideDelivery': 'decide delivery',
  'Mutation.decideCorrection': 'decide correction',
  'Mutation.issueRequests': 'issue requests',
  'Query.intakeForms': { rows: 'review catalogue' },
  'Query.intakeForm': 'review catalogue',
  'Query.reviewQueue': 'review catalogue',
  'Query.matchDecisions': 'review catalogue',
  'Query.matchQuestions': 'review catalogue',
  'Query.formPairs': 'review catalogue',
  'Query.catalogueResult': 'read catalogue',
  'Query.askedTwice': 'read catalogue',
  'Query.unusedFields': 'read catalogue',
  'Mutation.importForms': 'review catalogue',
  'Mutation.decideMatches': 'review catalogue',
  'Mutation.splitField': 'review catalogue',
  'Mutation.undoMatches': 'review catalogue',
  'Mutation.confirmMatch': 'review catalogue',
  'Mutation.askDepartment': 'review catalogue',
  'Mutation.answerQuestion': 'review catalogue',
  'Mutation.dropForm': 'review catalogue',
  'Mutation.setFormClass': 'review catalogue',
  'Mutation.launchForm': 'review catalogue',
  'Mutation.saveConnectorDraft': 'manage connector',
  'Mutation.dropConnectorDraft': 'manage connector',
  'Mutation.tryConnector': 'manage connector',
  'Mutation.publishConnector': 'manage connector',
  'Mutation.pauseConnector': 'manage connector',
  'Mutation.resumeConnector': 'manage connector',
  'Mutation.rollbackConnector': 'manage connector',
  'Mutation.retireConnector': 'manage connector',
  'Subscription.inboxChanged': { rows: 'read task' },
  'Subscription.deliveryChanged': 'read submission',

  // Whom a value is about may be known to exist where a row names it; what it is called and what is known of it may not.
  'Subject.id': 'inherited',
  'Subject.class': 'inherited',
  'Subject.division': 'inherited',
  'Subject.label': 'inherited',
  'Subject.*': 'read subject',
  'Task.subject': 'read subject',
  'Submission.values': 'read submitted values',
  'Correction.was': 'read correction values',
  'Correction.proposed': 'read correction values',
  'Correction.masked': 'read correction values',
  'Delivery.task': 'read task',
  ...Object.fromEntries(
    [
      'AccessConnection AccessEdge AccessEntry Attempt Code Connector ConnectorDraft ConnectorEvent ConnectorHealth ConnectorInstance',
      'ConnectorPayload ConnectorSetting ConnectorTrial ConnectorVersion Impact ImpactFinding ManifestCheck ManifestProblem SamplePath TrialCall',
      'Correction CorrectionConnection CorrectionEdge DecideCorrectionPayload',
      'DecideDeliveryPayload Delivery DeliveryConnection DeliveryEdge Department Division Domain Element ElementConnection ElementEdge',
      'Fact Form FormConnection FormEdge FormField Freshness IssueRequestsPayload JournalCheck JournalConnection JournalEdge',
      'JournalEntry PageInfo Problem RevealPayload SaveDraftPayload Sheet SheetItem SheetSource Source Submission SubmissionConnection',
      'Credential CredentialPayload CredentialTest SystemAccount',
      'AccountLink BeginProofPayload ImportAccountsPayload LinkAccountPayload UnlinkAccountPayload WebSystem',
      'SubmissionEdge AskedBy AskedTwice CatalogueResult ConversionProposal ElementVersion FormPair ImportFormsPayload IntakeField IntakeForm LaunchPayload LaunchPlan MatchCandidate MatchConfirmation MatchDecision MatchPayload MatchQuestion ReviewItem ReviewQueue ReviewSide UnusedField SubmitSheetPayload SubmittedValue Task TaskConnection TaskEdge Worker',
    ]
      .join(' ')
      .split(' ')
      .map((type): [string, Rule] => [`${type}.*`, 'inherited']),
  ),
}

/** `subjectType`: the object class's own type, generated from the catalogue; its queries are those of `Query.<class>`. */
export function ruleOf(
  type: string,
  field: string,
  of: { subjectType?: boolean; subjectQuery?: boolean } = {},
): Rule | undefined {
  if (of.subjectQuery) return 'read subject'
  const name = of.subjectType ? 'Subject' : type
  return RULES[`${name}.${field}`] ?? (['Query', 'Mutation', 'Subscription'].includes(name) ? undefined : RULES[`${name}.*`])
}
