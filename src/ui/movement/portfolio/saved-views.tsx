import { useState } from 'preact/hooks';
import { Button } from '../../button';
import { TextField } from '../../field';
import type { Translate } from '../../text';

export interface SavedViewsProps {
	t: Translate;
	views: Array<{ name: string; hash: string }>;
	/** The part of the address that shows what is seen now. */
	hash: string;
	/** Whether anything is left out of what is seen. */
	isFiltered: boolean;
	/** The whole address with a part. */
	link( hash: string ): string;
	onOpen( hash: string ): void;
	onSave( name: string ): void;
	onForget( name: string ): void;
}

const NAME_LENGTH = 60;

/** Filters under a name, to come back to; kept in this browser alone. */
export function SavedViews( { t, views, hash, isFiltered, link, onOpen, onSave, onForget }: SavedViewsProps ) {
	const [ name, setName ] = useState<string>();
	if ( !views.length && !isFiltered ) {
		return null;
	}
	const save = (): void => {
		onSave( name!.trim() );
		setName( undefined );
	};
	return <div class="partnerkit-views">
		{ views.length > 0 && <ul aria-label={ t( 'partnerkit-portfolio-views' ) }>
			{ views.map( ( view ) => <li key={ view.name }>
				<a
					href={ link( view.hash ) } aria-current={ view.hash === hash ? 'true' : undefined }
					onClick={ ( event ) => {
						if ( !event.ctrlKey && !event.metaKey && !event.shiftKey ) {
							event.preventDefault();
							onOpen( view.hash );
						}
					} }
				><bdi>{ view.name }</bdi></a>
				<button type="button" class="cdx-button cdx-button--weight-quiet cdx-button--icon-only" aria-label={ t( 'partnerkit-portfolio-views-forget', view.name ) } onClick={ () => onForget( view.name ) }><span aria-hidden="true">✕</span></button>
			</li> ) }
		</ul> }
		{ isFiltered && <Button kind="quiet" onClick={ () => onOpen( '' ) }>{ t( 'partnerkit-portfolio-filter-none' ) }</Button> }
		{ isFiltered && name === undefined && <Button kind="quiet" onClick={ () => setName( '' ) }>{ t( 'partnerkit-portfolio-views-save' ) }</Button> }
		{ name !== undefined && <form class="partnerkit-views__form" onSubmit={ ( event ) => {
			event.preventDefault();
			if ( name.trim() ) {
				save();
			}
		} }>
			<TextField label={ t( 'partnerkit-portfolio-views-name' ) } value={ name } maxLength={ NAME_LENGTH } help={ t( 'partnerkit-portfolio-views-help' ) } t={ t } onInput={ setName } />
			<Button disabled={ !name.trim() } onClick={ save }>{ t( 'partnerkit-portfolio-views-keep' ) }</Button>
			<Button kind="quiet" onClick={ () => setName( undefined ) }>{ t( 'partnerkit-cancel' ) }</Button>
		</form> }
	</div>;
}
