import load = require( 'ext.gadget.partnerkit' );

// Minerva has page tools only in its advanced mode where MobileFrontend is installed.
load.link( 'templates', PARTNERKIT_LABELS, 'p-tb' );
