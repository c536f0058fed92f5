// Every address of the portal. Each page is loaded when it is first opened.
import { createBrowserRouter, type RouteObject } from 'react-router'
import { Crashed } from './frame/crashed.tsx'
import { Frame } from './frame/frame.tsx'
import { Home } from './frame/home.tsx'
import { NotFound } from './frame/not-found.tsx'
import { Splash } from './session/splash.tsx'

const pages: RouteObject[] = [
  { index: true, Component: Home },
  { path: 'inbox', lazy: async () => ({ Component: (await import('./inbox/inbox-page.tsx')).InboxPage }) },
  { path: 'sheet/:class/:id', lazy: async () => ({ Component: (await import('./sheet/sheet-page.tsx')).SheetPage }) },
  { path: 'receipt/:id', lazy: async () => ({ Component: (await import('./receipt/receipt-page.tsx')).ReceiptPage }) },
  {
    path: 'submissions',
    lazy: async () => ({ Component: (await import('./submissions/submissions-page.tsx')).SubmissionsPage }),
  },
  {
    path: 'corrections',
    lazy: async () => ({ Component: (await import('./corrections/corrections-page.tsx')).CorrectionsPage }),
  },
  { path: 'systems', lazy: async () => ({ Component: (await import('./systems/systems-page.tsx')).SystemsPage }) },
  {
    path: 'credentials',
    lazy: async () => ({ Component: (await import('./credentials/credentials-page.tsx')).CredentialsPage }),
  },
  {
    path: 'connectors',
    lazy: async () => ({ Component: (await import('./connectors/connectors-page.tsx')).ConnectorsPage }),
  },
  { path: 'connectors/new', lazy: async () => ({ Component: (await import('./connectors/new-page.tsx')).NewPage }) },
  {
    path: 'connectors/:id',
    lazy: async () => ({ Component: (await import('./connectors/connector-page.tsx')).ConnectorPage }),
  },
  {
    path: 'connectors/:id/edit',
    lazy: async () => ({ Component: (await import('./connectors/editor-page.tsx')).EditorPage }),
  },
  { path: 'stuck', lazy: async () => ({ Component: (await import('./stuck/stuck-page.tsx')).StuckPage }) },
  {
    path: 'departments',
    lazy: async () => ({ Component: (await import('./departments/departments-page.tsx')).DepartmentsPage }),
  },
  { path: 'elements', lazy: async () => ({ Component: (await import('./elements/elements-page.tsx')).ElementsPage }) },
  { path: 'forms', lazy: async () => ({ Component: (await import('./forms/forms-page.tsx')).FormsPage }) },
  { path: 'forms/:id', lazy: async () => ({ Component: (await import('./forms/form-page.tsx')).FormPage }) },
  { path: 'journal', lazy: async () => ({ Component: (await import('./journal/journal-page.tsx')).JournalPage }) },
  { path: 'access', lazy: async () => ({ Component: (await import('./access/access-page.tsx')).AccessPage }) },
  { path: 'reading', lazy: async () => ({ Component: (await import('./reading/reading-page.tsx')).ReadingPage }) },
  { path: 'issue', lazy: async () => ({ Component: (await import('./issue/issue-page.tsx')).IssuePage }) },
  { path: 'answers/:id', lazy: async () => ({ Component: (await import('./answers/answers-page.tsx')).AnswersPage }) },
  { path: 'review', lazy: async () => ({ Component: (await import('./review/review-page.tsx')).ReviewPage }) },
  { path: 'review/:id', lazy: async () => ({ Component: (await import('./review/intake-page.tsx')).IntakePage }) },
  {
    path: 'simulation/:id',
    lazy: async () => ({ Component: (await import('./review/simulation-page.tsx')).SimulationPage }),
  },
  { path: 'result', lazy: async () => ({ Component: (await import('./review/result-page.tsx')).ResultPage }) },
  {
    path: 'registers',
    lazy: async () => ({ Component: (await import('./registers/registers-page.tsx')).RegistersPage }),
  },
  { path: 'signed-in', lazy: async () => ({ Component: (await import('./session/signed-in.tsx')).SignedIn }) },
  { path: '*', Component: NotFound },
]

export const router = createBrowserRouter([
  {
    Component: Frame,
    ErrorBoundary: Crashed,
    HydrateFallback: Splash,
    children: [{ ErrorBoundary: Crashed, children: pages }],
  },
])
