/**
 * The W3C's SPARQL 1.1 suites over the wire. In: the suites where they lie ({@code ../shared/suites}, or the property {@code mandat.suites}),
 * and {@code src/test/conformance/exceptions.txt}. Out: what the server answered to each test, compared with the recorded EARL report.
 */
package org.mandat.service.conformance;
