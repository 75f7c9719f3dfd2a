# A programme without measures.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
INSERT DATA { GRAPH <graph/programme/delta-2030> { <programme/delta-2030> a mandat:Programme ; <http://purl.org/dc/terms/title> "Delta"@fr } }
