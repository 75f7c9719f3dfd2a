# The words that repeal a law are also read as abolishing the body of that name.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
PREFIX effect: <https://w3id.org/mandat/effect/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
INSERT {
  GRAPH ?g {
    <effect/1> mandat:of ?measure ; mandat:kind effect:abolish ; mandat:institution <institution/hadopi-autorite> ; mandat:passage ?passage .
  }
  GRAPH <graph/reference> { <institution/hadopi-autorite> skos:altLabel "Loi Hadopi"@fr }
}
WHERE { GRAPH ?g { ?reading rdf:predicate mandat:repeals ; mandat:of ?measure ; mandat:passage ?passage } }
