/** An older template of a wiki, with names of its own and nothing said about them. */
export const OLDER = {
	'Template:GLAM project': '<div class="glam">Part of {{{project}}} with {{{institution|}}}, since {{{since|}}}</div>',
	'MediaWiki:Partnerkit-config.json': JSON.stringify( {
		templates: { contribution: [ 'Partnership contribution', { title: 'GLAM project', parameters: { partnership: 'project', partner: 'institution', date: 'since' } } ] }
	} )
};

/** A template with a parameter of each kind. */
export const EVERYTHING = {
	format: 'block',
	params: {
		partnership: { label: 'Partnership', type: 'line', required: true },
		partner: { label: 'Partner', type: 'line', suggested: true },
		date: { label: 'Date', type: 'date', suggested: true },
		source: { label: 'Source', type: 'line', required: true, example: 'Book 7', description: 'Where it comes from.' },
		page: { label: 'Related page', type: 'wiki-page-name', suggested: true },
		user: { label: 'Who asked', type: 'wiki-user-name', suggested: true },
		file: { label: 'Picture', type: 'wiki-file-name' },
		infobox: { label: 'Infobox', type: 'wiki-template-name' },
		note: { label: 'Note', type: 'content', suggested: true },
		amount: { label: 'Amount', type: 'number', suggested: true, aliases: [ 'how-many' ] },
		shown: { label: 'Shown', type: 'boolean', suggested: true, suggestedvalues: [ 'yes', 'no' ] },
		website: { label: 'Website', type: 'url', suggested: true },
		colour: { label: 'Colour', type: 'string', suggestedvalues: [ 'red', 'green' ] },
		remark: { label: 'Remark', type: 'string' },
		year: { label: 'Year', type: 'line', autovalue: '{{subst:CURRENTYEAR}}' },
		old: { label: 'Old name', type: 'line', deprecated: 'Use Source instead.' }
	},
	paramOrder: [ 'partnership', 'partner', 'date', 'source', 'page', 'user', 'file', 'infobox', 'note', 'amount', 'shown', 'website', 'colour', 'remark', 'year', 'old' ]
};

/** The page of a template with that TemplateData. */
export function templatePage( data: typeof EVERYTHING ): string {
	const shown = data.paramOrder.map( ( name ) => `<li>${ name }: {{{${ name }|}}}</li>` ).join( '' );
	return `<includeonly><ul class="everything">${ shown }</ul></includeonly><noinclude><templatedata>${ JSON.stringify( data ) }</templatedata></noinclude>`;
}

/** A wiki that marks with it. */
export const MARKS_WITH_EVERYTHING = {
	'Template:Everything': templatePage( EVERYTHING ),
	'MediaWiki:Partnerkit-config.json': JSON.stringify( { templates: { contribution: [ 'Everything', 'Partnership contribution' ] } } )
};
