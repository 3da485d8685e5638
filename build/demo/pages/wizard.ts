/** A wizard that the wiki's community has written: whoever plans a visit to an archive tells the others. */
const VISIT = {
	$schema: 'urn:partnerkit:wizard:1',
	version: 1,
	language: 'en',
	title: 'Plan a visit to an archive',
	start: 'hello',
	steps: [
		{
			id: 'hello', kind: 'text', title: 'Visit an archive with us', next: 'who',
			text: 'Archives open their reading rooms to people who write here. Tell us when you want to come, and somebody will go with you.\n\nAt the end one line is added to a page that everybody can read. You see it before.',
			links: [ { label: 'All partnerships', page: 'Project:Partnerships' } ]
		},
		{
			id: 'who', kind: 'choice', title: 'Who comes?',
			options: [ { value: 'one', label: 'I come alone' }, { value: 'group', label: 'We are a group', help: 'A class, a club, friends' } ],
			next: [ { when: { answer: 'who', is: 'group' }, to: 'group' }, { to: 'day' } ]
		},
		{ id: 'group', kind: 'form', title: 'About your group', fields: [ { id: 'name', kind: 'text', label: 'What are you called?', most: 80 }, { id: 'size', kind: 'number', label: 'How many are you?', least: 2, most: 30, help: 'A reading room has 30 seats.' } ], next: 'day' },
		{
			id: 'day', kind: 'form', title: 'When?', next: 'topics',
			fields: [
				{ id: 'day', kind: 'date', label: 'Day' },
				{ id: 'language', kind: 'select', label: 'Language of the guide', optional: true, options: [ { value: 'en', label: 'English' }, { value: 'fr', label: 'French' }, { value: 'sw', label: 'Swahili' } ] },
				{ id: 'wish', kind: 'long', label: 'What would you like to see?', optional: true, most: 500 }
			]
		},
		{ id: 'topics', kind: 'check', title: 'What may be shown to you', options: [ { value: 'maps', label: 'Maps' }, { value: 'letters', label: 'Letters' }, { value: 'photos', label: 'Photographs' } ], least: 1, next: 'send' },
		{
			id: 'send', kind: 'confirm', title: 'Tell the others', next: 'bye',
			effect: { do: 'edit', button: 'Add my visit', page: 'Project:Visits', add: '* {day.day}: {who} {group.name} {group.size} ({topics}) {day.wish}', summary: 'A visit is planned' }
		},
		{ id: 'bye', kind: 'text', title: 'See you there', text: 'Your visit is on the list. Somebody will write to you on your talk page.', links: [ { label: 'All visits', page: 'Project:Visits' } ] }
	],
	texts: {
		fr: {
			title: 'Préparer une visite aux archives', 'hello.title': 'Visitez des archives avec nous', 'hello.links.1': 'Tous les partenariats',
			'hello.text': 'Des archives ouvrent leurs salles de lecture à celles et ceux qui écrivent ici. Dites-nous quand vous voulez venir : quelqu’un vous accompagnera.\n\nÀ la fin, une ligne est ajoutée à une page que tout le monde peut lire. Vous la voyez avant.',
			'who.title': 'Qui vient ?', 'who.options.one': 'Je viens seul', 'who.options.group': 'Nous sommes un groupe', 'who.options.group.help': 'Une classe, un club, des amis', 'send.effect.button': 'Ajouter ma visite'
		},
		ar: {
			title: 'التخطيط لزيارة أرشيف', 'hello.title': 'زر أرشيفًا معنا', 'hello.links.1': 'كل الشراكات',
			'hello.text': 'تفتح دور الأرشيف قاعات القراءة لمن يكتبون هنا. أخبرنا متى تريد المجيء، وسيرافقك أحد.\n\nفي النهاية يُضاف سطر إلى صفحة يستطيع الجميع قراءتها. وستراه قبل ذلك.',
			'who.title': 'من سيأتي؟', 'who.options.one': 'آتي وحدي', 'who.options.group': 'نحن مجموعة', 'who.options.group.help': 'صف أو نادٍ أو أصدقاء',
			'group.title': 'عن مجموعتكم', 'group.name.label': 'ما اسمكم؟', 'group.size.label': 'كم عددكم؟', 'group.size.help': 'في قاعة القراءة 30 مقعدًا.',
			'day.title': 'متى؟', 'day.day.label': 'اليوم', 'day.language.label': 'لغة المرشد', 'day.wish.label': 'ماذا تحب أن ترى؟', 'topics.title': 'ما الذي يُعرض عليك', 'topics.options.maps': 'خرائط', 'topics.options.letters': 'رسائل', 'topics.options.photos': 'صور',
			'send.title': 'أخبر الآخرين', 'send.effect.button': 'أضف زيارتي', 'bye.title': 'نلتقي هناك', 'bye.text': 'زيارتك في القائمة. سيكتب إليك أحد في صفحة نقاشك.', 'bye.links.1': 'كل الزيارات'
		}
	}
};

export const WIZARD = { title: 'MediaWiki:Partnerkit-wizards/visit.json', content: JSON.stringify( VISIT, null, '\t' ) };
