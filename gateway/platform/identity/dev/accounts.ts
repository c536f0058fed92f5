// The people of the demo, the same here and in keycloak/demo.json (a test compares them). All invented; never for production.

export interface DemoAccount {
  /** Fixed `sub`, so that the demo's assignments can refer to it. */
  id: string
  username: string
  password: string
  name: string
  /** The person's role, for the sign-in page. */
  titleEn: string
  roles: readonly string[]
  /** The person's divisions: Keycloak's groups, as the token lists them. */
  divisions?: readonly string[]
  departments?: readonly string[]
  /** False: the account cannot sign in, and its sessions end. */
  enabled?: boolean
}

const account = (
  n: number,
  username: string,
  role: string,
  { name, titleEn }: { name: string; titleEn: string },
  home: Pick<DemoAccount, 'divisions' | 'departments'> = {},
): DemoAccount => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  username,
  password: `yibiao-${username}`,
  name,
  titleEn,
  roles: [role],
  ...home,
})

const COUNTY = '420525000000'

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account(1, 'worker', 'worker', { name: '示例·鸣凤镇工作人员', titleEn: 'Township worker' }, { divisions: ['420525101000'] }),
  account(
    2,
    'officer',
    'officer',
    { name: '示例·民政局经办人', titleEn: 'Civil affairs officer' },
    {
      divisions: [COUNTY],
      departments: ['civil-affairs'],
    },
  ),
  account(3, 'supervisor', 'supervisor', { name: '示例·县级督查', titleEn: 'County supervisor' }, { divisions: [COUNTY] }),
  account(4, 'auditor', 'auditor', { name: '示例·审计人员', titleEn: 'Auditor' }, { divisions: [COUNTY] }),
  account(5, 'admin', 'admin', { name: '示例·系统管理员', titleEn: 'Administrator' }),
  account(
    6,
    'worker2',
    'worker',
    { name: '示例·邻镇工作人员', titleEn: 'Worker of the next township' },
    {
      divisions: ['420525102000'],
    },
  ),
]
