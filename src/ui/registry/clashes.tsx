import type { Clash } from '../../domain/partnership/record-merge';
import { Button } from '../button';
import { Notice } from '../notice';
import type { FormWords } from './form-field';

/** What somebody else changed at the same time, with both versions to choose from. */
export function Clashes( { words, clashes, onChoose }: { words: FormWords; clashes: Clash[]; onChoose( clash: Clash, choice: 'mine' | 'theirs' ): void } ) {
	const { t, describe } = words;
	return <Notice kind="warning">
		<p>{ t( 'partnerkit-clash', clashes.length ) }</p>
		<ul class="partnerkit-clashes">
			{ clashes.map( ( clash ) => <li key={ JSON.stringify( [ clash.list, clash.row, clash.field, clash.kind ] ) }>
				<p>{ clash.kind === 'field' ?
					<><b>{ describe( clash.list, clash.field! ).label }</b>: { t( 'partnerkit-clash-mine' ) } <bdi>{ clash.mine || t( 'partnerkit-clash-nothing' ) }</bdi>; { t( 'partnerkit-clash-theirs' ) } <bdi>{ clash.theirs || t( 'partnerkit-clash-nothing' ) }</bdi></> :
					t( `partnerkit-clash-${ clash.kind }`, clash.mine || clash.theirs ) }</p>
				<p class="partnerkit-buttons">
					<Button onClick={ () => onChoose( clash, 'mine' ) }>{ t( 'partnerkit-clash-take-mine' ) }</Button>
					<Button onClick={ () => onChoose( clash, 'theirs' ) }>{ t( 'partnerkit-clash-take-theirs' ) }</Button>
				</p>
			</li> ) }
		</ul>
	</Notice>;
}
