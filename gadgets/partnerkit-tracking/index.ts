/* What somebody works for: in a user option of an account, in the browser of everybody else. */
mw.partnerkit.link( 'tracking', PARTNERKIT_LABELS, 'p-vector-user-menu-overflow', mw.user.options.get( 'userjs-partnerkit' ) || mw.storage.get( 'partnerkit' ) );
