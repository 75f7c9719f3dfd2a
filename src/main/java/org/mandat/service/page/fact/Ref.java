package org.mandat.service.page.fact;

/**
 * A name with the address of what it names.
 *
 * @param lang of the name, where it is not the page's; else empty
 * @param url  empty if there is nowhere to go
 */
public record Ref(String text, String lang, String url) {
    public static final Ref NONE = new Ref("", "", "");

    public Ref to(String address) {
        return new Ref(text, lang, address);
    }
}
