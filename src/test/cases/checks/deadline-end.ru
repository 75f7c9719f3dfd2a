# A year is said to end on its first second.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { GRAPH ?g { ?target mandat:deadlineEnd ?end } } INSERT { GRAPH ?g { ?target mandat:deadlineEnd "2025-01-01T00:00:00"^^xsd:dateTime } } WHERE { GRAPH ?g { ?target mandat:deadlineEnd ?end } FILTER(YEAR(?end) = 2025) }
