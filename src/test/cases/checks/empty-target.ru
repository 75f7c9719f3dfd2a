# Targets that only had a deadline lose it.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
DELETE { GRAPH ?g { ?target mandat:deadline ?deadline } } WHERE { GRAPH ?g { ?target mandat:deadline ?deadline } }
