/**
 * What harvesters and federated queries read: descriptions of the endpoint and the data set, a catalogue, files to take away, a feed and a
 * site map. All of it is made from the generation served.
 */
@NullMarked
package org.mandat.service.catalogue;

import org.jspecify.annotations.NullMarked;
