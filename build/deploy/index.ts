export { applyPlan, type Outcome, type Progress } from './apply';
export { CHANGE_TAG, isEmpty, pageCount, planDeploy, type Plan, type PlanOptions } from './plan';
export { planUninstall } from './plan-uninstall';
export { printPlan } from './print';
export { builtDefinition, builtPages } from './sources';
export { sourceName } from './summary';
export { WikiClient } from './wiki-client';
