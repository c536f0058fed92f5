// What departments post to the hub by themselves: signed, once, acted on before it is answered.
export { type HookDeps, registerHooks } from './register-hooks.ts'
