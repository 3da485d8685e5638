/*
 * Which folder may import from which: domain ← wiki ← features ← gadgets, and domain ← ui ← features.
 * Types count as imports.
 */

const forbid = ( name, comment, from, to ) => ( { name, comment, severity: 'error', from, to } );

const PACKAGES = [ 'core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown' ];

/** A folder that may use nothing of ours but these. */
const only = ( folder, allowed ) => forbid(
	`${ folder.replace( /\W/g, '-' ) }-imports`,
	`${ folder } imports only ${ allowed.join( ', ' ) }.`,
	{ path: `^${ folder }/` },
	{ path: '^(?:src|gadgets|build|tests)/', pathNot: allowed.map( ( path ) => `^${ path }` ) }
);

module.exports = {
	forbidden: [
		only( 'src/domain', [ 'src/domain/' ] ),
		only( 'src/wiki', [ 'src/domain/', 'src/wiki/' ] ),
		only( 'src/ui', [ 'src/domain/', 'src/ui/' ] ),
		only( 'src/features', [ 'src/domain/', 'src/ui/', 'src/features/', 'src/wiki/ports[.]ts$' ] ),
		forbid(
			'gadgets-imports', 'A gadget imports only src, and files of its own folder.',
			{ path: '^gadgets/([^/]+)/' },
			{ path: '^(?:src|gadgets|build|tests)/', pathNot: [ '^src/', '^gadgets/$1/' ] }
		),
		forbid( 'nothing-imports-gadgets', 'A gadget is a composition root: what others need of it belongs in src.', { pathNot: '^gadgets/' }, { path: '^gadgets/' } ),
		forbid(
			'packages-in-gadgets', 'Preact goes on a wiki, and what its line in this file names.',
			{ path: '^(?:src|gadgets)/', pathNot: [ '^src/wiki/(?:database|reach-store)[.]ts$', '^src/features/batch/csv[.]ts$', '^src/ui/tracking/live/qr-code[.]tsx$', '^src/ui/dashboard/chart-scales[.]ts$', '^src/ui/movement/coalitions/layout[.]ts$', '^src/domain/wizard/community-(?:tree|changes)[.]ts$' ] },
			{ dependencyTypes: PACKAGES, pathNot: 'node_modules/preact/' }
		),
		forbid( 'idb-in-stores', 'IndexedDB is reached by what keeps things there.', { path: '^src/wiki/(?:database|reach-store)[.]ts$' }, { dependencyTypes: PACKAGES, pathNot: 'node_modules/idb/' } ),
		forbid( 'papaparse-in-csv', 'Tables are read in one place.', { path: '^src/features/batch/csv[.]ts$' }, { dependencyTypes: PACKAGES, pathNot: 'node_modules/(?:@types/)?papaparse/' } ),
		forbid( 'uqr-in-qr-code', 'Codes for cameras are made in one place.', { path: '^src/ui/tracking/live/qr-code[.]tsx$' }, { dependencyTypes: PACKAGES, pathNot: 'node_modules/(?:uqr|preact)/' } ),
		forbid( 'd3-in-chart-scales', 'Charts take their scales and lines from one place.', { path: '^src/ui/dashboard/chart-scales[.]ts$' }, { dependencyTypes: PACKAGES, pathNot: 'node_modules/(?:@types/)?d3-(?:scale|shape)/' } ),
		forbid( 'd3-in-layout', 'Pictures of who works with whom take their places from one place.', { path: '^src/ui/movement/coalitions/layout[.]ts$' }, { dependencyTypes: PACKAGES, pathNot: 'node_modules/(?:@types/)?d3-force/' } ),
		forbid( 'jsonc-in-community-tree', 'JSON with the place of each part is read in one place, and changed in another.', { path: '^src/domain/wizard/community-(?:tree|changes)[.]ts$' }, { dependencyTypes: PACKAGES, pathNot: 'node_modules/jsonc-parser/' } ),
		forbid(
			'preact-in-components', 'src/domain and src/wiki do without an interface.',
			{ path: '^src/(?:domain|wiki)/' },
			{ path: 'node_modules/preact/' }
		),
		forbid( 'no-cycles', 'Modules that import one another in a circle cannot be understood one by one.', { path: '^src/' }, { circular: true } ),
		forbid( 'no-cycles-when-run', 'Elsewhere two files may know each other\'s types.', { pathNot: '^src/' }, { circular: true, viaOnly: { dependencyTypesNot: [ 'type-only' ] } } ),
		forbid(
			'no-missing-modules', 'What is imported has to be there.',
			{ path: '^(?:src|gadgets|build|tests)/' },
			{ couldNotResolve: true, pathNot: '^ext[.]gadget[.]' }
		)
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(?:dist|[.]local)/' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			extensions: [ '.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts' ],
			exportsFields: [ 'exports' ],
			conditionNames: [ 'import', 'node', 'default', 'types' ],
			mainFields: [ 'module', 'main', 'types' ]
		}
	}
};
