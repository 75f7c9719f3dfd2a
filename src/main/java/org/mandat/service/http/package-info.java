/**
 * What HTTP asks of any server (RFC 9110): content negotiation, languages, entity tags, whole answers, problems (RFC 9457). In: requests
 * and routes. Out: what each route answers, sent once, whole, with the headers that say what it depends on.
 */
@NullMarked
package org.mandat.service.http;

import org.jspecify.annotations.NullMarked;
