// Health 卫生健康局: follow-up of older people. Run as a separate process; see ../README.md for its interface.
import { runDepartment } from '../stage/index.ts'
import { FORMS } from './forms.ts'
import { fillPatients, PATIENT_SCHEMA } from './patients.ts'
import { routes } from './routes.ts'
import { chooseTask, firstTasks } from './tasks.ts'

const { DEPARTMENT_ISSUER = '', DEPARTMENT_JWKS = '', DEPARTMENT_AUDIENCE = 'department-health' } = process.env

await runDepartment({
  id: 'health',
  name: { zh: '卫生健康局 · 老年人健康管理', en: 'Health: care for older people' },
  about: {
    zh: '掌握老年人健康档案，通过 GraphQL 接口下发随访任务；健康档案只凭工作人员本人的令牌查询，并记录是谁查的。',
    en: 'Keeps health records of older people. GraphQL; records are shown to a worker’s own token only, and who looked is kept.',
  },
  required: ['DEPARTMENT_ISSUER', 'DEPARTMENT_JWKS'],
  schema: PATIENT_SCHEMA,
  forms: FORMS,
  numbers: { task: 'WJ-', receipt: 'WJ-SF-' },
  fill: fillPatients,
  firstTasks,
  chooseTask,
  open({ settings, books, mode }) {
    const trust = {
      issuer: DEPARTMENT_ISSUER,
      jwks: DEPARTMENT_JWKS,
      audience: DEPARTMENT_AUDIENCE,
      key: settings.secret,
    }
    return {
      api: { prefix: '/api', routes: (api) => routes(api, books, mode, trust) },
      ready: { audience: DEPARTMENT_AUDIENCE },
    }
  },
})
