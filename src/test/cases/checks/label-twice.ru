# A programme gives an institution another name.
BASE <https://w3id.org/mandat/id/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { GRAPH <graph/programme/beta-2022> { <institution/anssi> skos:prefLabel "ANSSI"@fr } }
