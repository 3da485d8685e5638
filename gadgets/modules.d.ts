/** The loader, as the entries of the other gadgets get it from ResourceLoader. */
declare module 'ext.gadget.partnerkit' {
	function load( name: string, place?: unknown ): void;
	namespace load {
		function link( name: string, labels: Record<string, string>, menu: string ): Element;
	}
	export = load;
}
