/** A practice that others can copy, as it was thought up. */
export interface PlaybookSpec {
	name: string;
	/** Who wrote it down, and how many days ago. */
	by: string;
	daysAgo: number;
	for: string;
	effort: string;
	languages: string;
	/** Names of partnerships. */
	triedBy: string[];
	lead: string;
	goals: Array<[ metric: string, target: number ]>;
	activities: string[];
	needs: string[];
	how: string;
	learned: string[];
}

export const PLAYBOOKS: PlaybookSpec[] = [ {
	name: 'A short list instead of a long one', by: 'Editor', daysAgo: 140, for: 'library, museum, archive', effort: 'days', languages: 'en', triedBy: [ 'British Library', 'Rijksmuseum' ],
	lead: 'An edit-a-thon in a library with ten pages that both sides have chosen, instead of an afternoon for everything.',
	goals: [ [ 'pages-improved', 10 ], [ 'references-net', 20 ] ],
	activities: [ 'Choose ten pages, with two sources each', 'Meet once a month and take pages off the list' ],
	needs: [ 'a room with power for each seat, and a wireless network that lets twelve people log in at once', 'one librarian who fetches books, one editor for every five newcomers', 'the ten pages as a worklist, a week before' ],
	how: 'Two people from the library and two editors choose the pages over an hour and put two books beside each. On the day, people take a page from the list, read for half an hour and write for an hour. A page leaves the list when both sides are content with it. It takes about six hours of preparation and one afternoon; three of the first twelve people came again.',
	learned: [ 'People start at the top. Put what matters there.', 'Forty pages were too many: after a year, thirty of them had not been opened.', 'Accounts made in the room failed after the sixth one. Have them made before, or ask for an exception a week ahead.' ]
}, {
	name: 'Twenty pictures first', by: 'Karai Ñandu', daysAgo: 88, for: 'museum, archive, community', effort: 'weeks', languages: 'es, gn, en', triedBy: [ 'Museo del Ñandutí de Arroyo Verá', 'Prairie Rivers Museum' ],
	lead: 'A small museum gives away twenty pictures, sees what becomes of them, and decides about the rest afterwards.',
	goals: [ [ 'files-uploaded', 20 ], [ 'pages-illustrated', 8 ] ],
	activities: [ 'Sort out whose rights the pictures are, and write it down', 'Upload twenty pictures, each with what the label in the museum says', 'Sit down after three months and look at where they are used' ],
	needs: [ 'a person at the museum who may sign for the licence', 'scans that are there already: do not begin with scanning', 'half a day for the rights, two evenings for the descriptions' ],
	how: 'The museum picks objects that people ask about. Somebody reads the label aloud, somebody types it. Pictures by living photographers are left out until they have been asked. After three months both look at the list of pages that use them, and the board is shown that list, not a count of downloads.',
	learned: [ 'The question of who took the picture came up for nine of the first thirty. Ask it before anything else.', 'A picture with a good description is used; one that is called “DSC 0193” is not, however beautiful.', 'We promised a hundred pictures and had no time for them. Twenty that are used are a better reason to go on.' ]
}, {
	name: 'A Wikimedian in the house', by: 'Mererid y Llyfrgell', daysAgo: 61, for: 'library, museum, university', effort: 'months', languages: 'en, cy', triedBy: [ 'National Library of Wales' ],
	lead: 'A Wikimedian in Residence for half a year, whose work is that the house goes on without one.',
	goals: [ [ 'new-editors', 12 ], [ 'files-uploaded', 150 ], [ 'pages-improved', 60 ] ],
	activities: [ 'Ask each department in the first month what they are asked most often', 'Teach twelve colleagues, two at a time, at their own desks', 'Hand over: each task gets a name from the house beside it' ],
	needs: [ 'two days a week that are paid, for six months at least', 'a desk in the middle of the house, and somebody on the board who opens doors', 'in writing: who may edit what about the house itself, and how it is disclosed' ],
	how: 'The first month is for listening, the next three for doing things together, the last two for standing aside. Everything that the resident does, a colleague does with her once. A short report each month tells what did not work too. Count on a year until uploads are part of the usual work.',
	learned: [ 'Of twelve colleagues who were taught, five still edit after a year. That was enough.', 'A resident who uploads everything herself leaves a hole.', 'The article about the house is for others to write. Say so on the first day.' ]
}, {
	name: 'A course that writes for everybody', by: 'Profe Lisandro', daysAgo: 112, for: 'university, school', effort: 'months', languages: 'es, en, hi', triedBy: [ 'Universidad de San Lorenzo del Río', 'Kaveri Institute of Textile Arts' ],
	lead: 'Students write an article instead of a paper that one person reads.',
	goals: [ [ 'pages-created', 15 ], [ 'new-editors', 20 ], [ 'references-net', 90 ] ],
	activities: [ 'Choose topics with three sources each, before the term begins', 'Write a first draft in week four, swap and review in week six', 'Publish together in week eight, and look at what others changed in week ten' ],
	needs: [ 'one teacher who has written an article herself', 'an editor who answers on the talk page within two days', 'a mark for the work on the draft, not for whether it stays' ],
	how: 'Two hours of the course go into how an article is made, the rest happens at home. Each student keeps a draft of her own. Reviews by two others come before anything is published. The teacher spends about three hours a week on it, more than for a paper in the first term and less afterwards.',
	learned: [ 'Two of fifteen articles were deleted for want of sources. Check topics before students choose them.', 'Never make the mark depend on what strangers do.', 'Eleven drafts were published in the last night. A date in week eight, with cake, has changed that.' ]
}, {
	name: 'One photograph at a time', by: 'Bibi Nyala', daysAgo: 31, for: 'archive, community', effort: 'hours', languages: 'en, sw', triedBy: [ 'Lake Nyala Village Archive' ],
	lead: 'Oral history with a village archive: people who know tell what is in a picture, and it is written down as they say it.',
	goals: [ [ 'files-uploaded', 12 ], [ 'pages-illustrated', 6 ] ],
	activities: [ 'Choose one photograph a month', 'Sit down together, ask, and write down what is said', 'Read it back, and ask what may be public' ],
	needs: [ 'one photograph, printed large', 'two people who may know who is in it', 'tea' ],
	how: 'One person asks, one writes down, nobody corrects. What is said is read back before it is published. Names appear only if the families agree. An afternoon gives one good description; no telephone network is needed until the upload, which can wait for market day.',
	learned: [ 'Begin with buildings. Talking about people comes by itself.', 'What is told is no source for an article. It belongs to the picture, with the day and who told it.', 'Two families asked to take a picture back. It was taken back the same evening, and they came again.' ]
}, {
	name: 'A catalogue as open data', by: 'Harbour Nell', daysAgo: 176, for: 'archive, library, museum, government', effort: 'weeks', languages: 'en, fr', triedBy: [ 'Harbour City Archives' ],
	lead: 'An institution releases its catalogue as data, so that others can link to it and find mistakes in it.',
	goals: [ [ 'pages-improved', 40 ], [ 'references-net', 60 ] ],
	activities: [ 'Agree on the fields that are released, and on a public-domain dedication', 'Match two hundred records by hand, to learn what goes wrong', 'Add links to the catalogue where an article lacks a source' ],
	needs: [ 'an export of the catalogue: a table is enough', 'addresses of records that will not change', 'somebody who knows why the catalogue says what it says' ],
	how: 'Two hundred records are matched by hand before any tool is used. The mistakes found go back to the institution as a list each week, and it answers. Only then is the rest matched, in portions of five hundred, each looked at by a second person. Four weeks for two people, two days a week.',
	learned: [ 'One record in eight was about somebody else of the same name. A tool alone would have published that.', 'The archive changed its addresses once, and nine hundred links broke. Get it in writing.', 'The list of mistakes was what convinced the director.' ]
}, {
	name: 'Words for the waiting room', by: 'Dakkhani', daysAgo: 22, for: 'ngo, community, government', effort: 'weeks', languages: 'en, hi, kn', triedBy: [ 'Deccan Handloom Archive', 'Kaveri Institute of Textile Arts' ],
	lead: 'A translation drive with an association: the twenty pages that the people it works with look for, in their language.',
	goals: [ [ 'pages-created', 20 ], [ 'editors', 10 ] ],
	activities: [ 'Ask at the desk for two weeks which questions come', 'Translate in pairs: one knows the matter, one the language', 'Read each page aloud to somebody for whom it is meant' ],
	needs: [ 'staff who note down questions', 'a list of words that were agreed on, kept on the wiki', 'one person per language who has the last word' ],
	how: 'The association says what is asked, editors look which articles answer it and whether these are good enough to translate. Half were not, and were improved first. A pair needs two evenings for a page. What an association may not advise on, such as doses, is left out and linked.',
	learned: [ 'Machine translations were faster and had to be written anew: three evenings instead of two.', 'Agree on thirty words before the first page.', 'Both partners held the same week with a list each. Agree whose hashtag is used for shared pages.' ]
}, {
	name: 'One minute from the archive', by: 'Thandi on air', daysAgo: 58, for: 'broadcaster, archive', effort: 'weeks', languages: 'en, ny', triedBy: [ 'Radio Ndowa' ],
	lead: 'A broadcaster opens its archive one minute at a time, and asks its listeners what they hear.',
	goals: [ [ 'files-uploaded', 15 ], [ 'pages-illustrated', 10 ] ],
	activities: [ 'Choose minutes that the station made itself: no music, no agency', 'Play one each week and ask where the matter is written about', 'Look for sources in the following week, and add the clip to the page' ],
	needs: [ 'a person in the archive, two hours a week', 'a letter from the station that names the licence', 'two editors who look for sources' ],
	how: 'The rights decide what is possible, so the list begins with what nobody else owns: reports, sounds of places, speeches that staff recorded. Each clip has the day, the place and who speaks. The programme asks one question; callers say where an answer may be written down. Two volunteers look there in the following week.',
	learned: [ 'Say on the air that a call is no source, and why. People like to be told.', 'Two clips had music in the background and were deleted. Listen to the end.', 'Four of ten questions found no source. That was worth a programme of its own.' ]
} ];
