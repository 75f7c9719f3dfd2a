/**
 * The running service. In: a store's generations and the questions of {@code queries/}. Out: SPARQL, pages, data, an API and catalogues over
 * HTTP, from an embedded Fuseki. {@link org.mandat.service.MandatServer} shows which address is answered by what.
 */
@NullMarked
package org.mandat.service;

import org.jspecify.annotations.NullMarked;
