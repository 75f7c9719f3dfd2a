# Targets lose their values but keep units and comparators.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
DELETE { GRAPH ?g { ?target mandat:value ?value } } WHERE { GRAPH ?g { ?target mandat:value ?value } }
