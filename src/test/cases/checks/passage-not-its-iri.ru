# First passages are said to begin one character later than their IRI says.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { GRAPH ?g { ?passage nif:beginIndex ?begin } } INSERT { GRAPH ?g { ?passage nif:beginIndex "1"^^xsd:nonNegativeInteger } } WHERE { GRAPH ?g { ?passage a mandat:Passage ; nif:beginIndex ?begin . FILTER(?begin = 0) } }
