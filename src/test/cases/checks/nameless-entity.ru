# An institution loses its French name.
BASE <https://w3id.org/mandat/id/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { GRAPH ?g { <institution/anssi> skos:prefLabel ?label } } WHERE { GRAPH ?g { <institution/anssi> skos:prefLabel ?label FILTER(LANG(?label) = "fr") } }
