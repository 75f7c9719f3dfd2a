# A unit nobody declared.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
PREFIX unit: <https://w3id.org/mandat/unit/>
INSERT { GRAPH ?g { ?target mandat:unit unit:parsec } } WHERE { GRAPH ?g { ?target mandat:unit unit:times } }
