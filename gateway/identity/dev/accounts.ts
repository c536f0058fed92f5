// The people of the demo, the same here and in keycloak/demo.json (a test compares them). Nobody real; never for production.

export interface DemoAccount {
  /** `sub`: fixed, so that the demo's assignments can name it. */
  id: string
  username: string
  password: string
  name: string
  /** What the person does, for the sign-in page. */
  titleEn: string
  roles: readonly string[]
  /** False: may not sign in, and whoever is signed in is signed out. */
  enabled?: boolean
}

const account = (n: number, username: string, role: string, name: string, titleEn: string): DemoAccount => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  username,
  password: `yibiao-${username}`,
  name,
  titleEn,
  roles: [role],
})

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account(1, 'worker', 'worker', '示例·鸣凤镇工作人员', 'Township worker'),
  account(2, 'officer', 'officer', '示例·民政局经办人', 'Civil affairs officer'),
  account(3, 'supervisor', 'supervisor', '示例·县级督查', 'County supervisor'),
  account(4, 'auditor', 'auditor', '示例·审计人员', 'Auditor'),
  account(5, 'admin', 'admin', '示例·系统管理员', 'Administrator'),
  account(6, 'worker2', 'worker', '示例·邻镇工作人员', 'Worker of the next township'),
]
