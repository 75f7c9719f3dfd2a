# A quote is reworded.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
DELETE { GRAPH ?g { ?measure mandat:quote ?quote } } INSERT { GRAPH ?g { ?measure mandat:quote "Il faudrait promouvoir le logiciel libre."@fr } } WHERE { GRAPH ?g { ?measure mandat:quote ?quote } FILTER(CONTAINS(?quote, "promouvoir")) }
