package org.mandat.quality;

import java.util.List;

/** Something to check in graphs; runs beside others, on facts that nobody changes. */
interface Rule {
    List<Finding> run(Facts facts);
}
