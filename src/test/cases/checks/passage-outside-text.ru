# The texts become shorter than their passages.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { GRAPH ?g { ?text nif:endIndex ?end } } INSERT { GRAPH ?g { ?text nif:endIndex "10"^^xsd:nonNegativeInteger } } WHERE { GRAPH ?g { ?text a mandat:Text ; nif:endIndex ?end } }
