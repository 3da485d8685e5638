/** The loader, as the entries of the other gadgets get it from ResourceLoader. */
declare module 'ext.gadget.partnerkit' {
	function load( name: string, element?: Element ): void;
	namespace load {
		function link( name: string, labels: Record<string, string>, menu: string, otherMenu: string ): Element;
	}
	export = load;
}
