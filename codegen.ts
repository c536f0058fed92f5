// Types out of schema/sdl/*.graphql: typed documents for the portal, resolver types for the server. The output is committed, and
// test/portal/generated.test.ts generates again and compares.
import type { CodegenConfig } from '@graphql-codegen/cli'

const scalars = { ID: 'string', DateTime: 'string', Date: 'string', Decimal: 'string', JSON: 'unknown' }

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
          Answer: '../../submissions/index.ts#AnswerView',
          AnswerConnection: '../resolvers/answer.ts#AnswerPage',
          AnswerRow: '../resolvers/answer.ts#ShownAnswerRow',
          AnswerRowSet: '../resolvers/answer.ts#ShownAnswerRows',
          AnswerValue: '../answer-values.ts#AnswerValue as AnswerValueModel',
          IssuedForm: '../../submissions/index.ts#IssuedView',
          AccessEntry: '../../protect/index.ts#AccessView',
          UnusualReading: '../../protect/index.ts#UnusualReading as UnusualReadingModel',
          Attempt: '../../delivery/index.ts#AttemptView',
          Connector: '../../registry/index.ts#ConnectorView',
          Credential: '../../vault/index.ts#CredentialView',
          ConnectorDraft: '../../registry/index.ts#DraftView',
          ConnectorEvent: '../../registry/index.ts#EventView',
          ConnectorHealth: '../resolvers/connector-health.ts#ShownHealth',
          ConnectorInstance: '../../registry/index.ts#InstanceView',
          ConnectorWay: '../../registry/index.ts#WayView',
          ConnectorVersion: '../../registry/index.ts#VersionView',
          Impact: '../resolvers/connector-view.ts#ShownImpact',
          ImpactFinding: '../../registry/index.ts#Finding',
          ManifestProblem: '../../../connectors/index.ts#ManifestProblem as ManifestProblemModel',
          SamplePath: '../../registry/index.ts#SamplePath as SamplePathModel',
          TrialCall: '../../registry/index.ts#TrialCall as TrialCallModel',
          AskedTwice: '../../review/index.ts#AskedTwice as AskedTwiceModel',
          CatalogueResult: '../../review/index.ts#ResultRow',
          FormPair:
            '{ a: import("../../review/index.ts").IntakeForm; b: import("../../review/index.ts").IntakeForm; relation: "same" | "near" | "contained"; share: number; reasons: readonly import("../../../schema/index.ts").Label[] }',
          IntakeField: '../../review/index.ts#IntakeField as IntakeFieldModel',
          IntakeForm: '../../review/index.ts#IntakeForm as IntakeFormModel',
          LaunchPlan: '../../review/index.ts#LaunchPlan as LaunchPlanModel',
          MatchCandidate: '../../store/index.ts#KeptCandidate',
          MatchDecision: '../../review/index.ts#Decided',
          MatchQuestion: '../../review/index.ts#MatchQuestion as MatchQuestionModel',
          ReviewItem: '../../review/index.ts#ReviewItem as ReviewItemModel',
          ReviewSide: '../../review/index.ts#ReviewSide as ReviewSideModel',
          UnusedField: '../../review/index.ts#UnusedField as UnusedFieldModel',
          Simulation: '../../sheet/index.ts#SimulationOfForm as SimulationModel',
          SimulatedSource: '../../sheet/index.ts#SimulatedSource as SimulatedSourceModel',
          SimulatedItem: '../../sheet/index.ts#SimulatedItem as SimulatedItemModel',
          RegisterEntry: '../../registers/index.ts#RegisterEntry as RegisterEntryModel',
          Register: '../../registers/index.ts#RegisterView',
          RegisterDeclaration: '../../registers/index.ts#Declared',
          DeclaredFigure: '../../sheet/index.ts#DeclaredFigure as DeclaredFigureModel',
          CountedFigure: '../resolvers/register.ts#ShownFigure',
          Correction: '../../corrections/index.ts#CorrectionView',
          Delivery: '../../delivery/index.ts#DeliveryView',
          ReadBack: '../../delivery/index.ts#ReadBackView',
          Department: '../../catalogue/index.ts#CatalogueDepartment',
          Division: '../../divisions/index.ts#DivisionRow',
          Domain: '../../../schema/index.ts#Domain as DomainModel',
          Code: '../../../schema/index.ts#Code as CodeModel',
          Element: '../../../schema/index.ts#Element as ElementModel',
          Fact: '../../../schema/index.ts#Fact as FactModel',
          Form: '../../../schema/index.ts#Form as FormModel',
          FormField: '../../../schema/index.ts#FormField as FormFieldModel',
          RowSet: '../../../schema/index.ts#RowSet as RowSetModel',
          Freshness: '../../inbox/index.ts#FreshnessView',
          JournalCheck: '../../journal/index.ts#JournalCheck as JournalCheckModel',
          JournalEntry: '../../journal/index.ts#JournalView',
          Sheet: '../../sheet/index.ts#SheetView',
          SheetColumn: '../../sheet/index.ts#SheetColumnView',
          SheetItem: '../../sheet/index.ts#SheetItemView',
          SheetRow: '../../sheet/index.ts#SheetRowView',
          SheetRowSet: '../../sheet/index.ts#SheetRowSetView',
          SheetSource: '../../sheet/index.ts#SheetSourceView',
          Source: '../../../schema/index.ts#Source as SourceModel',
          Subject: '../../records/index.ts#SubjectRow',
          Submission: '../../submissions/index.ts#SubmissionView',
          SubmittedRow: '../resolvers/submission.ts#ShownRow',
          SubmittedRowSet: '../resolvers/submission.ts#ShownRows',
          SubmittedValue: '../resolvers/submission.ts#ShownValue',
          Task: '../../inbox/index.ts#TaskView',
          TaskConnection: '../resolvers/task.ts#InboxPage',
          WebSystem: '../../web-systems/index.ts#SystemView',
          Worker: '../../identity/index.ts#Viewer',
        },
      },
    },
  },
}

export default config
