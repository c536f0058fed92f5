import {
  beginProof,
  importAccounts,
  linkedAccount,
  listSystems,
  readSystem,
  takeProof,
  unlinkAccount,
} from '../../exchange/index.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { departmentOf } from './department-of.ts'

const NEEDS_KEYCLOAK = {
  zh: '这个系统用 SAML 登录，须由 Keycloak 代为连接；当前运行的是演示登录服务，不能打开。',
  en: 'This system signs people in by SAML, which only Keycloak speaks to it. The demonstration sign-in does not, so it cannot be opened.',
}
const NOT_LINKED = {
  refused: {
    zh: '证明无效、已过期、已用过，或不是为您开具的。请重新开始关联。',
    en: 'The proof is not valid, has expired, was used before, or is not yours. Begin again.',
  },
  taken: { zh: '该账号已关联其他人，请联系该部门。', en: 'The account is linked to somebody else. Ask the department.' },
  other: {
    zh: '您在该系统已关联另一个账号，请先解除。',
    en: 'Another account of yours is linked there. Unlink it first.',
  },
  unlinked: { zh: '您已解除该账号的关联。', en: 'You unlinked this account.' },
}

export const webSystem: Resolvers = {
  Query: {
    systems: (_, __, { hub, viewer }) => listSystems(hub, viewer, { saml: hub.config.keycloakUrl !== null }),
    linkedAccount: (_, { system, worker }, { hub, viewer }) => linkedAccount(hub, viewer, system, worker),
  },
  Mutation: {
    beginProof: async (_, { input }, { hub, viewer }) => ({
      address: await beginProof(hub, viewer, input.system),
    }),
    async linkAccount(_, { input }, { hub, viewer, language }) {
      const outcome = await takeProof(hub, viewer, { ...input, hub: hub.config.publicUrl })
      if (outcome === 'linked' || outcome === 'same') return { linked: true }
      const message = NOT_LINKED[outcome][language]
      return { linked: false, problems: [{ code: outcome.toUpperCase() as Uppercase<typeof outcome>, message }] }
    },
    async unlinkAccount(_, { input }, context) {
      const { hub, viewer } = context
      const found = await readSystem(hub.db, input.system)
      // A worker who has moved elsewhere may still unlink; any assignment is enough.
      return { unlinked: await unlinkAccount(hub, found, viewer.id, 'worker') }
    },
    async importAccounts(_, { input }, { hub, viewer, language }) {
      const { problems, ...counts } = await importAccounts(hub, viewer, input.system, input.list)
      return { ...counts, problems: problems.map((p) => ({ code: p.code, message: p.message[language] })) }
    },
  },
  WebSystem: {
    name: (s, _, { language }) => say(s.name, language),
    department: (s, _, context) => departmentOf(context, s.department),
    address: (s) => (s.openable ? s.address : null),
    whyNot: (s, _, { language }) => (s.openable ? null : NEEDS_KEYCLOAK[language]),
    account: (s) => s.link && { ...s.link, linkedAt: s.link.linkedAt.toISOString() },
    mayProve: (s) => s.openable && s.proveAddress !== null,
  },
}
