import { Button } from '../button';
import { Notice } from '../notice';
import { Progress } from '../progress';
import type { Translate } from '../text';

export interface TextsProps {
	t: Translate;
	number( value: number ): string;
	/** Counted edits whose texts are not read yet, and all of them. */
	open: number;
	all: number;
	requests: { least: number; most: number };
	/** Edits that are read, while a reading goes on. */
	done?: number;
	/** Edits whose texts are gone or hidden. */
	lost: number;
	/** What happened, and what is safe. */
	error?: string;
	/** The browser cannot tell words apart. */
	isWordless: boolean;
	onRead(): void;
	onCancel(): void;
}

/** References and words are read only when somebody asks: what that costs is said before. */
export function Texts( { t, number, open, all, requests, done, lost, error, isWordless, onRead, onCancel }: TextsProps ) {
	return <section class="partnerkit-texts" data-partnerkit-part="texts" aria-busy={ done !== undefined }>
		<h3>{ t( 'partnerkit-texts' ) }</h3>
		<p>{ t( 'partnerkit-texts-about' ) }</p>
		{ isWordless && <p class="partnerkit-warning">{ t( 'partnerkit-texts-wordless' ) }</p> }
		{ error && <Notice kind="error"><p>{ error }</p></Notice> }
		{ done !== undefined ?
			<div class="partnerkit-reading">
				<span>{ t( 'partnerkit-texts-reading', number( done ), number( all ) ) }</span>
				<Progress label={ t( 'partnerkit-texts-progress' ) } value={ all ? done / all : 1 } />
				<Button kind="quiet" onClick={ onCancel }>{ t( 'partnerkit-cancel' ) }</Button>
			</div> :
			open > 0 ?
				<p class="partnerkit-texts__act">
					<Button onClick={ onRead }>{ t( open < all ? 'partnerkit-texts-go-on' : 'partnerkit-texts-read' ) }</Button>
					<span class="partnerkit-subtle">{ t( 'partnerkit-texts-cost', number( open ), open, range( requests, number ) ) }</span>
				</p> :
				<p role="status">{ all ? t( 'partnerkit-texts-done', number( all ), all ) : t( 'partnerkit-texts-none' ) }</p> }
		{ lost > 0 && <p class="partnerkit-warning">{ t( 'partnerkit-texts-lost', number( lost ), lost ) }</p> }
	</section>;
}

function range( { least, most }: TextsProps[ 'requests' ], number: TextsProps[ 'number' ] ): string {
	return least === most ? number( least ) : `${ number( least ) }–${ number( most ) }`;
}
