export { More } from './more';
export { run } from './report';
