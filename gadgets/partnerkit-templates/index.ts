// Minerva has page tools only in its advanced mode where MobileFrontend is installed.
mw.partnerkit.link( 'templates', PARTNERKIT_LABELS, 'p-tb' );
