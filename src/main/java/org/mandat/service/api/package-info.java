/**
 * The questions for programs. In: the questions of {@code queries/}. Out: an address for each, in plain and standard formats, by parts where
 * that is wanted, with evidence; and a description of all of it in OpenAPI and for people.
 */
@NullMarked
package org.mandat.service.api;

import org.jspecify.annotations.NullMarked;
