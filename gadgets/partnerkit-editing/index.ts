import { shareMessages } from '../../src/wiki/shared-messages';

shareMessages( PARTNERKIT_MESSAGES );
