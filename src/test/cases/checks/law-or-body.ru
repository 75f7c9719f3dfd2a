# A law is also called an institution.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
INSERT DATA { GRAPH <graph/reference> { <law/loi-hadopi> a mandat:Institution } }
