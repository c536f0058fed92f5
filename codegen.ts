// Generates types from schema/sdl/*.graphql: typed documents for the portal, resolver types for the server. The output is
// committed; test/portal/generated.test.ts generates it again and compares.
import type { CodegenConfig } from '@graphql-codegen/cli'

const texts = ['ID', 'DateTime', 'Date', 'LocalTime', 'LocalDateTime', 'Decimal']
const scalars = { ...Object.fromEntries(texts.map((name) => [name, 'string'])), JSON: 'unknown', Value: 'unknown' }

/** The object types behind Subject are generated from the catalogue at run time; without one, the interface would be `never`. */
const someSubject = `type SomeSubject implements Subject {
  id: ID! class: String! label: String! division: Division facts(elements: [ID!]): [Fact!]!
}`

/** Erasable TypeScript: enums as unions, type-only imports. */
const common = { scalars, enumsAsTypes: true, useTypeImports: true, strictScalars: true } as const

const config: CodegenConfig = {
  schema: 'schema/sdl/*.graphql',
  importExtension: '.ts',
  emitLegacyCommonJSImports: false,
  generates: {
    'portal/src/generated/': {
      preset: 'client',
      schema: someSubject,
      documents: ['portal/src/operations/*.graphql'],
      presetConfig: { fragmentMasking: false },
      config: common,
    },
    'gateway/http/generated/resolvers.generated.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        ...common,
        contextType: '../context.ts#Context',
        defaultMapper: 'Partial<{T}>',
        mappers: {
          Answer: '../../filling/index.ts#AnswerView',
          AnswerConnection: '../resolvers/answer.ts#AnswerPage',
          AnswerRow: '../resolvers/answer.ts#ShownAnswerRow',
          AnswerRowSet: '../resolvers/answer.ts#ShownAnswerRows',
          AnswerValue: '../answer-values.ts#AnswerValue as AnswerValueModel',
          IssuedForm: '../../filling/index.ts#IssuedView',
          AccessEntry: '../../platform/index.ts#AccessView',
          UnusualReading: '../../platform/index.ts#UnusualReading as UnusualReadingModel',
          Attempt: '../../delivering/index.ts#AttemptView',
          Connector: '../../exchange/index.ts#ConnectorView',
          Credential: '../../exchange/index.ts#CredentialView',
          ConnectorDraft: '../../exchange/index.ts#DraftView',
          ConnectorEvent: '../../exchange/index.ts#EventView',
          ConnectorHealth: '../resolvers/connector-health.ts#ShownHealth',
          ConnectorInstance: '../../exchange/index.ts#InstanceView',
          ConnectorWay: '../../exchange/index.ts#WayView',
          ConnectorVersion: '../../exchange/index.ts#VersionView',
          Impact: '../resolvers/connector-view.ts#ShownImpact',
          ImpactFinding: '../../exchange/index.ts#Finding',
          ManifestProblem: '../../../connectors/index.ts#ManifestProblem as ManifestProblemModel',
          AskedTwice: '../../asking/index.ts#AskedTwice as AskedTwiceModel',
          CatalogueResult: '../../asking/index.ts#ResultRow',
          FormPair: '../../asking/index.ts#FormPairView',
          IntakeField: '../../asking/index.ts#IntakeField as IntakeFieldModel',
          IntakeForm: '../../asking/index.ts#IntakeForm as IntakeFormModel',
          LaunchPlan: '../../asking/index.ts#LaunchPlan as LaunchPlanModel',
          MatchCandidate: '../../asking/index.ts#KeptCandidate',
          MatchDecision: '../../asking/index.ts#Decided',
          MatchQuestion: '../../asking/index.ts#MatchQuestion as MatchQuestionModel',
          ReviewItem: '../../asking/index.ts#ReviewItem as ReviewItemModel',
          ReviewSide: '../../asking/index.ts#ReviewSide as ReviewSideModel',
          UnusedField: '../../asking/index.ts#UnusedField as UnusedFieldModel',
          Simulation: '../../filling/index.ts#SimulationOfForm as SimulationModel',
          SimulatedSource: '../../filling/index.ts#SimulatedSource as SimulatedSourceModel',
          SimulatedItem: '../../filling/index.ts#SimulatedItem as SimulatedItemModel',
          RegisterEntry: '../../asking/index.ts#RegisterEntry as RegisterEntryModel',
          Register: '../../asking/index.ts#RegisterView',
          RegisterDeclaration: '../../asking/index.ts#Declared',
          DeclaredFigure: '../../filling/index.ts#DeclaredFigure as DeclaredFigureModel',
          CountedFigure: '../resolvers/register.ts#ShownFigure',
          Correction: '../../delivering/index.ts#CorrectionView',
          Delivery: '../../delivering/index.ts#DeliveryView',
          ReadBack: '../../delivering/index.ts#ReadBackView',
          Department: '../../catalogue/index.ts#CatalogueDepartment',
          Division: '../../platform/index.ts#DivisionRow',
          Domain: '../../../schema/index.ts#Domain as DomainModel',
          Code: '../../../schema/index.ts#Code as CodeModel',
          Element: '../../../schema/index.ts#Element as ElementModel',
          Fact: '../../../schema/index.ts#Fact as FactModel',
          Form: '../../../schema/index.ts#Form as FormModel',
          Ask: '../../filling/index.ts#Ask as AskModel',
          Expression: '../resolvers/expression.ts#ExpressionView',
          FormField: '../resolvers/expression.ts#FieldOfForm',
          FormRule: '../resolvers/expression.ts#RuleOfForm',
          ListAsk: '../../filling/index.ts#ListAsk as ListAskModel',
          RowSet: '../resolvers/expression.ts#RowSetOfForm',
          Freshness: '../../asking/index.ts#FreshnessView',
          JournalCheck: '../../platform/index.ts#JournalCheck as JournalCheckModel',
          JournalEntry: '../../platform/index.ts#JournalView',
          Sheet: '../../filling/index.ts#SheetView',
          SheetColumn: '../../filling/index.ts#SheetColumnView',
          SheetItem: '../../filling/index.ts#SheetItemView',
          SheetRow: '../../filling/index.ts#SheetRowView',
          SheetRowSet: '../../filling/index.ts#SheetRowSetView',
          SheetSource: '../../filling/index.ts#SheetSourceView',
          Source: '../../../schema/index.ts#Source as SourceModel',
          Subject: '../../platform/index.ts#SubjectRow',
          Submission: '../../filling/index.ts#SubmissionView',
          SubmittedRow: '../resolvers/submission.ts#ShownRow',
          SubmittedRowSet: '../resolvers/submission.ts#ShownRows',
          SubmittedValue: '../resolvers/submission.ts#ShownValue',
          Task: '../../asking/index.ts#TaskView',
          TaskConnection: '../resolvers/task.ts#InboxPage',
          WebSystem: '../../exchange/index.ts#SystemView',
          Me: '../../platform/index.ts#Viewer',
          AskedConnector: '{ id: string }',
        },
      },
    },
  },
}

export default config
