/** Shows the path that the address asks for: one that comes with Partnerkit, or a wizard of the community. */
export { showWizard as run } from './wizard';
