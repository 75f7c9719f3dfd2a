PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT { GRAPH ?graph { <https://w3id.org/mandat/id/institution/port-autonome> skos:prefLabel "Port autonome"@fr } }
WHERE { { SELECT ?graph { GRAPH ?graph { ?programme a <https://w3id.org/mandat/def#Programme> } } LIMIT 1 } }
