// Which rule guards which field: the verb of `may` that is asked before it is answered. `guardFields` asks it in front of every root
// field; resolvers ask only about the very thing. A field of an object is "inherited" where the object's reader may have it.
// test/authorization holds this table against the schema in force: a field without a rule fails the build.
import type { Verb } from '../platform/index.ts'

/** `rows`: asked again for each row or event, so that the field answers with what is allowed of it; `to`: who may ask at all. */
export type Rule = 'signed in' | 'inherited' | Verb | { rows: Verb; to: 'signed in' | Verb }

/** What is asked before a root field is worked on. */
export const asksFirst = (rule: Rule): Exclude<Rule, object> => (typeof rule === 'object' ? rule.to : rule)

export const RULES: Readonly<Record<string, Rule>> = {
  'Query.me': 'signed in',
  // Answered by the root field of the type that the id names, which has its own rule.
  'Query.node': 'signed in',
  'Query.inbox': { rows: 'read task', to: 'read catalogue' },
  'Query.task': 'read task',
  'Query.sheet': 'fill sheet',
  'Query.submission': 'read submission',
  'Query.submissions': { rows: 'read submission', to: 'read catalogue' },
  'Query.issuedForms': { rows: 'read answers', to: 'read catalogue' },
  'Query.answers': 'read answers',
  'Query.answer': { rows: 'read answers', to: 'read catalogue' },
  'Query.corrections': { rows: 'read correction values', to: 'read catalogue' },
  'Query.correctionCounts': 'read catalogue',
  'Query.stuckDeliveries': 'list stuck',
  'Query.departments': 'read catalogue',
  'Query.form': 'read catalogue',
  'Query.forms': 'read catalogue',
  'Query.element': 'read catalogue',
  'Query.elements': 'read catalogue',
  'Query.subject': 'read subject',
  'Query.connectors': { rows: 'manage connector', to: 'draft connectors' },
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
  'Query.unusualReading': 'see unusual reading',
  'Query.divisions': { rows: 'read catalogue', to: 'read catalogue' },
  'Query.systems': { rows: 'open web system', to: 'signed in' },
  'Query.linkedAccount': 'ask linked account',
  'Mutation.beginProof': 'open web system',
  'Mutation.linkAccount': 'open web system',
  'Mutation.unlinkAccount': 'read catalogue',
  'Mutation.importAccounts': 'keep account list',
  'Mutation.openSheet': 'fill sheet',
  'Mutation.saveDraft': 'fill sheet',
  'Mutation.submitSheet': 'fill sheet',
  'Mutation.reveal': 'read subject',
  'Mutation.decideDelivery': 'decide delivery',
  'Mutation.decideCorrection': 'decide correction',
  'Mutation.issueRequests': 'issue requests',
  'Query.intakeForms': { rows: 'review catalogue', to: 'review catalogue' },
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
  'Mutation.confirmMatch': 'confirm match',
  'Mutation.askDepartment': 'review catalogue',
  'Mutation.answerQuestion': 'review catalogue',
  'Mutation.dropForm': 'review catalogue',
  'Mutation.setFormClass': 'review catalogue',
  'Mutation.launchForm': 'review catalogue',
  'Query.simulation': 'review catalogue',
  'Query.registers': { rows: 'keep register', to: 'signed in' },
  'Query.registerEntries': 'keep register',
  'Query.declaredFigures': 'keep register',
  'Query.countedFigure': 'keep register',
  'Mutation.addToRegister': 'keep register',
  'Mutation.changeRegisterEntry': 'keep register',
  'Mutation.declareRegister': 'keep register',
  'Mutation.withdrawRegisterDeclaration': 'keep register',
  'Mutation.saveConnectorDraft': 'manage connector',
  'Mutation.dropConnectorDraft': 'manage connector',
  'Mutation.tryConnector': 'manage connector',
  'Mutation.newConnectorDraft': 'manage connector',
  'Mutation.testConnector': 'manage connector',
  'Mutation.publishConnector': 'manage connector',
  'Mutation.pauseConnector': 'manage connector',
  'Mutation.resumeConnector': 'manage connector',
  'Mutation.pullConnector': 'manage connector',
  'Mutation.rollbackConnector': 'manage connector',
  'Mutation.retireConnector': 'manage connector',
  'Subscription.inboxChanged': { rows: 'read task', to: 'read catalogue' },
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
  'Correction.reason': 'read correction values',
  'Delivery.task': 'read task',
  ...Object.fromEntries(
    [
      'Answer AnswerConnection AnswerEdge AnswerRow AnswerRowSet AnswerValue IssuedForm IssuedFormConnection IssuedFormEdge',
      'AccessConnection AccessEdge AccessEntry Attempt Code Connector ConnectorDraft ConnectorEvent ConnectorHealth ConnectorInstance',
      'ConnectorWay SetAside SetAsideReason SetAsideRow Tally ConnectorPayload ConnectorSetting ConnectorTrial ConnectorVersion Impact ImpactFinding ManifestCheck ManifestProblem SamplePath TrialCall',
      'MappingProposal NewConnectorDraftPayload TestConnectorPayload',
      'Correction CorrectionCounts UnusualReading CorrectionConnection CorrectionEdge DecideCorrectionPayload',
      'DecideDeliveryPayload Delivery DeliveryConnection DeliveryEdge Department Division Domain Element ElementConnection ElementEdge',
      'Fact Form FormConnection FormEdge FormField Freshness IssueRequestsPayload JournalCheck JournalConnection JournalEdge',
      'JournalEntry PageInfo Node InputProblem Problem SheetProblem ReadBack ReadBackCounts ReadBackDifference RevealPayload OpenSheetPayload SaveDraftPayload Sheet SheetColumn SheetItem SheetRegister SheetRow SheetRowSet SheetSource Source RowSet SubmittedRow SubmittedRowSet Submission SubmissionConnection',
      'AddToRegisterPayload CountedFigure DeclaredFigure Register RegisterConnection RegisterEdge RegisterDeclaration RegisterEntry RegisterEntryConnection RegisterEntryEdge ChangeRegisterEntryPayload DeclareRegisterPayload WithdrawRegisterDeclarationPayload SimulatedItem SimulatedSource Simulation',
      'Credential CredentialPayload CredentialTest SystemAccount',
      'AccountLink BeginProofPayload ImportAccountsPayload LinkAccountPayload UnlinkAccountPayload WebSystem',
      'SubmissionEdge AskedBy AskedTwice CatalogueResult ConversionProposal ElementChange ElementVersion FormPair ImportFormsPayload IntakeField IntakeForm LaunchPayload LaunchPlan MatchCandidate MatchConfirmation MatchDecision MatchPayload MatchQuestion ReviewItem ReviewQueue ReviewSide UnusedField SubmitSheetPayload SubmittedValue Task TaskConnection TaskEdge Me Worker AskedConnector',
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
