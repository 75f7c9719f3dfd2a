# Another body has the acronym.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
INSERT DATA { GRAPH <graph/reference> { <institution/other> mandat:acronym "CNIL" ; mandat:status mandat:existing } }
