# The passages of one programme are moved to the text of another.
BASE <https://w3id.org/mandat/id/>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
DELETE { GRAPH ?g { ?passage nif:referenceContext ?text } } INSERT { GRAPH ?g { ?passage nif:referenceContext <text/alpha-2017> } } WHERE { GRAPH ?g { ?passage nif:referenceContext ?text } FILTER(?text = <text/beta-2022>) }
